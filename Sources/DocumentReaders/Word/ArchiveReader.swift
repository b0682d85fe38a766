internal import DocumentExtraction

/// Decides by its entries what a ZIP archive is.
enum ArchiveReader {
  static func read(_ bytes: [UInt8], password: String? = nil) throws(ExtractionError) -> ExtractedText {
    let archive = try ZipArchive.recovering(bytes)
    guard archive.isRecovered else { return try text(of: archive, password: password) }
    var text = try text(of: archive, password: password)
    text.warnings.insert("the end of the file is missing, and with it perhaps a part of the document", at: 0)
    return text
  }

  private static func text(
    of archive: consuming ZipArchive, password: String?
  ) throws(ExtractionError) -> ExtractedText {
    var archive = archive
    if archive.contains("[Content_Types].xml") || archive.contains("word/document.xml") {
      if archive.contains(prefix: "xl/") { throw .unsupported("a spreadsheet") }
      if archive.contains(prefix: "ppt/") { throw .unsupported("a presentation") }
      return try WordReader.read(archive)
    }
    if let bytes = try archive.part("mimetype") {
      let type = String(decoding: bytes.prefix(128), as: UTF8.self).filter { !$0.isWhitespace }
      if type.hasPrefix(OpenDocumentReader.mediaType) {
        return try OpenDocumentReader.read(&archive, mediaType: type, password: password)
      }
      if type.hasPrefix("application/vnd.oasis.opendocument") {
        throw .unsupported("in an OpenDocument format that is no text")
      }
    }
    throw .unsupported("a ZIP archive")
  }
}
