/// The part of a page that is its own, without menus, lists of links, banners and other postings around it.
///
/// Laid out as the page goes by; what a block turns out to be at its end decides whether its text is taken back.
struct MainText {
  private struct Block {
    var name: String
    var mark: HTMLLines.Mark
    var role: Role
    /// The counts below as they stood at its start.
    var letters: Int
    var linked: Int
    var kept: Int
  }

  private enum Role {
    case plain
    /// Never of the page's own.
    case furniture
    /// Not of its own unless it holds a main heading.
    case doubtful
    case main, article, link
  }

  private var lines = HTMLLines()
  private var open: [Block] = []
  private var letters = 0
  private var linked = 0
  /// How many elements were met that no block around them may take away.
  private var kept = 0
  private var links = 0
  /// How many mains and articles are open; one within another is part of it.
  private var regions = 0
  private var mainParts: [String] = []
  private var articles: [String] = []
  private var title = ""
  /// A heading such as "Similar jobs", from which on all is taken back until its section ends.
  private var others: (mark: HTMLLines.Mark, level: Int, depth: Int)?

  /// The main part if the page names one, else all that was not taken back.
  ///
  /// - Parameter whole: the text of the page, for where next to nothing else is left.
  func finished(besides whole: String) -> String {
    let named = mainParts.max { $0.utf8.count < $1.utf8.count } ?? (articles.count == 1 ? articles[0] : nil)
    let text = named ?? lines.text
    // A job description has at least 50 characters.
    let isLittle = text.utf8.count < 50 || text.utf8.count * 20 < whole.utf8.count && named == nil
    guard !isLittle else { return whole }
    return title.isEmpty || text.contains(title) ? text : title + "\n\n" + text
  }

  mutating func lay(_ change: (inout HTMLLines) -> Void) { change(&lines) }

  mutating func count(_ text: String) {
    let count = text.utf8.count { $0 > 0x20 }
    letters += count
    if links > 0 { linked += count }
  }

  mutating func start(_ name: String, _ attributes: HTMLAttributes) {
    if let others, let level = Self.level(of: name), level <= others.level { endOthers() }
    let role = role(of: name, attributes)
    open.append(Block(name: name, mark: lines.mark, role: role, letters: letters, linked: linked, kept: kept))
    switch role {
    case .main:
      kept += 1
      regions += 1
    case .article: regions += 1
    case .link: links += 1
    default: if name == "h1" { kept += 1 }
    }
  }

  /// - Parameter count: how many elements remain open.
  mutating func end(open count: Int) {
    while open.count > count, let block = open.popLast() {
      close(block)
      if let others, open.count < others.depth { endOthers() }
    }
  }

  private mutating func close(_ block: Block) {
    let holdsKept = kept > block.kept
    let letters = letters - block.letters
    switch block.role {
    case .link: links -= 1
    case .main:
      regions -= 1
      if regions == 0, letters >= 20 { mainParts.append(Self.trimmed(lines.text(from: block.mark))) }
    case .article:
      regions -= 1
      if regions == 0, letters >= 200 { articles.append(Self.trimmed(lines.text(from: block.mark))) }
    case .furniture where !holdsKept || block.name == "nav" || block.name == "footer": lines.takeBack(to: block.mark)
    case .doubtful where !holdsKept && letters < 1_500: lines.takeBack(to: block.mark)
    default:
      if let level = Self.level(of: block.name) {
        closeHeading(level, from: block.mark)
      } else if !holdsKept, Self.dense.contains(block.name), letters > 0, letters < 4_000,
        (linked - block.linked) * 3 > letters * 2
      {
        // Two thirds of it lead elsewhere.
        lines.takeBack(to: block.mark)
      }
    }
  }

  private mutating func closeHeading(_ level: Int, from mark: HTMLLines.Mark) {
    let heading = Self.trimmed(lines.text(from: mark).suffix(200))
    if level == 1, title.isEmpty { title = heading }
    let lowered = heading.lowercased()
    if others == nil, level > 1, heading.utf8.count <= 60, Self.elsewhere.contains(where: lowered.contains) {
      others = (mark, level, open.count)
    }
  }

  private mutating func endOthers() {
    if let others, lines.text.utf8.count >= lines.bytes(at: others.mark) {
      lines.takeBack(to: others.mark)
      // What began among them and is still open goes on from there.
      for index in open.indices.reversed() {
        guard lines.bytes(at: open[index].mark) > lines.bytes(at: others.mark) else { break }
        open[index].mark = lines.mark
      }
    }
    others = nil
  }

  private func role(of name: String, _ attributes: HTMLAttributes) -> Role {
    switch name {
    case "nav", "footer", "aside", "dialog", "menu": return .furniture
    case "main": return .main
    case "article": return .article
    case "a": return attributes["href"] == nil ? .plain : .link
    case "html", "body", "h1", "h2", "h3", "h4", "h5", "h6": return .plain
    default: break
    }
    switch attributes["role"] {
    case "main": return .main
    case "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog": return .furniture
    case "banner": return .doubtful
    default: break
    }
    if name == "header" { return regions > 0 ? .plain : .doubtful }
    let names = ((attributes["class"] ?? "") + " " + (attributes["id"] ?? "")).lowercased()
    return names.split { !$0.isLetter }.contains { Self.furniture.contains(String($0)) } ? .doubtful : .plain
  }

  private static func level(of name: String) -> Int? {
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue, (1...6).contains(level)
    else { return nil }
    return level
  }

  private static func trimmed(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// The blocks whose share of links is looked at.
  private static let dense: Set<String> = ["div", "ul", "ol", "li", "p", "section", "table", "td", "tr", "dl", "form"]
  private static let furniture: Set<String> = [
    "nav", "navbar", "navigation", "menu", "footer", "cookie", "cookies", "consent", "gdpr", "breadcrumb",
    "breadcrumbs", "sidebar", "related", "similar", "recommended", "recommendations", "newsletter", "share", "sharing",
    "social", "modal", "popup", "pagination", "banner",
  ]
  private static let elsewhere = [
    "similar jobs", "similar positions", "similar roles", "related jobs", "other jobs", "more jobs", "other openings",
    "recommended jobs", "jobs you may", "you may also", "you might also", "people also viewed", "latest jobs",
    "ähnliche jobs", "ähnliche stellen", "weitere stellen", "weitere jobs", "offres similaires", "autres offres",
    "ofertas similares", "otras ofertas", "empleos similares",
  ]
}
