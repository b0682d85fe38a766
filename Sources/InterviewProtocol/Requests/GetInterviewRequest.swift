/// Gives the transcript of an interview as far as it has come.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the messages in order, the question that is open, if one is, and what was tried again.
/// - Errors: `notFound`, `storage`.
/// - SeeAlso: protocol.md, "interview/get".
package struct GetInterviewRequest: RequestMessage, Hashable {
  package static let method = "interview/get"
  package static let errors: [ErrorCode] = [.notFound, .storage]

  package var sessionId: String

  package init(sessionId: String) {
    self.sessionId = sessionId
  }

  package struct Result: Codable, Hashable, Sendable {
    package var messages: [Wire.Message]
    @Nullable package var openQuestion: Wire.Question?
    package var progress: Wire.Progress
    /// What was tried again after the feedback, in order.
    package var attempts: [Wire.Attempt]

    package init(
      messages: [Wire.Message], openQuestion: Wire.Question?, progress: Wire.Progress, attempts: [Wire.Attempt]
    ) {
      self.messages = messages
      self.openQuestion = openQuestion
      self.progress = progress
      self.attempts = attempts
    }
  }
}
