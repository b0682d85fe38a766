/// A rule of a style sheet for elements that have several names, or stand in others: ".a.b", "div .c", "#d > p".
struct CombinedRule {
  /// What the element itself has to be called.
  private let own: [String]
  /// What has to stand around it, each of one name; the order of several is not looked at.
  private let around: [String]
  /// Whether the last of these has to be its parent.
  private let isChild: Bool
  let look: PageStyle.Look

  /// Nil for what is not understood: states, attributes, siblings.
  init?(_ selector: String, _ look: PageStyle.Look) {
    guard selector.utf8.count <= 200, !selector.contains(where: { "@:[]*+~()\\".contains($0) }) else { return nil }
    var parts = selector.replacing(">", with: " > ").split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = parts.popLast(), last != ">" else { return nil }
    isChild = parts.last == ">"
    around = parts.filter { $0 != ">" }
    // Where a parent has a parent, which of those around has to be which is not told apart.
    guard parts.count(where: { $0 == ">" }) == (isChild ? 1 : 0), around.count <= 4, !isChild || !around.isEmpty,
      around.allSatisfy({ Self.names(of: $0).count <= 2 })
    else { return nil }
    own = Self.names(of: last)
    guard own.count <= 8 else { return nil }
    self.look = look
  }

  /// One of its names, by which it is found: the last, which is the rarest.
  var key: String { isAlone ? own.joined() : own[own.count - 1] }

  /// Whether the element's tag with one other name of it decide, or one name alone.
  var isAlone: Bool { around.isEmpty && (own.count == 1 || own.count == 2 && !".#".contains(own[0].first ?? ".")) }

  func matches(_ names: [String], parent: [String], around counts: [String: Int]) -> Bool {
    own.allSatisfy(names.contains) && around.allSatisfy { counts[$0] != nil }
      && (!isChild || around.last.map(parent.contains) == true)
  }

  /// "div.a#b" is "div", ".a" and "#b".
  private static func names(of compound: String) -> [String] {
    var names: [String] = []
    for character in compound {
      if names.isEmpty || character == "." || character == "#" { names.append("") }
      names[names.count - 1].append(character)
    }
    return names
  }
}
