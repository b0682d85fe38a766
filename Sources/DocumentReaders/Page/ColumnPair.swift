/// What stands on both sides of a gutter.
struct ColumnPair {
  typealias Outline = Segment.Outline

  private let segments: ArraySlice<Outline>
  private let x: Double
  private let left: [Line]
  private let right: [Line]
  private let isLeftNarrower: Bool
  private let gap: Double
  private let letterHeight: Double
  let textOfNarrower: Int
  private let textOfWider: Int
  /// Whether the left side has a name in large letters, such as stands beside an address.
  private let hasTitleAtLeft: Bool

  private struct Line {
    /// From left to right.
    var first: Outline
    var characters: Int
    var hasDigits: Bool

    init(_ outlines: ArraySlice<Outline>) {
      first = outlines[outlines.startIndex]
      characters = outlines.reduce(0) { $0 + $1.characters }
      hasDigits = outlines.contains(where: \.hasDigits)
    }
  }

  /// Nil if there is not enough on each side to be a column.
  init?(of segments: ArraySlice<Outline>, at x: Double) {
    let left = segments.filter { $0.isLeft(of: x) }
    let right = segments.filter { !$0.isLeft(of: x) }
    guard !left.isEmpty, right.count >= 3 else { return nil }
    self.left = left.lines.map(Line.init)
    self.right = right.lines.map(Line.init)
    hasTitleAtLeft = Self.hasTitle(left, beside: right)
    guard self.left.count >= 3 || hasTitleAtLeft, self.right.count >= 3 else { return nil }
    // A few lines may be too long for their column, and say nothing of how far that goes.
    let ends = left.map(\.box.x2).sorted()
    let long = min(max(1, ends.count / 10), 3, ends.count - 1)
    guard ends[ends.count - 1 - long] <= x else { return nil }
    gap = right.reduce(.infinity) { min($0, $1.box.x1) } - ends[ends.count - 1 - long]
    letterHeight = (left + right).map(\.height).sorted()[(left.count + right.count) / 2]
    let (leftText, rightText) = (left.reduce(0) { $0 + $1.characters }, right.reduce(0) { $0 + $1.characters })
    isLeftNarrower = leftText <= rightText
    (textOfNarrower, textOfWider) = (min(leftText, rightText), max(leftText, rightText))
    (self.segments, self.x) = (segments, x)
  }

  var areColumns: Bool {
    guard gap >= 0.7 * letterHeight, hasTitleAtLeft || areBesideEachOther else { return false }
    let turns = turns
    if hasTitleAtLeft, turns == 1 || turns == 2 && isBesideAll(left[0]) { return true }
    let isInTurn = turns < min(left.count, right.count)
    if textOfNarrower >= 40, (alignedPart < 0.7 && isInTurn) || (Self.hasParagraph(left) && Self.hasParagraph(right)) {
      return true
    }
    return textOfNarrower >= 30 && turns == 1 && isDense && !isRightRagged
  }

  /// Whether it is a name, with what stands below it, beside lines that go on at least as far.
  private func isBesideAll(_ title: Line) -> Bool {
    guard let last = left.last?.first, let end = right.last?.first else { return false }
    return title.characters >= Self.shortestName && last.middle < end.middle + 0.5 * end.height
  }

  /// In characters: signs in large letters stand beside paragraphs too.
  private static let shortestName = 5

  private static func hasTitle(_ left: [Outline], beside right: [Outline]) -> Bool {
    let highest = left.reduce(0) { max($0, $1.height) }
    return left.count <= 3 && right.allSatisfy { 1.4 * $0.height < highest }
  }

  /// Whether each side has lines at the height of the other: a sender's address above at the right, and below it that of
  /// whom the letter goes to, are no columns.
  private var areBesideEachOther: Bool {
    func count(_ lines: [Line], beside others: [Line]) -> Int {
      let (top, bottom) = (others[0].first.box.y1, others[others.count - 1].first.box.y2)
      return lines.count { top < $0.first.middle && $0.first.middle < bottom }
    }
    return count(left, beside: right) >= 2 && count(right, beside: left) >= 2
  }

  /// Which part of the lines of the side with fewer lines has a line of the other exactly beside it.
  private var alignedPart: Double {
    let (fewer, more) = left.count <= right.count ? (left, right) : (right, left)
    let middles = more.map(\.first.middle)
    let aligned = fewer.count { line in middles.contains { abs($0 - line.first.middle) <= 0.25 * line.first.height } }
    return Double(aligned) / Double(fewer.count)
  }

