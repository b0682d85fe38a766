/// A CV or a job description as the interview knows it: its text, and where that came from.
package struct Document: Hashable, Sendable {
  package let kind: DocumentKind
  /// Such as `application/pdf`; decided by content, never by name.
  package let mediaType: String
  package let fileName: String?
  /// The text with its lines, bullets and paragraphs; `\n` ends a line.
  package let text: String
  /// Nil where the format has no pages.
  package let pages: Int?
  /// What the reader of the document had to leave out or guess, a sentence each.
  package let warnings: [String]

  package init(
    kind: DocumentKind, mediaType: String, fileName: String?, text: String, pages: Int?, warnings: [String]
  ) {
    self.kind = kind
    self.mediaType = mediaType
    self.fileName = fileName
    self.text = text
    self.pages = pages
    self.warnings = warnings
  }

  package var info: DocumentInfo {
    DocumentInfo(
      kind: kind, mediaType: mediaType, fileName: fileName, characters: text.count, pages: pages, warnings: warnings)
  }
}

/// All about a document but its text.
package struct DocumentInfo: Hashable, Sendable {
  package let kind: DocumentKind
  package let mediaType: String
  package let fileName: String?
  /// Of the text, as a person counts them.
  package let characters: Int
  package let pages: Int?
  package let warnings: [String]

  package init(
    kind: DocumentKind, mediaType: String, fileName: String?, characters: Int, pages: Int?, warnings: [String]
  ) {
    self.kind = kind
    self.mediaType = mediaType
    self.fileName = fileName
    self.characters = characters
    self.pages = pages
    self.warnings = warnings
  }
}

package enum DocumentKind: String, CaseIterable, Sendable {
  case cv, jobDescription
}
