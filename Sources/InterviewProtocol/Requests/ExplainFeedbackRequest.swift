/// Tells how the score of a session came about.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: every check with its rule and its words, and the way from checks to levels to the score.
/// - Errors: `notFound`, `storage`.
/// - SeeAlso: protocol.md, "feedback/explain".
package struct ExplainFeedbackRequest: RequestMessage, Hashable {
  package static let method = "feedback/explain"
  package static let errors: [ErrorCode] = [.notFound, .storage]

  package var sessionId: String

  package init(sessionId: String) {
    self.sessionId = sessionId
  }

  package struct Result: Codable, Hashable, Sendable {
    package var explanation: Wire.Explanation

    package init(explanation: Wire.Explanation) {
      self.explanation = explanation
    }
  }
}
