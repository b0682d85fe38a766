package import HTTPMessages
package import LanguageModels

/// Which models are tried, in which order, and how each is reached.
package enum ProviderSettings {
  /// What the user asked for that cannot be.
  package enum SettingsError: Error, Hashable, CustomStringConvertible {
    case unknownProvider(String)

    /// One sentence for people.
    package var description: String {
      switch self {
      case .unknownProvider(let name):
        "unknown provider '\(name)'; known are \(ProviderSettings.known.joined(separator: ", "))"
      }
    }
  }

  /// Every provider's name, in the order in which those with a key are tried if no other order is given.
  package static let known = ["gemini", "openai", "openrouter", "anthropic", "ollama", "client", OfflineModel.id]

  /// - Parameters:
  ///   - environment: of the process; `INTERVIEWD_PROVIDERS`, `OPENAI_API_KEY`, `OPENAI_BASE_URL`, `OPENAI_MODEL` and
  ///     the like are read.
  ///   - keys: by provider; they count before those of the environment.
  ///   - providers: the order of trying, before that of the environment. With neither, those that have a key or an
  ///     address of their own, then `offline`.
  ///   - http: makes the calls.
  ///   - client: the editor's own model, tried without an order where it is offered.
  ///   - limits: how long a call may take; nil for what suits each service.
  package static func models(
    environment: [String: String], keys: [String: String] = [:], providers: [String]? = nil, http: HTTPClient,
    client: (any LanguageModel)? = nil, limits: HTTPLimits? = nil
  ) throws(SettingsError) -> [any LanguageModel] {
    let services = known.map { ServiceSettings(id: $0, environment: environment, key: keys[$0]) }
    var order = providers ?? names(in: environment["INTERVIEWD_PROVIDERS"] ?? "")
    if order.isEmpty {
      let offered = client.flatMap { $0.availability == .available ? $0.id : nil }
      order =
        services.map(\.id).filter { id in
          id == offered || services.contains { $0.id == id && $0.isConfigured }
        } + [OfflineModel.id]
    }
    var models: [any LanguageModel] = []
    for name in order where !models.contains(where: { $0.id == name }) {
      guard let service = services.first(where: { $0.id == name }) else { throw .unknownProvider(name) }
      models.append(client.flatMap { $0.id == name ? $0 : nil } ?? service.model(http: http, limits: limits))
    }
    return models
  }

  /// The names in a list such as `openai, offline`.
  package static func names(in list: String) -> [String] {
    list.split { $0 == "," || $0.isWhitespace }.map { $0.lowercased() }
  }
}
