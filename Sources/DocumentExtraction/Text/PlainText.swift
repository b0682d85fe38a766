/// Text as the interview wants it: lines and words, and nothing that steers a terminal, a page or a model.
package enum PlainText {
  /// Text without what a reader cannot see, and how much of that there was.
  package struct Normalized: Hashable, Sendable {
    package var text: String
    /// A sentence for each kind of thing that was taken out, where its presence says something.
    package var warnings: [String]
  }

  /// The text with `\n` for every line end, at most one empty line in a row, no blanks at the ends of lines, ligatures
  /// spelled out, and without control, formatting and private-use characters.
  ///
  /// Zero-width joiners stay between what they join (emoji and Indic and Persian words need them).
  package static func normalized(_ text: String) -> Normalized {
    var normalizer = TextNormalizer()
    normalizer.take(text)
    return normalizer.finish()
  }

  /// The longest beginning of whole characters that has at most `bytes` bytes.
  package static func prefix(of text: String, bytes: Int) -> Substring {
    guard text.utf8.count > bytes else { return text[...] }
    var cut = text.utf8.index(text.startIndex, offsetBy: bytes)
    while cut > text.startIndex, cut.samePosition(in: text.unicodeScalars) == nil { cut = text.utf8.index(before: cut) }
    // Rounds down to where a character starts.
    return text[..<text.index(before: text.index(after: cut))]
  }
}
