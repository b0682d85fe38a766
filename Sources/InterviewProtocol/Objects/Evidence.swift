extension Wire {
  /// Words of a source, letter by letter.
  package struct Evidence: Codable, Hashable, Sendable {
    /// The question whose answer is quoted; null for documents.
    @Nullable package var questionId: String?
    /// `answer`, `cv` or `jobDescription`.
    package var source: String
    package var quote: String

    package init(questionId: String?, source: String, quote: String) {
      self.questionId = questionId
      self.source = source
      self.quote = quote
    }
  }
}
