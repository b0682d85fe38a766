internal import DocumentExtraction

/// What a document is, as its first bytes tell; its name is never asked.
enum DocumentFormat: Equatable {
  case pdf
  /// A ZIP archive: DOCX, or another kind that its entries tell.
  case archive
  /// An OpenDocument text in one XML file.
  case flatOpenDocument
  /// An OLE2 container: Word's format before 2007, or what Word puts a DOCX with a password in.
  case compoundFile
  case richText
  /// A picture file that may be of a page, with its media type.
  case picture(String)
  /// HTML, in the spelling of XML too.
  case webPage
  case text
  /// Something else; the name of it, as for "the document is an image".
  case other(String)

  init(of bytes: [UInt8]) {
    if let format = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.format {
      self = format
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self = .picture("image/webp")
    } else if RTFReader.start(in: bytes) != nil {
      self = .richText
    } else if PDFReader.start(in: bytes) != nil {
      self = .pdf
    } else if OpenDocumentReader.isFlat(bytes) {
      self = .flatOpenDocument
    } else if Self.startsAsHTML(bytes) {
      self = .webPage
    } else {
      self = .text
    }
  }

  private static let signatures: [(bytes: [UInt8], format: DocumentFormat)] = [
    (Array("PK\u{3}\u{4}".utf8), .archive),
    (Array("PK\u{5}\u{6}".utf8), .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture("image/png")),
    ([0xFF, 0xD8, 0xFF], .picture("image/jpeg")),
    (Array("GIF8".utf8), .other("an image (GIF)")),
    ([0x49, 0x49, 0x2A, 0x00], .picture("image/tiff")),
    ([0x4D, 0x4D, 0x00, 0x2A], .picture("image/tiff")),
    ([0x7F, 0x45, 0x4C, 0x46], .other("a program")),
    ([0x1F, 0x8B], .other("a compressed file (gzip)")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .other("an archive (7-Zip)")),
    (Array("Rar!".utf8), .other("an archive (RAR)")),
  ]

  private static func startsAsHTML(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    guard let start = head.firstIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) else { return false }
    let beginning = head[start...]
    return beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html")
      || (beginning.hasPrefix("<") && head.contains("<html"))
  }
}
