internal import CPoppler
package import DocumentExtraction

/// Reads a document of any known format, within this process; to be called only where a fault costs nothing.
package enum DocumentReader {
  package static func read(
    _ bytes: [UInt8], for use: DocumentUse = .unknown, password: String? = nil, lastWords: LastWords = .none
  ) throws(ExtractionError) -> ExtractedText {
    switch DocumentFormat(of: bytes) {
    case .pdf: try PDFReader.read(bytes, password: password, lastWords: lastWords)
    case .archive: try ArchiveReader.read(bytes)
    case .compoundFile: try CompoundFile.read(bytes, password: password)
    case .richText: try RTFReader.read(bytes)
    case .picture(let mediaType): try PictureReader.read(bytes, mediaType: mediaType)
    case .webPage: try WebPageReader.read(bytes, for: use)
    case .text: try PlainTextReader.read(bytes)
    case .other(let name): throw .unsupported(name)
    }
  }

  /// Does once what each reader does at its first document, so that forked children find it done.
  package static func warmUp() {
    PDFReader.prepare()
    _ = try? read(Array(WarmUpDocument.pdf.utf8))
    _ = try? read(WarmUpDocument.docx)
    _ = Cryptography.Hash.sha1.digest([])
  }

  /// Touches in a forked child, while it has no document yet, the memory that reading one writes to: each page of it is
  /// shared with the parent until then, and copied when it is first written to.
  static func rehearse() {
    _ = try? read(Array(WarmUpDocument.pdf.utf8))
  }
}

extension ExtractedText {
  /// A reader's text made ready: normalised, not beyond the limit, and not empty.
  init(mediaType: String, rawText: String, pages: Int?, warnings: [String]) throws(ExtractionError) {
    let normalized = PlainText.normalized(composed(rawText))
    guard
      normalized.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { throw .noText }
    let cut = PlainText.prefix(of: normalized.text, bytes: ExtractionLimits.textBytes)
    var warnings = warnings + normalized.warnings
    if cut.endIndex < normalized.text.endIndex {
      warnings.append("the text was cut after \(ExtractionLimits.textBytes / 1024) KiB")
    }
    if SpokenToMachines.isIn(normalized.text) { warnings.append(SpokenToMachines.warning) }
    self.init(mediaType: mediaType, text: String(cut), pages: pages, warnings: warnings)
  }
}

/// The text in Unicode's composed form, NFC, in which an accent and its letter are one.
private func composed(_ text: String) -> String {
  // Below that is nothing to compose.
  guard text.unicodeScalars.contains(where: { $0.value >= 0x300 }),
    let characters = g_utf8_normalize(text, gssize(text.utf8.count), G_NORMALIZE_DEFAULT_COMPOSE)
  else { return text }
  defer { g_free(characters) }
  return String(cString: characters)
}
