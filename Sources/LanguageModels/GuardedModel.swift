/// A model that is left alone for a while after several failures in a row.
package struct GuardedModel: LanguageModel {
  private let base: any LanguageModel
  private let breaker: CircuitBreaker
  private let onChange: @Sendable (any LanguageModel) -> Void

  /// - Parameter onChange: gets this model whenever its `health` has become another.
  package init(
    _ base: any LanguageModel, policy: CircuitBreaker.Policy = CircuitBreaker.Policy(),
    onChange: @escaping @Sendable (any LanguageModel) -> Void = { _ in }
  ) {
    self.base = base
    breaker = CircuitBreaker(policy)
    self.onChange = onChange
  }

  package var id: String { base.id }
  package var model: String? { base.model }
  package var health: ProviderHealth { breaker.health }

  package func probe() async throws(ModelError) { try await base.probe() }

  package var availability: ModelAvailability {
    guard base.availability == .available else { return base.availability }
    switch health {
    case .closed, .open(_, 0): return .available
    case .open(let error, _), .probing(let error):
      return .unavailable(reason: "\(id) failed several times in a row and is left alone for now: \(error.message)")
    }
  }

  package func preview(_ request: ModelRequest) -> RequestPreview? { base.preview(request) }

  package func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> { stream(request) }

  package func respond(to request: ModelRequest, _ onEvent: (ModelEvent) -> Void) async throws {
    let before = health
    guard let pass = breaker.enter() else { throw refusal }
    if before != .closed { onChange(self) }
    do {
      try await base.respond(to: request) { event in
        if event == .completed, breaker.succeed() { onChange(self) }
        onEvent(event)
      }
      end(pass, nil)
    } catch {
      end(pass, error as? ModelError)
      throw error
    }
  }

  private func end(_ pass: CircuitBreaker.Pass, _ error: ModelError?) {
    let hasChanged =
      if let error, error.isOfProvider, !Task.isCancelled { breaker.fail(pass, error) } else { breaker.leave(pass) }
    if hasChanged { onChange(self) }
  }

  private var refusal: ModelError {
    guard case .unavailable(let reason) = availability else {
      return ModelError(provider: id, reason: .unavailable, message: "\(id) is being tried by another call")
    }
    return ModelError(provider: id, reason: .unavailable, message: reason, retryAfterMs: health.retryAfterMs)
  }
}

extension ModelError {
  /// Whether it says something of the provider, and not of what it was asked.
  fileprivate var isOfProvider: Bool {
    reason != .refused && !(reason == .badResponse && outlook == .never)
  }
}
