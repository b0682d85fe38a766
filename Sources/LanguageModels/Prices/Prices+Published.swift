extension Prices {
  /// The day of the list below. List prices in US dollars a million tokens, gathered from published comparisons and not
  /// from the services' own pages; the configuration's `prices` stand before them.
  package static let publishedOn = "2026-04-30"

  static let published: [String: Price] = [
    "anthropic/claude-haiku-4-5": Price(prompt: 1, cached: 0.1, completion: 5),
    "anthropic/claude-opus-4-7": Price(prompt: 5, cached: 0.5, completion: 25),
    "anthropic/claude-sonnet-4-5": Price(prompt: 3, cached: 0.3, completion: 15),
    "anthropic/claude-sonnet-4-6": Price(prompt: 3, cached: 0.3, completion: 15),
    "gemini/gemini-2.5-flash": Price(prompt: 0.3, cached: 0.03, completion: 2.5),
    "gemini/gemini-2.5-flash-lite": Price(prompt: 0.1, cached: 0.01, completion: 0.4),
    "gemini/gemini-2.5-pro": Price(prompt: 1.25, cached: 0.125, completion: 10),
    "openai/gpt-4.1": Price(prompt: 2, cached: 0.5, completion: 8),
    "openai/gpt-4.1-mini": Price(prompt: 0.4, cached: 0.1, completion: 1.6),
    "openai/gpt-4.1-nano": Price(prompt: 0.1, cached: 0.025, completion: 0.4),
    "openai/gpt-4o": Price(prompt: 2.5, cached: 1.25, completion: 10),
    "openai/gpt-4o-mini": Price(prompt: 0.15, cached: 0.075, completion: 0.6),
    "openai/gpt-5.4": Price(prompt: 2.5, cached: 0.25, completion: 15),
    "openai/gpt-5.4-mini": Price(prompt: 0.75, cached: 0.075, completion: 4.5),
  ]
}
