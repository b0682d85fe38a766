/// A paragraph while it is read.
struct Paragraph {
  var text = ""
  /// What stands before it in a list, such as "•" or "2.".
  var label: String?
  var isHeading = false
  var style: String?
  var list: String?
  var level: Int?
  /// How its runs look before they say otherwise; found when the first of them asks.
  var look: RunLook?
  var isShaded = false
  /// Whether the document has it, rather than its being the place for a next one.
  var isOpen = false
}

/// What holds paragraphs: the document, a table, a cell of one, a text box.
struct Container {
  var lines: [String] = []
  /// The cells of the table row that is being read.
  var cells: [[String]] = []
  /// Text boxes that are anchored in the open paragraph.
  var boxes: [String] = []
  var paragraph = Paragraph()
  // Where the reader was when the container opened: a text box lies within a run.
  var isInRun = false
  var run = RunLook()
  var fields: [Bool] = []
  /// Whether what it holds may stand on something darker than paper.
  var isShaded = false
  var isRowDeleted = false

  mutating func startParagraph() {
    endParagraph()
    paragraph = Paragraph(isOpen: true)
  }

  mutating func endParagraph() {
    let text = paragraph.text
    if text.unicodeScalars.contains(where: { $0.value > 0x20 && !$0.properties.isWhitespace }) {
      if paragraph.isHeading, !lines.isEmpty { lines.append("") }
      let labeled = paragraph.label.map { "\($0) \(text)" } ?? text
      for line in labeled.utf8.split(separator: 0x0A) { lines.append(String(Substring(line))) }
    } else if paragraph.isOpen, lines.last?.isEmpty == false {
      // An empty paragraph is an empty line; several are one.
      lines.append("")
    }
    paragraph = Paragraph()
    lines += boxes
    boxes = []
  }

  /// A row of short cells is a line, with tabs between; cells of several lines, as in a page laid out by a table, come
  /// one after the other.
  mutating func endRow() {
    let cells = cells.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    self.cells = []
    defer { isRowDeleted = false }
    if isRowDeleted { return }
    if cells.allSatisfy({ $0.count == 1 }) {
      if !cells.isEmpty { lines.append(cells.map { $0[0] }.joined(separator: "\t")) }
    } else {
      lines += cells.joined()
    }
  }
}
