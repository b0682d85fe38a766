internal import CSystem

/// The table styles of a Word document, unread: they are nine tenths of what Word writes as styles, and only a document
/// with a table in one of them needs any.
struct TableStyles {
  /// A part of its own, with the styles' own root element.
  private var part: [UInt8]?

  init() {}

  /// Leaves in a part the styles of paragraphs, characters and lists.
  ///
  /// A part that is not written as Word writes it is left whole.
  init(cutOutOf part: inout [UInt8]) {
    var kept: [UInt8] = []
    var cut: [UInt8] = []
    part.withUnsafeBytes { bytes in
      // What looks like a style within a comment or a literal is none.
      guard bytes.offset(of: "<!") == nil, let root = bytes.offset(of: "<w:styles"),
        let body = bytes.offset(of: ">", from: root)
      else { return }
      cut += bytes[...body]
      var keptUpTo = 0
      var place = body
      while let start = bytes.offset(of: "<w:style ", from: place), let tag = bytes.offset(of: ">", from: start),
        let end = bytes.offset(of: "</w:style>", from: tag)
      {
        place = end + "</w:style>".utf8.count
        guard Self.isTable(UnsafeRawBufferPointer(rebasing: bytes[start..<tag])) else { continue }
        kept += bytes[keptUpTo..<start]
        cut += bytes[start..<place]
        keptUpTo = place
      }
      if keptUpTo > 0 { kept += bytes[keptUpTo...] }
    }
    guard !kept.isEmpty else { return }
    part = kept
    self.part = cut + Array("</w:styles>".utf8)
  }

  private static func isTable(_ tag: UnsafeRawBufferPointer) -> Bool {
    // Within single quotes the attribute could be the value of another.
    tag.offset(of: #"w:type="table""#) != nil && tag.offset(of: "'") == nil && tag.last != UInt8(ascii: "/")
  }

  /// The part, once.
  mutating func take() -> [UInt8]? {
    defer { part = nil }
    return part
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func offset(of wanted: String, from start: Int = 0) -> Int? {
    guard let baseAddress, start < count else { return nil }
    let offset = csystem_offset(baseAddress + start, count - start, wanted)
    return offset < 0 ? nil : start + offset
  }
}
