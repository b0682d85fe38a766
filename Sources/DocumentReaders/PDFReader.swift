internal import CPoppler
internal import DocumentExtraction

/// Reads the text layer of a PDF with poppler.
enum PDFReader {
  /// Where the header is, if it is where a reader may look for it: poppler itself looks at the first 1,024 bytes.
  static func start(in bytes: [UInt8]) -> Int? {
    let marker = Array("%PDF-".utf8)
    return bytes.prefix(8 * 1024).indices.first { bytes[$0...].starts(with: marker) }
  }

  static func read(
    _ bytes: [UInt8], password: String?, lastWords: LastWords
  ) throws(ExtractionError) -> ExtractedText {
    let start = start(in: bytes) ?? 0
    let document = try open(start > 1_000 ? bytes[start...] : bytes[...], password: password, lastWords: lastWords)
    let count = Int(poppler_document_get_n_pages(document.pointer))
    guard count > 0 else { throw .damaged("PDF", "it has no pages") }
    var (text, warnings) = try pageTexts(of: document, count: count)
    if isBlank(text) {
      // Some forms loop for ever in poppler; what is known of such a document is that its pages have no text.
      lastWords.whenStuck(.failure(.noText), 1)
      text = formTexts(of: document, count: count)
    }
    if isBlank(text) {
      lastWords.whenStuck(.failure(.timeLimit), UInt32(ExtractionLimits.wallSeconds))
      let recognized = try PageRecognition.read(document, count: count)
      text = recognized.text
      warnings += recognized.warnings
    }
    if start > 0 { warnings.append("the file has \(start) bytes of something else before the PDF") }
    let letters = Legibility(of: text)
    guard !letters.isGarbage else { throw .noText }
    if letters.isDoubtful {
      warnings.append("the text is unreliable: the PDF does not say which letters its fonts draw")
    }
    return try ExtractedText(
      mediaType: "application/pdf", rawText: BulletLines.joined(text), pages: count, warnings: warnings)
  }

  private static func open(
    _ bytes: ArraySlice<UInt8>, password: String?, lastWords: LastWords
  ) throws(ExtractionError) -> GObjectReference {
    do throws(ExtractionError) {
      return try open(bytes, password: nil)
    } catch {
      guard error.reason == .encrypted, let password else { throw error }
      // Poppler 22.12 crashes on a wrong password for a document in memory.
      lastWords.whenCrashed(.failure(.wrongPassword))
      defer { lastWords.whenCrashed(nil) }
      return try open(bytes, password: password)
    }
  }

  private static func open(_ bytes: ArraySlice<UInt8>, password: String?) throws(ExtractionError) -> GObjectReference {
    // g_bytes_new copies, so that the document cannot outlive its bytes.
    let copy = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(copy) }
    var error: UnsafeMutablePointer<GError>?
    // poppler tries a password as the user's and as the owner's.
    let document = poppler_document_new_from_bytes(copy, password, &error)
    if let document { return GObjectReference(owning: document) }
    defer { error.map { g_error_free($0) } }
    if let error, error.pointee.domain == poppler_error_quark(),
      error.pointee.code == Int32(bitPattern: POPPLER_ERROR_ENCRYPTED.rawValue)
    {
      throw password == nil ? .encrypted : .wrongPassword
    }
    throw .damaged("PDF", "it cannot be opened")
  }

  private static func pageTexts(
    of document: borrowing GObjectReference, count: Int
  ) throws(ExtractionError) -> (text: String, warnings: [String]) {
    var pages: [String] = []
    var bytes = 0
    var unreadable: [Int] = []
    var isCut = false
    var hidden = HiddenCharacters()
    var speaksToMachines = false
    let readable = min(count, ExtractionLimits.pages)
    for index in 0..<readable {
      // Raw text takes up to four bytes where the normalised takes one; beyond twice the limit nothing is kept.
      if bytes > 2 * ExtractionLimits.textBytes {
        isCut = true
        break
      }
      guard let page = poppler_document_get_page(document.pointer, Int32(index)) else {
        unreadable.append(index + 1)
        continue
      }
      let reference = GObjectReference(owning: page)
      let content = PageText.read(reference.pointer)
      pages.append(content.text)
      bytes += content.text.utf8.count
      if content.speaksToMachines { speaksToMachines = true }
      hidden.add(content.hiddenCharacters, .paperColored, page: index + 1)
    }
    guard unreadable.count < readable else { throw .damaged("PDF", "none of its pages can be read") }
    var warnings: [String] = []
    if count > readable, !isCut { warnings.append("only the first \(readable) of \(count) pages were read") }
    if !unreadable.isEmpty {
      warnings.append("damaged pages were left out: \(list(of: unreadable))")
    }
    if let warning = hidden.warning { warnings.append(warning) }
    let text = pages.joined(separator: "\n\n")
    // What is seen of it is found with the rest of the text.
    if speaksToMachines, !SpokenToMachines.isIn(text) { warnings.append(SpokenToMachines.warning) }
    return (text, warnings)
  }

  private static func list(of pages: [Int]) -> String {
    pages.prefix(20).map(String.init).joined(separator: ", ") + (pages.count > 20 ? " and more" : "")
  }

  /// What is filled into form fields, which poppler does not count as text of the page.
  private static func formTexts(of document: borrowing GObjectReference, count: Int) -> String {
    var lines: [String] = []
    for index in 0..<min(count, ExtractionLimits.pages) {
      guard let page = poppler_document_get_page(document.pointer, Int32(index)) else { continue }
      let reference = GObjectReference(owning: page)
      let fields = poppler_page_get_form_field_mapping(reference.pointer)
      defer { poppler_page_free_form_field_mapping(fields) }
      var next = fields
      while let entry = next {
        defer { next = entry.pointee.next }
        guard let mapping = entry.pointee.data?.assumingMemoryBound(to: PopplerFormFieldMapping.self),
          let field = mapping.pointee.field, poppler_form_field_get_field_type(field) == POPPLER_FORM_FIELD_TEXT,
          let content = poppler_form_field_text_get_text(field)
        else { continue }
        lines.append(String(cString: content))
        g_free(content)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value <= 0x20 || $0.properties.isWhitespace }
  }
}

/// Owns one reference to a GObject.
struct GObjectReference: ~Copyable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
}
