import LanguageModels
import SwiftExtensions

/// Writes the same pieces each time; with a number in them, so that no question is a repeat.
struct SlowModel: LanguageModel {
  let id = "slow"
  let model: String? = "test"
  let availability = ModelAvailability.available
  let pieces: [String]

  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    let turns = request.messages.count { $0.role == .assistant }
    let text = turns == 0 ? OfflineModel.pieces(of: request.builtInReply) : pieces
    return AsyncThrowingStream { continuation in
      for piece in turns == 0 && !pieces.joined().contains("?") ? pieces : text { continuation.yield(.text(piece)) }
      continuation.yield(.completed)
      continuation.finish()
    }
  }
}

/// Fails in mid-question, or says what the built-in interviewer would.
final class FlakyModel: LanguageModel {
  let id = "flaky"
  let model: String? = "test"
  let availability = ModelAvailability.available
  private let mood = Locked((isFailing: false, isSilent: false))

  /// - Parameter silently: before it has written anything.
  func fails(_ fails: Bool, silently: Bool = false) { mood.withLock { $0 = (fails, silently) } }

  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    let (isFailing, isSilent) = mood.withLock { $0 }
    return AsyncThrowingStream { continuation in
      guard isFailing else {
        continuation.yield(.text(request.builtInReply))
        continuation.yield(.completed)
        return continuation.finish()
      }
      if !isSilent { continuation.yield(.text("Half of a quest")) }
      continuation.finish(
        throwing: ModelError(provider: "flaky", reason: .unavailable, message: "flaky has gone away"))
    }
  }
}

/// Says nothing until it is told to, or its caller gives up.
final class HangingModel: LanguageModel {
  let id = "hanging"
  let model: String? = "test"
  let availability = ModelAvailability.available

  private struct State {
    var isHanging = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    var asked = 0
    var watchers: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Locked(State())

  func hangs(_ hangs: Bool) {
    let waiting = state.withLock { state in
      state.isHanging = hangs
      state.asked = 0
      guard !hangs else { return [CheckedContinuation<Void, Never>]() }
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Returns once a caller waits.
  func isAsked() async {
    await withCheckedContinuation { continuation in
      let isAsked = state.withLock { state in
        if state.asked == 0 { state.watchers.append(continuation) }
        return state.asked > 0
      }
      if isAsked { continuation.resume() }
    }
  }

  func respond(to request: ModelRequest) -> AsyncThrowingStream<ModelEvent, any Error> {
    AsyncThrowingStream { continuation in
      let task = Task {
        await hang()
        guard !Task.isCancelled else { return continuation.finish(throwing: CancellationError()) }
        continuation.yield(.text(request.builtInReply))
        continuation.yield(.completed)
        continuation.finish()
      }
      continuation.onTermination = { [self] in
        guard case .cancelled = $0 else { return }
        task.cancel()
        release()
      }
    }
  }

  private func hang() async {
    await withCheckedContinuation { continuation in
      let (isHanging, watchers) = state.withLock { state in
        state.asked += 1
        defer { state.watchers = [] }
        if state.isHanging { state.waiting.append(continuation) }
        return (state.isHanging, state.watchers)
      }
      for watcher in watchers { watcher.resume() }
      if !isHanging { continuation.resume() }
    }
  }

  private func release() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
