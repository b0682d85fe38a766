/// Words of two parts whose hyphen is theirs, wherever they stand: "high-quality", but not "inter-related" or
/// "high-light", which are divided where a line ends.
enum CompoundWord {
  /// - Parameters:
  ///   - first: what stands before the hyphen that ends a line.
  ///   - second: what begins the next line, up to a space.
  static func isCompound(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    // Words with a hyphen of their own are not divided elsewhere.
    if second.contains("-") { return true }
    let first = text(first.drop { !$0.properties.isAlphabetic })
    let second = text(second.prefix { $0.properties.isAlphabetic })
    return wholes.contains(first + "-" + second)
      || ends.contains(second) && first.utf8.count >= fewestLettersBefore && !prefixes.contains(first)
      || starts.contains(first) && !suffixes.contains { second.starts(with: $0) }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text.lowercased()
  }

  private static let wholes: Set = [
    "open-source", "real-time", "full-time", "part-time", "on-time", "full-stack", "front-end", "back-end",
    "server-side", "client-side", "in-house", "hands-on", "on-site", "on-call", "large-scale", "small-scale",
    "decision-making", "fast-paced", "cutting-edge", "long-standing", "well-known", "bottom-line", "multi-tenant",
  ]
  /// Second parts. Divided words may end like them, but then begin with less than a word.
  private static let ends: Set = [
    "based", "driven", "related", "oriented", "solving", "facing", "friendly", "specific", "quality", "level",
    "functional", "party", "performance", "motivated", "term", "effective", "centric", "aware", "intensive", "critical",
    "native",
  ]
  private static let fewestLettersBefore = 3
  private static let prefixes: Set = ["cor", "dis", "inter", "multi", "non", "out", "over", "sub", "sur", "under"]
  /// First parts. Divided words may begin like them, but then go on with less than a word.
  private static let starts: Set = ["e", "self", "high", "low", "cross"]
  private static let suffixes = [
    "er", "est", "ing", "ish", "land", "light", "ly", "over", "road", "walk", "way", "word",
  ]
}
