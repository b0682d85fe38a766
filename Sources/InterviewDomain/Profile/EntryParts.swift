/// The heading of a post or of a course of study, taken apart: what, where and at whose.
struct EntryParts {
  var title: Range<Int>?
  var organization: Range<Int>?
  var place: Range<Int>?
  /// What a heading goes on to tell behind a colon.
  var remarks: [Range<Int>] = []

  let text: ScannedText
  let isEducation: Bool

  struct Part {
    let range: Range<Int>
    let words: [String]
    /// Which line of the heading it is on.
    let line: Int
  }

  /// `lines` are the parts of the lines beside the dates; `titleFirst` is the custom of the document, where it is known.
  init(_ lines: [Range<Int>], in text: ScannedText, isEducation: Bool, titleFirst: Bool?) {
    self.text = text
    self.isEducation = isEducation
    var parts: [Part] = []
    for (index, line) in lines.enumerated() {
      for piece in pieces(of: line) {
        let words = text.foldedWords(in: piece)
        guard !words.isEmpty, !ProfileWords.isDuration(words) else { continue }
        parts.append(Part(range: piece, words: words, line: index))
      }
    }
    takeCell(of: lines, &parts)
    if place == nil { takePlace(&parts) }
    joinLegalForms(&parts)
    assign(parts, titleFirst: titleFirst)
  }

  // MARK: Cutting

  /// Between tabs, bars, dashes, commas and prepositions.
  private mutating func pieces(of line: Range<Int>) -> [Range<Int>] {
    var line = line
    // "Fähre & Söhne GmbH: 120 Linux servers" says whose and then what was done.
    if let colon = text.find(": ", in: line), colon.upperBound < line.upperBound, colon.lowerBound > line.lowerBound {
      let rest = text.trimmed(colon.upperBound..<line.upperBound)
      let words = text.foldedWords(in: line.lowerBound..<colon.lowerBound)
      if Self.labels.contains(words.joined(separator: " ")) {
        line = rest
      } else if text.words(in: rest).count > 2 {
        remarks.append(rest)
        line = line.lowerBound..<colon.lowerBound
      }
    }
    var depth = 0
    return text.split(line) { place in
      let byte = text.folded[place]
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
      guard depth == 0 else { return 0 }
      if byte == 0x7C || byte == ScannedText.bullet || text.isTab(place) || byte == 0x3B { return 1 }
      if byte == 0x2C { return text.isDigit(place + 1) && place > line.lowerBound && text.isDigit(place - 1) ? 0 : 1 }
      guard byte == 0x20, place + 2 < line.upperBound else { return 0 }
      for separator in Self.separators where text.folded[place...].starts(with: separator) { return separator.count }
      return 0
    }.map { text.trimmed($0, of: ",.-:|\u{3}\u{2}") }.filter { !$0.isEmpty }.map(withFullStop).map(unwrapped).flatMap(
      withoutCity)
  }

  /// "Web Developer San Jose" before ", CA", and "CA Bachelor of Arts" behind "Berkeley,": columns read as one line.
  private func withoutCity(_ piece: Range<Int>) -> [Range<Int>] {
    let words = text.words(in: piece)
    guard words.count >= 2 else { return [piece] }
    if words[0].count == 2, words.count > 2, text.isUppercase(words[0].lowerBound),
      text.isUppercase(words[0].lowerBound + 1),
      ProfileWords.isRegion([text.foldedString(words[0])], isCapital: true), isEducation
    {
      return [words[0], words[1].lowerBound..<piece.upperBound]
    }
    for count in [3, 2, 1] where words.count > count {
      let tail = words[words.count - count].lowerBound..<piece.upperBound
      let head = words[0].lowerBound..<words[words.count - count - 1].upperBound
      guard ProfileWords.isPlaceWord(text.foldedWords(in: tail)) else { continue }
      // "Stripe San Francisco, CA", but not "Bank of Boston, MA".
      let namesCompany = isFollowedByRegion(piece) && text.isUppercase(words[words.count - count - 1].lowerBound)
      if ProfileWords.namesJob(text.foldedWords(in: head)) || namesCompany && !isEducation { return [head, tail] }
    }
    // "Research Intern Santa Clara" before ", CA", which no list need know.
    if !isEducation, isFollowedByRegion(piece),
      let job = words.lastIndex(where: { ProfileWords.namesJob([text.foldedString($0)]) }),
      (1...3).contains(words.count - 1 - job), words[(job + 1)...].allSatisfy({ text.isUppercase($0.lowerBound) })
    {
      return [words[0].lowerBound..<words[job].upperBound, words[job + 1].lowerBound..<piece.upperBound]
    }
    return [piece]
  }

  /// Whether ", CA" follows, or what else stands for a part of a country in two capitals.
  private func isFollowedByRegion(_ piece: Range<Int>) -> Bool {
    var start = piece.upperBound
    guard start < text.folded.count, text.folded[start] == 0x2C else { return false }
    start += 1
    while start < text.folded.count, text.folded[start] == 0x20 { start += 1 }
    let end = start + 2
    guard end <= text.folded.count, text.isUppercase(start), text.isUppercase(start + 1) else { return false }
    if end < text.folded.count, text.scalars[end].properties.isAlphabetic { return false }
    return ProfileWords.isRegion([text.foldedString(start..<end)], isCapital: true)
  }

