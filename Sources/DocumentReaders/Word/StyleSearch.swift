internal import DocumentExtraction

/// Looks in a part of styles, as far as it is inflated, for those that a document names: of the hundred and more that Word
/// writes, most of which no document uses, they are among the first.
struct StyleSearch {
  /// Named, or what one of them is based on, and not met yet.
  private var missing: Set<String> = []
  private var met: Set<String> = []
  /// What those that were met are based on.
  private var bases: [String: String] = [:]
  private var hasDefault = false
  /// Something is written in another way than Word writes it: only all of the part will do.
  private var isUnsure = false
  /// Behind the last style that is there as a whole.
  private var place = 0
  private var hasAll = false

  /// What is searched again with each piece that comes has to end somewhere; Word's own is half as long.
  private static let longestSearch = 1024 * 1024

  /// How the name of another style stands behind that of an element.
  private static let value = " w:val="

  /// - Parameters:
  ///   - texts: the parts that name styles of their paragraphs, runs and tables.
  ///   - numbering: the part whose lists may be those of a style.
  init(for texts: [[UInt8]], numbering: [UInt8]?) {
    for text in texts { look(in: PartText(text), for: ["pStyle", "rStyle", "tblStyle"]) }
    if let numbering { look(in: PartText(numbering), for: ["numStyleLink"]) }
  }

  private mutating func look(in text: PartText, for elements: [String]) {
    // In UTF-16, no words of ASCII would be found.
    isUnsure = isUnsure || !text.contains("xmlns")
    for element in elements {
      guard let names = text.values(of: Self.value, behind: element) else {
        isUnsure = true
        return
      }
      missing.formUnion(names)
    }
  }

  /// As much of a part as holds them, nil if there is none of that name.
  func part(_ name: String?, in archive: inout ZipArchive) throws(ExtractionError) -> [UInt8]? {
    guard let name else { return nil }
    var search = self
    return try archive.part(name, inPiecesOf: 16 * 1024) { search.isDone(in: $0) }.map { search.found(in: $0) }
  }

  /// Whether all that are named are there, and the style of paragraphs that name none.
  mutating func isDone(in part: [UInt8]) -> Bool {
    guard !isUnsure, part.count <= Self.longestSearch else { return false }
    let text = PartText(part)
    while !hasAll, let start = text.offset(of: "<w:style ", from: place),
      let end = text.offset(of: "</w:style>", from: start)
    {
      let behind = end + "</w:style>".utf8.count
      take(PartText(part[start..<behind]))
      // A literal or a comment could hold what looks like a style.
      if isUnsure || PartText(part[place..<behind]).hasDeclaration {
        isUnsure = true
        return false
      }
      place = behind
      hasAll = hasDefault && missing.isEmpty
    }
    return hasAll
  }

  private mutating func take(_ style: PartText) {
    guard let head = style.upTo(">"), !head.contains("'"), let id = head.value(of: " w:styleId="),
      let base = style.values(of: Self.value, behind: "basedOn")
    else {
      isUnsure = true
      return
    }
    let isDefault = head.contains(#" w:type="paragraph""#) && head.contains(#" w:default="1""#)
    hasDefault = hasDefault || isDefault
    met.insert(id)
    bases[id] = base.first
    if missing.remove(id) != nil || isDefault { want(id) }
  }

  /// Asks for a style and those that it is based on, as far as they were not met.
  private mutating func want(_ id: String) {
    var next: String? = id
    // Styles may be based on each other in a circle.
    var asked: Set<String> = []
    while let id = next, asked.insert(id).inserted {
      if !met.contains(id) { missing.insert(id) }
      next = bases[id]
    }
  }

  /// The part, or its beginning with its end added where that is all that was wanted.
  func found(in part: [UInt8]) -> [UInt8] {
    hasAll ? Array(part[..<place]) + "</w:styles>".utf8 : part
  }
}
