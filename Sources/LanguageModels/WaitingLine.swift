internal import SwiftExtensions

/// A number of places, and those who wait for one, first come, first served.
final class WaitingLine: Sendable {
  /// Tells one who waits from the others.
  private final class Ticket: Sendable {}

  private struct State {
    var freePlaces: Int
    /// By the number in line.
    var waiting: [UInt64: (ticket: ObjectIdentifier, continuation: CheckedContinuation<Void, any Error>)] = [:]
    var numbers: [ObjectIdentifier: UInt64] = [:]
    /// Of the one who came last, and of the one whose turn it was last; those between may have given up.
    var last: UInt64 = 0
    var lastCalled: UInt64 = 0

    mutating func join(_ ticket: Ticket, _ continuation: CheckedContinuation<Void, any Error>) {
      last += 1
      waiting[last] = (ObjectIdentifier(ticket), continuation)
      numbers[ObjectIdentifier(ticket)] = last
    }

    mutating func giveUp(_ ticket: Ticket) -> CheckedContinuation<Void, any Error>? {
      guard let number = numbers.removeValue(forKey: ObjectIdentifier(ticket)) else { return nil }
      return waiting.removeValue(forKey: number)?.continuation
    }

    /// Who has waited longest.
    mutating func next() -> CheckedContinuation<Void, any Error>? {
      while lastCalled < last {
        lastCalled += 1
        guard let next = waiting.removeValue(forKey: lastCalled) else { continue }
        numbers[next.ticket] = nil
        return next.continuation
      }
      return nil
    }
  }

  private let state: Locked<State>

  init(places: Int) { state = Locked(State(freePlaces: places)) }

  /// Takes a place, once there is one.
  ///
  /// - Throws: `CancellationError` where the task was cancelled before; no place is taken then.
  func enter() async throws {
    let ticket = Ticket()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let outcome: Result<Void, any Error>? = state.withLock { state in
          if Task.isCancelled { return .failure(CancellationError()) }
          guard state.freePlaces == 0 else {
            state.freePlaces -= 1
            return .success(())
          }
          state.join(ticket, continuation)
          return nil
        }
        if let outcome { continuation.resume(with: outcome) }
      }
    } onCancel: {
      state.withLock { $0.giveUp(ticket) }?.resume(throwing: CancellationError())
    }
  }

  /// Gives the place back, to whoever waits for it.
  func leave() {
    let next = state.withLock { state in
      let next = state.next()
      if next == nil { state.freePlaces += 1 }
      return next
    }
    next?.resume()
  }
}
