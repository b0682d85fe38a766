/// Finds the columns of a page: cuts it along the white gutters between them and along the lines that span them, and
/// again each of the pieces (a recursive XY-cut, limited to gutters that part columns of text).
///
/// Right-aligned dates and tables have gutters too, but are read line by line: there each line of the narrower side
/// has one of the other side beside it.
struct PageColumns {
  /// The pieces in reading order; one if the page has no columns.
  let pieces: [Piece]

  struct Piece {
    var segments: [Segment]
    /// Whether it is the label of what follows, its lines being one.
    var isLabel = false
  }

  init(_ segments: [Segment]) {
    var cuts = PageCuts()
    cuts.cut(segments.map(\.outline), depth: 0)
    let byOrder = Dictionary(uniqueKeysWithValues: segments.map { ($0.outline.order, $0) })
    pieces = cuts.pieces.map { piece in
      Piece(
        segments: piece.outlines.compactMap { byOrder[$0.order]?.moved(to: $0) }, isLabel: piece.isLabel)
    }
  }
}

/// The cuts of one page.
private struct PageCuts {
  typealias Outline = Segment.Outline

  private(set) var pieces: [(outlines: [Outline], isLabel: Bool)] = []
  private var cutsLeft = maximumCuts

  private static let maximumDepth = 6
  private static let maximumCuts = 40
  private static let maximumRows = 40
  /// Where a page has more than that, it is no CV, and the search would take too long.
  private static let maximumSegments = 900

  mutating func cut(_ segments: [Outline], depth: Int) {
    guard !segments.isEmpty else { return }
    guard depth < Self.maximumDepth, cutsLeft > 0, (6...Self.maximumSegments).contains(segments.count),
      let gutter = Self.widestGutter(in: segments)
    else {
      pieces.append((segments, false))
      return
    }
    cutsLeft -= 1
    if !gutter.sideNotes.isEmpty { return cut(segments.withNotesOnTheirLines(gutter.sideNotes), depth: depth + 1) }
    var rest = segments
    for band in gutter.bands {
      cut(rest.filter { $0.middle < band.lowerBound }, depth: depth + 1)
      let between = rest.filter { band.contains($0.middle) }
      let left = between.filter { $0.isLeft(of: gutter.x) }
      if gutter.isOfRows, left.lines.count <= Self.mostLinesOfLabel {
        pieces.append((left, true))
      } else {
        cut(left, depth: depth + 1)
      }
      cut(between.filter { !$0.isLeft(of: gutter.x) }, depth: depth + 1)
      rest.removeAll { $0.middle <= band.upperBound }
    }
    cut(rest, depth: depth + 1)
  }

  /// A white strip with all that is in its bands wholly to the left or to the right of `x`.
  struct Gutter {
    var x: Double
    /// From above to below: one for columns; for rows side by side, those that are not to be read line by line.
    var bands: [ClosedRange<Double>]
    var isOfRows = false
    /// Lines at the right that are to be read on the line beside the first of them; there are no bands then.
    var sideNotes: [[Outline]] = []
  }

  private static let mostLinesOfLabel = 3

  /// The gutter with the most text on its narrower side, nil if none parts columns.
  private static func widestGutter(in segments: [Outline]) -> Gutter? {
    let segments = segments.sorted { $0.middle < $1.middle }
    var best: (gutter: Gutter, text: Int)?
    // A gutter ends where the right column begins; italics of its lines may begin a little before.
    var starts: [Int: Double] = [:]
    for start in segments.map(\.box.x1) where abs(start) < 1e6 {
      let place = Int(start / 2)
      starts[place] = min(starts[place] ?? .infinity, start - 0.5)
    }
    for x in starts.values.sorted() {
      var top = 0
      var text = (left: 0, right: 0)
      for index in 0...segments.count {
        if index < segments.count, !spans(index, of: segments, x) {
          let segment = segments[index]
          if segment.isLeft(of: x) { text.left += segment.characters } else { text.right += segment.characters }
          continue
        }
        // No gutter between these has more on its narrower side.
        let most = min(text.left, text.right)
        if index - top >= 6, most > best?.text ?? 0, let found = gutter(at: x, in: segments, top..<index),
          found.text > best?.text ?? 0
        {
          best = found
        }
        (top, text) = (index + 1, (0, 0))
      }
    }
    return best?.gutter
  }

