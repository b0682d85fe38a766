internal import CPageGlyphs
internal import DocumentExtraction

/// Reads the text layer of a PDF with poppler.
enum PDFReader {
  /// Where the header is, if it is where a reader may look for it: poppler itself looks at the first 1,024 bytes.
  static func start(in bytes: [UInt8]) -> Int? {
    let marker = Array("%PDF-".utf8)
    return bytes.prefix(8 * 1024).indices.first { bytes[$0...].starts(with: marker) }
  }

  /// Loads what poppler loads but once in a process.
  static func prepare() { page_glyphs_prepare() }

  static func read(
    _ bytes: [UInt8], password: String?, lastWords: LastWords
  ) throws(ExtractionError) -> ExtractedText {
    let start = start(in: bytes) ?? 0
    let content = start > 1_000 ? bytes[start...] : bytes[...]
    let document = try open(content, password: password, lastWords: lastWords)
    guard document.pageCount > 0 else { throw .damaged("PDF", "it has no pages") }
    let contents = try PDFContents(of: document, count: document.pageCount)
    do throws(ExtractionError) {
      return try text(of: contents, in: document, bytesBefore: start, lastWords: lastWords)
    } catch {
      guard error.reason == .noText, contents.mayBePictures else { throw error }
      // Some pages are never drawn whole; the process has ten seconds of processor time.
      let legible = contents.legiblePages()
      lastWords.whenStuck(legible.map { .text($0) } ?? .failure(error), 9)
      return try recognized(document, orElse: legible)
    }
  }

  /// What is recognized on the pages as they are seen, or what some of them say, where that is more.
  private static func recognized(
    _ document: borrowing PDFDocument, orElse legible: ExtractedText?
  ) throws(ExtractionError) -> ExtractedText {
    do throws(ExtractionError) {
      let recognized = try PageRecognition.read(document)
      guard let legible, legible.text.utf8.count > recognized.text.utf8.count else { return recognized }
      return legible
    } catch {
      guard let legible else { throw error }
      return legible
    }
  }

  private static func text(
    of contents: PDFContents, in document: borrowing PDFDocument, bytesBefore start: Int, lastWords: LastWords
  ) throws(ExtractionError) -> ExtractedText {
    var contents = contents
    if start > 0 { contents.warnings.append("the file has \(start) bytes of something else before the PDF") }
    guard contents.hasAnnotations else { return try contents.text() }
    // Some forms loop for ever in poppler; what is known of such a document is what its pages say without them.
    let withoutForms = Result { () throws(ExtractionError) in try contents.text() }
    switch withoutForms {
    case .success(let text): lastWords.whenStuck(.text(text), 2)
    case .failure(let error): lastWords.whenStuck(.failure(error), 2)
    }
    guard contents.addAnnotations(of: document) else { return try withoutForms.get() }
    return try contents.text()
  }

  private static func open(
    _ bytes: ArraySlice<UInt8>, password: String?, lastWords: LastWords
  ) throws(ExtractionError) -> PDFDocument {
    do throws(ExtractionError) {
      return try PDFDocument(bytes, password: nil)
    } catch {
      guard error.reason == .encrypted, let password else { throw error }
      // Poppler 22.12 crashes on a wrong password for a document in memory.
      lastWords.whenCrashed(.failure(.wrongPassword))
      defer { lastWords.whenCrashed(nil) }
      return try PDFDocument(bytes, password: password)
    }
  }
}
