/// A text that may be Markdown: the signs of it, and what its parser does not know made into what it does.
struct MarkdownSource {
  /// The lines between `---` at the very start, which tools read as properties.
  private(set) var frontMatter = ""
  private var lines: [Substring]
  private var signs = Signs()

  private struct Signs {
    var headings = 0
    var underlinedHeadings = 0
    var strong = 0
    var links = 0
    var fences = 0
    var tables = 0
    var items = 0
  }

  init(_ text: Substring) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    takeFrontMatter()
    count()
  }

  /// Whether there are several signs of it: rulers, dashes and stars alone are in many a plain text.
  var isMarkdown: Bool {
    let others = [signs.strong, signs.links, signs.fences / 2, signs.tables].count { $0 > 0 }
    if signs.headings >= 2 { return others > 0 || signs.items > 0 || signs.headings >= 3 }
    if signs.headings == 1 { return others > 0 }
    if signs.tables > 0 || signs.fences >= 2 { return others >= 2 || signs.items > 1 && others > 0 }
    return signs.underlinedHeadings >= 2 && others > 0 || !frontMatter.isEmpty && others > 0
  }

  /// The text with rows of tables as lines with tabs, and without the marks of struck-out text.
  var prepared: String {
    var result: [String] = []
    var isCode = false
    var isTable = false
    for (index, line) in lines.enumerated() {
      if Self.isFence(line) { isCode.toggle() }
      guard !isCode, line.contains("|") else {
        isTable = false
        result.append(isCode ? String(line) : String(line).replacing("~~", with: ""))
        continue
      }
      if !isTable, index + 1 < lines.count, Self.isDelimiterRow(lines[index + 1]) {
        isTable = true
        result.append("")
      } else if isTable, Self.isDelimiterRow(line) {
        continue
      }
      // Two blanks at the end keep the row a line of its own.
      result.append(isTable ? Self.cells(of: line).joined(separator: "\t") + "  " : String(line))
    }
    return result.joined(separator: "\n")
  }

  private mutating func takeFrontMatter() {
    guard lines.first == "---", let end = lines.dropFirst().prefix(200).firstIndex(of: "---"), end > 1,
      lines[1..<end].contains(where: { $0.contains(":") })
    else { return }
    frontMatter = lines[1..<end].joined(separator: "\n") + "\n\n"
    lines.removeFirst(end + 1)
  }

  private mutating func count() {
    var isCode = false
    var previous: Substring = ""
    for line in lines {
      defer { previous = line }
      if Self.isFence(line) {
        signs.fences += 1
        isCode.toggle()
      }
      if isCode { continue }
      if Self.isHeading(line) { signs.headings += 1 }
      if Self.isUnderline(line), previous.contains(where: \.isLetter) { signs.underlinedHeadings += 1 }
      if Self.isDelimiterRow(line), previous.contains("|") { signs.tables += 1 }
      if ["- ", "* ", "+ ", "1. "].contains(where: line.drop { $0 == " " }.hasPrefix) { signs.items += 1 }
      // Both halves of a mark on one line.
      if line.split(separator: "**", maxSplits: 2, omittingEmptySubsequences: false).count == 3 { signs.strong += 1 }
      if let middle = line.firstRange(of: "]("), line[..<middle.lowerBound].contains("["),
        line[middle.upperBound...].contains(")")
      {
        signs.links += 1
      }
    }
  }

  private static func isHeading(_ line: Substring) -> Bool {
    let marks = line.prefix { $0 == "#" }.count
    return (1...6).contains(marks) && line.dropFirst(marks).first == " " && line.contains(where: \.isLetter)
  }

  private static func isUnderline(_ line: Substring) -> Bool {
    line.count >= 3 && (line.allSatisfy { $0 == "=" } || line.allSatisfy { $0 == "-" })
  }

  private static func isFence(_ line: Substring) -> Bool {
    let line = line.drop { $0 == " " }
    return line.hasPrefix("```") || line.hasPrefix("~~~")
  }

  private static func isDelimiterRow(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("---") && line.allSatisfy { "|-: \t".contains($0) }
  }

  private static func cells(of line: Substring) -> [String] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells.map { cell in
      String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}
