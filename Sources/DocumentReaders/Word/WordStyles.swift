internal import DocumentExtraction

/// What the styles say about paragraphs: which are headings, and which are items of a list.
struct WordStyles {
  private struct Style {
    var parent: String?
    var isHeading = false
    var isListItem = false
  }

  private var styles: [String: Style] = [:]

  init(_ part: [UInt8]?) throws(ExtractionError) {
    guard let part else { return }
    var reader = try XMLReader(part)
    var id: String?
    var style = Style()
    while let event = try reader.next() {
      guard let name = reader.name(in: .word) else { continue }
      switch (event, name) {
      case (.start, "style"):
        id = reader.attribute("type") == "paragraph" ? reader.attribute("styleId") : nil
        style = Style()
      case (.start, "name"):
        let name = reader.attribute("val")?.lowercased() ?? ""
        style.isHeading = name.hasPrefix("heading ") || name == "title"
      case (.start, "basedOn"): style.parent = reader.attribute("val")
      case (.start, "numPr"): style.isListItem = true
      case (.end, "style"): if let id { styles[id] = style }
      default: break
      }
    }
  }

  func isHeading(_ id: String) -> Bool { inherits(id, \.isHeading) }

  /// A heading may be numbered too, which makes it no item of a list.
  func isListItem(_ id: String) -> Bool { inherits(id, \.isListItem) && !isHeading(id) }

  private func inherits(_ id: String, _ property: KeyPath<Style, Bool>) -> Bool {
    var id = id
    // Styles may be based on each other in a circle.
    for _ in 0..<12 {
      guard let style = styles[id] else { return false }
      if style[keyPath: property] { return true }
      guard let parent = style.parent else { return false }
      id = parent
    }
    return false
  }
}
