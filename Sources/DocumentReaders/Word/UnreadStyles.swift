internal import CSystem
internal import Glibc

/// The styles of a Word document that nothing has asked for: a document uses a few of the hundred and more that Word
/// writes, most of them of tables.
struct UnreadStyles {
  /// The part as it was.
  private let part: [UInt8]
  /// Where the styles' root element begins to hold them, and where the first of them is.
  private let body: Int
  private let first: Int
  private var ranges: [String: Range<Int>] = [:]
  /// Those that say of themselves that they are the default.
  private var defaults: [String] = []

  /// Nil for a part that is not written as Word writes it: such are to be read whole.
  init?(of part: [UInt8]) {
    let text = PartText(part)
    guard !text.hasDeclaration, text.isAtEnd("</w:styles>"), let root = text.offset(of: "<w:styles"),
      let body = text.offset(of: ">", from: root), body < Self.longestHead,
      let first = text.offset(of: "<w:style ", from: body)
    else { return nil }
    (self.part, self.body, self.first) = (part, body + 1, first)
    var place = first
    while let start = text.offset(of: "<w:style ", from: place) {
      guard let tagEnd = text.offset(of: ">", from: start), let end = text.offset(of: "</w:style>", from: tagEnd)
      else { return nil }
      place = end + "</w:style>".utf8.count
      let tag = PartText(part[start..<tagEnd])
      // Within single quotes an attribute could be the value of another, and an entity could stand for any letter.
      guard !tag.contains("'"), !tag.contains("&"), part[tagEnd - 1] != UInt8(ascii: "/") else { return nil }
      guard let id = tag.value(of: " w:styleId=") else { continue }
      ranges[id] = start..<place
      if tag.contains(" w:default=") { defaults.append(id) }
    }
  }

  /// A part of its own with what is said before all styles, and the styles that the document's text names.
  ///
  /// What is said of styles that the document does without, its latent styles, is left out.
  mutating func takeUsed(in document: [UInt8]) -> [UInt8] {
    let head = PartText(part[..<first])
    var before = part[..<first]
    if let start = head.offset(of: "<w:latentStyles", from: body),
      let end = head.offset(of: "</w:latentStyles>", from: start)
    {
      before = part[..<start] + part[(end + "</w:latentStyles>".utf8.count)..<first]
    }
    let text = PartText(document)
    var used = defaults
    var place = 0
    while used.count < Self.mostUsed, let start = text.offset(of: Self.use, from: place) {
      place = start + Self.use.utf8.count
      if let id = text.value(from: start + Self.use.utf8.count - 1) { used.append(id) }
    }
    return before + takeBlocks(used) + Self.end
  }

  /// A part of its own with one style and those that it is based on, nil if there is none or it was taken before.
  mutating func take(_ id: String) -> [UInt8]? {
    guard ranges[id] != nil else { return nil }
    return part[..<body] + takeBlocks([id]) + Self.end
  }

  private mutating func takeBlocks(_ ids: [String]) -> [UInt8] {
    var blocks: [UInt8] = []
    var wanted = ids
    while let id = wanted.popLast() {
      guard let range = ranges.removeValue(forKey: id) else { continue }
      blocks += part[range]
      if let base = PartText(part[range]).value(of: "<w:basedOn w:val=") { wanted.append(base) }
    }
    return blocks
  }

  /// How a paragraph, a run or a table names its style.
  private static let use = #"Style w:val=""#
  private static let mostUsed = 1_000
  /// It is read again with each style that is asked for.
  private static let longestHead = 16 * 1024
  private static let end = Array("</w:styles>".utf8)
}

/// Finds words in the bytes of a part.
private struct PartText {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  func contains(_ wanted: String) -> Bool { offset(of: wanted) != nil }

  /// - Returns: an index of the bytes as they were given.
  func offset(of wanted: String, from start: Int? = nil) -> Int? {
    bytes[(start ?? bytes.startIndex)...].withUnsafeBytes { rest in
      guard let address = rest.baseAddress else { return nil }
      let offset = csystem_offset(address, rest.count, wanted)
      return offset < 0 ? nil : (start ?? bytes.startIndex) + offset
    }
  }

  /// The value in double quotes behind a name and its "=".
  func value(of name: String) -> String? {
    offset(of: name).flatMap { value(from: $0 + name.utf8.count) }
  }

  /// The value whose opening quote is there.
  func value(from quote: Int) -> String? {
    guard quote < bytes.endIndex, bytes[quote] == UInt8(ascii: "\""), let end = offset(of: "\"", from: quote + 1)
    else { return nil }
    return String(decoding: bytes[quote + 1..<end], as: UTF8.self)
  }

  func isAtEnd(_ words: String) -> Bool {
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.startIndex
    return bytes[..<end].suffix(words.utf8.count).elementsEqual(words.utf8)
  }

  /// What looks like a style within a comment or a literal, "<!…", is none. No other "!" stands in what Word writes.
  var hasDeclaration: Bool {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var place = 0
      while let found = memchr(start + place, 0x21, bytes.count - place) {
        let index = start.distance(to: UnsafeRawPointer(found))
        if index > 0, bytes[index - 1] == UInt8(ascii: "<") { return true }
        place = index + 1
      }
      return false
    }
  }
}
