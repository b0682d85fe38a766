/// Finds months, years and the spans between them in a line, in English, German, French and Spanish.
struct DateScanner {
  /// A span as it is written; a single date has no `to`, and what only began has one that says so.
  struct Span {
    var range: Range<Int>
    var from: Point?
    var to: Point?
  }

  struct Point {
    let range: Range<Int>
    /// Nil for the present, and for a month whose year stands at the span's end.
    var year: Int?
    var month: Int?
    var isPresent = false

    func date(in text: ScannedText) -> ProfileDate? {
      if isPresent { return ProfileDate(words: text.value(range), value: "present") }
      guard let year else { return nil }
      let suffix = month.map { ($0 < 10 ? "-0" : "-") + String($0) } ?? ""
      return ProfileDate(words: text.value(range), value: String(year) + suffix)
    }
  }

  let text: ScannedText
  let line: Range<Int>

  /// The spans and single dates of the line, in order.
  static func spans(in text: ScannedText, _ line: Range<Int>) -> [Span] {
    guard line.count <= 600 else { return [] }
    let scanner = DateScanner(text: text, line: line)
    var spans: [Span] = []
    var place = line.lowerBound
    while place < line.upperBound {
      if scanner.isWordStart(place), let span = scanner.span(at: place) {
        spans.append(span)
        place = max(span.range.upperBound, place + 1)
      } else {
        place += 1
      }
    }
    return spans
  }

  private func isWordStart(_ place: Int) -> Bool {
    if text.scalars[place].value >= 0x2E80 { return true }
    guard text.isLetter(place) || text.isDigit(place) else { return false }
    guard place > line.lowerBound else { return true }
    let before = text.folded[place - 1]
    return !(ScannedText.isLetter(before) && text.scalars[place - 1].value < 0x2E80) && !text.isDigit(place - 1)
      && !("$.,+#_@".utf8.contains(before) && text.isDigit(place))
  }

  // MARK: Spans

  private func span(at place: Int) -> Span? {
    if let since = word(at: place), Self.since.contains(since.text) {
      let next = skipFillers(since.range.upperBound)
      if let from = point(at: next), from.year != nil {
        if let span = continued(from) {
          return Span(range: place..<span.range.upperBound, from: span.from, to: span.to)
        }
        guard Self.openSince.contains(since.text) else { return nil }
        return Span(
          range: place..<from.range.upperBound, from: from, to: Point(range: since.range, isPresent: true))
      }
      return nil
    }
    guard let from = point(at: place) else { return nil }
    if let span = continued(from) { return span }
    guard from.year != nil, !from.isPresent else { return nil }
    return Span(range: from.range, from: from, to: nil)
  }

  /// The span that begins with the point, if another one follows.
  private func continued(_ from: Point) -> Span? {
    var next = skipSpaces(from.range.upperBound)
    var isSeparated = false
    while next < line.upperBound, "-~/".utf8.contains(text.folded[next]) {
      isSeparated = true
      next = skipSpaces(next + 1)
    }
    if let word = word(at: next), Self.until.contains(word.text) {
      let after = skipFillers(word.range.upperBound)
      if point(at: after) != nil {
        isSeparated = true
        next = after
      }
    }
    guard isSeparated, next < line.upperBound, var to = point(at: next) ?? shortYear(at: next, after: from) else {
      return nil
    }
    guard to.isPresent || to.year != nil else { return nil }
    var from = from
    if from.year == nil {
      guard !to.isPresent, !from.isPresent else { return nil }
      from.year = to.year
    }
    // Text that runs from right to left may come with its ends swapped.
    if let start = from.year, let end = to.year, start > end { swap(&from, &to) }
    let range = min(from.range.lowerBound, to.range.lowerBound)..<max(from.range.upperBound, to.range.upperBound)
    return Span(range: range, from: from, to: to)
  }

  /// "2017-19".
  private func shortYear(at place: Int, after from: Point) -> Point? {
    guard let year = from.year, from.month == nil, let (value, end) = number(at: place), end - place == 2 else {
      return nil
    }
    let whole = year / 100 * 100 + value
    return whole > year && !text.isLetter(end) ? Point(range: place..<end, year: whole) : nil
  }

  // MARK: Points

