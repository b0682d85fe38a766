/// Gives another answer to a question of an interview that has its feedback.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the attempt with its assessment, and what is different from the interview's answer; feedback and score stay.
/// - Errors: `validation`, `notFound`, `storage`.
/// - SeeAlso: protocol.md, "interview/retry".
package struct RetryRequest: RequestMessage, Hashable {
  package static let method = "interview/retry"
  package static let errors: [ErrorCode] = [.validation, .notFound, .storage]

  package var sessionId: String
  package var questionId: String
  /// The candidate's words, 1 to 20,000 characters after trimming.
  package var answer: String
  /// A key of the client's own; the same key again returns the same attempt and stores nothing.
  package var attemptId: String?

  package init(sessionId: String, questionId: String, answer: String, attemptId: String? = nil) {
    self.sessionId = sessionId
    self.questionId = questionId
    self.answer = answer
    self.attemptId = attemptId
  }

  package struct Result: Codable, Hashable, Sendable {
    package var attempt: Wire.Attempt

    package init(attempt: Wire.Attempt) {
      self.attempt = attempt
    }
  }
}
