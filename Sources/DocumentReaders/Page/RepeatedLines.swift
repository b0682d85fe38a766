/// Headers and footers, which stand on each page, and are to be read once.
enum RepeatedLines {
  /// How near to the upper or lower edge they stand, in parts of the page's height.
  private static let margin = 0.13
  private static let mostPagesNeeded = 3

  private struct Place: Hashable {
    /// Without the digits of what may be a page's number, since that changes.
    var words: [Unicode.Scalar]
    var height: Int
  }

  /// The pages with what the margins of three or more of them, or of both of two, have in the same place left only on
  /// the first of these.
  static func leftOnce(_ pages: [PageText]) -> [PageText] {
    guard pages.count > 1 else { return pages }
    let fewestPages = min(pages.count, mostPagesNeeded)
    // Two pages alone may well have posts of the same months at the same height.
    func place(of line: PageText.Line) -> Place? { Self.place(of: line, keepsYears: pages.count == 2) }
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

  private static func place(of line: PageText.Line, keepsYears: Bool) -> Place? {
    guard line.place < margin || line.place > 1 - margin, abs(line.place) < 1e6 else { return nil }
    let words = withoutNumbers(line.scalars, shorterThan: keepsYears ? 3 : .max)
    guard words.contains(where: { $0.properties.isAlphabetic || $0.isNumeric }) else { return nil }
    return Place(words: words, height: Int((line.place * 200).rounded()))
  }

  private static func withoutNumbers(_ scalars: [Unicode.Scalar], shorterThan length: Int) -> [Unicode.Scalar] {
    var words: [Unicode.Scalar] = []
    var number: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar.isNumeric {
        number.append(scalar)
        continue
      }
      if number.count >= length { words += number }
      number = []
      words.append(scalar)
    }
    return number.count >= length ? words + number : words
  }
}

extension Unicode.Scalar {
  fileprivate var isNumeric: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.numericType != nil
  }
}
