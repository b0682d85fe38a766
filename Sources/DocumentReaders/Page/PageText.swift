internal import CPoppler

/// The text of a page as poppler orders it, with the breaks that it leaves out: where a block ends and the next begins
/// elsewhere on the page, it puts the last word of the one and the first of the other together.
struct PageText {
  var text: String
  /// How many characters were left out since nobody sees them.
  var hiddenCharacters = 0
  /// Whether it does, seen or not.
  var speaksToMachines = false

  static func read(_ page: OpaquePointer) -> PageText {
    guard let characters = poppler_page_get_text(page) else { return PageText(text: "") }
    defer { g_free(characters) }
    let text = String(cString: characters)
    // A selection of glyphs from the upper left to the lower right misses most of what is written right to left.
    if text.isEmpty { return PageText(text: rightToLeftLines(of: page)) }
    guard text.unicodeScalars.contains(where: isRightToLeft) else { return leftToRightText(of: page, text) }
    let lines = rightToLeftLines(of: page)
    let share = lines.unicodeScalars.count(where: isRightToLeft) * 5
    if share >= lines.unicodeScalars.count { return PageText(text: lines) }
    // A few words of Hebrew or Arabic on another page: they come at its end.
    let others = leftToRightText(of: page, text)
    let all =
      others.text.split(separator: "\n").filter { !$0.unicodeScalars.contains(where: isRightToLeft) }
      + lines.split(separator: "\n").filter { $0.unicodeScalars.contains(where: isRightToLeft) }
    return PageText(
      text: all.joined(separator: "\n"), hiddenCharacters: others.hiddenCharacters,
      speaksToMachines: others.speaksToMachines)
  }

  private static func leftToRightText(of page: OpaquePointer, _ text: String) -> PageText {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else {
      return PageText(text: text)
    }
    defer { g_free(rectangles) }
    var scalars = Array(text.unicodeScalars)
    var boxes = UnsafeMutableBufferPointer(start: rectangles, count: min(Int(count), scalars.count))
    let speaksToMachines = SpokenToMachines.isIn(text)
    let hidden = HiddenText(
      of: scalars, boxes: UnsafeBufferPointer(boxes), on: page, isSuspicious: speaksToMachines)
    var isDropped = hidden.isHidden
    dropSpacesInWords(scalars, boxes: UnsafeBufferPointer(boxes), from: &isDropped)
    if isDropped.contains(true) {
      let kept = scalars.indices.filter { !isDropped[$0] }
      let keptBoxes = kept.prefix { $0 < boxes.count }
      for (index, old) in keptBoxes.enumerated() { boxes[index] = boxes[old] }
      boxes = UnsafeMutableBufferPointer(start: rectangles, count: keptBoxes.count)
      scalars = kept.map { scalars[$0] }
    }
    let visible = UnsafeBufferPointer(boxes)
    let columns = PageColumns([Segment](of: scalars, boxes: visible))
    let isOneColumn = columns.pieces.count < 2
    return PageText(
      text: isOneColumn ? separated(scalars, visible) : columns.pieces.map { lines(of: $0, scalars) }.joined(),
      hiddenCharacters: hidden.count, speaksToMachines: speaksToMachines)
  }

  /// Chinese and Japanese have no spaces between words; poppler reads some into lines that are stretched to the margin.
  private static func dropSpacesInWords(
    _ scalars: [Unicode.Scalar], boxes: UnsafeBufferPointer<PopplerRectangle>, from isDropped: inout [Bool]
  ) {
    for index in scalars.indices.dropFirst().dropLast() where scalars[index] == " " && index + 1 < boxes.count {
      guard isIdeographic(scalars[index - 1]), isIdeographic(scalars[index + 1]) else { continue }
      let (before, after) = (boxes[index - 1], boxes[index + 1])
      // A space that is meant has a sixth of the height and more.
      if before.isBeside(after, part: 0.5), before.gap(to: after) < 0.1 * (before.y2 - before.y1) {
        isDropped[index] = true
      }
    }
  }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
  }

  /// A piece of a page line by line.
  private static func lines(of piece: [Segment], _ scalars: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    for line in piece.lines {
      for (index, segment) in line.enumerated() {
        if index > 0 { result.append(" ") }
        result.append(contentsOf: scalars[segment.range].lazy.map { $0.value < 0x20 ? " " : $0 })
      }
      result.append("\n")
    }
    return String(result)
  }

  /// All lines of a page that is written right to left. A selection from the upper right to the lower left lacks the
  /// last line of a block, one by lines from the upper left the first; together they are whole.
  private static func rightToLeftLines(of page: OpaquePointer) -> String {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    func lines(_ style: PopplerSelectionStyle, from x1: Double, to x2: Double) -> [Substring] {
      var selection = PopplerRectangle(x1: x1, y1: 0, x2: x2, y2: height)
      guard let characters = poppler_page_get_selected_text(page, style, &selection) else { return [] }
      defer { g_free(characters) }
      return withoutMarks(String(cString: characters)).split(separator: "\n")
    }
    let first = lines(POPPLER_SELECTION_GLYPH, from: width, to: 0)
    let known = Set(first)
    return (first + lines(POPPLER_SELECTION_LINE, from: 0, to: width).filter { !known.contains($0) })
      .joined(separator: "\n")
  }

  /// The text without the marks of direction that poppler puts around words, where needed with the blank that it
  /// forgets between the first two of a line.
  private static func withoutMarks(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterMark = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202C: isAfterMark = true
      case 0x202A, 0x202B:
        if isAfterMark { result.append(" ") }
        isAfterMark = false
      default:
        result.append(scalar)
        isAfterMark = false
      }
    }
    return String(result)
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: true
    default: false
    }
  }

  /// - Parameter rectangles: one for each scalar, blanks and line ends included, the y axis pointing down.
  private static func separated(
    _ scalars: [Unicode.Scalar], _ rectangles: UnsafeBufferPointer<PopplerRectangle>
  ) -> String {
    var result = String.UnicodeScalarView()
    var previous: PopplerRectangle?
    for (scalar, rectangle) in zip(scalars, rectangles) {
      if scalar.value <= 0x20 {
        previous = nil
      } else if (0x202A...0x202E).contains(scalar.value) {
        // Marks of direction are poppler's own.
        continue
      } else {
        if let previous, let separator = separator(between: previous, and: rectangle) { result.append(separator) }
        previous = rectangle
      }
      result.append(scalar)
    }
    result.append(contentsOf: scalars.dropFirst(rectangles.count))
    return String(result)
  }

  private static func separator(between first: PopplerRectangle, and second: PopplerRectangle) -> Unicode.Scalar? {
    let height = min(first.y2 - first.y1, second.y2 - second.y1)
    let overlap = min(first.y2, second.y2) - max(first.y1, second.y1)
    guard height > 0 else { return nil }
    if overlap < height * 0.3 { return "\n" }
    // To either side, since lines of Hebrew and Arabic run to the left.
    let gap = max(second.x1 - first.x2, first.x1 - second.x2)
    // Poppler itself takes a tenth of the font size for the space between words; a block stands farther off.
    return gap > height * 0.5 ? " " : nil
  }
}
