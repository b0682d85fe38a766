internal import CSystem
internal import Glibc

/// The table styles of a Word document, unread: they are nine tenths of what Word writes as styles, and only a document
/// with a table in one of them needs any.
struct TableStyles {
  /// The part as it was; empty where it has none, and once they were taken.
  private var part: [UInt8] = []
  /// Where the styles' root element begins to hold them.
  private var body = 0
  private var styles: [Range<Int>] = []

  init() {}

  /// Leaves in a part the styles of paragraphs, characters and lists; what it says of styles that the document does
  /// without, its latent styles, is left out for good.
  ///
  /// A part that is not written as Word writes it is left whole.
  init(cutOutOf part: inout [UInt8]) {
    var latent: Range<Int>?
    part.withUnsafeBytes { bytes in
      guard !Self.hasDeclaration(bytes), let root = bytes.offset(of: "<w:styles"),
        let body = bytes.offset(of: ">", from: root)
      else { return }
      self.body = body + 1
      var place = body
      if let start = bytes.offset(of: "<w:latentStyles", from: body),
        let end = bytes.offset(of: "</w:latentStyles>", from: start)
      {
        place = end + "</w:latentStyles>".utf8.count
        latent = start..<place
      }
      while let start = bytes.offset(of: "<w:style ", from: place), let tag = bytes.offset(of: ">", from: start),
        let end = bytes.offset(of: "</w:style>", from: tag)
      {
        place = end + "</w:style>".utf8.count
        if Self.isTable(UnsafeRawBufferPointer(rebasing: bytes[start..<tag])) { styles.append(start..<place) }
      }
    }
    let unread = (latent.map { [$0] } ?? []) + styles
    guard !unread.isEmpty else { return }
    var kept: [UInt8] = []
    var keptUpTo = 0
    for range in unread {
      kept += part[keptUpTo..<range.lowerBound]
      keptUpTo = range.upperBound
    }
    kept += part[keptUpTo...]
    swap(&part, &kept)
    self.part = styles.isEmpty ? [] : kept
  }

  /// What looks like a style within a comment or a literal, "<!…", is none. No other "!" stands in what Word writes.
  private static func hasDeclaration(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var place = 0
    while let found = memchr(start + place, 0x21, bytes.count - place) {
      let index = start.distance(to: UnsafeRawPointer(found))
      if index > 0, bytes[index - 1] == UInt8(ascii: "<") { return true }
      place = index + 1
    }
    return false
  }

  private static func isTable(_ tag: UnsafeRawBufferPointer) -> Bool {
    // Within single quotes the attribute could be the value of another.
    tag.offset(of: #"w:type="table""#) != nil && tag.offset(of: "'") == nil && tag.last != UInt8(ascii: "/")
  }

  /// A part of its own that holds them, once.
  mutating func take() -> [UInt8]? {
    guard !part.isEmpty else { return nil }
    defer { part = [] }
    return styles.reduce(into: Array(part[..<body])) { $0 += part[$1] } + Array("</w:styles>".utf8)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func offset(of wanted: String, from start: Int = 0) -> Int? {
    guard let baseAddress, start < count else { return nil }
    let offset = csystem_offset(baseAddress + start, count - start, wanted)
    return offset < 0 ? nil : start + offset
  }
}
