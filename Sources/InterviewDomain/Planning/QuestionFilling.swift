/// Fills the gaps of a phrase, in one pass, so that what is filled in is never taken for a gap.
struct QuestionFilling: Sendable {
  let title: String
  private let company: String
  private let book: PhraseBook

  init(book: PhraseBook, settings: SessionSettings) {
    self.book = book
    title = Self.bare(settings.jobTitle, maxWords: 8)
    company = Self.bare(settings.companyName, maxWords: 6)
  }

  func fill(
    _ phrase: String, requirement: String? = nil, topic: String? = nil, evidence: String? = nil, quote: String? = nil
  ) -> String {
    Self.fill(
      phrase,
      with: { name in
        switch name {
        case "requirement": requirement ?? title
        case "topic": topic ?? title
        case "evidence": book.quoted(evidence ?? title)
        case "quote": book.quoted(quote ?? title)
        case "company": company
        default: title
        }
      }) ?? title
  }

  /// Nil where `value` has nothing for one of the gaps.
  static func fill(_ phrase: String, with value: (Substring) -> String?) -> String? {
    var result = ""
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let value = value(rest[rest.index(after: open)..<close]) else { return nil }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A title as it may stand in a sentence.
  private static func bare(_ text: String, maxWords: Int) -> String {
    Phrase.quotable(text, maxWords: maxWords) ?? text.filter { $0.isLetter || $0.isNumber || $0 == " " }
  }
}
