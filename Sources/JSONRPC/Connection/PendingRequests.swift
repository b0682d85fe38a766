internal import JSONCore
internal import SwiftExtensions

/// Our requests that the client has not answered.
final class PendingRequests: Sendable {
  private let state = Locked(State())

  private struct State {
    var lastID = 0
    var isClosed = false
    var waiting: [RequestID: Waiter] = [:]
  }

  private struct Waiter {
    let continuation: CheckedContinuation<JSON, any Error>
    let onArrival: @Sendable () -> Void
  }

  func nextID() -> RequestID {
    state.withLock { state in
      state.lastID += 1
      return RequestID(value: .number(JSONNumber(state.lastID)), token: String(state.lastID))
    }
  }

  /// Waits for the response; `send` is called once it can be received, `onArrival` on the thread that reads it.
  ///
  /// - Throws: the client's `ResponseError`; `ConnectionClosed`; `CancellationError` after `abandon`.
  func response(
    to id: RequestID, onArrival: @escaping @Sendable () -> Void, send: () -> Void,
    abandon: @escaping @Sendable () -> Void
  ) async throws -> JSON {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isClosed = state.withLock { state in
          guard !state.isClosed else { return true }
          state.waiting[id] = Waiter(continuation: continuation, onArrival: onArrival)
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
    guard let waiter = state.withLock({ $0.waiting.removeValue(forKey: id) }) else { return }
    waiter.onArrival()
    waiter.continuation.resume(with: result.mapError { $0 })
  }

  /// No response will come any more.
  func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for waiter in waiting { waiter.continuation.resume(throwing: ConnectionClosed()) }
  }

  private func giveUp(_ id: RequestID, _ abandon: () -> Void) {
    guard let waiter = state.withLock({ $0.waiting.removeValue(forKey: id) }) else { return }
    abandon()
    waiter.continuation.resume(throwing: CancellationError())
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
