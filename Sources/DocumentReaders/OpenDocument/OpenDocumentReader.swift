internal import DocumentExtraction

/// Reads an OpenDocument text (ODF 1.3) or template: headers, then the body, then footers.
enum OpenDocumentReader {
  static let mediaType = "application/vnd.oasis.opendocument.text"

  static func read(
    _ archive: inout ZipArchive, mediaType: String, password: String?
  ) throws(ExtractionError) -> ExtractedText {
    let encryption = try OpenDocumentEncryption(archive.part("META-INF/manifest.xml"), password: password)
    func part(_ name: String) throws(ExtractionError) -> [UInt8]? {
      guard let bytes = try archive.part(name) else { return nil }
      return try encryption?.open(bytes, named: name) ?? bytes
    }
    guard let content = try part("content.xml") else { throw .damaged("ODT", "it has no content") }
    var styles = OpenDocumentStyles()
    var warnings: [String] = []
    var page: [UInt8]?
    do throws(ExtractionError) {
      page = try part("styles.xml")
      if let page { try styles.read(page) }
    } catch {
      guard error.reason == .malformed else { throw error }
      page = nil
      warnings.append("a part of the document is damaged and was left out (styles)")
    }
    try styles.read(content)
    return try text(of: content, page: page, styles: styles, mediaType: mediaType, warnings: warnings)
  }

  /// Reads an OpenDocument text that is one XML file (ODF 1.3, part 3, section 3.1.2).
  static func read(flat bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    var styles = OpenDocumentStyles()
    try styles.read(bytes)
    return try text(of: bytes, page: bytes, styles: styles, mediaType: mediaType, warnings: [])
  }

  /// Whether these bytes begin such a file.
  static func isFlat(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(8_192), as: UTF8.self)
    return head.contains("<office:document") && head.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0")
      && head.contains("mimetype=\"\(mediaType)")
  }

  private static func text(
    of content: [UInt8], page: [UInt8]?, styles: OpenDocumentStyles, mediaType: String, warnings: [String]
  ) throws(ExtractionError) -> ExtractedText {
    var warnings = warnings
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
}
