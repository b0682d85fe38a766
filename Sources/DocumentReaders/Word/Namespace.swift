/// The vocabularies that matter here: those of OOXML, in the transitional and the strict spelling, and OpenDocument's.
enum Namespace {
  case word, compatibility, math, drawing
  case openDocumentText, openDocumentTable, openDocumentDrawing, openDocumentOffice, openDocumentStyle
  case other

  init(address: String) {
    self = Self.addresses[address] ?? .other
  }

  private static let addresses: [String: Namespace] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
    "http://schemas.openxmlformats.org/officeDocument/2006/math": .math,
    "http://purl.oclc.org/ooxml/officeDocument/math": .math,
    "http://schemas.openxmlformats.org/drawingml/2006/main": .drawing,
    "http://purl.oclc.org/ooxml/drawingml/main": .drawing,
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .openDocumentText,
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .openDocumentTable,
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .openDocumentDrawing,
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .openDocumentOffice,
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": .openDocumentStyle,
  ]
}
