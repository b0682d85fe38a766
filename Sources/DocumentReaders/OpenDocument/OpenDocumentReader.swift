internal import DocumentExtraction

/// Reads an OpenDocument text (ODF 1.3) or template: headers, then the body, then footers.
enum OpenDocumentReader {
  static let mediaType = "application/vnd.oasis.opendocument.text"

  static func read(_ archive: inout ZipArchive, mediaType: String) throws(ExtractionError) -> ExtractedText {
    // The manifest names no element for encryption but this one; its own part is never encrypted.
    if let manifest = try archive.part("META-INF/manifest.xml"), contains("encryption-data", in: manifest) {
      throw ExtractionError(
        reason: .encrypted,
        message: "the OpenDocument text is protected by a password; save a copy without, and attach that")
    }
    guard let content = try archive.part("content.xml") else { throw .damaged("ODT", "it has no content") }
    var styles = OpenDocumentStyles()
    var warnings: [String] = []
    var page: [UInt8]?
    do throws(ExtractionError) {
      page = try archive.part("styles.xml")
      if let page { try styles.read(page) }
    } catch {
      guard error.reason == .malformed else { throw error }
      page = nil
      warnings.append("a part of the document is damaged and was left out (styles)")
    }
    try styles.read(content)

    var header = OpenDocumentTextReader(styles: styles, place: .header)
    var footer = OpenDocumentTextReader(styles: styles, place: .footer)
    if let page {
      try header.read(page)
      try footer.read(page)
    }
    var body = OpenDocumentTextReader(styles: styles, place: .body)
    try body.read(content)
    var hidden = body.hidden
    hidden.add(header.hidden)
    hidden.add(footer.hidden)
    if let warning = hidden.warning { warnings.append(warning) }
    return try ExtractedText(
      mediaType: mediaType,
      rawText: [header.text, body.text, footer.text].filter { !$0.isEmpty }.joined(separator: "\n\n"), pages: nil,
      warnings: warnings)
  }

  private static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return false }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: word) }
  }
}
