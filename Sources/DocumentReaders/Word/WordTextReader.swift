internal import DocumentExtraction

/// Goes once through a part of a Word document and writes down its text; what is open is on a stack of its own, so
/// that no nesting of elements can overflow the other.
struct WordTextReader {
  private(set) var hidden = HiddenCharacters()
  /// Whether a document of another kind is embedded, which Word would show in place.
  private(set) var hasEmbeddedDocument = false
  private var styles: WordStyles
  private var numbering: WordNumbering
  private var containers = [Container()]
  /// How deep the reader is in an element whose content is no text of the document.
  private var skipped = 0
  private var isInRun = false
  private var isInText = false
  private var isInParagraphProperties = false
  private var isInRowProperties = false
  private var run = RunLook()
  /// For each field that is open: whether its result has begun, before which come its instructions.
  private var fields: [Bool] = []
  private var formField = FormField()
  /// How many content controls show but their prompts, as they do on paper.
  private(set) var unfilled = 0
  /// For each open choice between contents: whether one has been taken, and what had been written before.
  private var alternates: [(isTaken: Bool, before: Int)] = []
  private var written = 0
  /// Whether a picture lies behind the text, on which white letters may be read.
  private(set) var hasBackdrop: Bool

  init(styles: WordStyles, numbering: WordNumbering, hasBackdrop: Bool = false) {
    self.styles = styles
    self.numbering = numbering
    self.hasBackdrop = hasBackdrop
  }

  /// All that was read, with empty lines around headings.
  var text: String { containers[0].lines.joined(separator: "\n") }

  mutating func read(_ part: [UInt8]) throws(ExtractionError) {
    var reader = try XMLReader(part)
    while let event = try reader.next() {
      switch event {
      case .start:
        if skipped > 0 { skipped += 1 } else { start(&reader) }
      case .end:
        if skipped > 0 { skipped -= 1 } else { end(&reader) }
      case .text:
        guard skipped == 0, isInText else { continue }
        write(reader.text)
      }
      // The text is cut at the limit; what is beyond it needs no reading.
      if written > 2 * ExtractionLimits.textBytes { break }
    }
    while containers.count > 1 { closeContainer() }
    endParagraph()
  }

  // MARK: - Elements

  private mutating func start(_ reader: inout XMLReader) {
    switch reader.namespace {
    case .word: startWord(reader.name, &reader)
    case .compatibility: startAlternate(reader.name, &reader)
    case .math where reader.name == "t", .drawing where reader.name == "t": isInText = true
    default: if reader.name == "anchor", reader.attribute("behindDoc") == "1" { hasBackdrop = true }
    }
  }

  private mutating func startWord(_ name: String, _ reader: inout XMLReader) {
    switch name {
    case "r":
      isInRun = true
      run = RunLook()
    case "t": isInText = true
    case "p":
      endParagraph()
      containers[containers.count - 1].startParagraph()
    case "pPr": isInParagraphProperties = true
    case "tab", "ptab": if isInRun { write("\t") }
    case "br", "cr": write("\n")
    case "noBreakHyphen": write("-")
    case "sym": write(symbol(reader.attribute("char")))
    case "tbl", "txbxContent", "tc": openContainer(as: name)
    case "tr": endParagraph()
    case "trPr": isInRowProperties = true
    case "fldChar": fieldCharacter(reader.attribute("fldCharType"))
    case "showingPlcHdr": if RunLook.isOn(reader.attribute("val")) { unfilled += 1 }
    case "altChunk": hasEmbeddedDocument = true
    // Deleted or moved away; settings.
    case "del" where isInRowProperties: containers[containers.count - 1].isRowDeleted = true
    case "del", "moveFrom", "instrText", "delInstrText", "delText", "tabs", "pPrChange", "rPrChange", "tblPrChange",
      "tcPrChange", "trPrChange", "tblPrExChange", "sectPrChange", "sectPr", "rt":
      skipped = 1
    // Separators of footnotes come as footnotes with a type.
    case "footnote", "endnote": if let type = reader.attribute("type"), type != "normal" { skipped = 1 }
    default: startProperty(name, &reader)
    }
  }

  private mutating func startProperty(_ name: String, _ reader: inout XMLReader) {
    switch name {
    case "pStyle":
      guard let id = reader.attribute("val") else { break }
      paragraph.style = id
      paragraph.isHeading = styles.isHeading(id)
    case "numId": if isInParagraphProperties { paragraph.list = reader.attribute("val") }
    case "ilvl": if isInParagraphProperties { paragraph.level = reader.attribute("val").flatMap { Int($0) } }
    case "rStyle": if isInRun, let id = reader.attribute("val") { run = run.over(styles.look(of: id)) }
    case "shd" where !isInRun:
      if RunLook.isShade(&reader) {
        if isInParagraphProperties {
          paragraph.isShaded = true
        } else {
          containers[containers.count - 1].isShaded = true
        }
      }
    case "vanish", "color", "highlight", "shd", "sz": if isInRun { run.read(name, &reader) }
    case "tblStyle":
      if let id = reader.attribute("val"), styles.hasShade(id) { containers[containers.count - 1].isShaded = true }
    case "background": hasBackdrop = true
    case "checkBox", "default", "checked", "ddList", "result", "listEntry":
      formField.read(name, reader.attribute("val"))
    default: break
    }
  }

