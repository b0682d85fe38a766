/// Takes back what was streamed of a question; its deltas start again at 0.
///
/// Direction: server to client. Since: 0.1.
///
/// - SeeAlso: protocol.md, "interview/questionReset".
package struct QuestionResetNotification: NotificationMessage, Hashable {
  package static let method = "interview/questionReset"

  package var sessionId: String
  package var questionId: String
  /// One sentence for people.
  package var reason: String

  package init(sessionId: String, questionId: String, reason: String) {
    self.sessionId = sessionId
    self.questionId = questionId
    self.reason = reason
  }
}
