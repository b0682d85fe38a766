internal import DocumentExtraction

/// Goes once through an RTF document and writes down its text; groups are on a stack of its own, so that no nesting
/// can overflow the other.
struct RTFTextReader {
  private(set) var hidden = HiddenCharacters()
  /// Whether the document ended within a group.
  private(set) var isTruncated = false

  private var lexer: RTFLexer
  private var state = RTFState()
  private var outer: [RTFState] = []
  /// The control symbol `\*` came just before.
  private var isOptional = false
  private var fonts = RTFFonts()
  private var decoder: RTFDecoder
  private var defaultFont: Int?
  private var skippedAfterUnicode = 0
  /// A cell of the table row at hand has a ground of a color.
  private var isRowShaded = false

  private var streams = [RTFParagraphs](repeating: RTFParagraphs(), count: RTFStream.allCases.count)
  /// Texts of finished headers, footers and notes; a header may be there three times: first page, odd and even pages.
  private var sections: [RTFStream: [String]] = [:]
  private var knownSections: Set<String> = []
  /// Lines of shapes that are anchored in the open paragraph.
  private var boxes: [String] = []
  private var marker = ""
  private var writtenBytes = 0

  init(_ bytes: [UInt8], from start: Int) {
    lexer = RTFLexer(bytes, from: start)
    decoder = RTFDecoder(of: bytes)
  }

  /// All that was read: headers, body, footers, notes.
  var text: String {
    let body = streams[RTFStream.body.rawValue].lines.joined(separator: "\n")
    return ((sections[.header] ?? []) + [body] + (sections[.footer] ?? []) + (sections[.note] ?? []))
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  mutating func read() throws(ExtractionError) {
    isTruncated = true
    while let token = lexer.next() {
      switch token {
      case .open:
        flush()
        skippedAfterUnicode = 0
        guard outer.count < Self.maximumDepth else {
          throw .damaged("RTF", "its groups are nested without end")
        }
        outer.append(state)
      case .close:
        skippedAfterUnicode = 0
        closeGroup()
        if outer.isEmpty { isTruncated = false }
      case .word(let word, let number): take(word, number)
      case .symbol(let symbol): take(symbol: symbol)
      case .byte(let byte): take(byte)
      case .text(let range): take(range)
      }
      if case .symbol(UInt8(ascii: "*")) = token {} else { isOptional = false }
      // The text is cut at the limit; what is beyond it needs no reading.
      if !isTruncated || writtenBytes > 2 * ExtractionLimits.textBytes { break }
    }
    if writtenBytes > 2 * ExtractionLimits.textBytes { isTruncated = false }
    while !outer.isEmpty { closeGroup() }
    flush()
    streams[0].finish()
    streams[0].append(boxes)
  }

  /// Far beyond what any program writes, and what fits into memory with ease.
  private static let maximumDepth = 200_000

  // MARK: - Groups

  private mutating func closeGroup() {
    flush()
    guard let parent = outer.popLast() else { return }
    let (destination, stream) = (state.destination, state.stream)
    state = parent
    if destination == .marker, state.destination != .marker {
      streams[state.stream.rawValue].marker = Self.listMarker(marker)
      marker = ""
    }
    if stream != state.stream { finish(stream) }
  }

  /// Puts the text of a header, note or shape aside, which its group has ended.
  private mutating func finish(_ stream: RTFStream) {
    guard stream != .body else { return }
    streams[stream.rawValue].finish()
    let lines = streams[stream.rawValue].lines
    streams[stream.rawValue] = RTFParagraphs()
    if stream == .shape {
      boxes += lines
    } else {
      let text = lines.joined(separator: "\n")
      // A footer of a page number alone says nothing.
      guard text.contains(where: \.isLetter), knownSections.insert(text).inserted else { return }
      sections[stream, default: []].append(text)
    }
  }

  private static func listMarker(_ text: String) -> String {
    let text = text.filter { !$0.isWhitespace }
    if text.isEmpty { return "" }
    // Bullets of other fonts come as letters or as characters of private use.
    let isNumber = text.contains { $0.isNumber } || (text.contains { $0.isLetter } && text.count > 1)
    return (isNumber ? text : "•") + " "
  }

  // MARK: - Words

  private mutating func take(_ word: String, _ number: Int?) {
    if skippedAfterUnicode > 0, RTFCharacters.words[word] != nil {
      skippedAfterUnicode -= 1
      return
    }
    skippedAfterUnicode = 0
    if word == "bin" {
      lexer.skip(number ?? 0)
      return
    }
    if word == "ud", state.destination == .forOldPrograms {
      flush()
      let alternative = outer.last { $0.destination != .forOldPrograms }
      state.destination = alternative?.destination ?? .body
      return
    }
    switch state.destination {
    case .skipped, .forOldPrograms: return
    case .fonts where !isOptional && word != "falt": return fonts.takeFontWord(word, number)
    case .colors: return fonts.takeColorWord(word, number)
    case .styles where !isOptional: return fonts.takeStyleWord(word, number)
    default: break
    }
    flush()
    // Programs of the StarOffice line mark a character style so, which leads to no group to be skipped.
    let isOptional = isOptional && (word != "cs" || state.destination == .styles)
    if let destination = RTFDestination(word, isOptional: isOptional) {
      state.destination = destination
      if let stream = RTFStream(destination) { begin(stream) }
    } else if let text = RTFCharacters.words[word] {
      write(text)
    } else if !takeEnd(word) {
      takeFormat(word, number)
    }
  }

  private mutating func begin(_ stream: RTFStream) {
    state.stream = stream
    if stream != .body { state.resetParagraph() }
  }

  /// Words that end a paragraph, a cell or a row; false for others.
  private mutating func takeEnd(_ word: String) -> Bool {
    let stream = state.stream.rawValue
    switch word {
    case "par", "sect": endParagraph()
    case "line", "page", "column", "softline", "lbr": write("\n")
    case "cell", "nestcell":
      streams[stream].endCell(depth: max(state.depth, word == "cell" ? 1 : 2))
      takeBoxes()
    case "row", "nestrow":
      streams[stream].endRow(depth: max(state.depth, word == "row" ? 1 : 2))
      isRowShaded = false
    default: return false
    }
    return true
  }

  private mutating func endParagraph() {
    guard state.destination != .marker else { return }
    let isHeading = state.isOutlined || state.style.map(fonts.headingStyles.contains) ?? false
    streams[state.stream.rawValue].endParagraph(depth: state.depth, isHeading: isHeading)
    takeBoxes()
  }

  private mutating func takeBoxes() {
    guard !boxes.isEmpty, state.stream != .shape else { return }
    streams[state.stream.rawValue].append(boxes)
    boxes = []
  }

  private mutating func takeFormat(_ word: String, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case "u":
      if let number { write(decoder.text(ofUnit: number, in: symbols)) }
      skippedAfterUnicode = state.charactersAfterUnicode
    case "uc": state.charactersAfterUnicode = max(0, min(number ?? 1, 16))
    case "f": state.font = number
    case "deff":
      defaultFont = number
      state.font = number
    case "ansicpg": if let number, number > 0 { decoder.codePage = number }
    case "mac": decoder.codePage = 10000
    case "pc": decoder.codePage = 437
    case "pca": decoder.codePage = 850
    case "plain": state.resetCharacters(font: defaultFont)
    case "v": state.isMarkedHidden = isOn
    case "deleted": state.isDeleted = isOn
    case "cf": state.color = number ?? 0
    case "cb", "chcbpat", "highlight": state.background = number ?? 0
    case "fs": state.size = number ?? 24
    case "pard": state.resetParagraph()
    case "intbl": state.depth = max(1, state.depth)
    // Word itself stops at far fewer.
    case "itap": state.depth = max(0, min(number ?? 1, 30))
    case "s": state.style = number
    case "outlinelevel": state.isOutlined = (number ?? 0) < 9
    case "cbpat": state.shade = number ?? 0
    case "trowd": isRowShaded = false
    case "clcbpat": if fonts.isInk(number ?? 0) { isRowShaded = true }
    default: break
    }
  }

