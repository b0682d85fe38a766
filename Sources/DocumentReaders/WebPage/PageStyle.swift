/// The part of CSS that hides text: rules for tags, classes and ids, within others and alone, and style attributes.
struct PageStyle {
  /// From "div", ".name" or "#name".
  private var rules: [String: Look] = [:]
  /// Those of more than one name, by one that the element itself has to have.
  private var combined: [String: [CombinedRule]] = [:]
  /// How many declarations of sheets were taken apart: each once, however many selectors it is for.
  private(set) var declarationsRead = 0

  /// What is declared for an element, as far as it decides whether its text is seen.
  struct Look {
    fileprivate(set) var properties: [String: String] = [:]
    /// Whether the element's own attribute names the color.
    var namesColor = false

    /// Those that decide; others are not kept, since every selector of a rule has its own copy.
    private static let decisive: Set<String> = [
      "background", "background-color", "color", "display", "float", "font-size", "left", "opacity", "position",
      "text-indent", "top", "visibility",
    ]
    /// No value that decides is longer; values are looked at again for each element.
    private static let longestValue = 64

    /// - Returns: the number of declarations.
    @discardableResult
    mutating func add(_ declarations: some StringProtocol) -> Int {
      let declarations = declarations.split(separator: ";")
      for declaration in declarations {
        let parts = declaration.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        let name = parts[0].lowercased().filter { !$0.isWhitespace }
        guard Self.decisive.contains(name) else { continue }
        let value = parts[1].lowercased().replacing("!important", with: "").filter { !$0.isWhitespace }
        properties[name] = String(value.prefix(Self.longestValue))
      }
      return declarations.count
    }

    mutating func merge(_ later: Look) { properties.merge(later.properties) { $1 } }

    /// The outer nil: none is declared; the inner: one that is no plain color, such as a picture.
    var background: (color: String?, Void)? {
      guard let value = properties["background-color"] ?? properties["background"],
        !["transparent", "none", "inherit"].contains(value)
      else { return nil }
      return (PageStyle.color(value), ())
    }

    /// How an element stands that is part of its line unless it is told otherwise.
    enum Placement { case inline, apart, block }

    var placement: Placement {
      switch properties["display"] {
      case "block", "flex", "grid", "list-item", "table", "table-row": return .block
      case "inline-block", "inline-flex", "inline-grid", "table-cell": return .apart
      default: return ["left", "right"].contains(properties["float"]) ? .apart : .inline
      }
    }

    /// Whether what it holds stands side by side, or one below the other, without white space having to say so.
    var partsChildren: Bool { ["flex", "inline-flex", "grid", "inline-grid"].contains(properties["display"]) }

    func hiddenKind(on background: String?) -> HiddenCharacters.Kind? {
      if properties["display"] == "none" || ["hidden", "collapse"].contains(properties["visibility"]) {
        return .markedHidden
      }
      if let opacity = properties["opacity"].flatMap(Double.init), opacity == 0 { return .invisible }
      if let size = properties["font-size"].flatMap(PageStyle.pixels), size <= 1 { return .tiny }
      if isOffPage { return .offPage }
      guard let value = properties["color"] else { return nil }
      if value == "transparent" { return .invisible }
      // A sheet's rule that is too intricate to follow may color what is behind; the text's own attribute tells more.
      guard namesColor || self.background != nil, let color = PageStyle.color(value) else { return nil }
      return color == background ? .paperColored : nil
    }

    private var isOffPage: Bool {
      let isPlaced = ["absolute", "fixed"].contains(properties["position"])
      let names = isPlaced ? ["left", "top", "text-indent"] : ["text-indent"]
      return names.contains { properties[$0].flatMap(PageStyle.pixels).map { $0 <= -900 } ?? false }
    }
  }

  mutating func add(_ sheet: String) {
    for (selectors, declarations) in Self.topLevelRules(of: sheet) {
      var look = Look()
      declarationsRead += look.add(declarations)
      guard !look.properties.isEmpty else { continue }
      for selector in selectors.split(separator: ",") {
        guard let rule = CombinedRule(selector.lowercased(), look) else { continue }
        if rule.isAlone {
          rules[rule.key, default: Look()].merge(look)
        } else if combined[rule.key, default: []].count < Self.mostCombined {
          combined[rule.key, default: []].append(rule)
        }
      }
    }
  }

  /// More rules of one name than that are passed over: each element with it is held against all of them.
  private static let mostCombined = 16

  /// More classes of one element than that are passed over: each is put together with the element's tag.
  private static let mostClasses = 64

  /// What the element is called in selectors; none where no rule looks at what it stands in.
  func names(of name: String, _ attributes: HTMLAttributes) -> [String] {
    guard !combined.isEmpty else { return [] }
    let classes = (attributes["class"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
      .prefix(Self.mostClasses)
    let ids = (attributes["id"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).prefix(1)
    let own = classes.map { ".\($0)" } + ids.map { "#\($0)" }
    return [name] + own + own.map { name + $0 }
  }

  /// - Parameters:
  ///   - names: its own, as told above.
  ///   - around: how many of the open elements have a name.
  func look(
    of name: String, _ attributes: HTMLAttributes, names: [String] = [], parent: [String] = [],
    around: [String: Int] = [:]
  ) -> Look {
    var look = rules[name] ?? Look()
    if !rules.isEmpty {
      let classes = (attributes["class"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        .prefix(Self.mostClasses)
      let id = (attributes["id"] ?? "").lowercased()
      for selector in classes.flatMap({ [".\($0)", "\(name).\($0)"] }) + ["#\(id)", "\(name)#\(id)"] {
        if let rule = rules[selector] { look.merge(rule) }
      }
    }
    for name in names {
      for rule in combined[name] ?? [] where rule.matches(names, parent: parent, around: around) {
        look.merge(rule.look)
      }
    }
    if let own = attributes["style"] {
      var ownLook = Look()
      ownLook.add(own)
      look.namesColor = ownLook.properties["color"] != nil
      look.merge(ownLook)
    }
    return look
  }

  /// What is inside another block, such as "@media print", is passed over.
  private static func topLevelRules(of sheet: String) -> [(Substring, Substring)] {
    var rules: [(Substring, Substring)] = []
    var (depth, start, brace) = (0, sheet.startIndex, sheet.startIndex)
    for index in sheet.indices {
      if sheet[index] == "{" {
        if depth == 0 { brace = index }
        depth += 1
      } else if sheet[index] == "}", depth > 0 {
        depth -= 1
        guard depth == 0 else { continue }
        let selectors = sheet[start..<brace]
        if !selectors.contains("@") { rules.append((selectors, sheet[brace..<index].dropFirst())) }
        start = sheet.index(after: index)
      }
    }
    return rules
  }

  /// Such as "#ffffff"; nil for what is not one of the common spellings.
  fileprivate static func color(_ value: String) -> String? {
    switch value {
    case "white", "rgb(255,255,255)", "rgba(255,255,255,1)": return "#ffffff"
    case "black", "rgb(0,0,0)", "rgba(0,0,0,1)": return "#000000"
    default: break
    }
    guard value.hasPrefix("#") else { return value.allSatisfy(\.isLetter) ? value : nil }
    return value.count == 4 ? "#" + value.dropFirst().map { "\($0)\($0)" }.joined() : value
  }

  /// A length in pixels, or points, which are near enough; nil in another unit, unless it is zero.
  fileprivate static func pixels(_ value: String) -> Double? {
    let number = value.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    guard let amount = Double(number) else { return nil }
    return amount == 0 || ["px", "pt"].contains(value.dropFirst(number.count)) ? amount : nil
  }
}
