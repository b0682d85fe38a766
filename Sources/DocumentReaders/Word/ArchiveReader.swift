internal import DocumentExtraction

/// Decides by its entries what a ZIP archive is.
enum ArchiveReader {
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    var archive = try ZipArchive(bytes)
    if archive.contains("[Content_Types].xml") || archive.contains("word/document.xml") {
      if archive.contains(prefix: "xl/") { throw .unsupported("a spreadsheet") }
      if archive.contains(prefix: "ppt/") { throw .unsupported("a presentation") }
      return try WordReader.read(&archive)
    }
    if archive.contains("mimetype"), let type = try archive.part("mimetype"),
      type.starts(with: Array("application/vnd.oasis.opendocument".utf8))
    {
      throw .unsupported("in OpenDocument format (ODT)")
    }
    throw .unsupported("a ZIP archive")
  }
}
