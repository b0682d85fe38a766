internal import JSONCore
internal import SwiftExtensions

/// Our requests that the client has not answered.
final class PendingRequests: Sendable {
  private let state = Locked(State())

  private struct State {
    var lastID = 0
    var isClosed = false
    var waiting: [RequestID: CheckedContinuation<JSON, any Error>] = [:]
  }

  func nextID() -> RequestID {
    state.withLock { state in
      state.lastID += 1
      return RequestID(value: .number(JSONNumber(state.lastID)), token: String(state.lastID))
    }
  }

  /// Waits for the response; `send` is called once it can be received.
  ///
  /// - Throws: the client's `ResponseError`; `ConnectionClosed`; `CancellationError` after `abandon`.
  func response(to id: RequestID, send: () -> Void, abandon: @escaping @Sendable () -> Void) async throws -> JSON {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isClosed = state.withLock { state in
          guard !state.isClosed else { return true }
          state.waiting[id] = continuation
          // Under the lock, so that no word of giving up can overtake it.
          send()
          return false
        }
        if isClosed { continuation.resume(throwing: ConnectionClosed()) }
        if Task.isCancelled { giveUp(id, abandon) }
      }
    } onCancel: {
      giveUp(id, abandon)
    }
  }

  /// Takes in a response; those that nobody waits for are ignored.
  func resume(_ id: RequestID, _ result: Result<JSON, ResponseError>) {
    let continuation = state.withLock { $0.waiting.removeValue(forKey: id) }
    continuation?.resume(with: result.mapError { $0 })
  }

  /// No response will come any more.
  func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in waiting { continuation.resume(throwing: ConnectionClosed()) }
  }

  private func giveUp(_ id: RequestID, _ abandon: () -> Void) {
    guard let continuation = state.withLock({ $0.waiting.removeValue(forKey: id) }) else { return }
    abandon()
    continuation.resume(throwing: CancellationError())
  }
}

/// The client's end is closed, so it answers nothing any more.
package struct ConnectionClosed: Error, Hashable {
  package init() {}
}

/// The client did not answer a request of ours in time.
package struct RequestTimedOut: Error, Hashable {
  package let method: String
}
