/// Judges a complete interview, once a session.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the feedback, which is stored.
/// - Errors: `notFound`, `invalidState`, `aiService`, `rateLimited`, `storage`.
/// - SeeAlso: protocol.md, "feedback/generate".
package struct GenerateFeedbackRequest: RequestMessage, Hashable {
  package static let method = "feedback/generate"
  package static let errors: [ErrorCode] = [.notFound, .invalidState, .aiService, .rateLimited, .storage]

  package var sessionId: String
  /// Asks for `$/progress` under this token.
  package var workDoneToken: Wire.IntegerOrString?

  package init(sessionId: String, workDoneToken: Wire.IntegerOrString? = nil) {
    self.sessionId = sessionId
    self.workDoneToken = workDoneToken
  }

  package struct Result: Codable, Hashable, Sendable {
    package var feedback: Wire.Feedback

    package init(feedback: Wire.Feedback) {
      self.feedback = feedback
    }
  }
}
