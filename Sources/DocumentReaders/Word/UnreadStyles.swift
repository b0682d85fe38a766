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