  /// Whether a segment lies across `x`, and not as an address too long for its column does, with text of the next beside.
  private static func spans(_ index: Int, of segments: [Outline], _ x: Double) -> Bool {
    let segment = segments[index]
    guard segment.box.x1 < x, segment.box.x2 > x else { return false }
    guard segment.isLeft(of: x) else { return true }
    let near = segments[max(0, index - 8)..<min(segments.count, index + 9)]
    func isNear(_ other: Outline) -> Bool { abs(other.middle - segment.middle) < 1.5 * segment.height }
    return !near.contains { $0.box.x1 > x && isNear($0) }
      || !near.contains { $0.box.x2 < x && isNear($0) && abs($0.box.x1 - segment.box.x1) < 2 }
  }

  /// - Parameter range: the segments between two that span the gutter.
  private static func gutter(
    at x: Double, in segments: [Outline], _ range: Range<Int>
  ) -> (gutter: Gutter, text: Int)? {
    var range = trimmed(range, of: segments, at: x)
    guard var sides = ColumnPair(of: segments[range], at: x) else { return nil }
    if let rows = sides.rows {
      let notes = rows.isEmpty ? sides.sideNotes : []
      if rows.isEmpty, notes.isEmpty { return nil }
      let bands = Array(rows.prefix(maximumRows))
      return (Gutter(x: x, bands: bands, isOfRows: true, sideNotes: notes), sides.textOfNarrower)
    }
    let areColumns = sides.areColumns
    guard areColumns || range.count <= mostSegmentsLookedAtTwice else { return nil }
    let core = withoutOutliers(range, of: segments, at: x)
    guard areColumns || core != range else { return nil }
    if core != range {
      guard let rest = ColumnPair(of: segments[core], at: x), rest.areColumns else { return nil }
      (range, sides) = (core, rest)
    }
    guard let first = range.first, let last = range.last else { return nil }
    return (Gutter(x: x, bands: [segments[first].middle...segments[last].middle]), sides.textOfNarrower)
  }

  /// Without what stands far from the rest of the narrower side, line by line beside the other: headings in the margin
  /// and the cells of another table make no column with it.
  private static func withoutOutliers(_ range: Range<Int>, of segments: [Outline], at x: Double) -> Range<Int> {
    var range = range
    while range.count >= 6 {
      let left = range.filter { segments[$0].isLeft(of: x) }
      let right = range.filter { !segments[$0].isLeft(of: x) }
      func length(_ side: [Int]) -> Int { side.reduce(0) { $0 + segments[$1].characters } }
      let (narrow, wide) = length(left) <= length(right) ? (left, right) : (right, left)
      func isOutlier(_ part: ArraySlice<Int>) -> Bool {
        part.count <= mostOutliers
          && part.allSatisfy { index in
            wide.contains { abs(segments[$0].middle - segments[index].middle) <= 0.3 * segments[index].height }
          }
      }
      let voids = narrow.indices.dropFirst().filter {
        let next = segments[narrow[$0]]
        return next.box.y1 - segments[narrow[$0 - 1]].box.y2 >= widestVoid * next.height
      }
      if let last = voids.last, isOutlier(narrow[last...]) {
        range = range.lowerBound..<narrow[last - 1] + 1
      } else if let first = voids.first, isOutlier(narrow[..<first]) {
        range = narrow[first]..<range.upperBound
      } else {
        break
      }
    }
    return range
  }

  private static let mostOutliers = 4
  private static let mostSegmentsLookedAtTwice = 200
  /// Between two lines of a column, in their height.
  private static let widestVoid = 3.0

