package import InterviewDomain

/// What happens to a question between two requests, in the order in which it happens.
package enum InterviewEvent: Sendable {
  /// More of the question's text.
  case delta(SessionID, QuestionID, index: Int, text: String)
  /// What was written for the question so far is void; it begins anew.
  case reset(SessionID, QuestionID, reason: String)
  /// The question is whole and stored.
  case completed(SessionID, Question, Progress)
}

package typealias InterviewEventSink = @Sendable (InterviewEvent) -> Void
