internal import DocumentExtraction

/// Goes once through a part of an OpenDocument text and writes down what stands in one place of it; what is open is on
/// stacks of its own.
struct OpenDocumentTextReader {
  enum Place: String {
    case body, header, footer
  }

  /// A list that is open, or the numbers of the headings.
  private struct List {
    var style: String?
    /// Whether the next paragraph is the first of an item, which has the label.
    var awaitsLabel = false
  }

  private(set) var hidden = HiddenCharacters()
  private let styles: OpenDocumentStyles
  private let place: Place
  private var containers = [Container()]
  private var notes: [String] = []
  private var lists: [List] = []
  private var numbers: [Int: Int] = [:]
  private var outline: [Int: Int] = [:]
  private var looks: [RunLook] = []
  /// How many elements of the place are open; text counts only within.
  private var inside = 0
  private var inParagraph = 0
  private var skipped = 0
  private var hiddenSections = 0
  private var sections: [Bool] = []
  private var written = 0

  init(styles: OpenDocumentStyles, place: Place) {
    self.styles = styles
    self.place = place
  }

  var text: String {
    (containers[0].lines + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n")
  }

  mutating func read(_ part: [UInt8]) throws(ExtractionError) {
    var reader = try XMLReader(part)
    while let event = try reader.next() {
      switch event {
      case .start:
        if skipped > 0 { skipped += 1 } else { start(&reader) }
      case .end:
        if skipped > 0 { skipped -= 1 } else { end(&reader) }
      case .text:
        if skipped == 0, inside > 0, inParagraph > 0 { write(collapsed(reader.text)) }
      }
      if written > 2 * ExtractionLimits.textBytes { break }
    }
    while containers.count > 1 { closeContainer(as: "text-box") }
    containers[0].endParagraph()
  }

  // MARK: - Elements

  private func isPlace(_ name: String, _ namespace: Namespace) -> Bool {
    switch place {
    case .body: namespace == .openDocumentOffice && name == "body"
    case .header, .footer: namespace == .openDocumentStyle && name.hasPrefix(place.rawValue) && !name.contains("style")
    }
  }

  private mutating func start(_ reader: inout XMLReader) {
    let (name, namespace) = (reader.name, reader.namespace)
    if isPlace(name, namespace) { inside += 1 }
    guard inside > 0 else { return }
    switch namespace {
    case .openDocumentText: startText(name, &reader)
    case .openDocumentTable: startTable(name)
    case .openDocumentDrawing: if Self.shapes.contains(name) { openContainer() }
    case .openDocumentOffice:
      if ["annotation", "annotation-end", "forms", "binary-data", "scripts", "event-listeners"].contains(name) {
        skipped = 1
      }
    case .math: break
    // Titles and descriptions of pictures, metadata of objects.
    default: if name == "title" || name == "desc" { skipped = 1 }
    }
  }

  private mutating func startText(_ name: String, _ reader: inout XMLReader) {
    switch name {
    case "p", "h": startParagraph(isHeading: name == "h", &reader)
    case "span":
      let own = reader.attribute("style-name").map { styles.look($0, family: "text") } ?? RunLook()
      looks.append(own.over(looks.last ?? RunLook()))
    case "s": write(String(repeating: " ", count: min(OpenDocumentStyles.number(reader.attribute("c")) ?? 1, 1_000)))
    case "tab": write("\t")
    case "line-break": write("\n")
    case "list":
      if lists.isEmpty, reader.attribute("continue-numbering") != "true", reader.attribute("continue-list") == nil {
        numbers = [:]
      }
      lists.append(List(style: reader.attribute("style-name") ?? lists.last?.style))
    case "list-item":
      guard !lists.isEmpty else { break }
      lists[lists.count - 1].awaitsLabel = true
      let start = OpenDocumentStyles.number(reader.attribute("start-value"))
      count(from: start)
    case "list-header": if !lists.isEmpty { lists[lists.count - 1].awaitsLabel = false }
    case "note-body": openContainer()
    case "section":
      let isHidden =
        reader.attribute("display") == "none"
        || reader.attribute("style-name").map(styles.isSectionHidden) == true
      sections.append(isHidden)
      if isHidden { hiddenSections += 1 }
    case "hidden-text", "hidden-paragraph", "tracked-changes", "note-citation", "ruby-text", "script",
      "sequence-decls", "variable-decls", "user-field-decls", "index-title-template":
      skipped = 1
    default: if name.hasSuffix("-source") { skipped = 1 }
    }
  }

  private mutating func startParagraph(isHeading: Bool, _ reader: inout XMLReader) {
    inParagraph += 1
    containers[containers.count - 1].startParagraph()
    let style = reader.attribute("style-name")
    looks.append(style.map { styles.look($0, family: "paragraph") } ?? RunLook())
    var paragraph = Paragraph(isHeading: isHeading, isOpen: true)
    if lists.last?.awaitsLabel == true {
      lists[lists.count - 1].awaitsLabel = false
      let list = lists.last?.style ?? style.flatMap(styles.list(ofParagraph:))
      paragraph.label = styles.label(list: list, level: lists.count, numbers: numbers)
    } else if isHeading, lists.isEmpty {
      let level = min(max(1, OpenDocumentStyles.number(reader.attribute("outline-level")) ?? 1), 10)
      let list = OpenDocumentStyles.outline
      outline[level] = (outline[level] ?? styles.start(list: list, level: level) - 1) + 1
      for deeper in (level + 1)...11 { outline[deeper] = nil }
      paragraph.label = styles.label(list: list, level: level, numbers: outline)
    }
    written += paragraph.label?.utf8.count ?? 0
    containers[containers.count - 1].paragraph = paragraph
  }

  private mutating func count(from start: Int?) {
    let level = lists.count
    let first = styles.start(list: lists.last?.style, level: level)
    numbers[level] = start ?? min((numbers[level] ?? first - 1) + 1, 1_000_000)
    numbers = numbers.filter { $0.key <= level }
  }

  private mutating func startTable(_ name: String) {
    switch name {
    case "table", "table-cell": openContainer()
    case "table-row": containers[containers.count - 1].endParagraph()
    case "covered-table-cell", "tracked-changes", "shapes": skipped = 1
    default: break
    }
  }

  private mutating func end(_ reader: inout XMLReader) {
    let (name, namespace) = (reader.name, reader.namespace)
    if isPlace(name, namespace) { inside = max(0, inside - 1) }
    guard inside > 0 else { return }
    switch (namespace, name) {
    case (.openDocumentText, "p"), (.openDocumentText, "h"):
      inParagraph = max(0, inParagraph - 1)
      _ = looks.popLast()
      containers[containers.count - 1].endParagraph()
    case (.openDocumentText, "span"): _ = looks.popLast()
    case (.openDocumentText, "list"): _ = lists.popLast()
    case (.openDocumentText, "section"): if sections.popLast() == true { hiddenSections -= 1 }
    case (.openDocumentText, "note-body"), (.openDocumentTable, "table"), (.openDocumentTable, "table-cell"):
      closeContainer(as: name)
    case (.openDocumentTable, "table-row"): containers[containers.count - 1].endRow()
    case (.openDocumentDrawing, _): if Self.shapes.contains(name) { closeContainer(as: "text-box") }
    default: break
    }
  }

  /// What may hold paragraphs of its own within a paragraph.
  private static let shapes: Set<String> = [
    "text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "polyline", "connector",
    "caption", "regular-polygon", "measure",
  ]

  // MARK: - Text

  /// White space as the format has it: a run of it is one space, and none at the start (part 3, section 6.1.2).
  private func collapsed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var follows =
      containers[containers.count - 1].paragraph.text.unicodeScalars.last.map { $0 == " " || $0 == "\n" } ?? true
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if !isSpace { result.unicodeScalars.append(scalar) } else if !follows { result += " " }
      follows = isSpace
    }
    return result
  }

  private mutating func write(_ text: String) {
    guard inParagraph > 0 else { return }
    written += text.utf8.count
    // What a table's cell or a frame is filled with is not looked at: white letters in one are taken for visible.
    let kind = looks.last?.hiddenKind(isOnPaper: containers.count == 1)
    if hiddenSections > 0 {
      hidden.add(text.count, .markedHidden)
    } else if let kind {
      hidden.add(text.count, kind)
    } else {
      containers[containers.count - 1].paragraph.text += text
    }
  }

  // MARK: - Containers

  private mutating func openContainer() { containers.append(Container()) }

  private mutating func closeContainer(as name: String) {
    guard containers.count > 1 else { return }
    containers[containers.count - 1].endParagraph()
    let container = containers.removeLast()
    let parent = containers.count - 1
    switch name {
    case "table-cell": containers[parent].cells.append(container.lines)
    case "text-box": containers[parent].boxes += container.lines
    case "note-body": notes += container.lines
    default: containers[parent].lines += container.lines
    }
  }
}
