/// Gives an attached document with the text that was read from it.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the document, its text with lines and bullets kept, and what the text says as data.
/// - Errors: `validation`, `notFound`, `storage`.
/// - SeeAlso: protocol.md, "document/get".
package struct GetDocumentRequest: RequestMessage, Hashable {
  package static let method = "document/get"
  package static let errors: [ErrorCode] = [.validation, .notFound, .storage]

  package var sessionId: String
  /// `cv` or `jobDescription`.
  package var kind: String

  package init(sessionId: String, kind: String) {
    self.sessionId = sessionId
    self.kind = kind
  }

  package struct Result: Codable, Hashable, Sendable {
    package var document: Wire.Document
    package var text: String
    /// What the text says, with ranges in `text`.
    package var profile: Wire.DocumentProfile

    package init(document: Wire.Document, text: String, profile: Wire.DocumentProfile) {
      self.document = document
      self.text = text
      self.profile = profile
    }
  }
}
