/// What a service asks for a million tokens, in US dollars.
package struct Price: Hashable, Sendable {
  package var prompt: Double
  /// For tokens of the prompt that the service found in its cache.
  package var cached: Double
  package var completion: Double

  package init(prompt: Double, cached: Double, completion: Double) {
    self.prompt = prompt
    self.cached = cached
    self.completion = completion
  }

  package func cost(of usage: ModelUsage) -> Double {
    let cachedTokens = min(max(usage.cachedTokens, 0), max(usage.promptTokens, 0))
    return
      (Double(max(usage.promptTokens, 0) - cachedTokens) * prompt + Double(cachedTokens) * cached
      + Double(max(usage.completionTokens, 0)) * completion) / 1_000_000
  }
}

/// The prices that are known; what is not listed costs nobody knows what, which is not nothing.
package struct Prices: Sendable {
  private var listed: [String: Price]

  /// - Parameter own: by `provider/model`, before those that this program lists.
  package init(own: [String: Price] = [:]) {
    listed = Self.published.merging(own) { $1 }
  }

  /// The price of a model, also where its name goes on behind a listed one with a date or a tag, as in
  /// `gpt-4o-mini-2024-07-18`.
  package subscript(_ provider: String, _ model: String?) -> Price? {
    // A server of one's own asks for nothing.
    if provider == "ollama" { return Price(prompt: 0, cached: 0, completion: 0) }
    guard let model else { return nil }
    let name = "\(provider)/\(model)"
    if let price = listed[name] { return price }
    let candidates = listed.filter { name.hasPrefix($0.key) && Self.isDateOrTag(name.dropFirst($0.key.count)) }
    return candidates.max { $0.key.count < $1.key.count }?.value
  }

  private static func isDateOrTag(_ rest: Substring) -> Bool {
    rest.hasPrefix("-20") || rest.hasPrefix("@") || rest == "-latest"
  }
}
