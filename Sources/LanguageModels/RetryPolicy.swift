/// How often a model is asked again that failed for a reason which may pass, and how long is waited before.
///
/// A person waits meanwhile, so whoever else can answer at once goes first: with another service in the order nothing is
/// waited for. Before the built-in interviewer takes over, a failure of seconds is; with nobody left, every one that may
/// pass.
package struct RetryPolicy: Sendable {
  /// Who is asked if this model is given up.
  package enum Next: Sendable {
    case service, builtIn, nobody
  }

  /// The first one included.
  package var attempts: Int
  /// Before the second attempt; doubled before each further one.
  package var firstDelay = Duration.seconds(2)
  package var longestDelay = Duration.seconds(10)
  /// What a service asks for counts up to here.
  package var longestHint = Duration.seconds(60)
  /// From 0 to 1: which share of a quarter of the delay is added, so that many daemons do not come back at once.
  package var jitter: @Sendable () -> Double = { Double.random(in: 0...1) }
  /// Waits on a clock that no one can set; throws when the task is cancelled.
  package var wait: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0, clock: .suspending) }

  package init(attempts: Int = 3) { self.attempts = attempts }

  package static let never = RetryPolicy(attempts: 1)

  /// How long to wait before the model is asked again; nil where it is not.
  ///
  /// - Parameter attempt: the one that failed, from 1.
  package func delay(after attempt: Int, _ error: ModelError, next: Next) -> Duration? {
    guard attempt < attempts else { return nil }
    let delay = error.retryAfterMs.map { min(longestHint, .milliseconds(max(0, $0))) } ?? growingDelay(after: attempt)
    switch (error.outlook, next) {
    case (.never, _), (_, .service), (.later, .builtIn): return nil
    case (.soon, .builtIn): return delay <= longestDelay ? delay : nil
    case (_, .nobody): return delay
    }
  }

  private func growingDelay(after attempt: Int) -> Duration {
    var delay = firstDelay
    for _ in 1..<max(1, attempt) where delay < longestDelay { delay *= 2 }
    return min(longestDelay, delay + delay * (jitter() / 4))
  }
}
