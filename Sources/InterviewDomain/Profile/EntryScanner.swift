/// Finds the posts or courses of study in a part of a CV by their dates, and reads what stands around those.
struct EntryScanner {
  let text: ScannedText
  let lines: [ScannedLine]
  let isEducation: Bool

  private let roles: [Role]
  private let dates: [DateScanner.Span?]
  private let widest: Int

  private enum Role { case anchor, header, body }

  /// The lines of the heading of an entry, without its dates, and where its own text begins and ends.
  private struct Draft {
    var heading: [Range<Int>]
    var date: DateScanner.Span?
    var used: Set<Int>
    var first: Int
  }

  static func entries(of lines: [ScannedLine], in text: ScannedText, isEducation: Bool) -> [CVEntry] {
    guard !lines.isEmpty else { return [] }
    let scanner = EntryScanner(lines, in: text, isEducation: isEducation)
    let drafts = scanner.drafts()
    let parts = drafts.map { EntryParts($0.heading, in: text, isEducation: isEducation, titleFirst: nil) }
    // Where words do not tell which is which, what the rest of the CV does is the best guess.
    let swapped = parts.count { part in
      guard let title = part.title, let organization = part.organization else { return false }
      return organization.lowerBound < title.lowerBound
    }
    let titleFirst = swapped * 2 <= parts.count
    var entries: [CVEntry] = []
    for index in drafts.indices {
      guard var entry = scanner.entry(drafts, index, titleFirst: titleFirst) else { continue }
      if entry.organization == nil, entry.title != nil, scanner.goesOn(drafts[index]), let last = entries.last {
        entry.organization = last.organization
        entry.place = entry.place ?? last.place
      }
      entries.append(entry)
    }
    return entries
  }

  /// Whether it is one more degree of the school above.
  private func goesOn(_ draft: Draft) -> Bool {
    draft.used.count == 1 && lines[draft.first].isBulleted && !lines[draft.first].followsBlank && isEducation
  }

  private init(_ lines: [ScannedLine], in text: ScannedText, isEducation: Bool) {
    self.text = text
    self.lines = lines
    self.isEducation = isEducation
    widest = lines.map(\.range.count).max() ?? 0
    var roles: [Role] = []
    var dates: [DateScanner.Span?] = []
    var inList = false
    for (index, line) in lines.enumerated() {
      let date = Self.date(of: line, in: text, isEducation: isEducation)
      dates.append(date)
      if date != nil {
        roles.append(.anchor)
        inList = false
        continue
      }
      let previous = index > 0 ? lines[index - 1] : nil
      let isContinued =
        inList && !line.isBulleted && !line.followsBlank
        && Self.continues(line, after: previous, in: text, widest: widest)
      if line.isBulleted { inList = true }
      let isHeader = !isContinued && Self.isHeading(line, in: text)
      if isHeader || line.followsBlank { inList = line.isBulleted }
      roles.append(isHeader ? .header : .body)
    }
    self.roles = roles
    self.dates = dates
  }

  // MARK: What a line is

  /// The date that makes a line the heading of an entry.
  private static func date(of line: ScannedLine, in text: ScannedText, isEducation: Bool) -> DateScanner.Span? {
    guard line.range.count <= 300 else { return nil }
    let spans = DateScanner.spans(in: text, line.range)
    guard let span = spans.first(where: { $0.to != nil }) ?? spans.last else { return nil }
    let words = text.words(in: line.range)
    let before = text.trimmed(line.range.lowerBound..<span.range.lowerBound, of: "(|,-:[\u{3}./")
    let after = text.trimmed(span.range.upperBound..<line.range.upperBound, of: ")|,-:.]\u{3}/")
    let isAtEnd =
      after.isEmpty || before.isEmpty || ProfileWords.isDuration(text.foldedWords(in: after))
      || EntryParts.isPlace(after, in: text)
    let isTabbed = line.range.contains { text.isTab($0) || text.folded[$0] == 0x7C }
    let rest = text.foldedWords(in: before) + text.foldedWords(in: after)
    let names =
      ProfileWords.namesJob(rest) || ProfileWords.namesCompany(rest) || ProfileWords.namesSchool(rest)
      || isEducation && ProfileWords.namesDegree(rest)
    if line.isBulleted {
      guard isAtEnd, names, words.count <= 16, span.to != nil || isEducation && ProfileWords.namesDegree(rest) else {
        return nil
      }
      return startsWithVerb(rest) ? nil : span
    }
    if span.to != nil, isAtEnd || isTabbed || names && words.count <= 20 {
      return startsWithVerb(rest) && rest.count > 6 ? nil : span
    }
    guard isAtEnd || isEducation && names, words.count <= 12 else { return nil }
    // "Lead of 2023" at the end of a sentence is no date of a post.
    if text.folded[line.range.upperBound - 1] == 0x2E, !names { return nil }
    return startsWithVerb(rest) || before.isEmpty && rest.first?.utf8.count ?? 9 <= 1 ? nil : span
  }

