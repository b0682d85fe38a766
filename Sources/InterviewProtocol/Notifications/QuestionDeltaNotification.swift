/// A piece of a question while it is written.
///
/// The deltas since the last reset, joined, are exactly the final text.
///
/// Direction: server to client. Since: 0.1.
///
/// - SeeAlso: protocol.md, "interview/questionDelta".
package struct QuestionDeltaNotification: NotificationMessage, Hashable {
  package static let method = "interview/questionDelta"

  package var sessionId: String
  package var questionId: String
  /// The place of the question in the interview, from 1.
  package var index: Int
  /// From 0, and again from 0 after a reset; counts the notifications as sent.
  package var sequence: Int
  /// Never empty, never half a character.
  package var delta: String

  package init(sessionId: String, questionId: String, index: Int, sequence: Int, delta: String) {
    self.sessionId = sessionId
    self.questionId = questionId
    self.index = index
    self.sequence = sequence
    self.delta = delta
  }
}
