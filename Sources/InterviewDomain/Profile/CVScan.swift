/// A CV cut into its parts, with the contacts found in each.
struct CVScan {
  struct Section {
    let kind: CVSectionKind
    let heading: Range<Int>
    var lines: [ScannedLine]
    var end: Int
  }

  let text: ScannedText
  private(set) var header: [ScannedLine] = []
  private(set) var sections: [Section] = []
  private(set) var emails: [Range<Int>] = []
  private(set) var phones: [Range<Int>] = []
  private(set) var links: [Range<Int>] = []
  /// Those of referees and of whoever else is named.
  private(set) var otherContacts: [Range<Int>] = []
  private(set) var name: (range: Range<Int>, line: Int)?
  private(set) var headline: Range<Int>?
  private(set) var details: PersonalDetails
  private var contactLines: [ScannedLine] = []

  init(_ text: ScannedText) {
    self.text = text
    details = PersonalDetails([], addresses: [], in: text, taken: [])
    let lines = ScannedLine.lines(of: text)
    cut(lines)
    for line in header { collect(line, isHeader: true, isOwn: true) }
    for section in sections {
      let isPersonal = section.kind == .personal
      for (index, line) in section.lines.enumerated() {
        // A block of contacts may have been read into any part; a mail address is its mark.
        let near = section.lines[max(0, index - 3)..<min(index + 4, section.lines.count)]
        let isContact = section.kind != .references && near.contains { $0.range.contains { text.folded[$0] == 0x40 } }
        if isContact { contactLines.append(line) }
        collect(line, isHeader: isPersonal || isContact, isOwn: section.kind != .references)
      }
    }
    let finder = NameFinder(text: text, lines: lines, emails: emails)
    name = finder.name()
    headline = name.flatMap { finder.headline(under: $0) }
    let personal = header + sections.filter { $0.kind == .personal }.flatMap(\.lines)
    let taken = emails + phones + links + [name?.range, headline].compactMap { $0 }
    let rest = lines.prefix(30).filter { line in !personal.contains { $0.range == line.range } }
    details = PersonalDetails(personal + rest, addresses: personal + contactLines, in: text, taken: taken)
  }

  func lines(of kind: CVSectionKind) -> [ScannedLine] { sections.filter { $0.kind == kind }.flatMap(\.lines) }

  func entries(_ kind: CVSectionKind) -> [CVEntry] {
    sections.filter { $0.kind == kind }.flatMap {
      EntryScanner.entries(of: $0.lines, in: text, isEducation: kind == .education)
    }
  }

  /// What stands under no heading that says what it is.
  var unsorted: [ScannedLine] {
    let heads = [name?.range, headline].compactMap { $0 }
    return header.filter { line in !heads.contains { $0.overlaps(line.range) } }
      + sections.filter { [.personal, .summary, .other].contains($0.kind) }.flatMap(\.lines)
  }

  /// Where the name stands, as in the heads of pages.
  var namesakes: [Range<Int>] {
    guard let range = name?.range else { return [] }
    let name = text.foldedString(range)
    var found: [Range<Int>] = []
    // A name on two lines may stand on one elsewhere.
    for words in Set([name, name.split(separator: "\n").joined(separator: " ")]) {
      var place = 0
      while found.count < 100, let next = text.find(words, in: place..<text.folded.count) {
        found.append(next)
        place = next.upperBound
      }
    }
    return found.isEmpty ? [range] : found
  }

  // MARK: Cutting

  private mutating func cut(_ lines: [ScannedLine]) {
    let capitals = lines.prefix(400).count { line in
      CVHeading.isCapital(line.range, in: text) && CVHeading(line, in: text, inside: nil) != nil
    }
    for (index, line) in lines.enumerated() {
      if let heading = CVHeading(line, in: text, inside: sections.last?.kind) {
        sections.append(
          Section(
            kind: heading.kind, heading: heading.range,
            lines: heading.rest.isEmpty
              ? [] : [ScannedLine(range: heading.rest, isBulleted: false, followsBlank: false)],
            end: line.range.upperBound))
      } else if capitals >= 2, !sections.isEmpty, isUnknownHeading(line, at: index, in: lines) {
        sections.append(Section(kind: .other, heading: line.range, lines: [], end: line.range.upperBound))
      } else if sections.isEmpty {
        header.append(line)
      } else {
        sections[sections.count - 1].lines.append(line)
        sections[sections.count - 1].end = line.range.upperBound
      }
    }
  }

  /// A line in capitals where all headings are, far from any date: a company in capitals stands near one.
  private func isUnknownHeading(_ line: ScannedLine, at index: Int, in lines: [ScannedLine]) -> Bool {
    let words = text.words(in: line.range).count
    guard !line.isBulleted, (1...5).contains(words), CVHeading.isCapital(line.range, in: text),
      !line.range.contains(where: { text.isDigit($0) || ",;|".utf8.contains(text.folded[$0]) }), line.range.count >= 6
    else { return false }
    guard sections.last?.kind != .skills || line.followsBlank else { return false }
    guard sections.last?.kind == .experience || sections.last?.kind == .education else { return true }
    return !lines[index..<min(index + 4, lines.count)].contains { !DateScanner.spans(in: text, $0.range).isEmpty }
  }

  private mutating func collect(_ line: ScannedLine, isHeader: Bool, isOwn: Bool) {
    guard emails.count + phones.count + links.count + otherContacts.count < 200 else { return }
    let found = ContactScanner(text: text).scan(line.range, isHeader: isHeader)
    guard isOwn else {
      otherContacts += found.emails + found.phones
      return
    }
    emails += found.emails.filter { new in !emails.contains { text.foldedString($0) == text.foldedString(new) } }
    if isHeader || phones.isEmpty {
      phones += found.phones.filter { new in !phones.contains { text.foldedString($0) == text.foldedString(new) } }
    }
    links += found.links.filter { link in
      let address = text.foldedString(link)
      let isKnown = links.contains { text.foldedString($0) == address }
      return !isKnown && (isHeader || address.contains("linkedin.com/in/"))
    }
  }
}
