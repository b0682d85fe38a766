/// The lines of one stream of an RTF document: of its body, its headers, its footnotes.
///
/// RTF marks only ends, of paragraphs, cells and rows; how many tables a paragraph is in, it says itself.
struct RTFParagraphs {
  private struct Table {
    /// The lines of the cell that is being read.
    var lines: [String] = []
    /// The finished cells of its row.
    var cells: [[String]] = []
  }

  private(set) var lines: [String] = []
  /// The open paragraph.
  var text = ""
  /// The bullet or number before it.
  var marker = ""
  /// The tables that are open, the outermost first.
  private var tables: [Table] = []

  var isEmpty: Bool { lines.isEmpty && text.isEmpty && tables.isEmpty }

  /// - Parameter depth: how many tables the paragraph is in.
  mutating func endParagraph(depth: Int, isHeading: Bool) {
    close(to: depth)
    defer { (text, marker) = ("", "") }
    guard text.contains(where: { !$0.isWhitespace }) else {
      // An empty paragraph is an empty line; several are one.
      if depth == 0, lines.last?.isEmpty == false { lines.append("") }
      return
    }
    if isHeading, depth == 0, lines.last?.isEmpty == false { lines.append("") }
    append((marker + text).split(separator: "\n").map(String.init))
  }

  mutating func endCell(depth: Int) {
    endParagraph(depth: depth, isHeading: false)
    guard let last = tables.indices.last else { return }
    tables[last].cells.append(tables[last].lines)
    tables[last].lines = []
  }

  mutating func endRow(depth: Int) {
    close(to: depth)
    if text.contains(where: { !$0.isWhitespace }) { endCell(depth: depth) }
    close(to: depth - 1)
  }

  mutating func finish() {
    if !text.isEmpty { endParagraph(depth: tables.count, isHeading: false) }
    close(to: 0)
  }

  /// Puts lines of another stream behind the last paragraph.
  mutating func append(_ others: [String]) {
    if tables.isEmpty { lines += others } else { tables[tables.count - 1].lines += others }
  }

  /// Ends the rows that are open deeper than that.
  private mutating func close(to depth: Int) {
    while tables.count > depth, let table = tables.popLast() {
      append(Self.row(of: (table.cells + [table.lines]).filter { !$0.isEmpty }))
    }
    while tables.count < depth { tables.append(Table()) }
  }

  /// A row of short cells is a line, with tabs between; cells of several lines, as in a page laid out by a table, come
  /// one after the other.
  private static func row(of cells: [[String]]) -> [String] {
    guard cells.allSatisfy({ $0.count == 1 }) else { return cells.flatMap { $0 } }
    return cells.isEmpty ? [] : [cells.map { $0[0] }.joined(separator: "\t")]
  }
}