  // MARK: - Text

  private mutating func take(symbol: UInt8) {
    if skippedAfterUnicode > 0, symbol != 0x0A, symbol != 0x0D, symbol != UInt8(ascii: "*") {
      skippedAfterUnicode -= 1
      return
    }
    switch symbol {
    case UInt8(ascii: "*"): isOptional = true
    // May be the second byte of a Chinese or Japanese character.
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): append([symbol])
    case 0x0A, 0x0D:
      flush()
      if RTFStream(state.destination) != nil { endParagraph() }
    case UInt8(ascii: "~"): append([0x20])
    case UInt8(ascii: "_"): append([UInt8(ascii: "-")])
    case UInt8(ascii: "-"):
      flush()
      write("\u{AD}")
    case 0x09: append([0x09])
    default: break
    }
  }

  private mutating func take(_ byte: UInt8) {
    if skippedAfterUnicode > 0 {
      skippedAfterUnicode -= 1
    } else {
      append([byte])
    }
  }

  private mutating func take(_ range: Range<Int>) {
    let start = min(range.upperBound, range.lowerBound + skippedAfterUnicode)
    skippedAfterUnicode -= start - range.lowerBound
    let bytes = lexer.bytes[start..<range.upperBound]
    guard decoder.isUTF8, bytes.contains(where: { $0 >= 0x80 }) else { return append(bytes) }
    flush()
    write(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    switch state.destination {
    case .skipped, .forOldPrograms: break
    case .fonts: fonts.takeFontName(bytes)
    case .colors: fonts.takeColorText(bytes)
    case .styles: fonts.takeStyleName(bytes)
    default: decoder.append(bytes)
    }
  }

  private var symbols: RTFFonts.Symbols? { state.font.flatMap { fonts.fonts[$0]?.symbols } }

  /// Writes the bytes that were kept until it is certain that no other byte belongs to their last character.
  private mutating func flush() {
    guard decoder.hasBytes else { return }
    write(decoder.flush(font: state.font.flatMap { fonts.fonts[$0] }))
  }

  private mutating func write(_ text: String) {
    guard !state.isDeleted, !text.isEmpty else { return }
    switch state.destination {
    case .marker: marker += text.prefix(16)
    case .body, .header, .footer, .note, .shape:
      if let kind = unseen {
        hidden.add(text.count { !$0.isWhitespace }, kind)
      } else {
        streams[state.stream.rawValue].text += text
        writtenBytes += text.utf8.count
      }
    default: break
    }
  }

  /// Why nobody sees the text; nil if it is seen.
  private var unseen: HiddenCharacters.Kind? {
    if state.isMarkedHidden { return .markedHidden }
    if state.size <= 2 { return .tiny }
    // What is behind a shape's text the shape says, in properties that are not read.
    let isOnPaper =
      !isRowShaded && !fonts.isInk(state.background) && !fonts.isInk(state.shade) && state.stream != .shape
    return isOnPaper && fonts.isWhite(state.color) ? .paperColored : nil
  }
}
