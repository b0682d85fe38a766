internal import SwiftExtensions

/// How often each provider may still be asked for what the user did once, however many requests come of it.
///
/// A request that is changed and sent again (a repair, another try at feedback) keeps its allowance.
package final class CallAllowance: Sendable {
  /// A person waits, and each call costs money.
  package static let callsPerProvider = 3

  private let made = Locked<[String: Int]>([:])

  package init() {}

  /// - Returns: whether one more call may be made; it counts as made then.
  package func take(for provider: String) -> Bool {
    made.withLock { made in
      guard made[provider, default: 0] < Self.callsPerProvider else { return false }
      made[provider, default: 0] += 1
      return true
    }
  }

  package func made(for provider: String) -> Int { made.withLock { $0[provider, default: 0] } }

  package func isLeft(for provider: String) -> Bool {
    made.withLock { $0[provider, default: 0] < Self.callsPerProvider }
  }
}

extension CallAllowance: Hashable {
  /// What is asked does not depend on how often it was.
  package static func == (left: CallAllowance, right: CallAllowance) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}
