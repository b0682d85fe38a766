internal import InterviewDomain
internal import InterviewProtocol
internal import LanguageModelProviders
internal import LanguageModels
internal import SwiftExtensions

/// The models in their order of trying, as command line, environment and client set it.
///
/// They are made when they are first asked for: an editor waits for `initialize`, not for this.
final class ModelSelection: Sendable {
  /// Of the process, over what the configuration file sets.
  private let variables: @Sendable () -> [String: String]
  private let http: HTTPClient
  private let retry: RetryPolicy
  /// The editor's own, where it has one.
  private let client: (any LanguageModel)?
  /// For each provider; nil is no bound.
  private let callsAtOnce: Int?
  private let onChange: @Sendable (any LanguageModel) -> Void
  private let state: Locked<State>

  private struct State {
    var providers: [String]?
    var keys = Wire.ProviderKeys()
    var models: [any LanguageModel]?
  }

  /// - Parameters:
  ///   - file: that the configuration was read from, for the key files that it names.
  ///   - providers: names with commas between; nil leaves the order to environment and configuration.
  ///   - client: the editor's own model.
  ///   - onChange: gets a model whenever its `health` has become another.
  /// - Throws: `ConfigurationError` for a provider that does not exist, or a key file that cannot be used.
  init(
    environment: Environment, configuration: Configuration = Configuration(), file: ConfigurationFile? = nil,
    providers: String?, http: HTTPClient, client: (any LanguageModel)? = nil,
    onChange: @escaping @Sendable (any LanguageModel) -> Void = { _ in }
  ) throws(ConfigurationError) {
    if let file, !configuration.services.isEmpty {
      let known = try configuration.variables(under: environment.variables, keysFrom: file)
      variables = { known }
    } else {
      variables = { environment.variables }
    }
    self.http = http
    self.client = client
    self.onChange = onChange
    callsAtOnce = configuration.callsAtOnce
    retry = RetryPolicy(attempts: configuration.attempts)
    let named = (providers ?? environment["INTERVIEWD_PROVIDERS"])?.split(separator: ",").map {
      String($0.filter { !$0.isWhitespace })
    }
    let order = named ?? configuration.providers
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

  var chain: ModelChain { ModelChain(order, retry: retry) }

  private func makeModels(
    keys: Wire.ProviderKeys, providers: [String]?
  ) throws(ProviderSettings.SettingsError) -> [any LanguageModel] {
    let given = ProviderSettings.known.reduce(into: [:]) { $0[$1] = keys[provider: $1] }
    let models = try ProviderSettings.models(
      environment: variables(), keys: given, providers: providers, http: http, client: client)
    return models.map { $0 is OfflineModel || $0 is UnavailableModel ? $0 : guarded($0) }
  }

  private func guarded(_ model: any LanguageModel) -> any LanguageModel {
    let guarded = GuardedModel(model, onChange: onChange)
    // Around the guard, so that whoever waited does not go on to a service that was given up meanwhile.
    return callsAtOnce.map { LimitedModel(guarded, callsAtOnce: $0) } ?? guarded
  }
}
