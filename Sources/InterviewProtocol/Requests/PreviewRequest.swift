/// Shows what would be sent to a service next, byte for byte.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the request for the next question, or for the feedback once the interview is complete.
/// - Errors: `notFound`, `invalidState` (a document is missing; there is feedback already), `storage`.
/// - SeeAlso: protocol.md, "interview/preview".
package struct PreviewRequest: RequestMessage, Hashable {
  package static let method = "interview/preview"
  package static let errors: [ErrorCode] = [.notFound, .invalidState, .storage]

  package var sessionId: String
  /// The answer to the open question that is about to be given; empty where it is nil.
  package var answer: String?

  package init(sessionId: String, answer: String? = nil) {
    self.sessionId = sessionId
    self.answer = answer
  }

  package struct Result: Codable, Hashable, Sendable {
    /// `question` or `feedback`.
    package var action: String
    /// Who would be asked first.
    @Nullable package var provider: String?
    @Nullable package var model: String?
    /// Null where nothing leaves the machine, and for the editor's own model.
    @Nullable package var url: String?
    /// The body of the request; null where nothing would be sent.
    @Nullable package var body: String?
    /// An estimate on the high side; 0 where nothing would be sent.
    package var promptTokens: Int

    package init(
      action: String, provider: String?, model: String?, url: String?, body: String?, promptTokens: Int
    ) {
      self.action = action
      self.provider = provider
      self.model = model
      self.url = url
      self.body = body
      self.promptTokens = promptTokens
    }
  }
}