  /// Whether three long lines in a row stand close together: neither dates nor the labels of a table do.
  private static func hasParagraph(_ lines: [Line]) -> Bool {
    var length = 0
    var bottom = -Double.infinity
    for line in lines {
      let isLong = line.characters >= 20
      let isNext = line.first.box.y1 - bottom < 0.8 * line.first.height
      length = isLong ? (isNext ? length + 1 : 1) : 0
      if length == 3 { return true }
      bottom = line.first.box.y2
    }
    return false
  }

  // MARK: - How the page was painted

  /// How often the other side was gone on with: once with columns, and with rows as often as there are.
  private var turns: Int {
    let sides = segments.sorted { $0.order < $1.order }.map { $0.isLeft(of: x) }
    return zip(sides, sides.dropFirst()).count { $0 != $1 }
  }

  /// Whether the lines at the right begin at different places, as what is set flush with the right margin does.
  private var isRightRagged: Bool {
    guard !isLeftNarrower else { return false }
    let starts = right.map(\.first.box.x1)
    let edge = starts.reduce(.infinity, min)
    return starts.count { $0 - edge < 2 } * 2 < starts.count
  }

  /// Whether the narrower side skips few of the other's lines: dates at the margin skip most.
  private var isDense: Bool {
    let (narrow, wide) = isLeftNarrower ? (left, right) : (right, left)
    var index = 0
    var skipped = 0
    for (above, below) in zip(narrow, narrow.dropFirst()).map({ ($0.first, $1.first) }) {
      let (top, bottom) = (above.middle + 0.4 * above.height, below.middle - 0.4 * below.height)
      while index < wide.count, wide[index].first.middle <= top { index += 1 }
      while index < wide.count, wide[index].first.middle < bottom {
        skipped += 1
        index += 1
      }
    }
    return skipped * 4 <= narrow.count
  }

  private struct Row {
    var box: Box
    var left: (first: Outline, last: Outline)?
    var right: (first: Outline, last: Outline)?

    init(_ segment: Outline, isLeft: Bool) {
      box = segment.box
      if isLeft { left = (segment, segment) } else { right = (segment, segment) }
    }

    mutating func formUnion(_ other: Row) {
      box.formUnion(other.box)
      left = Self.union(left, other.left)
      right = Self.union(right, other.right)
    }

    private static func union(
      _ one: (first: Outline, last: Outline)?, _ other: (first: Outline, last: Outline)?
    ) -> (first: Outline, last: Outline)? {
      guard let one, let other else { return one ?? other }
      return (
        one.first.middle <= other.first.middle ? one.first : other.first,
        one.last.middle >= other.last.middle ? one.last : other.last
      )
    }

    var isApart: Bool {
      guard let left, let right else { return false }
      return left.last.middle > right.first.middle + 0.4 * right.first.height
    }
  }

  /// Whether the left side heads several lines each of the right one, and not with dates.
  private func hasHeadings(of rows: Int) -> Bool {
    right.count >= 3 * rows && !left.contains(where: \.hasDigits)
  }

  /// Where what stands side by side, one row above the other, is not to be read line by line, since a label goes on
  /// beside what it is of.
  ///
  /// Nil where there are no such rows.
  var rows: [ClosedRange<Double>]? {
    guard gap >= 0.7 * letterHeight, let rows = alignedRows ?? paintedRows else { return nil }
    // What is narrower at the right, such as dates, belongs to the lines that it ends.
    guard isLeftNarrower else { return [] }
    let areHeadings = hasHeadings(of: rows.count)
    return rows.filter { $0.left != nil && $0.right != nil && (areHeadings || $0.isApart) }.map {
      $0.box.y1...$0.box.y2
    }
  }

  /// Nil where the sides were not painted row after row, or their rows reach into one another as those of independent
  /// columns do.
  private var paintedRows: [Row]? {
    var groups: [Row] = []
    var last: (isLeft: Bool, segment: Outline)?
    for segment in segments.sorted(by: { $0.order < $1.order }) {
      let isLeft = segment.isLeft(of: x)
      let row = Row(segment, isLeft: isLeft)
      // The groups of the narrower side, such as labels, are parted by space too.
      let isNext =
        last.map { last in
          last.isLeft == isLeft
            && (isLeft != isLeftNarrower || segment.box.y1 - last.segment.box.y2 <= 0.9 * segment.height)
        } ?? false
      if isNext { groups[groups.count - 1].formUnion(row) } else { groups.append(row) }
      last = (isLeft, segment)
    }
    var rows: [Row] = []
    for group in groups.sorted(by: { $0.box.y1 < $1.box.y1 }) {
      if let last = rows.last, group.box.y1 < last.box.y2 - 0.3 * letterHeight {
        rows[rows.count - 1].formUnion(group)
      } else {
        rows.append(group)
      }
    }
    return rows.count(where: { $0.left != nil && $0.right != nil }) >= 3 ? rows : nil
  }
}

