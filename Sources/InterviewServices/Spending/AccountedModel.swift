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

  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    AsyncThrowingStream { continuation in
      let task = Task {
        do {
          let reserved = try await account.reserve(request, of: base, for: session)
          defer { account.release(reserved, of: session) }
          try await pass(request) { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { if case .cancelled = $0 { task.cancel() } }
    }
  }

  /// Hands on the reply; the call is noted before its end is told, so that whoever sees the end can see the account.
  private func pass(_ request: ModelRequest, _ yield: (ModelEvent) -> Void) async throws {
    var call = Call(request: request, start: .now)
    do {
      for try await event in base.respond(to: request) {
        switch event {
        case .text(let text): call.replyTokens += TokenEstimate.tokens(in: text)
        case .usage(let usage): call.usage = usage
        case .completed: await note(call, outcome: "completed")
        }
        yield(event)
        if event == .completed { return }
      }
    } catch {
      await note(call, outcome: (error as? ModelError)?.reason.rawValue ?? "cancelled")
      throw error
    }
    // A cancelled stream just ends.
    await note(call, outcome: Task.isCancelled ? "cancelled" : ModelError.Reason.badResponse.rawValue)
  }

  private struct Call {
    let request: ModelRequest
    let start: ContinuousClock.Instant
    var replyTokens = 0
    var usage: ModelUsage?
  }

  /// In a task of its own, since a call that was cancelled has cost something too.
  private func note(_ call: Call, outcome: String) async {
    let guess = ModelUsage(
      promptTokens: call.request.estimatedPromptTokens, completionTokens: call.replyTokens, cachedTokens: 0)
    let (seconds, attoseconds) = (ContinuousClock.now - call.start).components
    let report = ModelAccount.CallReport(
      provider: id, model: model, usage: call.usage ?? guess,
      milliseconds: Int(seconds * 1_000 + attoseconds / 1_000_000_000_000_000), outcome: outcome,
      wasTakenUp: call.usage != nil || call.replyTokens > 0)
    await Task { [account, session] in await account.note(report, of: session) }.value
  }
}