  private func point(at place: Int) -> Point? {
    guard place < line.upperBound else { return nil }
    if let present = present(at: place) { return present }
    if let (first, end) = number(at: place) { return numeric(first, place, end) }
    return named(at: place)
  }

  private func present(at place: Int) -> Point? {
    for phrase in Self.present {
      let end = place + phrase.count
      guard end <= line.upperBound, text.folded[place..<end].elementsEqual(phrase) else { continue }
      guard !text.isLetter(end) || end >= line.upperBound else { continue }
      return Point(range: place..<end, isPresent: true)
    }
    let han = text.scalars[place..<min(place + 2, line.upperBound)]
    if ["现在", "現在", "至今"].contains(where: { $0.unicodeScalars.elementsEqual(han) }) {
      return Point(range: place..<place + 2, isPresent: true)
    }
    return nil
  }

  /// "2019", "2019-03", "03/2019", "12.03.2019", "2020年4月", "12 March 2019".
  private func numeric(_ first: Int, _ start: Int, _ end: Int) -> Point? {
    let length = end - start
    if length == 4 {
      guard Self.years.contains(first) else { return nil }
      if end < line.upperBound, text.scalars[end] == "年" { return eastern(first, start, end + 1) }
      if end < line.upperBound, "-/.".utf8.contains(text.folded[end]), let (month, stop) = number(at: end + 1),
        stop - end == 3, (1...12).contains(month), !text.isLetter(stop)
      {
        let days = stop < line.upperBound && text.folded[stop] == text.folded[end] ? number(at: stop + 1) : nil
        if let (day, last) = days, (1...31).contains(day), last - stop <= 3 {
          return Point(range: start..<last, year: first, month: month)
        }
        return Point(range: start..<stop, year: first, month: month)
      }
      return ends(at: end) ? Point(range: start..<end, year: first) : nil
    }
    guard length <= 2, end < line.upperBound else { return nil }
    if "/.-".utf8.contains(text.folded[end]), let (second, stop) = number(at: end + 1) {
      if stop - end == 5, Self.years.contains(second), (1...12).contains(first) {
        return ends(at: stop) ? Point(range: start..<stop, year: second, month: first) : nil
      }
      if stop - end <= 3, stop < line.upperBound, text.folded[stop] == text.folded[end],
        let (year, last) = number(at: stop + 1), last - stop == 5, Self.years.contains(year)
      {
        return Point(range: start..<last, year: year, month: month(first, second, sign: text.folded[end]))
      }
      return nil
    }
    var next = end
    if text.folded[next] == 0x2E { next += 1 }
    guard (1...31).contains(first), var date = named(at: skipFillers(next)), date.year != nil, date.month != nil else {
      return nil
    }
    date = Point(range: start..<date.range.upperBound, year: date.year, month: date.month)
    return date
  }

  /// Which of two numbers is the month; with a slash, only where the other cannot be.
  private func month(_ first: Int, _ second: Int, sign: UInt8) -> Int? {
    if sign != 0x2F || first > 12 { return (1...12).contains(second) ? second : nil }
    return second > 12 && (1...12).contains(first) ? first : nil
  }

  private func eastern(_ year: Int, _ start: Int, _ end: Int) -> Point? {
    let next = skipSpaces(end)
    if let (month, stop) = number(at: next), stop < line.upperBound, text.scalars[stop] == "月", (1...12).contains(month)
    {
      return Point(range: start..<stop + 1, year: year, month: month)
    }
    return Point(range: start..<end, year: year)
  }