  /// "Inc." and "M.B.A." keep their full stops.
  private func withFullStop(_ piece: Range<Int>) -> Range<Int> {
    guard piece.upperBound < text.folded.count, text.folded[piece.upperBound] == 0x2E,
      let last = text.words(in: piece).last.map(text.foldedString),
      ProfileWords.isLegalForm([last]) || last.contains(".") && last.utf8.count <= 5
    else { return piece }
    return piece.lowerBound..<piece.upperBound + 1
  }

  private func unwrapped(_ piece: Range<Int>) -> Range<Int> {
    guard text.folded[piece.lowerBound] == 0x28, text.folded[piece.upperBound - 1] == 0x29, piece.count > 2 else {
      return piece
    }
    return piece.lowerBound + 1..<piece.upperBound - 1
  }

  static let labels: Set<String> = [
    "title", "position", "employer", "company", "location", "institution", "degree", "date", "arbeitgeber", "firma",
    "ort",
    "poste", "entreprise", "puesto", "empresa", "job title", "organization", "role", "dates", "lugar", "lieu",
    "occupation or position held", "name and address of employer",
  ]
  private static let separators = [" - ", " at ", " @ ", " bei ", " chez ", " / ", "   ", " bei der ", " beim "].map {
    Array($0.utf8)
  }

  // MARK: Places

  static func isPlace(_ range: Range<Int>, in text: ScannedText) -> Bool {
    let parts = text.split(range) { text.folded[$0] == 0x2C ? 1 : 0 }.map { text.trimmed($0) }
    let words = parts.map(text.foldedWords)
    if words.count == 1 { return ProfileWords.isPlaceWord(words[0]) }
    guard words.count <= 3, let last = words.last, let first = words.first, !first.isEmpty, first.count <= 4 else {
      return false
    }
    if last.contains("remote") && last.count <= 3
      || ["city state", "city country"].contains((first + last).joined(separator: " "))
    {
      return true
    }
    // Of "Stripe San Francisco, CA" only the end is.
    if let town = first.indices.dropFirst().first(where: { ProfileWords.isPlaceWord(Array(first[$0...])) }),
      !first[..<town].allSatisfy(partsOfTowns.contains)
    {
      return false
    }
    // "Munich, Bavaria, Germany" is a place; of "Acme, Boston, MA" only the end is.
    if words.count == 3, !ProfileWords.isRegion(words[1], isCapital: true) { return false }
    let isCapital = parts[parts.count - 1].prefix(2).allSatisfy { text.isUppercase($0) }
    return ProfileWords.isRegion(last, isCapital: isCapital) && text.isUppercase(range.lowerBound)
      && !ProfileWords.namesJob(first) && !ProfileWords.namesSchool(first)
  }

  private static let partsOfTowns: Set<String> = ["greater", "central", "downtown", "north", "south", "east", "west"]

  /// "Pune, Maharashtra, India" at the right of a line, whichever towns and provinces are known.
  private mutating func takeCell(of lines: [Range<Int>], _ parts: inout [Part]) {
    for line in lines {
      for cell in text.cells(of: line).dropFirst() where (4...60).contains(cell.count) {
        let names = text.split(cell) { text.folded[$0] == 0x2C ? 1 : 0 }.map { text.foldedWords(in: $0) }
        guard (2...3).contains(names.count), let region = names.last, ProfileWords.isRegion(region, isCapital: true),
          names.dropLast().allSatisfy({ (1...3).contains($0.count) && !namesTitle($0) && !namesOrganization($0) })
        else { continue }
        place = cell
        parts.removeAll { cell.contains($0.range.lowerBound) }
        return
      }
    }
  }

  private mutating func takePlace(_ parts: inout [Part]) {
    for (index, part) in parts.enumerated().reversed() {
      // "San Francisco, CA" and "Springfield, Pennsylvania, USA".
      for count in [3, 2] where index >= count - 1 && parts.count > (count == 3 ? 3 : 0) {
        let first = parts[index - count + 1]
        let range = first.range.lowerBound..<part.range.upperBound
        if first.line == part.line, range.count <= 60, isJoinedByCommas(parts[index - count + 1...index]),
          Self.isPlace(range, in: text)
        {
          place = range
          parts.removeSubrange(index - count + 1...index)
          return
        }
      }
      if ProfileWords.isPlaceWord(part.words), parts.count > 1 || index > 0 {
        place = part.range
        parts.remove(at: index)
        return
      }
    }
  }

