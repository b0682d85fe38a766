/// Models in the order in which they are tried; one that fails is followed by the next.
package struct ModelChain: Sendable {
  package let models: [any LanguageModel]

  private let retry: RetryPolicy

  /// - Parameter retry: how often a model is asked again.
  package init(_ models: [any LanguageModel], retry: RetryPolicy = .never) {
    self.models = models
    self.retry = retry
  }

  /// The one that would be asked first.
  package var active: (any LanguageModel)? { models.first { $0.availability == .available } }

  /// The one of that name alone, asked once.
  package func only(_ id: String) -> ModelChain { ModelChain(models.filter { $0.id == id }) }

  /// The same chain of other models, which stand in for these.
  package func replacing(_ stand: (any LanguageModel) -> any LanguageModel) -> ModelChain {
    ModelChain(models.map(stand), retry: retry)
  }

  /// Hands on the reply of the first model that gives a whole one.
  ///
  /// The stream ends normally only after `.completed`. If every model fails it throws the `ModelError` of the last one
  /// that was asked, with what each of them said in its message; a cancelled task asks no further model, and the stream
  /// throws `CancellationError` or just ends.
  package func respond(to request: ModelRequest) -> AsyncThrowingStream<ChainEvent, any Error> {
    AsyncThrowingStream { continuation in
      let task = Task {
        do {
          try await tryEach(request) { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { if case .cancelled = $0 { task.cancel() } }
    }
  }

  private func tryEach(_ request: ModelRequest, onEvent: (ChainEvent) -> Void) async throws {
    var failures: [ModelError] = []
    var last: ModelError?
    for (index, model) in models.enumerated() {
      if case .unavailable(let reason) = model.availability {
        failures.append(
          ModelError(
            provider: model.id, reason: .unavailable, message: reason, retryAfterMs: model.health.retryAfterMs))
        continue
      }
      do throws(ModelError) {
        return try await ask(model, request, next: next(after: index), onEvent: onEvent)
      } catch {
        try Task.checkCancellation()
        failures.append(error)
        last = error
      }
    }
    throw Self.summary(of: failures, last: last)
  }

  private func next(after index: Int) -> RetryPolicy.Next {
    let rest = models[(index + 1)...].filter { $0.availability == .available }
    if rest.contains(where: { $0.id != OfflineModel.id }) { return .service }
    return rest.isEmpty ? .nobody : .builtIn
  }

  /// Asks again while that may help and nothing of the reply was shown.
  private func ask(
    _ model: any LanguageModel, _ request: ModelRequest, next: RetryPolicy.Next, onEvent: (ChainEvent) -> Void
  ) async throws(ModelError) {
    var attempt = 1
    var request = request
    guard model.id == OfflineModel.id || request.allowance.take(for: model.id) else { throw Self.exhausted(model) }
    while true {
      var hasShownText = false
      do throws(ModelError) {
        return try await Self.askOnce(model, request) { event in
          if case .text = event { hasShownText = true }
          onEvent(event)
        }
      } catch {
        if error.isTooLong, let shorter = request.shorter, !Task.isCancelled, request.allowance.take(for: model.id) {
          request = shorter
          continue
        }
        guard !hasShownText, !Task.isCancelled, model.availability == .available,
          request.allowance.isLeft(for: model.id),
          let delay = retry.delay(after: attempt, error, next: next), (try? await retry.wait(delay)) != nil,
          request.allowance.take(for: model.id)
        else { throw error }
        attempt += 1
      }
    }
  }

  private static func askOnce(
    _ model: any LanguageModel, _ request: ModelRequest, onEvent: (ChainEvent) -> Void
  ) async throws(ModelError) {
    onEvent(.began(provider: model.id, model: model.model))
    var hasShownText = false
    var usage: ModelUsage?
    do {
      var isCompleted = false
      try await model.respond(to: request) { event in
        switch event {
        case .text(let text):
          hasShownText = true
          onEvent(.text(text))
        case .usage(let reported):
          usage = reported
        case .completed:
          onEvent(.completed(provider: model.id, model: model.model, usage: usage))
          isCompleted = true
        }
      }
      if isCompleted { return }
      // A stream that merely stops says nothing about whether the reply is whole.
      throw ModelError(provider: model.id, reason: .badResponse, message: "\(model.id) stopped in mid-reply")
    } catch {
      let failure =
        error as? ModelError
        ?? ModelError(provider: model.id, reason: .unavailable, message: "\(model.id) could not be asked")
      if hasShownText, !Task.isCancelled { onEvent(.void(failure)) }
      throw failure
    }
  }

  private static func exhausted(_ model: any LanguageModel) -> ModelError {
    ModelError(
      provider: model.id, reason: .unavailable,
      message: "\(model.id) was asked \(CallAllowance.callsPerProvider) times for this already")
  }

  private static func summary(of failures: [ModelError], last: ModelError?) -> ModelError {
    guard var summary = last ?? failures.last else {
      return ModelError(provider: "none", reason: .unavailable, message: "no language model is configured")
    }
    if failures.count > 1 {
      summary.message = failures.map { "\($0.provider): \($0.message)" }.joined(separator: "; ")
    }
    return summary
  }
}

/// What a chain tells of one reply.
package enum ChainEvent: Hashable, Sendable {
  /// This provider is asked now; what follows is its reply.
  case began(provider: String, model: String?)
  /// The next piece of the reply; never empty.
  case text(String)
  /// The text since `began` is no reply: its provider failed. Another one may begin.
  case void(ModelError)
  /// The text since the last `began` is the whole reply.
  case completed(provider: String, model: String?, usage: ModelUsage?)
}
