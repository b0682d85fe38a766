/// Gives the feedback that was stored.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the feedback.
/// - Errors: `notFound`, `storage`.
/// - SeeAlso: protocol.md, "feedback/get".
package struct GetFeedbackRequest: RequestMessage, Hashable {
  package static let method = "feedback/get"
  package static let errors: [ErrorCode] = [.notFound, .storage]

  package var sessionId: String

  package init(sessionId: String) {
    self.sessionId = sessionId
  }

  package struct Result: Codable, Hashable, Sendable {
    package var feedback: Wire.Feedback

    package init(feedback: Wire.Feedback) {
      self.feedback = feedback
    }
  }
}
