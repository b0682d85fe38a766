internal import HTTPMessages
internal import LanguageModels

/// What is configured for one provider.
struct ServiceSettings {
  let id: String
  private let key: String?
  private let baseURL: String?
  private let modelName: String?
  /// `responses` for OpenAI's other interface.
  private let interface: String?
  private let contextTokens: Int?

  /// - Parameter key: counts before the environment's.
  init(id: String, environment: [String: String], key: String?) {
    func value(_ suffix: String) -> String? {
      environment["\(id.uppercased())_\(suffix)"].flatMap { $0.isEmpty ? nil : $0 }
    }
    self.id = id
    self.key = key ?? value("API_KEY")
    baseURL = value("BASE_URL")
    modelName = value("MODEL")
    interface = value("API")
    contextTokens = value("NUM_CTX").flatMap { Int($0) }.flatMap { (1_024...1_048_576).contains($0) ? $0 : nil }
  }

  /// Whether it is tried when no order is given: it has a key, or needs none where it is.
  var isConfigured: Bool {
    switch id {
    case "ollama": baseURL != nil || modelName != nil
    case "client", OfflineModel.id: false
    default: key != nil || isLocal
    }
  }

  private var isLocal: Bool { baseURL.map { (try? ServiceURL($0))?.isLoopback ?? false } ?? false }

  func model(http: HTTPClient, limits: HTTPLimits? = nil) -> any LanguageModel {
    switch id {
    case OfflineModel.id: OfflineModel()
    case "client": UnavailableModel(id: id, because: "the editor offers no model")
    default: service(http, limits)
    }
  }

  private func service(_ http: HTTPClient, _ limits: HTTPLimits?) -> any LanguageModel {
    let standard = Self.standard[id]
    let name = modelName ?? standard?.model ?? "default"
    func unavailable(_ reason: ModelError.Reason, _ explanation: String) -> UnavailableModel {
      UnavailableModel(id: id, model: name, reason: reason, because: explanation)
    }
    let url: ServiceURL
    do throws(ServiceURL.Flaw) {
      url = try ServiceURL(baseURL ?? standard?.baseURL ?? "")
    } catch {
      return unavailable(.unavailable, "\(id.uppercased())_BASE_URL \(error.rawValue)")
    }
    if let key, !key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) || key.isEmpty {
      return unavailable(.unauthorized, "\(id.uppercased())_API_KEY holds characters that no key has")
    }
    if key == nil, !url.isLoopback, id != "ollama" {
      return unavailable(.unauthorized, "\(id.uppercased())_API_KEY is not set")
    }
    var configuration = ServiceModel.Configuration(
      id: id, baseURL: id == "ollama" ? url.text.withoutVersion : url.text, model: name, key: key, dialect: dialect)
    if id == "ollama" {
      // The first reply waits for the model to be loaded, for which Ollama itself allows five minutes.
      configuration.limits.firstByteMs = 300_000
      configuration.limits.totalMs = 480_000
    }
    if let limits { configuration.limits = limits }
    return ServiceModel(configuration, http: http)
  }

  private var dialect: any ServiceDialect {
    switch id {
    case "gemini": GeminiContent()
    case "anthropic": AnthropicMessages()
    case "ollama": OllamaChat(contextTokens: contextTokens ?? 16_384)
    case "openai" where interface == "responses": OpenAIResponses()
    default: ChatCompletions(tokenLimit: id == "openai" && baseURL == nil ? .maxCompletionTokens : .maxTokens)
    }
  }

  /// Only what is used until the user names something else: services rename their models faster than programs change.
  private static let standard: [String: (baseURL: String, model: String)] = [
    "openai": ("https://api.openai.com/v1", "gpt-4o-mini"),
    "openrouter": ("https://openrouter.ai/api/v1", "openai/gpt-4o-mini"),
    "ollama": ("http://127.0.0.1:11434", "llama3.2"),
    "gemini": ("https://generativelanguage.googleapis.com", "gemini-2.5-flash"),
    "anthropic": ("https://api.anthropic.com", "claude-haiku-4-5"),
  ]
}

extension String {
  /// The address of Ollama's own interface, where the OpenAI-compatible one below `/v1` is configured.
  fileprivate var withoutVersion: String { hasSuffix("/v1") ? String(dropLast(3)) : self }
}

/// A service's address as the user gave it, checked before anything is sent there.
struct ServiceURL {
  /// What is wrong, as the end of a sentence that begins with the setting's name.
  enum Flaw: String, Error {
    case notAURL = "is not an http or https address"
    case credentials = "must not hold a user name or password"
    case notLocal = "is plain http, which is for this machine itself only"
    case query = "must not hold a query or fragment"
  }

  /// Without a slash at the end.
  let text: String
  let path: String
  let isLoopback: Bool

  init(_ text: String) throws(Flaw) {
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    let isSecure = text.lowercased().hasPrefix("https://")
    guard isSecure || text.lowercased().hasPrefix("http://"),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    else { throw .notAURL }
    guard !text.contains("?"), !text.contains("#") else { throw .query }
    let rest = text.dropFirst(isSecure ? 8 : 7)
    let authority = rest.prefix { $0 != "/" }
    guard !authority.contains("@") else { throw .credentials }
    let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    guard !host.isEmpty else { throw .notAURL }
    self.text = text
    path = String(rest.dropFirst(authority.count))
    isLoopback = Self.isLoopback(host.lowercased())
    guard isSecure || isLoopback else { throw .notLocal }
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers.first == 127 && numbers.allSatisfy { $0 != nil }
  }
}
