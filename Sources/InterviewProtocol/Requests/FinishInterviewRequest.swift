/// Ends the interview early; an open question is dropped.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the progress, which is complete now.
/// - Errors: `notFound`, `invalidState`, `storage`.
/// - SeeAlso: protocol.md, "interview/finish".
package struct FinishInterviewRequest: RequestMessage, Hashable {
  package static let method = "interview/finish"
  package static let errors: [ErrorCode] = [.notFound, .invalidState, .storage]

  package var sessionId: String

  package init(sessionId: String) {
    self.sessionId = sessionId
  }

  package struct Result: Codable, Hashable, Sendable {
    package var progress: Wire.Progress

    package init(progress: Wire.Progress) {
      self.progress = progress
    }
  }
}
