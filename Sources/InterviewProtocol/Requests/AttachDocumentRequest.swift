/// Reads a CV or a job description and attaches it to a session, instead of one attached before.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: what was read; a document with flaws is taken, and its warnings say what is missing.
/// - Errors: `validation`, `notFound`, `invalidState`, `documentParsing`, `forbidden`, `storage`.
/// - SeeAlso: protocol.md, "document/attach".
package struct AttachDocumentRequest: RequestMessage, Hashable {
  package static let method = "document/attach"
  package static let errors: [ErrorCode] = [
    .validation, .notFound, .invalidState, .documentParsing, .forbidden, .storage,
  ]

  package var sessionId: String
  /// `cv` or `jobDescription`.
  package var kind: String
  package var source: Wire.DocumentSource
  /// Opens an encrypted file; never stored.
  package var password: String?
  /// Asks for `$/progress` under this token.
  package var workDoneToken: Wire.IntegerOrString?

  package init(
    sessionId: String, kind: String, source: Wire.DocumentSource, password: String? = nil,
    workDoneToken:
      Wire.IntegerOrString? = nil
  ) {
    self.sessionId = sessionId
    self.kind = kind
    self.source = source
    self.password = password
    self.workDoneToken = workDoneToken
  }

  package struct Result: Codable, Hashable, Sendable {
    package var document: Wire.Document

    package init(document: Wire.Document) {
      self.document = document
    }
  }
}
