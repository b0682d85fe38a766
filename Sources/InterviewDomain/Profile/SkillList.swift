/// Reads the names out of a list of skills.
struct SkillList {
  static func skills(of lines: [Range<Int>], in text: ScannedText) -> [Range<Int>] {
    var skills: [Range<Int>] = []
    var seen: Set<String> = []
    for line in lines {
      for piece in pieces(of: line, in: text) where skills.count < maximum {
        let words = text.foldedWords(in: piece)
        guard (1...6).contains(words.count), piece.count <= 60, !isLevel(words), !isDate(piece, in: text)
        else { continue }
        if seen.insert(text.foldedString(piece)).inserted { skills.append(piece) }
      }
    }
    return skills
  }

  private static let maximum = 300

  private static func pieces(of line: Range<Int>, in text: ScannedText) -> [Range<Int>] {
    var line = line
    if let colon = text.find(":", in: line.prefix(60)), text.words(in: line.lowerBound..<colon.lowerBound).count <= 5 {
      line = text.trimmed(colon.upperBound..<line.upperBound)
    } else if let values = values(of: line, in: text) {
      line = values
    }
    guard line.count <= 2_000 else { return [] }
    var depth = 0
    var pieces = text.split(line) { place in
      let byte = text.folded[place]
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
      guard depth == 0 else { return 0 }
      if byte == 0x2C || byte == 0x3B || byte == 0x7C || byte == ScannedText.bullet || text.isTab(place) {
        return 1
      }
      return byte == 0x20 && text.folded[place...].prefix(3).elementsEqual([0x20, 0x20, 0x20]) ? 3 : 0
    }.map { text.trimmed($0, of: ".,;:-\"*\u{2}") }.filter { !$0.isEmpty }
    if pieces.count == 1, let known = known(pieces[0], in: text) { pieces = known }
    return pieces
  }

  /// What stands in the cell behind that of a label, if there are two.
  private static func values(of line: Range<Int>, in text: ScannedText) -> Range<Int>? {
    let cells = text.cells(of: line).filter { !$0.isEmpty }
    guard cells.count == 2, text.find(",", in: cells[0]) == nil else { return nil }
    func namesSkill(_ cell: Range<Int>) -> Bool { !SkillFamily.names(in: TokenizedText(text.string(cell))).isEmpty }
    let isList = text.find(",", in: cells[1]) != nil || text.find("|", in: cells[1]) != nil
    return isList || namesSkill(cells[1]) && !namesSkill(cells[0]) ? cells[1] : nil
  }

  private static func isDate(_ piece: Range<Int>, in text: ScannedText) -> Bool {
    piece.contains(where: text.isDigit) && DateScanner.spans(in: text, piece).contains { $0.range == piece }
  }

  /// The names in a run of words without signs between them, if most of it are names.
  private static func known(_ line: Range<Int>, in text: ScannedText) -> [Range<Int>]? {
    let words = text.words(in: line)
    guard words.count >= 3 else { return nil }
    let tokens = TokenizedText(text.string(line))
    let names = SkillFamily.names(in: tokens)
    guard names.count >= 2, names.reduce(0, { $0 + $1.count }) * 3 >= tokens.words.count * 2 else { return nil }
    return names.map { range in
      let scalars = tokens.text.unicodeScalars
      let start = scalars.distance(from: scalars.startIndex, to: tokens.words[range.lowerBound].range.lowerBound)
      let end = scalars.distance(from: scalars.startIndex, to: tokens.words[range.upperBound - 1].range.upperBound)
      return line.lowerBound + start..<line.lowerBound + end
    }
  }

  private static func isLevel(_ words: [String]) -> Bool { words.allSatisfy(levels.contains) }

  private static let levels = ScannedText.set(
    """
    beginner basic intermediate advanced expert proficient novice fundamental grundkenntnisse fortgeschritten experte
    débutant intermédiaire avancé confirmé básico intermedio avanzado experto gut sehr good very years of
    """)
}
