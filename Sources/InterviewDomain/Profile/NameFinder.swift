/// Finds whose CV it is, and what they call themselves.
struct NameFinder {
  let text: ScannedText
  let lines: [ScannedLine]
  let emails: [Range<Int>]

  /// The name, and the line on which it stands.
  func name() -> (range: Range<Int>, line: Int)? {
    for (index, line) in lines.prefix(40).enumerated() {
      if let value = labelled(Self.labels, line.range), isName(value, mayBeSingle: false) { return (value, index) }
    }
    var best: (score: Int, range: Range<Int>, line: Int)?
    for (index, line) in lines.prefix(40).enumerated() where line.range.count <= 160 {
      for (order, part) in parts(of: line.range).map(withoutTitle).enumerated()
      where isName(part, mayBeSingle: true) {
        let words = text.foldedWords(in: part)
        let matches = matchesMail(words)
        guard words.count > 1 || matches || isTitledBelow(index) || text.scalars[part.lowerBound].value > 0x590 else {
          continue
        }
        var score = (matches ? 40 : 0) - min(index, 20) * 3 - order * 4
        if CVHeading.isCapital(part, in: text) { score += 2 }
        if words.count > 4 { score -= 4 }
        // Below the first lines only the mail address tells a name from any other words.
        guard matches || index < 4 && order == 0 else { continue }
        if best.map({ score > $0.score }) ?? true { best = (score, part, index) }
      }
    }
    return best.map { overTwoLines($0.range, at: $0.line) }
  }

  /// With the other name, where each stands on a line of its own in capitals; and the last of its lines.
  private func overTwoLines(_ name: Range<Int>, at index: Int) -> (range: Range<Int>, line: Int) {
    func isSingle(_ index: Int) -> Bool {
      lines.indices.contains(index) && text.words(in: lines[index].range).count == 1
        && CVHeading.isCapital(lines[index].range, in: text) && isName(lines[index].range, mayBeSingle: true)
    }
    for last in [index, index + 1] where isSingle(last - 1) && isSingle(last) && !lines[last].followsBlank {
      return (lines[last - 1].range.lowerBound..<lines[last].range.upperBound, last)
    }
    return (name, index)
  }

  /// Whether the first line of all is followed by what somebody does.
  private func isTitledBelow(_ index: Int) -> Bool {
    guard index == 0, lines.count > 1, !lines[1].isBulleted else { return false }
    let words = text.foldedWords(in: lines[1].range)
    return words.count <= 8 && ProfileWords.namesJob(words.suffix(1))
  }

  /// What stands beside or under the name and is neither contact nor place.
  func headline(under name: (range: Range<Int>, line: Int)) -> Range<Int>? {
    let rest = text.trimmed(name.range.upperBound..<lines[name.line].range.upperBound, of: "|-,:\u{3}")
    if !rest.isEmpty, !isContact(rest), !rest.contains(where: text.isDigit),
      ProfileWords.namesJob(text.foldedWords(in: rest)), let first = parts(of: rest).first
    {
      return first
    }
    for (offset, line) in lines.dropFirst(name.line + 1).prefix(4).enumerated() {
      guard CVHeading(line, in: text, inside: nil) == nil else { return nil }
      let words = text.foldedWords(in: line.range)
      let namesJob = ProfileWords.namesJob(words)
      guard !line.isBulleted, words.count <= 14, !line.range.contains(where: text.isDigit), !isContact(line.range),
        text.folded[line.range.upperBound - 1] != 0x2E
      else {
        if words.count > 14 { return nil }
        continue
      }
      guard text.foldedString(line.range) != text.foldedString(name.range),
        !line.range.contains(where: text.isTab),
        namesJob || offset == 0 && isCaption(line.range, words)
      else { continue }
      var range = line.range
      // A headline that was wrapped.
      if let next = lines.dropFirst(name.line + 2 + offset).first, !next.followsBlank, words.count <= 5,
        text.foldedWords(in: next.range).count == 1, ProfileWords.namesJob(text.foldedWords(in: next.range)), !namesJob
      {
        range = line.range.lowerBound..<next.range.upperBound
      }
      return range
    }
    return nil
  }

