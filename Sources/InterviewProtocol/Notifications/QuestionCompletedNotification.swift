/// A whole question, once each, after its last delta and before the response that carries it.
///
/// Direction: server to client. Since: 0.1.
///
/// - SeeAlso: protocol.md, "interview/questionCompleted".
package struct QuestionCompletedNotification: NotificationMessage, Hashable {
  package static let method = "interview/questionCompleted"

  package var sessionId: String
  package var question: Wire.Question
  package var progress: Wire.Progress

  package init(sessionId: String, question: Wire.Question, progress: Wire.Progress) {
    self.sessionId = sessionId
    self.question = question
    self.progress = progress
  }
}
