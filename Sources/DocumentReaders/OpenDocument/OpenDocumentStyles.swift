internal import DocumentExtraction

/// What the styles of an OpenDocument text say: how its lists count, and what is not shown (ODF 1.3, part 3).
struct OpenDocumentStyles {
  struct Level {
    var format = NumberFormat.none
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels the number shows, this one and those above.
    var shown = 1
  }

  private struct Style {
    var parent: String?
    var list: String?
    var look = RunLook()
    var isSectionHidden = false
  }

  private var styles: [String: Style] = [:]
  private var lists: [String: [Int: Level]] = [:]
  /// The list of the headings' numbers, which has no name.
  static let outline = ""

  /// Takes in the styles of a part; several of them make up a document's.
  mutating func read(_ part: [UInt8]) throws(ExtractionError) {
    var reader = try XMLReader(part)
    var name: String?
    var style = Style()
    var list: String?
    while let event = try reader.next() {
      let element = event == .text ? "" : reader.name
      switch (event, element) {
      case (.start, "body"): return
      case (.start, "style"):
        name = reader.attribute("name").map { Self.key($0, family: reader.attribute("family")) }
        style = Style(
          parent: reader.attribute("parent-style-name").map {
            Self.key($0, family: reader.attribute("family"))
          })
        style.list = reader.attribute("list-style-name")
      case (.end, "style"):
        if let name { styles[name] = style }
        name = nil
      case (.start, "text-properties"): Self.read(&style.look, &reader)
      case (.start, "section-properties"): style.isSectionHidden = reader.attribute("display") == "none"
      case (.start, "paragraph-properties"), (.start, "table-cell-properties"), (.start, "graphic-properties"):
        if let color = reader.attribute("background-color"), color != "transparent", !Self.isPaper(color) {
          style.look.hasBackdrop = true
        }
      case (.start, "list-style"): list = reader.attribute("name")
      case (.start, "outline-style"): list = Self.outline
      case (.end, "list-style"), (.end, "outline-style"): list = nil
      case (.start, "list-level-style-number"), (.start, "outline-level-style"), (.start, "list-level-style-bullet"),
        (.start, "list-level-style-image"):
        guard let list, let index = reader.attribute("level").flatMap({ Int($0) }) else { break }
        lists[list, default: [:]][index] = Self.level(element, &reader)
      default: break
      }
    }
  }

  private static func level(_ element: String, _ reader: inout XMLReader) -> Level {
    if element.hasSuffix("bullet") || element.hasSuffix("image") { return Level(format: .bullet) }
    return Level(
      format: NumberFormat(openDocument: reader.attribute("num-format")), prefix: affix(reader.attribute("num-prefix")),
      suffix: affix(reader.attribute("num-suffix")), start: number(reader.attribute("start-value")) ?? 1,
      shown: max(1, number(reader.attribute("display-levels")) ?? 1))
  }

  /// Every item repeats it, so that it has to be short.
  private static func affix(_ text: String?) -> String { String((text ?? "").unicodeScalars.prefix(32)) }

  static func number(_ value: String?) -> Int? { value.flatMap { Int($0) }.map { min(max(0, $0), 1_000_000) } }

  private static func read(_ look: inout RunLook, _ reader: inout XMLReader) {
    if let display = reader.attribute("display") { look.isMarkedHidden = display == "none" }
    if let color = reader.attribute("color") { look.isWhite = isPaper(color) }
    if let color = reader.attribute("background-color"), color != "transparent" { look.hasBackdrop = !isPaper(color) }
    if let size = reader.attribute("font-size"), size.hasSuffix("pt"), let points = Double(size.dropLast(2)) {
      look.size = Int(min(max(0, points * 2), 10_000))
    }
  }

  private static func isPaper(_ color: String) -> Bool { color.lowercased() == "#ffffff" }

  /// Styles of different families may have the same name.
  private static func key(_ name: String, family: String?) -> String { (family ?? "") + "\u{0}" + name }

  func look(_ name: String, family: String) -> RunLook {
    var look = RunLook()
    visit(name, family: family) { look = look.over($0.look) }
    return look
  }

  func list(ofParagraph name: String) -> String? {
    var list: String?
    visit(name, family: "paragraph") { list = list ?? $0.list }
    return list
  }

  func isSectionHidden(_ name: String) -> Bool { styles[Self.key(name, family: "section")]?.isSectionHidden == true }

  private func visit(_ name: String, family: String, _ take: (Style) -> Void) {
    var key = Self.key(name, family: family)
    // Styles may be based on each other in a circle.
    for _ in 0..<12 {
      guard let style = styles[key] else { return }
      take(style)
      guard let parent = style.parent else { return }
      key = parent
    }
  }

  /// What stands before an item: "•", "2.", "1.3"; nil for nothing.
  func label(list: String?, level: Int, numbers: [Int: Int]) -> String? {
    guard let levels = list.flatMap({ lists[$0] }), let own = levels[level] else {
      return list == Self.outline ? nil : "•"
    }
    if own.format == .bullet { return "•" }
    guard own.format != .none else { return nil }
    let first = max(1, level - own.shown + 1)
    let shown = (first...level).map { (levels[$0] ?? own).format.text(numbers[$0] ?? 1) }.filter { !$0.isEmpty }
    return own.prefix + shown.joined(separator: ".") + own.suffix
  }

  func start(list: String?, level: Int) -> Int { list.flatMap { lists[$0]?[level]?.start } ?? 1 }
}