  private func isCaption(_ range: Range<Int>, _ words: [String]) -> Bool {
    guard words.count >= 1, text.isUppercase(range.lowerBound) || text.scalars[range.lowerBound].value > 0x590 else {
      return false
    }
    return !EntryParts.isPlace(range, in: text) && !ProfileWords.namesSchool(words)
      && labelled(Self.anyLabel, range) == nil
      && text.find(":", in: range) == nil
  }

  // MARK: Private

  private func labelled(_ labels: Set<String>, _ line: Range<Int>) -> Range<Int>? {
    let separator = line.prefix(30).first {
      text.folded[$0] == 0x3A || text.isTab($0) || text.scalars[$0] == "\u{3000}"
    }
    guard let separator else { return nil }
    let label = text.trimmed(line.lowerBound..<separator)
    let han = text.string(label)
    guard labels.contains(text.foldedString(label)) || han == "氏名" || han == "姓名" || han == "名前" else { return nil }
    let value = text.trimmed(separator + 1..<line.upperBound, of: ":")
    let end = value.first { text.folded[$0] == 0x28 } ?? value.upperBound
    return text.trimmed(value.lowerBound..<end)
  }

  private static let labels: Set<String> = [
    "name", "full name", "nom", "nom et prenom", "nombre", "nombre y apellidos", "nombre completo", "vor- und zuname",
    "vorname, name", "name, vorname", "vor- und nachname", "nom, prenom", "prenom et nom", "apellidos y nombre",
  ]
  private static let anyLabel: Set<String> = [
    "email", "e-mail", "phone", "address", "tel", "mobile", "date", "location",
  ]

