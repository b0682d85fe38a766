import JSONCore
import JSONRPC
import SwiftExtensions

/// Plans requests by the method's name: `echo` at once, the others as work that yields a few times.
///
/// `freely`, `alone` and `inTurn` (with `key`) take `steps` suspensions and fail when cancelled before the end; `wait`
/// and `waitInTurn` end only by being cancelled.
final class TestDelegate: ConnectionDelegate {
  /// What began and what ended, in order.
  let events = Locked<[Event]>([])
  /// Holds back all work until opened.
  let gate: Gate?

  enum Event: Hashable {
    case began(String)
    case ended(String)
  }

  init(gate: Gate? = nil) { self.gate = gate }

  func plan(_ request: IncomingRequest) -> RequestPlan {
    let (id, key) = (request.id.token, request.params["key"]?.string ?? "")
    let steps = request.params["steps"]?.integer ?? 0
    switch request.method {
    case "echo": return .reply(.object(request.params))
    case "freely": return .run(.freely) { try await self.work(id, steps) }
    case "inTurn": return .run(.inTurn(key: key)) { try await self.work(id, steps) }
    case "alone": return .run(.alone) { try await self.work(id, steps) }
    case "wait": return .run(.freely) { try await self.work(id, .max) }
    case "waitInTurn": return .run(.inTurn(key: key)) { try await self.work(id, .max) }
    default: return .refuse(ResponseError(code: ResponseError.Code.methodNotFound, message: "unknown method"))
    }
  }

  func receive(_ notification: IncomingNotification) -> AfterNotification {
    notification.method == "exit" ? .stop : .goOn
  }

  func responseError(for error: any Error) -> ResponseError {
    error is CancellationError
      ? ResponseError(code: ResponseError.Code.requestCancelled, message: "cancelled")
      : ResponseError(code: ResponseError.Code.internalError, message: "internal error")
  }

  private func work(_ id: String, _ steps: Int) async throws -> JSON {
    events.withLock { $0.append(.began(id)) }
    defer { events.withLock { $0.append(.ended(id)) } }
    if steps == .max {
      try await Task.sleep(for: .seconds(600))
    } else {
      await gate?.wait()
      for _ in 0..<steps { await Task.yield() }
      try Task.checkCancellation()
    }
    return .string(RequestID.current?.token ?? "none")
  }
}

/// Lets nobody through until it is opened.
final class Gate: Sendable {
  private let state = Locked(State())

  private struct State {
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
