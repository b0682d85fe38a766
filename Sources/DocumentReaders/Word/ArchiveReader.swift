internal import DocumentExtraction

/// Decides by its entries what a ZIP archive is.
enum ArchiveReader {
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    var archive = try ZipArchive(bytes)
    if archive.contains("[Content_Types].xml") || archive.contains("word/document.xml") {
      if archive.contains(prefix: "xl/") { throw .unsupported("a spreadsheet") }
      if archive.contains(prefix: "ppt/") { throw .unsupported("a presentation") }
      return try WordReader.read(archive)
    }
    if let bytes = try archive.part("mimetype") {
      let type = String(decoding: bytes.prefix(128), as: UTF8.self).filter { !$0.isWhitespace }
      if type.hasPrefix(OpenDocumentReader.mediaType) { return try OpenDocumentReader.read(&archive, mediaType: type) }
      if type.hasPrefix("application/vnd.oasis.opendocument") {
        throw .unsupported("in an OpenDocument format that is no text")
      }
    }
    throw .unsupported("a ZIP archive")
  }
}
