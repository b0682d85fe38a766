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
    var result = ""
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "requirement": result += requirement ?? title
      case "topic": result += topic ?? title
      case "evidence": result += book.quoted(evidence ?? title)
      case "quote": result += book.quoted(quote ?? title)
      case "title": result += title
      case "company": result += company
      default: preconditionFailure("a phrase with an unknown gap: \(phrase)")
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A title as it may stand in a sentence.
  private static func bare(_ text: String, maxWords: Int) -> String {
    Phrase.quotable(text, maxWords: maxWords) ?? text.filter { $0.isLetter || $0.isNumber || $0 == " " }
  }
}
