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
    var bottom: Double?
    var lastSize = 0.0
    let lines = piece.segments.lines
    for (index, line) in (piece.isLabel ? [lines.flatMap { $0 }[...]] : lines).enumerated() {
      guard var box = line.first?.box, let size = line.first?.size else { continue }
      for segment in line.dropFirst() { box.formUnion(segment.box) }
      let isApart = bottom.map { box.y1 - $0 > 0.75 * min(size, lastSize) } ?? true
      var (scalars, firstEnd) = LineText.scalars(of: line, on: page)
      if index > 0, !isApart, let last = self.lines.indices.last {
        firstEnd = max(0, firstEnd - LineText.completeDividedWord(of: &self.lines[last], with: &scalars))
      }
      bottom = box.y2
      lastSize = size
      if scalars.isEmpty { continue }
      self.lines.append(
        Line(
          scalars: scalars, firstEnd: firstEnd, place: height > 0 ? box.middle / height : 0.5, startsParagraph: isApart)
      )
    }
  }
}
