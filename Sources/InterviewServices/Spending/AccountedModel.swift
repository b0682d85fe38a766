internal import InterviewDomain
internal import LanguageModels

/// A model each call of which is on the account of a session.
struct AccountedModel: LanguageModel {
  let base: any LanguageModel
  let account: ModelAccount
  let session: SessionID

  var id: String { base.id }
  var model: String? { base.model }
  var availability: ModelAvailability { base.availability }
  var health: ProviderHealth { base.health }

  func preview(_ request: ModelRequest) -> RequestPreview? { base.preview(request) }

  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> { stream(request) }

  /// Hands on the reply; the call is noted before its end is told, so that whoever sees the end can see the account.
  func respond(to request: ModelRequest, _ onEvent: (ModelEvent) -> Void) async throws {
    let reserved = try await account.reserve(request, of: base, for: session)
    defer { account.release(reserved, of: session) }
    var call = Call(request: request, start: .now)
    var isCompleted = false
    do {
      try await base.respond(to: request) { event in
        switch event {
        case .text(let text): call.replyTokens += TokenEstimate.tokens(in: text)
        case .usage(let usage): call.usage = usage
        case .completed: isCompleted = true
        }
        if !isCompleted { onEvent(event) }
      }
    } catch {
      await note(call, outcome: (error as? ModelError)?.reason.rawValue ?? "cancelled")
      throw error
    }
    guard isCompleted else {
      // A cancelled stream just ends.
      return await note(call, outcome: Task.isCancelled ? "cancelled" : ModelError.Reason.badResponse.rawValue)
    }
    await note(call, outcome: "completed")
    onEvent(.completed)
  }

  private struct Call {
    let request: ModelRequest
    let start: ContinuousClock.Instant
    var replyTokens = 0
    var usage: ModelUsage?

    /// For a service that does not tell.
    var guess: ModelUsage {
      ModelUsage(promptTokens: request.estimatedPromptTokens, completionTokens: replyTokens, cachedTokens: 0)
    }
  }

  /// In a task of its own, since a call that was cancelled has cost something too.
  private func note(_ call: Call, outcome: String) async {
    let (seconds, attoseconds) = (ContinuousClock.now - call.start).components
    let report = ModelAccount.CallReport(
      provider: id, model: model, usage: call.usage ?? call.guess,
      milliseconds: Int(seconds * 1_000 + attoseconds / 1_000_000_000_000_000), outcome: outcome,
      wasTakenUp: call.usage != nil || call.replyTokens > 0)
    await Task { [account, session] in await account.note(report, of: session) }.value
  }
}
