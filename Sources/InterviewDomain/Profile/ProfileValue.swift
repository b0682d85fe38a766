/// Words of a document, and where they stand there.
package struct ProfileValue: Hashable, Sendable {
  /// Verbatim the text at the range.
  package let text: String
  /// In UTF-16 code units from the beginning of the text.
  package let range: Range<Int>
}

/// A month, a year or the present, as a document gives it.
package struct ProfileDate: Hashable, Sendable {
  package let words: ProfileValue
  /// `2019-03`, `2019` or `present`.
  package let value: String
}
