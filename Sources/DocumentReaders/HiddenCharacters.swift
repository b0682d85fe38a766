/// How much of a document nobody sees, in which way, and on which pages.
struct HiddenCharacters {
  /// Why a reader of the document sees nothing; the words end up in a warning.
  enum Kind: String, CaseIterable {
    case paperColored = "in the color of what is behind them"
    case invisible = "drawn without ink"
    case tiny = "smaller than a point"
    case offPage = "off the page"
    case covered = "behind a picture"
    /// Word's "hidden", a style sheet's `display: none`.
    case markedHidden = "marked as hidden"
  }

  private struct Place: Hashable {
    var kind: Kind
    /// From 1; nil where the format has no pages.
    var page: Int?
  }

  private var counts: [Place: Int] = [:]

  var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ count: Int, _ kind: Kind, page: Int? = nil) {
    if count > 0 { counts[Place(kind: kind, page: page), default: 0] += count }
  }

  mutating func add(_ others: HiddenCharacters) {
    counts.merge(others.counts, uniquingKeysWith: +)
  }

  /// Such as "hidden text was left out: 120 characters in the color of what is behind them (page 1)"; nil if there is
  /// none.
  var warning: String? {
    let parts = Kind.allCases.compactMap { kind -> String? in
      let places = counts.filter { $0.key.kind == kind }
      guard !places.isEmpty else { return nil }
      let count = places.values.reduce(0, +)
      let pages = places.keys.compactMap(\.page).sorted()
      return "\(count) \(count == 1 ? "character" : "characters") \(kind.rawValue)" + Self.mention(of: pages)
    }
    return parts.isEmpty ? nil : "hidden text was left out: " + parts.joined(separator: ", ")
  }

  private static func mention(of pages: [Int]) -> String {
    guard !pages.isEmpty else { return "" }
    let list = pages.prefix(20).map(String.init).joined(separator: ", ") + (pages.count > 20 ? " and more" : "")
    return " (\(pages.count == 1 ? "page" : "pages") \(list))"
  }
}