extension ColumnPair {
  /// The labels of the left side, each with what begins on its first line at the right, wherever both were painted.
  ///
  /// Nil where the sides do not begin together again and again, as in columns that have nothing to do with each other.
  private var alignedRows: [Row]? {
    guard isLeftNarrower, 2 * textOfNarrower < textOfWider, textOfNarrower >= Self.shortestLabel * left.count else {
      return nil
    }
    let starts = left.indices.filter {
      Self.beginsBlock($0, of: left) || isHeading(left[$0]) || isHeading(left[$0 - 1])
    }
    var rows: [Row] = []
    var (aligned, odd) = (0, 0)
    var next = right.startIndex
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : left.endIndex
      let edge = end < left.endIndex ? left[end].first.middle - 0.5 * left[end].first.height : .infinity
      let first = next
      while next < right.endIndex, right[next].first.middle < edge { next += 1 }
      var row = Row(left[start].first, isLeft: true)
      for line in left[start..<end].dropFirst() { row.formUnion(Row(line.first, isLeft: true)) }
      for line in right[first..<next] { row.formUnion(Row(line.first, isLeft: false)) }
      rows.append(row)
      guard first < next, !isHeading(left[start]) else { continue }
      let head = left[start].first
      let isAligned =
        abs(right[first].first.middle - head.middle) <= 0.6 * head.height && Self.beginsBlock(first, of: right)
      if isAligned { aligned += 1 } else { odd += 1 }
    }
    return aligned >= 4 && odd * 5 <= aligned ? rows : nil
  }

  private func isHeading(_ line: Line) -> Bool { line.first.height > Self.highestOfText * letterHeight }

  /// Of headings the letters are higher, in those of the text.
  static let highestOfText = 1.15

  /// In characters, on average: numbers of rows, as forms have them, are read with their lines.
  private static let shortestLabel = 8

  private static func beginsBlock(_ index: Int, of lines: [Line]) -> Bool {
    guard index > 0 else { return true }
    let (above, line) = (lines[index - 1].first, lines[index].first)
    return line.box.y1 - above.box.y2 > 0.7 * line.height
  }

  /// Two short lines or more at the right margin, painted one after the other, of which the first ends a line at the
  /// left: such as place and dates of a post, beside its title and the text below it.
  var sideNotes: [[Outline]] {
    guard !isLeftNarrower else { return [] }
    var notes: [[Outline]] = []
    var last: Outline?
    for segment in segments.sorted(by: { $0.order < $1.order }) {
      defer { last = segment }
      guard !segment.isLeft(of: x) else { continue }
      if let last, notes.last?.last?.order == last.order, segment.isBelow(last) {
        notes[notes.count - 1].append(segment)
      } else {
        notes.append([segment])
      }
    }
    let middles = left.map(\.first.middle)
    let margin = segments.reduce(0) { max($0, $1.box.x2) }
    return notes.filter { note in
      (2...Self.mostLinesOfNote).contains(note.count)
        && note.allSatisfy { $0.characters <= Self.mostCharactersOfNote && margin - $0.box.x2 < 3 }
        && middles.contains { abs($0 - note[0].middle) <= 0.3 * note[0].height }
    }
  }

  private static let mostLinesOfNote = 4
  private static let mostCharactersOfNote = 32
}

extension Segment.Outline {
  /// Whether it stands on the next line, flush with the other at one side.
  fileprivate func isBelow(_ other: Segment.Outline) -> Bool {
    let gap = box.y1 - other.box.y2
    return gap > -0.3 * height && gap <= 0.9 * height
      && (abs(box.x1 - other.box.x1) < 2 || abs(box.x2 - other.box.x2) < 2)
  }
}

extension [Segment.Outline] {
  /// The same with each note on the line of its first.
  func withNotesOnTheirLines(_ notes: [[Segment.Outline]]) -> [Segment.Outline] {
    var moves: [Int: (right: Double, up: Double)] = [:]
    for note in notes {
      var end = note[0].box.x2
      for segment in note.dropFirst() {
        let start = end + segment.height
        moves[segment.order] = (start - segment.box.x1, segment.baseline - note[0].baseline)
        end = start + segment.box.x2 - segment.box.x1
      }
    }
    return map { segment in
      guard let move = moves[segment.order] else { return segment }
      var segment = segment
      segment.move(right: move.right, up: move.up)
      return segment
    }
  }
}

extension Segment.Outline {
  /// Whether it is on the left side of a gutter; a third of it may reach across.
  func isLeft(of x: Double) -> Bool { box.x2 <= x || x - box.x1 > 0.65 * (box.x2 - box.x1) }
}