  private mutating func end(_ reader: inout XMLReader) {
    switch reader.namespace {
    case .word: endWord(reader.name)
    case .math where reader.name == "t", .drawing where reader.name == "t": isInText = false
    case .drawing where reader.name == "p": write("\n")
    case .compatibility: endAlternate(reader.name)
    default: break
    }
  }

  private mutating func endWord(_ name: String) {
    switch name {
    case "p": endParagraph()
    case "pPr": isInParagraphProperties = false
    case "trPr": isInRowProperties = false
    case "r": isInRun = false
    case "t": isInText = false
    case "tc", "tbl", "txbxContent": closeContainer(as: name)
    case "tr": containers[containers.count - 1].endRow()
    case "ffData":
      if let text = formField.text { write(text, isForm: true) }
      formField = FormField()
    default: break
    }
  }

  private mutating func fieldCharacter(_ type: String?) {
    switch type {
    // Each run looks at all that are open, so their number is held far above what a person nests.
    case "begin": if fields.count < 256 { fields.append(false) }
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  // MARK: - One content in several ways, for programs of different age

  private mutating func startAlternate(_ name: String, _ reader: inout XMLReader) {
    switch name {
    case "AlternateContent": alternates.append((false, written))
    case "Choice":
      if alternates.last?.isTaken == true || !isKnown(reader.attribute("Requires") ?? "", &reader) { skipped = 1 }
    case "Fallback": if alternates.last?.isTaken == true { skipped = 1 }
    default: break
    }
  }

  /// A choice that gave no text leaves the next its turn.
  private mutating func endAlternate(_ name: String) {
    switch name {
    case "Choice":
      if let before = alternates.last?.before { alternates[alternates.count - 1].isTaken = written > before }
    case "AlternateContent": _ = alternates.popLast()
    default: break
    }
  }

  /// Whether Word knows all vocabularies that a choice is written in.
  private func isKnown(_ prefixes: String, _ reader: inout XMLReader) -> Bool {
    prefixes.split(separator: " ").allSatisfy { prefix in
      guard let address = reader.address(ofPrefix: String(prefix)) else { return false }
      return address.hasPrefix("http://schemas.microsoft.com/")
        || address.hasPrefix("http://schemas.openxmlformats.org/")
        || address.hasPrefix("http://purl.oclc.org/ooxml/")
    }
  }

  // MARK: - Text

  private var paragraph: Paragraph {
    _read { yield containers[containers.count - 1].paragraph }
    _modify { yield &containers[containers.count - 1].paragraph }
  }

  private mutating func endParagraph() {
    let style = paragraph.style
    let inherited: (id: String, level: Int?)? = if let style { styles.list(of: style) } else { nil }
    if paragraph.isOpen, let list = paragraph.list ?? inherited?.id, list != "0" {
      paragraph.label = numbering.label(
        list: list, level: paragraph.level ?? inherited?.level, style: style, styles: &styles)
      written += paragraph.label?.utf8.count ?? 0
    }
    containers[containers.count - 1].endParagraph()
  }

  private mutating func write(_ text: String, isForm: Bool = false) {
    // Text between the instructions of a field is a parameter of it.
    guard (isForm ? fields.dropLast() : fields[...]).allSatisfy({ $0 }) else { return }
    written += text.utf8.count
    if isInRun, let kind = hiddenKind {
      hidden.add(text.count, kind)
    } else {
      paragraph.text += text
    }
  }

  private var hiddenKind: HiddenCharacters.Kind? {
    mutating get {
      let base = paragraph.look ?? styles.look(paragraph: paragraph.style)
      paragraph.look = base
      let isOnPaper = !hasBackdrop && !paragraph.isShaded && !containers.contains(where: \.isShaded)
      return run.over(base).hiddenKind(isOnPaper: isOnPaper)
    }
  }

  /// A character of a symbol font by its code; such fonts have theirs in the private-use area, where only the bullets
  /// mean anything to others.
  private func symbol(_ code: String?) -> String {
    guard let number = code.flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(number) else { return "" }
    switch number {
    case 0xF0B7, 0xF0A7, 0xF06C, 0xF0A8: return "•"
    case 0xE000...0xF8FF: return " "
    default: return String(scalar)
    }
  }

  // MARK: - Containers

  private mutating func openContainer(as name: String) {
    // What a text box is filled with is not looked at: white letters in one are taken for visible.
    let container = Container(isInRun: isInRun, run: run, fields: fields, isShaded: name == "txbxContent")
    containers.append(container)
    (isInRun, run, fields) = (false, RunLook(), [])
  }

  private mutating func closeContainer(as name: String = "tbl") {
    guard containers.count > 1 else { return }
    endParagraph()
    let container = containers.removeLast()
    (isInRun, run, fields) = (container.isInRun, container.run, container.fields)
    let parent = containers.count - 1
    switch name {
    case "tc": containers[parent].cells.append(container.lines)
    // A text box is anchored within a paragraph, whose own text goes first.
    case "txbxContent": containers[parent].boxes += container.lines
    default: containers[parent].lines += container.lines
    }
  }
}
