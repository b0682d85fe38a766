internal import DocumentExtraction

/// Gathers the text of a page from its tags in turn.
final class WebPageText {
  static let maximumDepth = 512

  private struct Element {
    var name: String
    var isLeftOut = false
    var hidden: HiddenCharacters.Kind?
    var isPreformatted = false
    var background: String? = "#ffffff"
    /// The number of the next item of a numbered list; nil in any other element.
    var nextNumber: Int?
    var placement = PageStyle.Look.Placement.inline
    var partsChildren = false
    /// What the style sheet may call it.
    var names: [String] = []
  }

  private(set) var hidden = HiddenCharacters()
  private(set) var depth = 0
  var tooDeep: () -> Void = {}
  private var open: [Element] = []
  private var output = HTMLLines()
  private var title = ""
  private var hasHeading = false
  private var styleText = ""
  private var style = PageStyle()
  /// How many of the open elements have a name that the style sheet may call them by.
  private var names: [String: Int] = [:]
  /// What is gathered beside the whole where the page may be a posting.
  private(set) var data: StructuredData?
  private var main: MainText?

  init(for use: DocumentUse) {
    if use != .cv { data = StructuredData() }
    if use == .jobDescription { main = MainText() }
  }

  static func at(_ pointer: UnsafeMutableRawPointer) -> WebPageText {
    Unmanaged<WebPageText>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// All the text, below the page's title where no heading says what it is.
  func finished() -> String {
    let body = output.text
    return hasHeading || title.allSatisfy(\.isWhitespace) || body.isEmpty ? body : title + "\n\n" + body
  }

  /// The part of the text that is the page's own; nil where that was not asked for.
  func finishedMain() -> String? { main.map { $0.finished(besides: finished()) } }

  func start(_ name: String, _ attributes: HTMLAttributes) {
    depth = max(depth, open.count + 1)
    guard depth <= Self.maximumDepth else { return tooDeep() }
    let parent = open.last ?? Element(name: "")
    var element = Element(
      name: name, isLeftOut: parent.isLeftOut || Self.leftOut.contains(name), hidden: parent.hidden,
      isPreformatted: parent.isPreformatted || name == "pre", background: parent.background)
    element.names = style.names(of: name, attributes)
    let look = style.look(of: name, attributes, names: element.names, parent: parent.names, around: names)
    if let background = look.background { element.background = background.color }
    if element.hidden == nil {
      element.hidden = attributes["hidden"] != nil ? .markedHidden : look.hiddenKind(on: element.background)
    }
    element.placement = parent.partsChildren && look.placement == .inline ? .apart : look.placement
    element.partsChildren = look.partsChildren
    if name == "ol" { element.nextNumber = attributes["start"].flatMap { Int($0) } ?? 1 }
    let isSeen = !element.isLeftOut && element.hidden == nil
    if isSeen { open(element) }
    open.append(element)
    for name in element.names { names[name, default: 0] += 1 }
    data?.start(name, attributes, depth: open.count, text: isSeen ? output : nil)
    main?.start(name, attributes)
  }

  func end(_ name: String) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    let element = open[index]
    data?.end(depth: index, text: output)
    defer { main?.end(open: index) }
    for name in open[index...].lazy.flatMap(\.names) {
      names[name] = names[name].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
    open.removeSubrange(index...)
    if name == "style" {
      style.add(styleText)
      styleText = ""
    }
    guard !element.isLeftOut, element.hidden == nil else { return }
    layOut { lines in
      if name == "li" { lines.endItem() }
      if Self.blocks.contains(name) { lines.breakLine(blank: Self.spaced.contains(name)) }
      if name == "td" || name == "th" { lines.endCell() }
      Self.place(element, in: &lines)
    }
  }

  func append(_ text: String) {
    guard let element = open.last else { return layOut { $0.append(text, isPreformatted: false) } }
    if element.name == "style" {
      styleText += text
    } else if element.name == "title", !open.contains(where: { $0.name == "svg" || $0.name == "body" }) {
      title += text
    } else if element.isLeftOut {
      if element.name == "script" { data?.append(text) }
    } else if let kind = element.hidden {
      hidden.add(text.unicodeScalars.count { !$0.properties.isWhitespace }, kind)
    } else {
      if Self.headings.contains(element.name), !text.allSatisfy(\.isWhitespace) { hasHeading = true }
      layOut { $0.append(text, isPreformatted: element.isPreformatted) }
      main?.count(text)
    }
  }

  /// What is no block by itself, but is set as one or apart from its line.
  private static func place(_ element: Element, in lines: inout HTMLLines) {
    guard !blocks.contains(element.name), element.name != "td", element.name != "th" else { return }
    switch element.placement {
    case .inline: break
    case .apart: lines.setApart()
    case .block: lines.breakLine(blank: false)
    }
  }

  private func layOut(_ change: (inout HTMLLines) -> Void) {
    change(&output)
    main?.lay(change)
  }

  private func open(_ element: Element) {
    if element.name == "br" { return layOut { $0.lineBreak() } }
    if Self.blocks.contains(element.name) {
      layOut { $0.breakLine(blank: Self.spaced.contains(element.name)) }
    }
    if element.placement != .inline { layOut { Self.place(element, in: &$0) } }
    guard element.name == "li" else { return }
    if let list = open.indices.last, let number = open[list].nextNumber {
      open[list].nextNumber = number &+ 1
      layOut { $0.begin(item: "\(number). ") }
    } else {
      layOut { $0.begin(item: "• ") }
    }
  }

  private static let leftOut: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "head", "title", "object", "select", "textarea",
    "button",
    "canvas", "audio", "video", "math",
  ]
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// What stands apart from the text before and after it.
  private static let spaced: Set<String> = headings.union(["p", "pre", "table", "blockquote", "section", "article"])
  static let blocks: Set<String> = spaced.union([
    "address", "aside", "body", "caption", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "header", "hr", "legend", "li", "main", "nav", "ol", "summary", "tr", "ul",
  ])
}