  private static func startsWithVerb(_ words: [String]) -> Bool {
    guard let first = words.first, words.count > 3 else { return false }
    return ActionVerbs.contains(first) && !ProfileWords.namesJob([first])
  }

  private static func isHeading(_ line: ScannedLine, in text: ScannedText) -> Bool {
    let words = text.foldedWords(in: line.range)
    guard !line.isBulleted, (1...12).contains(words.count), !startsWithVerb(words) else { return false }
    guard let first = line.range.first, !text.isLowercase(first) else { return false }
    let last = text.folded[line.range.upperBound - 1]
    if last == 0x2E, !ProfileWords.isLegalForm(Array(words.suffix(1))) { return false }
    guard last != 0x3B, last != 0x21 else { return false }
    return text.find("://", in: line.range) == nil && text.find("@", in: line.range) == nil
  }

  /// Whether a line goes on with the item of a list above it.
  private static func continues(
    _ line: ScannedLine, after previous: ScannedLine?, in text: ScannedText, widest: Int
  ) -> Bool {
    guard let previous, let first = line.range.first else { return false }
    if text.isLowercase(first) || text.folded[first] == 0x28 { return true }
    let last = text.folded[previous.range.upperBound - 1]
    guard last != 0x2E, last != 0x21 else { return false }
    if last == 0x2C { return true }
    let words = text.foldedWords(in: line.range)
    let names = ProfileWords.namesJob(words) || ProfileWords.namesCompany(words)
    return (40...130).contains(widest) && previous.range.count * 5 >= widest * 4 && !names
      && !EntryParts.isPlace(line.range, in: text)
  }

  // MARK: Drafts

  private func drafts() -> [Draft] {
    var drafts: [Draft] = []
    var free = 0
    var isForward: Bool?
    for index in lines.indices where roles[index] == .anchor && index >= free {
      guard drafts.count < Self.maximum else { break }
      let draft = draft(at: index, free: free, isForward: &isForward)
      free = (draft.used.max() ?? index) + 1
      drafts.append(draft)
    }
    return drafts.isEmpty ? undated() : drafts
  }

  private static let maximum = 100

  private func draft(at index: Int, free: Int, isForward: inout Bool?) -> Draft {
    let own = ownWords(of: index)
    var draft = Draft(heading: own, date: dates[index], used: [index], first: index)
    let found = EntryParts(own, in: text, isEducation: isEducation, titleFirst: nil)
    if found.title == nil || found.organization == nil {
      let isBare = found.title == nil && found.organization == nil
      let back = linesBefore(index, from: free, atMost: isBare ? 3 : 2, skipsBlank: isBare)
      let forward = linesAfter(index, atMost: isBare ? 3 : 1)
      let saysMore = back.contains { !EntryParts.isPlace(lines[$0].range, in: text) }
      if saysMore, isForward != true || forward.isEmpty {
        isForward = isForward ?? false
        draft = adding(back, before: true, to: draft)
      } else if isBare, isForward != true, let run = earlierRun(from: free, to: index) {
        draft = adding(back, before: true, to: draft)
        draft = adding(run, before: true, to: draft)
      } else if !forward.isEmpty {
        isForward = isForward ?? true
        draft = adding(forward, before: false, to: draft)
      }
    }
    // A line of its own for the place.
    let next = (draft.used.max() ?? index) + 1
    if next < lines.count, roles[next] == .header, EntryParts.isPlace(lines[next].range, in: text) {
      draft = adding([next], before: false, to: draft)
    }
    return draft
  }

