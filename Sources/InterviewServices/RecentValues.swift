internal import InterviewDomain
internal import SwiftExtensions

/// What was last known of a number of sessions, as long as there is room.
final class RecentValues<Value: Sendable>: Sendable {
  private struct State {
    /// Two generations: when the young one is full it becomes the old one, and the old one is forgotten.
    var young: [SessionID: Value] = [:]
    var old: [SessionID: Value] = [:]
  }

  /// With CV and job description some 30 KB for each session. A thousand interviews at once are held in turns: with
  /// fewer places each would be forgotten before its turn comes again.
  private let generationSize = 1_000
  private let state = Locked(State())

  subscript(_ id: SessionID) -> Value? {
    get { state.withLock { $0.young[id] ?? $0.old[id] } }
    set {
      state.withLock { state in
        state.old[id] = nil
        state.young[id] = newValue
        guard state.young.count >= generationSize else { return }
        state.old = state.young
        state.young = [:]
      }
    }
  }
}

/// An interview as it was saved last, so that an answer need not load what was just stored.
///
/// It may be old: another process may have gone on with the interview. A save of it is refused then, by its revision,
/// and whoever reads it for anything but a save loads it anew. The documents never are: they are settled once an
/// interview has begun.
struct RecentInterview: Sendable {
  let interview: Interview
  let documents: Documents
  /// Of the questions of `interview`.
  let asked: QuestionSimilarity
}

/// A plan that was made while the candidate got ready, and what it was made from.
struct PlanAhead: Sendable {
  let documents: Documents
  let plan: InterviewPlan
}