  /// "March 2019", "Mär. 2019", "mayo de 2018", "Fall 2002", "Sept '98", or a month alone.
  private func named(at place: Int) -> Point? {
    guard let name = word(at: place) else { return nil }
    let month = Self.months[name.text]
    guard month != nil || Self.seasons.contains(name.text) else { return nil }
    var next = name.range.upperBound
    if next < line.upperBound, text.folded[next] == 0x2E { next += 1 }
    next = skipFillers(next)
    // "March 4, 2019" and "March, 2019".
    if let (day, end) = number(at: next), end - next <= 2, (1...31).contains(day), end < line.upperBound,
      text.folded[end] == 0x2C
    {
      next = skipSpaces(end + 1)
    } else if next < line.upperBound, ",/-".utf8.contains(text.folded[next]),
      number(at: skipSpaces(next + 1)).map({
        $0.1 - skipSpaces(next + 1) == 4 && Self.years.contains($0.0)
      }) ?? false, text.folded[next] != 0x2D || text.folded[next - 1] != 0x20
    {
      next = skipSpaces(next + 1)
    }
    if let (year, end) = number(at: next) {
      if end - next == 4, Self.years.contains(year), ends(at: end) {
        return Point(range: place..<end, year: year, month: month)
      }
    } else if next < line.upperBound, text.folded[next] == 0x27, let (year, end) = number(at: next + 1),
      end - next == 3
    {
      return Point(range: place..<end, year: year < 50 ? 2000 + year : 1900 + year, month: month)
    }
    return month == nil ? nil : Point(range: name.range, month: month)
  }

  // MARK: Reading

  private func number(at place: Int) -> (value: Int, end: Int)? {
    var (end, value) = (place, 0)
    while end < line.upperBound, text.isDigit(end), end - place < 5 {
      value = value * 10 + Int(text.folded[end] - 0x30)
      end += 1
    }
    return end > place && end - place < 5 ? (value, end) : nil
  }

  private func word(at place: Int) -> (text: String, range: Range<Int>)? {
    var end = place
    while end < line.upperBound, text.isLetter(end), end - place < 16 { end += 1 }
    return end > place ? (text.foldedString(place..<end), place..<end) : nil
  }

  private func skipSpaces(_ place: Int) -> Int {
    var place = place
    while place < line.upperBound, text.folded[place] == 0x20 || text.folded[place] == 0x0A { place += 1 }
    return place
  }

  /// Past spaces, and words such as "de" in "mayo de 2018".
  private func skipFillers(_ place: Int) -> Int {
    var place = skipSpaces(place)
    while let word = word(at: place), Self.fillers.contains(word.text), place < line.upperBound {
      place = skipSpaces(word.range.upperBound)
    }
    return place
  }

  private func ends(at place: Int) -> Bool {
    guard place < line.upperBound else { return true }
    if text.scalars[place].value >= 0x2E80 { return true }
    guard !text.isLetter(place), !text.isDigit(place), !"%$+'".utf8.contains(text.folded[place]) else { return false }
    return !(".,".utf8.contains(text.folded[place]) && text.isDigit(place + 1) && place + 1 < line.upperBound)
  }

  // MARK: Words

  private static let years = 1800...2099
  private static let fillers: Set<String> = ["de", "del", "of", "le", "la", "the", "dem", "ca"]
  private static let since = ScannedText.set("since seit depuis desde from von ab de du")
  private static let openSince = ScannedText.set("since seit depuis desde ab")
  private static let until = ScannedText.set("to until till through bis à au a al hasta jusqu'à jusqu thru")
  private static let present: [[UInt8]] = [
    "bis heute", "heute", "present", "presente", "présent", "currently", "current", "now", "today", "to date",
    "ongoing",
    "aktuell", "laufend", "jetzt", "aujourd'hui", "à ce jour", "ce jour", "en cours", "actuel", "actualidad",
    "la actualidad",
    "la fecha", "fecha", "actualmente", "actual", "hoy", "date", "maintenant", "gegenwärtig",
  ].map { Array(ScannedText.folded($0).utf8) }

  private static let seasons = ScannedText.set(
    "spring summer fall autumn winter frühjahr frühling sommer herbst printemps été automne hiver primavera verano otoño"
  )

  private static let months: [String: Int] = {
    let names = """
      january jan januar jän jänner janvier janv enero ene
      february feb februar février févr fév febrero
      march mar märz mär mrz mars marzo
      april apr avril avr abril abr
      may mai mayo
      june jun juni juin junio
      july jul juli juillet juil julio
      august aug août aou agosto ago
      september sept sep septembre septiembre setiembre
      october oct oktober okt octobre octubre
      november nov novembre noviembre
      december dec dezember dez décembre déc diciembre dic
      """
    var months: [String: Int] = [:]
    for (index, line) in names.split(separator: "\n").enumerated() {
      for name in String(line).listed { months[ScannedText.folded(name)] = index + 1 }
    }
    return months
  }()
}
