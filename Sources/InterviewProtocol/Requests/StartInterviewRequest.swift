/// Starts the interview, or goes on where it was left: the open question, or the one that is due.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the question. Where it has yet to be written, its text streams ahead of the response as
///   `interview/questionDelta`.
/// - Errors: `notFound`, `invalidState`, `aiService`, `rateLimited`, `storage`.
/// - SeeAlso: protocol.md, "interview/start".
package struct StartInterviewRequest: RequestMessage, Hashable {
  package static let method = "interview/start"
  package static let errors: [ErrorCode] = [.notFound, .invalidState, .aiService, .rateLimited, .storage]

  package var sessionId: String
  /// Asks for `$/progress` under this token.
  package var workDoneToken: Wire.IntegerOrString?

  package init(sessionId: String, workDoneToken: Wire.IntegerOrString? = nil) {
    self.sessionId = sessionId
    self.workDoneToken = workDoneToken
  }

  package struct Result: Codable, Hashable, Sendable {
    package var question: Wire.Question
    package var progress: Wire.Progress

    package init(question: Wire.Question, progress: Wire.Progress) {
      self.question = question
      self.progress = progress
    }
  }
}
