internal import DocumentExtraction

/// What the styles say about paragraphs and runs: which are headings, which stand in a list, and which are not seen.
struct WordStyles {
  private struct Style {
    var parent: String?
    var isHeading = false
    var list: String?
    var level: Int?
    var look = RunLook()
    var hasShade = false
  }

  private var styles: [String: Style] = [:]
  private var defaultLook = RunLook()
  private var defaultStyle: String?
  private var unread: UnreadStyles?

  init() {}

  /// - Parameter document: the main part, whose styles are read at once.
  init(_ part: [UInt8]?, usedIn document: [UInt8] = []) throws(ExtractionError) {
    guard let part else { return }
    unread = UnreadStyles(of: part)
    try read(unread?.takeUsed(in: document) ?? part)
  }

  private mutating func read(_ part: [UInt8]) throws(ExtractionError) {
    var reader = try XMLReader(part)
    var id: String?
    var style = Style()
    while let event = try reader.next() {
      guard event != .text, let name = reader.name(in: .word) else { continue }
      switch (event, name) {
      case (.start, "style"):
        id = reader.attribute("styleId")
        style = Style()
        if reader.attribute("type") == "paragraph", let value = reader.attribute("default"), RunLook.isOn(value) {
          defaultStyle = id
        }
      case (.start, "name"):
        let name = reader.attribute("val")?.lowercased() ?? ""
        style.isHeading = name.hasPrefix("heading ") || name == "title"
      case (.start, "basedOn"): style.parent = reader.attribute("val")
      case (.start, "numId"): style.list = reader.attribute("val")
      case (.start, "ilvl"): style.level = reader.attribute("val").flatMap { Int($0) }
      case (.start, "vanish"), (.start, "color"), (.start, "sz"), (.start, "highlight"):
        style.look.read(name, &reader)
      case (.start, "shd"): style.hasShade = style.hasShade || RunLook.isShade(&reader)
      case (.end, "docDefaults"): defaultLook = style.look
      case (.end, "style"):
        if style.hasShade { style.look.hasBackdrop = true }
        if let id { styles[id] = style }
      default: break
      }
    }
  }

  mutating func isHeading(_ id: String) -> Bool { first(id) { $0.isHeading ? true : nil } ?? false }

  /// Whether a table style shades anything; which of the cells is too fine a question for finding hidden text.
  mutating func hasShade(_ id: String) -> Bool {
    first(id) { $0.hasShade ? true : nil } ?? false
  }

  /// The list that paragraphs of a style stand in, and at which level where the style says it.
  mutating func list(of id: String) -> (id: String, level: Int?)? {
    guard let list = first(id, \.list) else { return nil }
    return (list, first(id, \.level))
  }

  /// How runs of a paragraph look before they say otherwise.
  mutating func look(paragraph: String?) -> RunLook {
    guard let id = paragraph ?? defaultStyle else { return defaultLook }
    return look(of: id).over(defaultLook)
  }

  mutating func look(of id: String) -> RunLook {
    var look = RunLook()
    _ = first(id) { (style: Style) -> Bool? in
      look = look.over(style.look)
      return nil
    }
    return look
  }

  /// The first answer of a style and those that it is based on.
  private mutating func first<Value>(_ id: String, _ answer: (Style) -> Value?) -> Value? {
    var id = id
    // Styles may be based on each other in a circle.
    for _ in 0..<12 {
      guard let style = style(id) else { return nil }
      if let value = answer(style) { return value }
      guard let parent = style.parent else { return nil }
      id = parent
    }
    return nil
  }

  private mutating func style(_ id: String) -> Style? {
    if let part = unread?.take(id) { try? read(part) }
    return styles[id]
  }
}