  private func parts(of line: Range<Int>) -> [Range<Int>] {
    let tokens = text.split(line) { text.folded[$0] == 0x20 ? 1 : 0 }.filter { !$0.isEmpty }
    // "J O H N   D O E" is one part, however wide its gaps.
    if tokens.count >= 4, tokens.allSatisfy({ $0.count <= 2 && text.isLetter($0.lowerBound) }) { return [line] }
    return text.split(line) { place in
      let byte = text.folded[place]
      if byte == 0x7C || byte == 0x2C || byte == ScannedText.bullet || text.isTab(place) { return 1 }
      if byte == 0x28 || byte == 0x2F { return 1 }
      if byte == 0x20, startsContact(place + 1..<line.upperBound) { return 1 }
      if byte == 0x20, place + 2 < line.upperBound, text.folded[place + 2] == 0x20 {
        if text.folded[place + 1] == 0x2D { return 3 }
        if text.folded[place + 1] == 0x20 { return 3 }
      }
      return 0
    }.map { text.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The name alone of "Lebenslauf Max Mustermann", "Resume of Jane Roe" and "JANE ROE RESUME".
  private func withoutTitle(_ part: Range<Int>) -> Range<Int> {
    let words = text.words(in: part)
    let folded = words.map(text.foldedString)
    for title in Self.documentTitles where folded.count > title.count {
      if folded.starts(with: title) {
        let first = words.indices.dropFirst(title.count).first { !Self.titleFillers.contains(folded[$0]) }
        return first.map { words[$0].lowerBound..<part.upperBound } ?? part
      }
      if folded.suffix(title.count).elementsEqual(title) {
        return part.lowerBound..<words[words.count - title.count - 1].upperBound
      }
    }
    return part
  }

  private static let documentTitles = [
    "curriculum vitae", "curriculum", "resume", "cv", "tabellarischer lebenslauf", "lebenslauf", "hoja de vida",
  ].map { $0.split(separator: " ").map(String.init) }
  private static let titleFillers: Set<String> = ["of", "for", "de", "von"]

  /// Whether the first word is a mail address or a label such as "Mobile:", or begins a telephone number.
  private func startsContact(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first, text.folded[first] != 0x20 else { return false }
    let word = rest.prefix { text.folded[$0] != 0x20 }
    if word.count > 2, text.folded[word.upperBound - 1] == 0x3A { return true }
    if word.contains(where: { text.folded[$0] == 0x40 }) { return true }
    guard text.isDigit(first) || text.folded[first] == 0x2B || text.folded[first] == 0x28 else { return false }
    return rest.count(where: text.isDigit) >= Self.fewestDigitsOfPhone
  }

  private static let fewestDigitsOfPhone = 7

  private func isContact(_ range: Range<Int>) -> Bool {
    range.contains { text.folded[$0] == 0x40 }
      || !ContactScanner(text: text).scan(range, isHeader: true).links.isEmpty
  }

  private func isName(_ range: Range<Int>, mayBeSingle: Bool) -> Bool {
    guard (2...60).contains(range.count), !range.contains(where: text.isDigit) else { return false }
    guard
      range.allSatisfy({ text.isLetter($0) || " .'-".utf8.contains(text.folded[$0]) || text.scalars[$0] == "\u{5BE}" })
    else { return false }
    let tokens = text.split(range) { text.folded[$0] == 0x20 ? 1 : 0 }.filter { !$0.isEmpty }
    let words = text.foldedWords(in: range)
    let isSpaced = tokens.count >= 4 && tokens.allSatisfy { $0.count <= 2 }
    if text.scalars[range.lowerBound].value > 0x590 { return isForeignName(range, tokens) }
    guard isSpaced || tokens.count <= 6, !words.isEmpty, mayBeSingle || words.count > 1 else { return false }
    if isSpaced { return CVHeading.kind(of: range, in: text) == nil && !Self.isTitle(words.joined()) }
    guard CVHeading.kind(of: range, in: text) == nil, !words.contains(where: Self.notNames.contains) else {
      return false
    }
    guard
      !ProfileWords.namesJob(
        words.filter { !["cook", "chef", "doctor", "guard", "grado"].contains($0) || words.count > 3 }),
      !ProfileWords.namesCompany(words) || matchesMail(words), !ProfileWords.namesSchool(words),
      !ProfileWords.isPlaceWord(words)
    else { return false }
    return tokens.allSatisfy { token in
      text.isUppercase(token.lowerBound) || Self.particles.contains(text.foldedString(token))
    } && text.folded[range.upperBound - 1] != 0x3A
  }

  private func isForeignName(_ range: Range<Int>, _ tokens: [Range<Int>]) -> Bool {
    let letters = range.count { text.folded[$0] != 0x20 }
    if text.scalars[range.lowerBound].value >= 0x2E80 {
      let bare = String(text.string(range).filter { !$0.isWhitespace })
      return (2...5).contains(letters) && !bare.hasSuffix("書") && !bare.contains("历") && !bare.contains("歴")
        && CVHeading.kind(of: range, in: text) == nil
    }
    return (2...4).contains(tokens.count) && letters <= 30
  }

  private static func isTitle(_ word: String) -> Bool {
    ["curriculumvitae", "resume", "lebenslauf", "cv"].contains(word)
  }

  /// Whether the mail address was made of the name.
  private func matchesMail(_ words: [String]) -> Bool {
    emails.prefix(2).contains { email in
      let local = text.foldedString(email.lowerBound..<(email.first { text.folded[$0] == 0x40 } ?? email.upperBound))
      return words.contains { word in
        word.split(separator: "-").contains { part in
          part.utf8.count >= 3 && local.contains(part) || word.utf8.count >= 3 && local.contains(word)
        }
      }
    }
  }

  private static let particles = ScannedText.set(
    "von van de der den del della di da la le el al bin ibn ben y e zu zur zum dos das du des ter ten st. und af")
  private static let notNames = ScannedText.set(
    """
    curriculum vitae resume résumé lebenslauf cv currículum hoja vida bewerbung application summary profile page seite
    address phone email tel template title tagline quote confidential vertraulich bewerbungsunterlagen persönliche daten
    angaben europass personal information last updated welcome dear sehr geehrte degree born geboren street straße city
    country linkedin github website page date of birth nationality contact skills curriculums top fähigkeiten
    """)
}
