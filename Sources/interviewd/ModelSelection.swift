internal import InterviewDomain
internal import InterviewProtocol
internal import LanguageModelProviders
internal import LanguageModels
internal import SwiftExtensions

/// The models in their order of trying, as command line, environment and client set it.
///
/// They are made when they are first asked for: an editor waits for `initialize`, not for this.
final class ModelSelection: Sendable {
  private let environment: Environment
  private let http: HTTPClient
  private let state: Locked<State>

  private struct State {
    var providers: [String]?
    var keys = Wire.ProviderKeys()
    var models: [any LanguageModel]?
  }

  /// - Parameter providers: names with commas between; nil leaves the order to the environment.
  /// - Throws: `ConfigurationError` for a provider that does not exist.
  init(environment: Environment, providers: String?, http: HTTPClient) throws(ConfigurationError) {
    self.environment = environment
    self.http = http
    let order = (providers ?? environment["INTERVIEWD_PROVIDERS"])?.split(separator: ",").map {
      String($0.filter { !$0.isWhitespace })
    }
    state = Locked(State(providers: order))
    guard order != nil else { return }
    do {
      _ = try makeModels(keys: Wire.ProviderKeys(), providers: order)
    } catch {
      throw ConfigurationError("\(error)")
    }
  }

  /// Takes what the client sent; its order of trying and its keys stand before the daemon's own.
  ///
  /// - Throws: `ValidationError` for a provider that does not exist.
  func configure(keys: Wire.ProviderKeys, providers: [String]?) throws(ValidationError) {
    guard keys != Wire.ProviderKeys() || providers != nil else { return }
    let providers = providers ?? state.withLock { $0.providers }
    do {
      let models = try makeModels(keys: keys, providers: providers)
      state.withLock { $0 = State(providers: providers, keys: keys, models: models) }
    } catch {
      throw ValidationError(field: "initializationOptions.providers", reason: "has an \(error)")
    }
  }

  /// In the order of trying.
  var order: [any LanguageModel] {
    let (known, keys, providers) = state.withLock { ($0.models, $0.keys, $0.providers) }
    if let known { return known }
    // The names were checked when they were set, so nothing throws here.
    let models = (try? makeModels(keys: keys, providers: providers)) ?? [OfflineModel()]
    state.withLock { $0.models = models }
    return models
  }

  var chain: ModelChain { ModelChain(order) }

  private func makeModels(
    keys: Wire.ProviderKeys, providers: [String]?
  ) throws(ProviderSettings.SettingsError) -> [any LanguageModel] {
    let given = ProviderSettings.known.reduce(into: [:]) { $0[$1] = keys[provider: $1] }
    return try ProviderSettings.models(
      environment: environment.variables, keys: given, providers: providers, http: http)
  }
}
