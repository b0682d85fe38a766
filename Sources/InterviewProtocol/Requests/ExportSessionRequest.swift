/// Gives all that is known of a session in one piece, to keep or to read.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the content, as text of the format.
/// - Errors: `validation`, `notFound`, `storage`.
/// - SeeAlso: protocol.md, "session/export".
package struct ExportSessionRequest: RequestMessage, Hashable {
  package static let method = "session/export"
  package static let errors: [ErrorCode] = [.validation, .notFound, .storage]

  package var sessionId: String
  /// `json` or `markdown`.
  package var format: String

  package init(sessionId: String, format: String) {
    self.sessionId = sessionId
    self.format = format
  }

  package struct Result: Codable, Hashable, Sendable {
    package var content: String

    package init(content: String) {
      self.content = content
    }
  }
}
