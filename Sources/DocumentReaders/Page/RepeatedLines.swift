/// Headers and footers, which stand on each page, and are to be read once.
enum RepeatedLines {
  /// How near to the upper or lower edge they stand, in parts of the page's height.
  private static let margin = 0.1
  private static let fewestPages = 3

  private struct Place: Hashable {
    /// Without digits, since a page's number changes.
    var words: [Unicode.Scalar]
    var height: Int
  }

  /// The pages with what the margins of three or more of them have in the same place left only on the first of these.
  static func leftOnce(_ pages: [PageText]) -> [PageText] {
    guard pages.count >= fewestPages else { return pages }
    var counts: [Place: Int] = [:]
    for page in pages {
      for place in Set(page.lines.compactMap(place)) { counts[place, default: 0] += 1 }
    }
    guard counts.values.contains(where: { $0 >= fewestPages }) else { return pages }
    var seen: Set<Place> = []
    return pages.map { page in
      var page = page
      page.lines.removeAll { line in
        guard let place = place(of: line), counts[place, default: 0] >= fewestPages else { return false }
        return !seen.insert(place).inserted
      }
      return page
    }
  }

  private static func place(of line: PageText.Line) -> Place? {
    guard line.place < margin || line.place > 1 - margin, abs(line.place) < 1e6 else { return nil }
    let words = line.scalars.filter { $0.properties.numericType == nil }
    guard words.contains(where: \.properties.isAlphabetic) else { return nil }
    return Place(words: words, height: Int((line.place * 200).rounded()))
  }
}
