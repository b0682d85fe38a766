internal import CPageGlyphs
internal import DocumentExtraction

/// What all pages of a PDF hold.
struct PDFContents {
  private var pages: [(number: Int, content: PageContent)] = []
  private let count: Int
  var warnings: [String] = []

  /// Of processor time: what a page may take, and all of them together; the process may have ten.
  private static let secondsOfPage = 5.0
  private static let secondsInAll = 6.5
  /// A glyph takes some hundred bytes; no document for people has so many.
  private static let maximumGlyphs = 1_000_000

  init(of document: borrowing PDFDocument, count: Int) throws(ExtractionError) {
    self.count = count
    var unreadable: [Int] = []
    var slow: [Int] = []
    var bytes = 0
    var glyphs = 0
    let start = processorSeconds()
    let readable = min(count, ExtractionLimits.pages)
    for index in 0..<readable {
      // Raw text takes up to four bytes where the normalised takes one; beyond twice the limit nothing is kept.
      if bytes > 2 * ExtractionLimits.textBytes || glyphs > Self.maximumGlyphs { break }
      let left = Self.secondsInAll - (processorSeconds() - start)
      guard let content = document.page(index, seconds: max(0.05, min(Self.secondsOfPage, left))) else {
        unreadable.append(index + 1)
        continue
      }
      if content.isCut { slow.append(index + 1) }
      bytes += content.scalars.count
      glyphs += content.glyphs.count
      pages.append((index + 1, content))
    }
    guard !pages.isEmpty else { throw .damaged("PDF", "none of its pages can be read") }
    if !slow.isEmpty, glyphs == 0 { throw .timeLimit }
    if count > readable, pages.count + unreadable.count == readable {
      warnings.append("only the first \(readable) of \(count) pages were read")
    }
    if !unreadable.isEmpty { warnings.append("damaged pages were left out: \(Self.list(of: unreadable))") }
    if !slow.isEmpty {
      let what = slow.count == 1 ? "page \(slow[0]) takes" : "pages \(Self.list(of: slow)) take"
      warnings.append("\(what) too long to read, and may be missing in part")
    }
  }

  /// Whether a person may see letters where no glyphs are: in images, or drawn as shapes; an empty page has neither.
  var mayBePictures: Bool {
    pages.contains { page in
      page.content.glyphs.count + page.content.paints.count > 100
        || page.content.paints.contains { $0.flags & UInt8(PAGE_PAINT_IMAGE) != 0 }
    }
  }

  var hasAnnotations: Bool { pages.contains { $0.content.hasAnnotations } }

  /// Adds what form fields and free text show; false if that is nothing.
  mutating func addAnnotations(of document: borrowing PDFDocument) -> Bool {
    var isMore = false
    for index in pages.indices where pages[index].content.hasAnnotations {
      guard let content = document.annotations(pages[index].number - 1, seconds: 0.5), !content.glyphs.isEmpty else {
        continue
      }
      pages[index].content.append(content)
      isMore = true
    }
    return isMore
  }

  /// What those pages say whose letters are known, where the whole is not to be read; nil where that is next to nothing.
  func legiblePages() -> ExtractedText? {
    var rest = self
    rest.pages = pages.filter { page in
      let letters = Legibility(of: Self.joined([PageText(page.content)]))
      return letters.scalars > 0 && !letters.isDoubtful
    }
    guard !rest.pages.isEmpty, rest.pages.count < pages.count, var text = try? rest.text(),
      Legibility(of: text.text).scalars >= Self.fewestLetters
    else { return nil }
    let kept = Set(rest.pages.map(\.number))
    let left = pages.map(\.number).filter { !kept.contains($0) }
    let what = left.count == 1 ? "page \(left[0]) was" : "pages \(Self.list(of: left)) were"
    text.warnings.append("\(what) left out: the PDF does not say which letters its fonts draw")
    return text
  }

  /// Of a page that is worth having by itself.
  private static let fewestLetters = 200

  func text() throws(ExtractionError) -> ExtractedText {
    let texts = pages.map { PageText($0.content) }
    var warnings = warnings
    var hidden = HiddenCharacters()
    var unseen: [Unicode.Scalar] = []
    var empty: [Int] = []
    for ((number, _), text) in zip(pages, texts) {
      for (kind, count) in text.hidden { hidden.add(count, kind, page: number) }
      unseen += text.unseen + ["\n"]
      if text.lines.isEmpty, text.hasImages { empty.append(number) }
    }
    let text = Self.joined(RepeatedLines.leftOnce(texts))
    let letters = Legibility(of: text)
    guard !letters.isGarbage else { throw .noText }
    if !empty.isEmpty, letters.scalars > 0 {
      let what = empty.count == 1 ? "page \(empty[0]) has" : "pages \(Self.list(of: empty)) have"
      warnings.append("\(what) no text: \(empty.count == 1 ? "it may be a picture" : "they may be pictures")")
    }
    if let warning = hidden.warning { warnings.append(warning) }
    if letters.isDoubtful {
      warnings.append("the text is unreliable: the PDF does not say which letters its fonts draw")
    }
    // What is seen of it is found with the rest of the text.
    if !hidden.isEmpty, SpokenToMachines.isIn(String(String.UnicodeScalarView(unseen))), !SpokenToMachines.isIn(text) {
      warnings.append(SpokenToMachines.warning)
    }
    return try ExtractedText(
      mediaType: "application/pdf", rawText: BulletLines.joined(text), pages: count, warnings: warnings)
  }

  private static func joined(_ pages: [PageText]) -> String {
    var bytes: [UInt8] = []
    for page in pages {
      for line in page.lines {
        if line.startsParagraph { bytes.append(0x0A) }
        for scalar in line.scalars {
          if (0x0A...0x0D).contains(scalar.value) {
            bytes.append(0x20)
          } else {
            bytes.append(contentsOf: UTF8.encode(scalar)!)
          }
        }
        bytes.append(0x0A)
      }
      bytes.append(0x0A)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func list(of pages: [Int]) -> String {
    pages.prefix(20).map(String.init).joined(separator: ", ") + (pages.count > 20 ? " and more" : "")
  }
}
