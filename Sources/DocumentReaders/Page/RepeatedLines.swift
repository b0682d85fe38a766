/// Headers and footers, which stand on each page, and are to be read once.
enum RepeatedLines {
  /// How near to the upper or lower edge they stand, in parts of the page's height.
  private static let margin = 0.13
  private static let mostPagesNeeded = 3
  /// From the first page that has one to the last, on how many at least: some have one for the left pages and one for
  /// the right. What a document says again and again stands at the same height by chance, and on fewer.
  private static let density = 0.4

  private struct Place: Hashable {
    /// Without numbers, since that of the page changes.
    var words: [Unicode.Scalar]
    var height: Int
  }

  private struct Occurrence {
    var page: Int
    var line: Int
    var numbers: [Int]
  }

  /// The pages with what the margins of three or more of them, or of both of two, have in the same place left only on
  /// the first of these.
  static func leftOnce(_ pages: [PageText]) -> [PageText] {
    guard pages.count > 1 else { return pages }
    var places: [Place: [Occurrence]] = [:]
    for (page, text) in pages.enumerated() {
      for (line, content) in text.lines.enumerated() {
        guard let (place, numbers) = place(of: content) else { continue }
        places[place, default: []].append(Occurrence(page: page, line: line, numbers: numbers))
      }
    }
    var repeated = [Set<Int>](repeating: [], count: pages.count)
    for occurrences in places.values {
      for occurrence in again(occurrences, among: pages.count) { repeated[occurrence.page].insert(occurrence.line) }
    }
    return zip(pages, repeated).map { page, repeated in
      // With nothing else on its page it is what the page says: a slide of a word, a form.
      guard !repeated.isEmpty, repeated.count < page.lines.count else { return page }
      var page = page
      page.lines = page.lines.indices.filter { !repeated.contains($0) }.map { page.lines[$0] }
      return page
    }
  }

  /// All but the first of those that are the same but for the page's number; none where they are too few.
  private static func again(_ occurrences: [Occurrence], among count: Int) -> [Occurrence] {
    let fewest = min(count, mostPagesNeeded)
    guard occurrences.count >= fewest else { return [] }
    var same = occurrences
    for index in occurrences[0].numbers.indices {
      let constant = agreeing(same, fewest) { $0.numbers[index] }
      // Pages without a number may come in between. Two pages of posts may well have years that follow each other.
      let counting = agreeing(same, fewest) { $0.numbers[index] > 999 ? nil : $0.numbers[index] - $0.page }
      same = constant.count >= counting.count ? constant : counting
    }
    let pages = Set(same.map(\.page)).sorted()
    guard pages.count >= fewest, let first = pages.first, let last = pages.last,
      Double(pages.count) >= density * Double(last - first + 1)
    else { return [] }
    return Array(same.dropFirst())
  }

  /// Those of which at least so many have the same value.
  private static func agreeing(
    _ occurrences: [Occurrence], _ fewest: Int, by value: (Occurrence) -> Int?
  ) -> [Occurrence] {
    let counts = Dictionary(occurrences.map { (value($0), 1) }, uniquingKeysWith: +)
    return occurrences.filter { value($0) != nil && counts[value($0), default: 0] >= fewest }
  }

  private static func place(of line: PageText.Line) -> (Place, numbers: [Int])? {
    guard line.place < margin || line.place > 1 - margin, abs(line.place) < 1e6 else { return nil }
    var words: [Unicode.Scalar] = []
    var numbers: [Int] = []
    var isInNumber = false
    for scalar in line.scalars {
      if let digit = scalar.digit {
        if !isInNumber {
          numbers.append(0)
          words.append("0")
        }
        // Longer ones only need to differ from others.
        numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ digit
      } else {
        words.append(scalar)
      }
      isInNumber = scalar.digit != nil
    }
    guard words.contains(where: { $0.properties.isAlphabetic || $0.digit != nil }) else { return nil }
    return (Place(words: words, height: Int((line.place * 200).rounded())), numbers)
  }
}

extension Unicode.Scalar {
  /// Of any script's decimal digits.
  fileprivate var digit: Int? {
    if isASCII { return (0x30...0x39).contains(value) ? Int(value - 0x30) : nil }
    return properties.generalCategory == .decimalNumber ? properties.numericValue.map { Int($0) } : nil
  }
}
