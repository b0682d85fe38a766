/// Finds what a job pays: an amount or two with a currency or a word for pay beside them.
struct SalaryScanner {
  let text: ScannedText
  let line: Range<Int>

  func salary() -> Range<Int>? {
    guard line.count <= 600, line.contains(where: text.isDigit) else { return nil }
    let words = text.foldedWords(in: line)
    let speaksOfPay = words.contains(where: Self.words.contains)
    var place = line.lowerBound
    while place < line.upperBound {
      guard let first = amount(at: place) else {
        place += 1
        continue
      }
      if let found = span(from: first),
        found.hasCurrency && (speaksOfPay || found.isRange || found.hasPeriod) || speaksOfPay && found.isLarge
      {
        return found.range
      }
      place = max(first.range.upperBound, place + 1)
    }
    return nil
  }

  private struct Amount {
    let range: Range<Int>
    let hasCurrency: Bool
    let isLarge: Bool
  }

  private struct Found {
    let range: Range<Int>
    let hasCurrency: Bool
    let isRange: Bool
    let hasPeriod: Bool
    let isLarge: Bool
  }

  private func span(from first: Amount) -> Found? {
    var end = first.range.upperBound
    var (hasCurrency, isRange, isLarge) = (first.hasCurrency, false, first.isLarge)
    var next = skipSpaces(end)
    for joint in ["-", "to ", "bis ", "a ", "and ", "et ", "y ", "und "]
    where text.folded[next..<line.upperBound].starts(with: joint.utf8) {
      if let second = amount(at: skipSpaces(next + joint.utf8.count)) {
        end = second.range.upperBound
        isRange = true
        hasCurrency = hasCurrency || second.hasCurrency
        isLarge = isLarge || second.isLarge
      }
      break
    }
    next = skipSpaces(end)
    var hasPeriod = false
    for period in Self.periods where text.folded[next..<line.upperBound].starts(with: period) {
      end = next + period.count
      hasPeriod = true
      break
    }
    return isLarge || hasPeriod
      ? Found(
        range: first.range.lowerBound..<end, hasCurrency: hasCurrency, isRange: isRange, hasPeriod: hasPeriod,
        isLarge: isLarge) : nil
  }

  /// "$120,000", "45 000 €", "60k EUR".
  private func amount(at start: Int) -> Amount? {
    guard start < line.upperBound, start == line.lowerBound || !text.isLetter(start - 1) && !text.isDigit(start - 1)
    else { return nil }
    var place = start
    var hasCurrency = false
    if let currency = currency(at: place) {
      hasCurrency = true
      place = skipSpaces(currency)
    }
    guard place < line.upperBound, text.isDigit(place) else { return nil }
    var digits = 0
    var end = place
    while place < line.upperBound {
      if text.isDigit(place) {
        digits += 1
        end = place + 1
      } else if !",.' ".utf8.contains(text.folded[place]) || !text.isDigit(place + 1) || place + 1 >= line.upperBound {
        break
      }
      place += 1
    }
    var isLarge = digits >= 4
    if end < line.upperBound, text.folded[end] == 0x6B, end + 1 >= line.upperBound || !text.isLetter(end + 1) {
      isLarge = true
      end += 1
    }
    if let currency = currency(at: skipSpaces(end)) {
      hasCurrency = true
      end = currency
    }
    guard digits <= 9, end >= line.upperBound || text.folded[end] != 0x25 else { return nil }
    return Amount(range: start..<end, hasCurrency: hasCurrency, isLarge: isLarge)
  }

  private func currency(at place: Int) -> Int? {
    guard place < line.upperBound else { return nil }
    if "$€£¥".unicodeScalars.contains(text.scalars[place]) { return place + 1 }
    for code in ["us$", "usd", "eur", "gbp", "chf", "cad", "aud", "mxn", "euro"] {
      let end = place + code.utf8.count
      guard end <= line.upperBound, text.folded[place..<end].elementsEqual(code.utf8) else { continue }
      if code == "eur", text.isLetter(end), end < line.upperBound { continue }
      return end
    }
    return nil
  }

  private func skipSpaces(_ place: Int) -> Int {
    var place = place
    while place < line.upperBound, text.folded[place] == 0x20 { place += 1 }
    return place
  }

  private static let words = ScannedText.set(
    "salary pay compensation gehalt jahresgehalt vergütung salaire rémunération salario retribución ote wage package brutto brut bruto"
  )
  private static let periods: [[UInt8]] = [
    "per year", "a year", "/year", "/yr", "per annum", "annually", "p.a.", "per hour", "an hour", "/hour", "/hr",
    "per month",
    "brutto pro jahr", "brutto im jahr", "brutto/jahr", "pro jahr", "im jahr", "jährlich", "brut annuel",
    "bruts annuels", "brut par an", "bruts par an", "par an",
    "/an", "brutos anuales", "bruto anual", "brutos/año", "bruto/año", "al año", "anuales", "/año", "par mois",
    "pro monat", "brutto", "brut", "brutos", "per day",
  ].map { Array(ScannedText.folded($0).utf8) }
}
