internal import CMark

/// Writes down the nodes of a Markdown document in the order they come.
struct MarkdownText {
  private(set) var result = ""
  /// For each list that is open, the number of its next item; nil where it has bullets.
  private var lists: [Int32?] = []
  /// Where the texts of the open links begin.
  private var links: [String.Index] = []
  /// An item has begun, and its text goes behind its bullet.
  private var isAfterBullet = false

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING, CMARK_NODE_THEMATIC_BREAK: separate()
    case CMARK_NODE_PARAGRAPH:
      if isAfterBullet { break }
      if lists.isEmpty { separate() } else { startLine() }
    case CMARK_NODE_LIST:
      if lists.isEmpty { separate() }
      lists.append(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? cmark_node_get_list_start(node) : nil)
    case CMARK_NODE_ITEM: startItem()
    case CMARK_NODE_CODE_BLOCK:
      separate()
      append(Self.literal(of: node))
      startLine()
    case CMARK_NODE_HTML_BLOCK:
      startLine()
      append(MarkupStripper.text(of: Self.literal(of: node)))
      startLine()
    case CMARK_NODE_HTML_INLINE: append(MarkupStripper.text(of: Self.literal(of: node)))
    case CMARK_NODE_TEXT: append(taskless(Self.literal(of: node)))
    case CMARK_NODE_CODE: append(Self.literal(of: node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append("\n")
    case CMARK_NODE_LINK: links.append(result.endIndex)
    default: break
    }
  }

  mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING, CMARK_NODE_PARAGRAPH: startLine()
    case CMARK_NODE_ITEM:
      isAfterBullet = false
      startLine()
    case CMARK_NODE_LIST:
      _ = lists.popLast()
      if lists.isEmpty { separate() }
    case CMARK_NODE_LINK:
      guard let start = links.popLast(), let url = cmark_node_get_url(node) else { break }
      appendAddress(String(cString: url), behind: String(result[start...]))
    default: break
    }
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    isAfterBullet = false
    result += text
  }

  private mutating func startItem() {
    startLine()
    if let last = lists.indices.last, let number = lists[last] {
      result += "\(number). "
      lists[last] = number &+ 1
    } else {
      result += "• "
    }
    isAfterBullet = true
  }

  /// The box of a task to tick off says nothing that its text does not.
  private func taskless(_ text: String) -> String {
    var text = text
    if isAfterBullet, ["[ ] ", "[x] ", "[X] "].contains(where: text.hasPrefix) { text.removeFirst(4) }
    return text
  }

  /// The address of a link, unless its text is that already.
  private mutating func appendAddress(_ url: String, behind text: String) {
    let address = url.hasPrefix("mailto:") ? String(url.dropFirst(7)) : url
    let shown = text.trimmingPrefix { $0.isWhitespace }
    guard !address.isEmpty, !address.hasPrefix("#"), !shown.isEmpty else { return append(shown.isEmpty ? address : "") }
    let bare = Self.bare(address[...])
    if bare != Self.bare(shown) { append(" (\(address))") }
  }

  /// An address without what people leave out of it.
  private static func bare(_ address: Substring) -> String {
    var address = address.lowercased()[...]
    for prefix in ["https://", "http://", "tel:", "www."] where address.hasPrefix(prefix) {
      address = address.dropFirst(prefix.count)
    }
    if address.hasSuffix("/") { address = address.dropLast() }
    return String(address)
  }

  private mutating func startLine() {
    if !result.isEmpty, result.utf8.last != 0x0A { result += "\n" }
  }

  /// An empty line, unless there is one; several are made one later.
  private mutating func separate() {
    isAfterBullet = false
    startLine()
    if !result.isEmpty { result += "\n" }
  }

  private static func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

/// Takes the tags out of HTML within Markdown.
enum MarkupStripper {
  static func text(of html: String) -> String {
    var result = ""
    var rest = html[...]
    while let tag = rest.firstIndex(of: "<") {
      result += rest[..<tag]
      rest = rest[tag...]
      let end: Substring.Index?
      if rest.hasPrefix("<!--") {
        end = Self.end(of: "-->", in: rest)
      } else {
        let name = rest.dropFirst().prefix { $0.isLetter }.lowercased()
        if ["br", "p", "div", "li", "tr", "h1", "h2", "h3"].contains(name) { result += "\n" }
        let isUnread = name == "script" || name == "style"
        end = isUnread ? Self.end(of: "</\(name)>", in: rest) : rest.firstIndex(of: ">").map { rest.index(after: $0) }
      }
      rest = end.map { rest[$0...] } ?? ""
    }
    return result + rest
  }

  private static func end(of marker: String, in text: Substring) -> Substring.Index? {
    guard let first = marker.first else { return nil }
    var index = text.startIndex
    while let found = text[index...].firstIndex(of: first) {
      if text[found...].lowercasedHasPrefix(marker) { return text.index(found, offsetBy: marker.count) }
      index = text.index(after: found)
    }
    return nil
  }
}

extension Substring {
  fileprivate func lowercasedHasPrefix(_ prefix: String) -> Bool {
    self.prefix(prefix.count).lowercased() == prefix
  }
}
