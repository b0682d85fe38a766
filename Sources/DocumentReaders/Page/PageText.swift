internal import CPageGlyphs

/// The text of a page, line by line in reading order.
struct PageText {
  struct Line {
    var scalars: [Unicode.Scalar]
    /// Where the first of what stands side by side on the line ends.
    var firstEnd: Int
    /// From the upper edge of the page, 0, to the lower, 1.
    var place: Double
    /// Whether more space than between two lines stands before it.
    var startsParagraph: Bool
  }

  var lines: [Line] = []
  var hidden: [HiddenCharacters.Kind: Int] = [:]
  /// Text that is left out since nobody sees it.
  var unseen: [Unicode.Scalar] = []
  /// Whether the page shows anything that may hold text that is not there as text.
  var hasImages: Bool

  init(_ page: PageContent) {
    var page = page
    page.composeAccents()
    hasImages = page.paints.contains { $0.flags & UInt8(PAGE_PAINT_IMAGE) != 0 && $0.x2 - $0.x1 > 100 }
    let kinds = HiddenGlyphs(of: page).kinds
    var rotations: Set<UInt8> = []
    for (glyph, kind) in zip(page.glyphs, kinds) {
      if let kind {
        hidden[kind, default: 0] += Int(glyph.scalar_count)
        if glyph.flags & UInt8(PAGE_GLYPH_AFTER_SPACE) != 0 { unseen.append(" ") }
        unseen += page.scalars(of: glyph)
      } else {
        rotations.insert(glyph.rotation)
      }
    }
    for rotation in rotations.sorted() {
      let words = Word.words(of: page, kinds: kinds, rotation: rotation)
      let height = rotation % 2 == 0 ? page.height : page.width
      for piece in PageColumns([Segment](of: words, on: page)).pieces {
        append(piece, of: page, height: rotation == 0 ? height : 0)
      }
    }
  }

  private mutating func append(_ piece: PageColumns.Piece, of page: PageContent, height: Double) {
    let lines = piece.segments.lines
    let rows = (piece.isLabel ? [lines.flatMap { $0 }[...]] : lines).map(Row.init)
    guard let first = rows.first else { return }
    let column = rows.reduce(into: first.box) { $0.formUnion($1.box) }
    // How far the lines of the paragraph stand apart, where that is far.
    var lineGap: Double?
    for (index, row) in rows.enumerated() {
      var (scalars, firstEnd) = LineText.scalars(of: row.segments, on: page)
      var isApart = true
      if index > 0 {
        let above = rows[index - 1]
        isApart = row.isApart(from: above)
        let isNext = isApart && row.isNextLine(of: above, in: column, at: lineGap, from: self.lines.last, to: scalars)
        lineGap = isNext ? row.gap(to: above) : nil
        isApart = isApart && !isNext
      }
      if !isApart, let last = self.lines.indices.last {
        firstEnd = max(0, firstEnd - LineText.completeDividedWord(of: &self.lines[last], with: &scalars))
      }
      if scalars.isEmpty { continue }
      let place = height > 0 ? row.box.middle / height : 0.5
      self.lines.append(Line(scalars: scalars, firstEnd: firstEnd, place: place, startsParagraph: isApart))
    }
  }
}

/// What stands on one line.
private struct Row {
  let segments: ArraySlice<Segment>
  let box: Box
  let size: Double

  init(_ segments: ArraySlice<Segment>) {
    self.segments = segments
    box = segments.dropFirst().reduce(into: segments[segments.startIndex].box) { $0.formUnion($1.box) }
    size = segments[segments.startIndex].size
  }

  func gap(to above: Row) -> Double { box.y1 - above.box.y2 }

  func isApart(from above: Row) -> Bool { gap(to: above) > 0.75 * min(size, above.size) }

  /// Of a paragraph whose lines stand far apart: the line above is full and ends no sentence, and this one begins with a
  /// small letter, or goes on at the same distance.
  ///
  /// - Parameters:
  ///   - column: holds all lines.
  ///   - lineGap: how far the line above stands from the one that it goes on with, if it does.
  func isNextLine(
    of above: Row, in column: Box, at lineGap: Double?, from line: PageText.Line?, to scalars: [Unicode.Scalar]
  ) -> Bool {
    guard let end = line?.scalars.last, let start = scalars.first, !".:!?;".unicodeScalars.contains(end),
      gap(to: above) < Self.widestLineGap * size, abs(above.size - size) < 0.05 * size,
      above.box.x2 - column.x1 > Self.fullLine * (column.x2 - column.x1)
    else { return false }
    if start.properties.isLowercase { return true }
    guard let lineGap else { return false }
    return start.properties.isUppercase && abs(lineGap - gap(to: above)) < 0.05 * size
  }

  /// In sizes of the letters.
  private static let widestLineGap = 1.5
  /// Of the width of the column.
  private static let fullLine = 0.75
}
