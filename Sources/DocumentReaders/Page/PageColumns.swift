/// Finds the columns of a page: cuts it along the white gutters between them and along the lines that span them, and
/// again each of the pieces (a recursive XY-cut, limited to gutters that part columns of text).
///
/// Right-aligned dates and tables have gutters too, but are read line by line: there each line of the narrower side
/// has one of the other side beside it.
struct PageColumns {
  /// The pieces in reading order; one if the page has no columns.
  private(set) var pieces: [[Segment]] = []

  init(_ segments: [Segment]) { cut(segments, depth: 0) }

  private static let maximumDepth = 6
  /// Where a page has more than that, it is no CV, and the search would take too long.
  private static let maximumSegments = 1_500

  private mutating func cut(_ segments: [Segment], depth: Int) {
    guard !segments.isEmpty else { return }
    guard depth < Self.maximumDepth, (6...Self.maximumSegments).contains(segments.count),
      let gutter = Self.widestGutter(in: segments)
    else {
      pieces.append(segments)
      return
    }
    cut(segments.filter { $0.middle < gutter.top }, depth: depth + 1)
    let between = segments.filter { $0.middle >= gutter.top && $0.middle <= gutter.bottom }
    cut(between.filter { $0.box.x2 <= gutter.x }, depth: depth + 1)
    cut(between.filter { $0.box.x2 > gutter.x }, depth: depth + 1)
    cut(segments.filter { $0.middle > gutter.bottom }, depth: depth + 1)
  }

  /// A white strip from `top` to `bottom` with all that is between them wholly to the left or to the right of `x`.
  struct Gutter {
    var x: Double
    var top: Double
    var bottom: Double
  }

  /// The gutter with the most text on its narrower side, nil if none parts columns.
  private static func widestGutter(in segments: [Segment]) -> Gutter? {
    let segments = segments.sorted { $0.middle < $1.middle }
    var best: (gutter: Gutter, text: Int)?
    var tried: Set<Int> = []
    // A gutter ends where the right column begins.
    for candidate in segments {
      let x = candidate.box.x1 - 0.5
      guard tried.insert(Int(x / 2)).inserted else { continue }
      var top = 0
      for index in 0...segments.count {
        guard index == segments.count || (segments[index].box.x1 < x && segments[index].box.x2 > x) else { continue }
        if index - top >= 6, let found = gutter(at: x, in: segments, top..<index), found.text > best?.text ?? 0 {
          best = found
        }
        top = index + 1
      }
    }
    return best?.gutter
  }

  /// - Parameter range: the segments between two that span the gutter.
  private static func gutter(
    at x: Double, in segments: [Segment], _ range: Range<Int>
  ) -> (gutter: Gutter, text: Int)? {
    var range = trimmed(range, of: segments, at: x)
    guard var sides = ColumnPair(of: segments[range], at: x), sides.areColumns else { return nil }
    let core = withoutOutliers(range, of: segments, at: x)
    if core != range {
      guard let rest = ColumnPair(of: segments[core], at: x), rest.areColumns else { return nil }
      (range, sides) = (core, rest)
    }
    guard let first = range.first, let last = range.last else { return nil }
    let gutter = Gutter(x: x, top: segments[first].middle, bottom: segments[last].middle)
    return (gutter, sides.textOfNarrower)
  }

  /// Without what stands far from the rest of the narrower side, line by line beside the other: headings in the margin
  /// and the cells of another table make no column with it.
  private static func withoutOutliers(_ range: Range<Int>, of segments: [Segment], at x: Double) -> Range<Int> {
    var range = range
    while range.count >= 6 {
      let left = range.filter { segments[$0].box.x2 <= x }
      let right = range.filter { segments[$0].box.x2 > x }
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
  /// Between two lines of a column, in their height.
  private static let widestVoid = 3.0

  /// Without the headings of what spans the gutter below: one-sided lines that stand nearer to what follows.
  /// Without a title above, either: the largest letters, on the right side only.
  private static func trimmed(_ range: Range<Int>, of segments: [Segment], at x: Double) -> Range<Int> {
    var range = range
    while range.upperBound < segments.count, range.count > 6 {
      let last = segments[range.upperBound - 1]
      let before = segments[range.upperBound - 2]
      let isLeft = last.box.x2 <= x
      let gapAbove = last.box.y1 - segments[range].dropLast().map(\.box.y2).max()!
      let gapBelow = segments[range.upperBound].box.y1 - last.box.y2
      guard gapAbove > 0, gapBelow < gapAbove, !before.box.isBeside(last.box, part: 0.3), isLeft else { break }
      range = range.lowerBound..<range.upperBound - 1
    }
    let highest = segments[range].map(\.height).max() ?? 0
    if let title = range.prefix(8).last(where: { segments[$0].height >= highest * 0.98 && segments[$0].box.x2 > x }),
      highest > 1.4 * segments[range].map(\.height).sorted()[range.count / 2],
      segments[range.lowerBound...title].allSatisfy({ $0.box.x2 > x })
    {
      range = title + 1..<range.upperBound
    }
    return range
  }
}

/// What stands on both sides of a gutter.
struct ColumnPair {
  private let left: [[Segment]]
  private let right: [[Segment]]
  private let gap: Double
  private let letterHeight: Double
  let textOfNarrower: Int

  /// Nil if there is not enough on each side to be a column.
  init?(of segments: ArraySlice<Segment>, at x: Double) {
    let left = segments.filter { $0.box.x2 <= x }
    let right = segments.filter { $0.box.x2 > x }
    guard left.count >= 3, right.count >= 3 else { return nil }
    self.left = left.lines
    self.right = right.lines
    guard self.left.count >= 3, self.right.count >= 3 else { return nil }
    gap = right.reduce(.infinity) { min($0, $1.box.x1) } - left.reduce(-.infinity) { max($0, $1.box.x2) }
    letterHeight = (left + right).map(\.height).sorted()[(left.count + right.count) / 2]
    textOfNarrower = min(left.reduce(0) { $0 + $1.characters }, right.reduce(0) { $0 + $1.characters })
  }

  var areColumns: Bool {
    guard gap >= 0.7 * letterHeight, textOfNarrower >= 40 else { return false }
    return alignedPart < 0.7 || (Self.hasParagraph(left) && Self.hasParagraph(right))
  }

  /// Which part of the lines of the side with fewer lines has a line of the other exactly beside it.
  private var alignedPart: Double {
    let (fewer, more) = left.count <= right.count ? (left, right) : (right, left)
    let middles = more.map(\.[0].middle)
    let aligned = fewer.count { line in middles.contains { abs($0 - line[0].middle) <= 0.25 * line[0].height } }
    return Double(aligned) / Double(fewer.count)
  }

  /// Whether three long lines in a row stand close together: neither dates nor the labels of a table do.
  private static func hasParagraph(_ lines: [[Segment]]) -> Bool {
    var length = 0
    var bottom = -Double.infinity
    for line in lines {
      let isLong = line.reduce(0) { $0 + $1.characters } >= 20
      let isNext = line[0].box.y1 - bottom < 0.8 * line[0].height
      length = isLong ? (isNext ? length + 1 : 1) : 0
      if length == 3 { return true }
      bottom = line[0].box.y2
    }
    return false
  }
}