  /// Without the section, from its heading on, that goes on with what spans the gutter below: nothing of it stands on
  /// the right side.
  private static func withoutSectionBelow(_ range: Range<Int>, of segments: [Outline], at x: Double) -> Range<Int> {
    guard range.upperBound < segments.count, let lastRight = range.last(where: { !segments[$0].isLeft(of: x) })
    else { return range }
    let usual = segments[range].map(\.height).sorted()[range.count / 2]
    let heading = (lastRight + 1..<range.upperBound).first { segments[$0].height > ColumnPair.highestOfText * usual }
    guard let heading, heading - range.lowerBound >= 6 else { return range }
    return range.lowerBound..<heading
  }

  /// Without the headings of what spans the gutter below: one-sided lines that stand nearer to what follows.
  /// Without a title above, either: the largest letters, on the right side only.
  private static func trimmed(_ range: Range<Int>, of segments: [Outline], at x: Double) -> Range<Int> {
    var range = range
    // The rest of a paragraph that spans the gutter above.
    while range.lowerBound > 0, range.count > 6 {
      let (above, first, next) = (
        segments[range.lowerBound - 1], segments[range.lowerBound], segments[range.lowerBound + 1]
      )
      let isRest =
        !first.isLeft(of: x) && first.box.y1 - above.box.y2 < 0.5 * first.height
        && abs(first.height - above.height) < 0.1 * first.height && !next.box.isBeside(first.box, part: 0.3)
      guard isRest || first.box.isBeside(above.box, part: 0.7) else { break }
      range = range.lowerBound + 1..<range.upperBound
    }
    range = withoutSectionBelow(range, of: segments, at: x)
    while range.upperBound < segments.count, range.count > 6 {
      let last = segments[range.upperBound - 1]
      let before = segments[range.upperBound - 2]
      let isLeft = last.isLeft(of: x)
      let gapAbove = last.box.y1 - segments[range].dropLast().map(\.box.y2).max()!
      let gapBelow = segments[range.upperBound].box.y1 - last.box.y2
      guard gapAbove > 0, gapBelow < gapAbove, !before.box.isBeside(last.box, part: 0.3), isLeft else { break }
      range = range.lowerBound..<range.upperBound - 1
    }
    let highest = segments[range].map(\.height).max() ?? 0
    if let title = range.prefix(8).last(where: { segments[$0].height >= highest * 0.98 && !segments[$0].isLeft(of: x) }
    ),
      highest > 1.4 * segments[range].map(\.height).sorted()[range.count / 2],
      segments[range.lowerBound...title].allSatisfy({ !$0.isLeft(of: x) })
    {
      range = endOfHead(from: title, range, of: segments, at: x)..<range.upperBound
    }
    return withoutHead(range, of: segments, at: x)
  }

  /// Where what follows a title begins: behind a line that stands near to it and far from all else, such as a job below
  /// a name.
  private static func endOfHead(
    from title: Int, _ range: Range<Int>, of segments: [Outline], at x: Double
  ) -> Int {
    let (name, line) = (segments[title], title + 1)
    guard line + 1 < range.upperBound, !segments[line].isLeft(of: x) else { return line }
    let below = segments[line]
    guard let next = segments[line + 1..<range.upperBound].first(where: { !$0.isLeft(of: x) }),
      below.box.y1 - name.box.y2 < below.height,
      next.box.y1 - below.box.y2 > max(below.height, 2 * (below.box.y1 - name.box.y2))
    else { return line }
    return line + 1
  }

  /// Without a line of several pieces across both sides, such as contacts below a name, and what stands above it.
  private static func withoutHead(_ range: Range<Int>, of segments: [Outline], at x: Double) -> Range<Int> {
    for first in range.prefix(mostPiecesAboveContacts) {
      let end = range.first { $0 > first && !segments[$0].box.isBeside(segments[first].box, part: 0.7) }
      guard let end, end - first >= 3, range.upperBound - end >= 6 else { continue }
      let row = segments[first..<end]
      let isOnBothSides = row.contains { $0.isLeft(of: x) } && row.contains { !$0.isLeft(of: x) }
      if isOnBothSides, let bottom = row.map(\.box.y2).max(),
        segments[end].box.y1 - bottom > 0.8 * segments[first].height
      {
        return end..<range.upperBound
      }
    }
    return range
  }

  private static let mostPiecesAboveContacts = 4
}
