internal import DocumentExtraction

/// Goes once through a part of a Word document and writes down its text; what is open is on a stack of its own, so
/// that no nesting of elements can overflow the other.
struct WordTextReader {
  private(set) var hiddenCharacters = 0
  private let styles: WordStyles
  private var containers = [Container()]
  /// How deep the reader is in an element whose content is no text of the document.
  private var skipped = 0
  private var isInRun = false
  private var isInText = false
  private var isHidden = false
  /// For each field that is open: whether its result has begun, before which come its instructions.
  private var fields: [Bool] = []

  init(styles: WordStyles) { self.styles = styles }

  /// All that was read, with empty lines around headings.
  var text: String { containers[0].lines.joined(separator: "\n") }

  mutating func read(_ part: [UInt8]) throws(ExtractionError) {
    var reader = try XMLReader(part)
    var bytes = 0
    while let event = try reader.next() {
      switch event {
      case .start:
        if skipped > 0 { skipped += 1 } else { start(&reader) }
      case .end:
        if skipped > 0 { skipped -= 1 } else { end(&reader) }
      case .text:
        guard skipped == 0, isInText else { continue }
        let text = reader.text
        bytes += text.utf8.count
        write(text)
      }
      // The text is cut at the limit; what is beyond it needs no reading.
      if bytes > 2 * ExtractionLimits.textBytes { break }
    }
    while containers.count > 1 { closeContainer() }
    containers[0].endParagraph()
  }

  // MARK: - Elements

  private mutating func start(_ reader: inout XMLReader) {
    switch reader.namespace {
    case .word: startWord(reader.name, &reader)
    // One content in several ways, for programs of different age: the first is the one that Word itself shows.
    case .compatibility where reader.name == "Fallback": skipped = 1
    case .math where reader.name == "t", .drawing where reader.name == "t": isInText = true
    default: break
    }
  }

  private mutating func startWord(_ name: String, _ reader: inout XMLReader) {
    switch name {
    case "p": containers[containers.count - 1].startParagraph()
    case "r":
      isInRun = true
      isHidden = false
    case "t": isInText = true
    case "tab", "ptab": if isInRun { write("\t") }
    case "br", "cr": write("\n")
    case "noBreakHyphen": write("-")
    case "sym": write(symbol(reader.attribute("char")))
    case "vanish": if isInRun { isHidden = isOn(reader.attribute("val")) }
    case "pStyle":
      guard let id = reader.attribute("val") else { break }
      if styles.isHeading(id) { paragraph.isHeading = true }
      if styles.isListItem(id) { paragraph.isListItem = true }
    case "numId": paragraph.isListItem = reader.attribute("val") != "0" && !paragraph.isHeading
    case "tbl", "txbxContent", "tc": openContainer()
    case "tr": containers[containers.count - 1].endParagraph()
    case "fldChar": fieldCharacter(reader.attribute("fldCharType"))
    // Deleted or moved away; settings; separators of footnotes come as footnotes with a type.
    case "del", "moveFrom", "instrText", "delInstrText", "delText", "sdtPr", "tblPr", "tcPr", "trPr", "tabs",
      "pPrChange", "rPrChange", "rt":
      skipped = 1
    case "footnote", "endnote": if reader.attribute("type") != nil { skipped = 1 }
    default: break
    }
  }

  private mutating func end(_ reader: inout XMLReader) {
    switch reader.namespace {
    case .word: endWord(reader.name)
    case .math, .drawing: if reader.name == "t" { isInText = false }
    default: break
    }
  }

  private mutating func endWord(_ name: String) {
    switch name {
    case "p": containers[containers.count - 1].endParagraph()
    case "r":
      isInRun = false
      isHidden = false
    case "t": isInText = false
    case "tc", "tbl", "txbxContent": closeContainer(as: name)
    case "tr": containers[containers.count - 1].endRow()
    default: break
    }
  }

  private mutating func fieldCharacter(_ type: String?) {
    switch type {
    case "begin": fields.append(false)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  // MARK: - Text

  private var paragraph: Paragraph {
    get { containers[containers.count - 1].paragraph }
    set { containers[containers.count - 1].paragraph = newValue }
  }

  private mutating func write(_ text: String) {
    // Text between the instructions of a field is a parameter of it.
    guard fields.allSatisfy({ $0 }) else { return }
    if isHidden { hiddenCharacters += text.count } else { paragraph.text += text }
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

  private func isOn(_ value: String?) -> Bool { value != "0" && value != "false" && value != "off" }

  // MARK: - Containers

  private mutating func openContainer() {
    containers.append(Container(isInRun: isInRun, isHidden: isHidden, fields: fields))
    (isInRun, isHidden, fields) = (false, false, [])
  }

  private mutating func closeContainer(as name: String = "tbl") {
    guard containers.count > 1 else { return }
    var container = containers.removeLast()
    container.endParagraph()
    (isInRun, isHidden, fields) = (container.isInRun, container.isHidden, container.fields)
    let parent = containers.count - 1
    switch name {
    case "tc": containers[parent].cells.append(container.lines)
    // A text box is anchored within a paragraph, whose own text goes first.
    case "txbxContent": containers[parent].boxes += container.lines
    default: containers[parent].lines += container.lines
    }
  }
}
