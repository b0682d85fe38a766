extension Wire {
  /// One thing that was looked for in an answer.
  package struct Check: Codable, Hashable, Sendable {
    /// Stable within one `rubricVersion`.
    package var id: String
    /// `pass`, `partial`, `fail` or `unclear`.
    package var result: String
    /// Verbatim words of the answer that the result rests on.
    @Nullable package var quote: String?
    /// What would make it pass, where it does not.
    @Nullable package var advice: String?

    package init(id: String, result: String, quote: String?, advice: String?) {
      self.id = id
      self.result = result
      self.quote = quote
      self.advice = advice
    }
  }
}