  private func isJoinedByCommas(_ parts: ArraySlice<Part>) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { left, right in
      (left.range.upperBound..<max(right.range.lowerBound, left.range.upperBound)).allSatisfy {
        text.folded[$0] == 0x2C || text.folded[$0] == 0x20 && !text.isTab($0)
      }
    }
  }

  private func joinLegalForms(_ parts: inout [Part]) {
    for index in parts.indices.dropFirst().reversed() where ProfileWords.isLegalForm(parts[index].words) {
      guard parts[index - 1].line == parts[index].line else { continue }
      let range = parts[index - 1].range.lowerBound..<parts[index].range.upperBound
      parts[index - 1] = Part(
        range: range, words: parts[index - 1].words + parts[index].words, line: parts[index].line)
      parts.remove(at: index)
    }
  }

  // MARK: Assigning

  private mutating func assign(_ parts: [Part], titleFirst: Bool?) {
    var parts = parts
    guard !parts.isEmpty else { return }
    if isEducation { splitDegrees(&parts) }
    var titleIndex =
      parts.firstIndex { namesTitle($0.words) && !namesOrganization($0.words) }
      ?? parts.firstIndex {
        !isEducation && ProfileWords.namesJob($0.words.suffix(1)) && !ProfileWords.isLegalForm($0.words.suffix(1))
      }
    let organizationIndex = parts.indices.first { $0 != titleIndex && namesOrganization(parts[$0].words) }
    if titleIndex == nil { titleIndex = parts.indices.first { $0 != organizationIndex && namesTitle(parts[$0].words) } }
    switch (titleIndex, organizationIndex) {
    case (let titleAt?, let organizationAt?): set(titleAt, organizationAt, parts)
    case (let titleAt?, nil): set(titleAt, parts.indices.first { $0 != titleAt && isOther($0, titleAt, parts) }, parts)
    case (nil, let organizationAt?):
      let titleAt = parts.indices.first { index in
        guard index != organizationAt else { return false }
        // What a school stands beside is a degree only on the same line; beside a company it may be above or below.
        let isBeside = parts[index].line == parts[organizationAt].line
        return isEducation
          ? isBeside && !parts[index].range.contains(where: text.isDigit)
          : index < organizationAt || !isBeside || parts.count == 2
      }
      set(titleAt, organizationAt, parts)
    case (nil, nil):
      if parts.count == 1 {
        if isEducation { organization = parts[0].range } else { title = parts[0].range }
      } else if titleFirst ?? true {
        set(0, 1, parts)
      } else {
        set(1, 0, parts)
      }
    }
  }

  /// In a degree what follows by commas may be its subject; in a post, the part of the company or its place.
  private func isOther(_ index: Int, _ title: Int, _ parts: [Part]) -> Bool {
    guard isEducation, parts[index].line == parts[title].line, index == title + 1 else { return true }
    return false
  }

  private mutating func set(_ titleIndex: Int?, _ organizationIndex: Int?, _ parts: [Part]) {
    if let titleIndex {
      var range = parts[titleIndex].range
      if isEducation, titleIndex + 1 < parts.count, titleIndex + 1 != organizationIndex,
        parts[titleIndex + 1].line == parts[titleIndex].line, parts[titleIndex + 1].words.count <= 6,
        !(range.upperBound..<parts[titleIndex + 1].range.lowerBound).contains(where: text.isTab)
      {
        range = range.lowerBound..<parts[titleIndex + 1].range.upperBound
      }
      title = range
    }
    organization = organizationIndex.map { parts[$0].range }
    guard place == nil, !isEducation, let organizationIndex, organizationIndex + 1 < parts.count,
      organizationIndex + 1 != titleIndex
    else { return }
    let next = parts[organizationIndex + 1]
    if next.words.count <= 3, text.isUppercase(next.range.lowerBound), !namesTitle(next.words),
      !namesOrganization(next.words)
    {
      place = next.range
    }
  }

  private func namesTitle(_ words: [String]) -> Bool {
    isEducation ? ProfileWords.namesDegree(words) : ProfileWords.namesJob(words)
  }

  private func namesOrganization(_ words: [String]) -> Bool {
    isEducation
      ? ProfileWords.namesSchool(words) || ProfileWords.namesCompany(words) && !ProfileWords.namesDegree(words)
      : ProfileWords.namesCompany(words) || ProfileWords.namesSchool(words)
  }

  /// "PhD Princeton University" is two things.
  private func splitDegrees(_ parts: inout [Part]) {
    guard
      let index = parts.firstIndex(where: { ProfileWords.namesDegree($0.words) && ProfileWords.namesSchool($0.words) }),
      !parts.indices.contains(where: { $0 != index && ProfileWords.namesDegree(parts[$0].words) })
    else { return }
    let part = parts[index]
    let words = text.words(in: part.range)
    guard words.count > 2, ProfileWords.namesDegree([part.words[0]]),
      !["master", "bachelor", "ausbildung"].contains(part.words[0])
    else { return }
    let degree = words[0]
    let rest = words[1].lowerBound..<part.range.upperBound
    parts[index] = Part(range: degree, words: [part.words[0]], line: part.line)
    parts.insert(Part(range: rest, words: Array(part.words.dropFirst()), line: -1), at: index + 1)
  }
}
