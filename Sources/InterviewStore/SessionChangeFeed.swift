package import InterviewDomain
internal import SwiftExtensions

/// Hands changed sessions to all who listen; a store owns one.
package final class SessionChangeFeed: Sendable {
  private struct Listeners {
    var next = 0
    var continuations: [Int: AsyncStream<Session>.Continuation] = [:]
  }

  private let listeners = Locked(Listeners())

  package init() {}

  package var isHeard: Bool { listeners.withLock { !$0.continuations.isEmpty } }

  /// Changes from now on, until the task that iterates is cancelled.
  package func changes() -> AsyncStream<Session> {
    // A listener that does not keep up loses the oldest changes: each carries the whole session, so the newest counts.
    let (stream, continuation) = AsyncStream.makeStream(of: Session.self, bufferingPolicy: .bufferingNewest(4_096))
    let key = listeners.withLock { listeners in
      listeners.next += 1
      listeners.continuations[listeners.next] = continuation
      return listeners.next
    }
    continuation.onTermination = { [weak self] _ in
      _ = self?.listeners.withLock { $0.continuations.removeValue(forKey: key) != nil }
    }
    return stream
  }

  package func announce(_ session: Session) {
    let continuations = listeners.withLock { Array($0.continuations.values) }
    for continuation in continuations { continuation.yield(session) }
  }

  deinit {
    for continuation in listeners.withLock({ Array($0.continuations.values) }) { continuation.finish() }
  }
}