  private func adding(_ more: [Int], before: Bool, to draft: Draft) -> Draft {
    var draft = draft
    let ranges = more.map { lines[$0].range }
    draft.heading = before ? ranges + draft.heading : draft.heading + ranges
    draft.used.formUnion(more)
    draft.first = min(draft.first, more.min() ?? draft.first)
    return draft
  }

  /// What stands on the line beside its dates.
  private func ownWords(of index: Int) -> [Range<Int>] {
    guard let date = dates[index] else { return [lines[index].range] }
    let line = lines[index].range
    return [line.lowerBound..<date.range.lowerBound, date.range.upperBound..<line.upperBound]
      .map { text.trimmed($0, of: "()[]|,-:.\u{3}\u{2}/") }
      .filter { range in
        let words = text.foldedWords(in: range)
        return !range.isEmpty && !ProfileWords.isDuration(words)
          && !EntryParts.labels.contains(words.joined(separator: " "))
      }
  }

  private func linesBefore(_ index: Int, from free: Int, atMost count: Int, skipsBlank: Bool) -> [Int] {
    var found: [Int] = []
    var place = index - 1
    while place >= free, found.count < count {
      if lines[place + 1].followsBlank, !found.isEmpty || !skipsBlank { break }
      let words = text.foldedWords(in: lines[place].range)
      let isListedTitle =
        lines[place].isBulleted && place == index - 1 && words.count <= 12
        && (isEducation ? ProfileWords.namesDegree(words) : ProfileWords.namesJob(words))
      guard roles[place] == .header || isListedTitle else { break }
      found.insert(place, at: 0)
      place -= 1
    }
    return found
  }

  private func linesAfter(_ index: Int, atMost count: Int) -> [Int] {
    var found: [Int] = []
    var place = index + 1
    while place < lines.count, roles[place] == .header, found.count < count {
      // What stands apart from a list is no part of its last item.
      if lines[place].followsBlank, !found.isEmpty || lines[index].isBulleted { break }
      if !ProfileWords.isDuration(text.foldedWords(in: lines[place].range)) { found.append(place) }
      place += 1
      // The line above the next date belongs to that one, where more than one is left.
      if place < lines.count, roles[place] == .anchor, found.count > 2 { found.removeLast() }
    }
    return found
  }

  /// The first lines of an entry whose dates come only behind its list, as columns are read.
  private func earlierRun(from free: Int, to index: Int) -> [Int]? {
    var run: [Int] = []
    for place in free..<index {
      if roles[place] == .header {
        if !ProfileWords.isDuration(text.foldedWords(in: lines[place].range)) { run.append(place) }
      } else if !run.isEmpty {
        break
      }
    }
    return run.isEmpty || run.count > 3 ? nil : run
  }

  /// Without any dates only words tell: a degree or a school, a job at a company.
  private func undated() -> [Draft] { isEducation ? undatedCourses() : undatedPosts() }

  /// One for each degree or school, with what is missing of the two on the lines below.
  private func undatedCourses() -> [Draft] {
    var drafts: [Draft] = []
    var block: [Int] = []
    var (hasDegree, hasSchool) = (false, false)
    func close() {
      drafts += draft(of: block)
      block = []
      (hasDegree, hasSchool) = (false, false)
    }
    for index in lines.indices.prefix(2_000) where drafts.count < Self.maximum {
      let range = lines[index].range
      let words = text.foldedWords(in: range)
      let mayHead = mayHeadCourse(lines[index], words, role: roles[index])
      let isPlace = EntryParts.isPlace(range, in: text)
      // "Berkeley, CA" is where it is.
      let isTown = words.count == 2 && ProfileWords.isRegion([words[1]], isCapital: true)
      let namesSchool = mayHead && !isPlace && !isTown && ProfileWords.namesSchool(words)
      let namesDegree = mayHead && ProfileWords.namesDegree(degreeWords(words, ofSchool: namesSchool))
      if namesDegree || namesSchool {
        if namesDegree && hasDegree || namesSchool && hasSchool, !goesOnBelow(block.last) { close() }
        block.append(index)
        hasDegree = hasDegree || namesDegree
        hasSchool = hasSchool || namesSchool
      } else if !block.isEmpty, !lines[index].followsBlank, isPlace {
        block.append(index)
      }
    }
    close()
    return drafts
  }

