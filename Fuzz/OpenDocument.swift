internal import DocumentExtraction

/// Reads any bytes as the content of an OpenDocument text, its styles included.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOpenDocument(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 0 else { return 0 }
  var bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
  if !bytes.starts(with: [0x3C, 0x3F]) { bytes = root + bytes + end }
  var styles = OpenDocumentStyles()
  try? styles.read(bytes)
  for place in [OpenDocumentTextReader.Place.body, .header, .footer] {
    var reader = OpenDocumentTextReader(styles: styles, place: place)
    guard (try? reader.read(bytes)) != nil else { return 0 }
    // A few bytes may be a thousand blanks, or an item with a number and what stands around it.
    precondition(reader.text.utf8.count <= 1_000 * bytes.count)
    _ = reader.hidden.warning
  }
  return 0
}

/// For an input without a root of its own; a list and a style are there to be named.
private let root = Array(
  """
  <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="f"><office:automatic-styles>\
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="i" \
  style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2"/>\
  </text:list-style><style:style style:name="V" style:family="text"><style:text-properties text:display="none"/>\
  </style:style></office:automatic-styles><office:body>
  """.utf8)
private let end = Array("</office:body></office:document-content>".utf8)
