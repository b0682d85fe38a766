internal import InterviewServices
internal import JSONCore
internal import LanguageModels

/// What the configuration file sets; an option of the command line and an environment variable stand before it.
struct Configuration {
  var providers: [String]?
  /// By provider.
  var services: [String: Service] = [:]
  var prices: [String: Price] = [:]
  var answersPerMinute = 10
  /// How often a provider is asked for one reply.
  var attempts = 3
  /// How many calls a provider gets at a time; nil is no bound.
  var callsAtOnce: Int?
  var budget = Budget()
  var prompts = PromptOptions()

  struct Service {
    var model: String?
    var baseURL: String?
    var keyFile: String?
    /// `chat` or `responses`; only OpenAI has both.
    var api: String?
    /// Only Ollama is asked for a size.
    var contextTokens: Int?
  }

  init() {}

  /// - Throws: `ConfigurationError` that names the setting.
  init(_ json: JSON) throws(ConfigurationError) {
    var settings = try SettingsReader(json)
    providers = try settings.strings("providers")
    try settings.entries("services", named: Self.serviceNames) { (name, service) throws(ConfigurationError) in
      services[name] = try Service(&service, of: name)
    }
    try settings.entries("prices") { (name, price) throws(ConfigurationError) in
      prices[name] = try Price(&price)
    }
    try settings.section("limits") { (limits) throws(ConfigurationError) in
      answersPerMinute = try limits.integer("answersPerMinute", in: 1...10_000) ?? answersPerMinute
      attempts = try limits.integer("attempts", in: 1...3) ?? attempts
      callsAtOnce = try limits.integer("callsAtOnce", in: 1...10_000)
      prompts.questionTokens =
        try limits.integer("questionTokens", in: 200...1_000_000) ?? prompts.questionTokens
      prompts.documentTokens = try limits.integer("documentTokens", in: 500...1_000_000) ?? prompts.documentTokens
    }
    try settings.section("privacy") { (privacy) throws(ConfigurationError) in
      prompts.redacts = try privacy.boolean("redact") ?? prompts.redacts
    }
    try settings.section("budget") { (budget) throws(ConfigurationError) in
      try budget.section("session") { (part) throws(ConfigurationError) in self.budget.session = try .init(&part) }
      try budget.section("day") { (part) throws(ConfigurationError) in self.budget.day = try .init(&part) }
    }
    try settings.finish()
  }

  private static let serviceNames = ["gemini", "openai", "openrouter", "anthropic", "ollama"]
}

extension Configuration.Service {
  fileprivate init(_ settings: inout SettingsReader, of name: String) throws(ConfigurationError) {
    model = try settings.string("model")
    baseURL = try settings.string("baseUrl")
    keyFile = try settings.string("keyFile")
    if name == "openai" { api = try settings.choice("api", of: ["chat", "responses"]) }
    if name == "ollama" { contextTokens = try settings.integer("contextTokens", in: 1_024...1_048_576) }
  }
}

extension Price {
  /// In US dollars for a million tokens.
  fileprivate init(_ settings: inout SettingsReader) throws(ConfigurationError) {
    let prompt = try settings.required(settings.dollars("prompt"), "prompt")
    self.init(
      prompt: prompt, cached: try settings.dollars("cached") ?? prompt,
      completion: try settings.required(settings.dollars("completion"), "completion"))
  }
}

extension Budget.Allowance {
  fileprivate init(_ settings: inout SettingsReader) throws(ConfigurationError) {
    self.init(tokens: try settings.integer("tokens", in: 0...1_000_000_000_000), dollars: try settings.dollars("usd"))
  }
}
