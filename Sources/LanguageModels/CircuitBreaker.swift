internal import SwiftExtensions

/// Leaves a provider alone that fails again and again, and lets one call try it after a while.
package final class CircuitBreaker: Sendable {
  package struct Policy: Sendable {
    /// So many in a row open it.
    package var failures = 3
    package var pause = Duration.seconds(120)
    package var now: @Sendable () -> ContinuousClock.Instant = { .now }

    package init() {}
  }

  /// What a call goes on with.
  struct Pass {
    var isProbe: Bool
  }

  private enum State {
    case closed(failures: Int)
    case open(ModelError, until: ContinuousClock.Instant)
    case probing(ModelError)
  }

  private let policy: Policy
  private let state = Locked(State.closed(failures: 0))

  init(_ policy: Policy) { self.policy = policy }

  var health: ProviderHealth {
    switch state.withLock({ $0 }) {
    case .closed: .closed
    case .open(let error, let end): .open(because: error, retryAfterMs: milliseconds(until: end))
    case .probing(let error): .probing(because: error)
    }
  }

  /// - Returns: nil where the provider must not be asked now.
  func enter() -> Pass? {
    let now = policy.now()
    return state.withLock { state in
      switch state {
      case .closed: return Pass(isProbe: false)
      case .open(let error, let end) where end <= now:
        state = .probing(error)
        return Pass(isProbe: true)
      case .open, .probing: return nil
      }
    }
  }

  /// - Returns: whether that closed it.
  func succeed() -> Bool {
    state.withLock { state in
      defer { state = .closed(failures: 0) }
      if case .closed = state { return false }
      return true
    }
  }

  /// - Returns: whether that opened it.
  func fail(_ pass: Pass, _ error: ModelError) -> Bool {
    let end = policy.now() + policy.pause
    return state.withLock { state in
      switch state {
      case .closed(let failures) where failures + 1 < policy.failures:
        state = .closed(failures: failures + 1)
        return false
      case .probing where !pass.isProbe: return false
      case .closed, .probing:
        state = .open(error, until: end)
        return true
      // A call from before it opened.
      case .open: return false
      }
    }
  }

  /// A call that says nothing of the provider: cancelled, or about what was asked.
  ///
  /// - Returns: whether the next call is the probe now.
  func leave(_ pass: Pass) -> Bool {
    let now = policy.now()
    return state.withLock { state in
      guard pass.isProbe, case .probing(let error) = state else { return false }
      state = .open(error, until: now)
      return true
    }
  }

  private func milliseconds(until end: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = max(.zero, end - policy.now()).components
    return Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}

/// Whether a provider is asked, after what became of the calls before.
package enum ProviderHealth: Hashable, Sendable {
  case closed
  /// It failed too often in a row, the last time like this; 0 where the next call tries it again.
  case open(because: ModelError, retryAfterMs: Int)
  /// One call tries it; all others pass it by.
  case probing(because: ModelError)

  package var retryAfterMs: Int? {
    if case .open(_, let milliseconds) = self { milliseconds } else { nil }
  }
}
