package import InterviewDomain
internal import SwiftExtensions

/// How fast answers may come in one session while a service is asked for its questions: nobody answers so quickly, and
/// a script in a loop would spend its owner's money.
package final class AnswerRate: Sendable {
  private let answersPerMinute: Int
  private let now: WallClock
  private let recent = Locked(Recent())

  private struct Recent {
    /// The times of the answers of the last minute, by session, the oldest first.
    var answers: [SessionID: [Timestamp]] = [:]
    /// When sessions without such answers were last forgotten.
    var cleared: Timestamp?
  }

  private static let minute: Int64 = 60_000

  package init(answersPerMinute: Int = 10, now: @escaping WallClock) {
    self.answersPerMinute = answersPerMinute
    self.now = now
  }

  /// - Throws: `ServiceError.tooFast` where another answer must wait.
  func check(_ session: SessionID) throws(ServiceError) {
    let now = now()
    let times = recent.withLock { $0.answers[session] ?? [] }.filter { Self.isRecent($0, at: now) }
    guard times.count >= answersPerMinute, let first = times.dropFirst(times.count - answersPerMinute).first else {
      return
    }
    throw .tooFast(
      retryAfterMs: Int(first.millisecondsSince1970 + Self.minute - now.millisecondsSince1970))
  }

  /// Notes an answer that was stored.
  func note(_ session: SessionID) {
    let now = now()
    recent.withLock { recent in
      recent.answers[session, default: []].removeAll { !Self.isRecent($0, at: now) }
      recent.answers[session, default: []].append(now)
      // Once a minute, or every answer of a crowd would look at all the others.
      if let cleared = recent.cleared, Self.isRecent(cleared, at: now) { return }
      recent.cleared = now
      recent.answers = recent.answers.filter { $0.value.last.map { Self.isRecent($0, at: now) } ?? false }
    }
  }

  /// A clock that was set back makes no answer wait longer than a minute.
  private static func isRecent(_ time: Timestamp, at now: Timestamp) -> Bool {
    (0..<minute).contains(now.millisecondsSince1970 - time.millisecondsSince1970)
  }
}