  /// Rather than tell more of one, as "Minor in Dyeing" and "• Honors: Example College Fellowship" do.
  private func mayHeadCourse(_ line: ScannedLine, _ words: [String], role: Role) -> Bool {
    if let first = words.first, ["minor", "major", "honors", "thesis"].contains(first) { return false }
    return role == .header || line.isBulleted && words.count <= 16 && text.find(":", in: line.range) == nil
  }

  /// Where a degree may be named: beside a school anywhere but in "Cambridge, MA", else at the beginning.
  private func degreeWords(_ words: [String], ofSchool: Bool) -> [String] {
    guard ofSchool else { return Array(words.prefix(3)) }
    return words.last.map { ProfileWords.isRegion([$0], isCapital: true) } ?? false ? words.dropLast() : words
  }

  /// Whether it ends as "Example Institute of" does.
  private func goesOnBelow(_ index: Int?) -> Bool {
    let last = index.flatMap { text.words(in: lines[$0].range).last }.map(text.foldedString)
    return last.map { ["of", "and", "for", "de", "von"].contains($0) } ?? false
  }

  private func undatedPosts() -> [Draft] {
    var drafts: [Draft] = []
    var block: [Int] = []
    func close() {
      let words = block.flatMap { text.foldedWords(in: lines[$0].range) }
      if block.count <= 3, ProfileWords.namesJob(words), ProfileWords.namesCompany(words) || block.count == 2 {
        drafts += draft(of: block)
      }
      block = []
    }
    for index in lines.indices.prefix(2_000) where drafts.count < Self.maximum {
      if roles[index] != .header || lines[index].followsBlank { close() }
      if roles[index] == .header { block.append(index) }
    }
    close()
    return drafts
  }

  /// None of no lines.
  private func draft(of block: [Int]) -> [Draft] {
    block.first.map { [Draft(heading: block.map { lines[$0].range }, date: nil, used: Set(block), first: $0)] } ?? []
  }

  // MARK: Entries

  private func entry(_ drafts: [Draft], _ index: Int, titleFirst: Bool) -> CVEntry? {
    let draft = drafts[index]
    let parts = EntryParts(draft.heading, in: text, isEducation: isEducation, titleFirst: titleFirst)
    guard parts.title != nil || parts.organization != nil else { return nil }
    if draft.date?.to == nil, parts.organization == nil, !isEducation,
      !(parts.title.map { ProfileWords.namesJob(text.foldedWords(in: $0)) } ?? false)
    {
      return nil
    }
    let end = index + 1 < drafts.count ? drafts[index + 1].first : lines.count
    let from = draft.date?.from?.date(in: text)
    let to = draft.date?.to?.date(in: text)
    // One date alone is when something was done, or when a course of study came to its end.
    return CVEntry(
      title: parts.title.map(text.value), organization: parts.organization.map(text.value),
      place: parts.place.map(text.value), from: isEducation && to == nil ? nil : from, to: to ?? from,
      bullets: (parts.remarks + items(in: draft.first..<max(end, draft.first), besides: draft.used)).prefix(40).map(
        text.value))
  }

  /// The items of a list or the sentences under a heading, each with the lines that it was wrapped into.
  private func items(in range: Range<Int>, besides used: Set<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var isOpen = false
    for index in range where !used.contains(index) {
      let line = lines[index]
      guard text.find("://", in: line.range.prefix(10)) == nil else { continue }
      if !line.isBulleted, isOpen, let last = items.last, roles[index] != .anchor,
        roles[index] == .body || !line.followsBlank
      {
        items[items.count - 1] = last.lowerBound..<line.range.upperBound
      } else if !ProfileWords.isDuration(text.foldedWords(in: line.range)) {
        items.append(line.range)
      }
      isOpen = !".!".utf8.contains(text.folded[line.range.upperBound - 1]) && roles[index] != .header
      if index + 1 < lines.count, lines[index + 1].followsBlank { isOpen = false }
    }
    return items
  }
}
