extension Wire {
  /// What is known of an attached document; its text comes with `document/get`.
  package struct Document: Codable, Hashable, Sendable {
    /// `cv` or `jobDescription`.
    package var kind: String
    /// Decided by content, such as `application/pdf`; `text/plain` for a text given in the request.
    package var mediaType: String
    /// Null for a text given in the request.
    @Nullable package var fileName: String?
    /// The length of the text, in characters as a person counts them.
    package var characters: Int
    /// Null where the format has no pages.
    @Nullable package var pages: Int?
    /// What the reader left out or guessed, a sentence each.
    package var warnings: [String]

    package init(
      kind: String, mediaType: String, fileName: String?, characters: Int, pages: Int?, warnings: [String]
    ) {
      self.kind = kind
      self.mediaType = mediaType
      self.fileName = fileName
      self.characters = characters
      self.pages = pages
      self.warnings = warnings
    }
  }
}
