internal import CPoppler

/// A run of words on one line with no more than the space of words between them.
struct Segment {
  /// Where its characters stand in those of the page.
  var range: Range<Int>
  /// In points, the y axis pointing down.
  var box: PopplerRectangle

  var height: Double { box.y2 - box.y1 }
  var middle: Double { (box.y1 + box.y2) / 2 }
  var characters: Int { range.count }
}

extension PopplerRectangle {
  /// The space between two boxes side by side, to either side since some scripts run to the left; negative where they
  /// overlap.
  func gap(to other: PopplerRectangle) -> Double { max(other.x1 - x2, x1 - other.x2) }

  /// Whether the two are on one line: at least that part of the lower one's height is beside the other.
  func isBeside(_ other: PopplerRectangle, part: Double) -> Bool {
    min(y2, other.y2) - max(y1, other.y1) >= min(y2 - y1, other.y2 - other.y1) * part
  }

  mutating func formUnion(_ other: PopplerRectangle) {
    x1 = min(x1, other.x1)
    y1 = min(y1, other.y1)
    x2 = max(x2, other.x2)
    y2 = max(y2, other.y2)
  }
}

extension [Segment] {
  /// The segments of a page from its characters, as poppler orders them, and the box of each.
  init(of scalars: [Unicode.Scalar], boxes: UnsafeBufferPointer<PopplerRectangle>) {
    self = []
    for index in 0..<Swift.min(scalars.count, boxes.count) where scalars[index].value > 0x20 {
      let box = boxes[index]
      // Marks of direction are poppler's own.
      if (0x202A...0x202E).contains(scalars[index].value) { continue }
      // What a space separates is one segment, unless the space is wider than between words.
      if let last, index - last.range.upperBound <= 1, last.box.isBeside(box, part: 0.5),
        box.x1 - last.box.x2 < Swift.min(last.height, box.y2 - box.y1) * Self.widestWordSpace,
        box.x1 > last.box.x1
      {
        self[count - 1].range = last.range.lowerBound..<index + 1
        self[count - 1].box.formUnion(box)
      } else {
        append(Segment(range: index..<index + 1, box: box))
      }
    }
  }

  /// In heights of the letters; justified lines stretch to six tenths of one.
  private static var widestWordSpace: Double { 0.8 }

  /// The segments line by line, each line from left to right.
  var lines: [[Segment]] {
    var lines: [[Segment]] = []
    for segment in sorted(by: { $0.middle < $1.middle }) {
      // Letters of other sizes may stand on the line, but nothing above or below another.
      if let line = lines.last, segment.middle - line[0].middle < 0.35 * Swift.min(segment.height, line[0].height),
        line.allSatisfy({ $0.box.gap(to: segment.box) > -1 })
      {
        lines[lines.count - 1].append(segment)
      } else {
        lines.append([segment])
      }
    }
    return lines.map { line in line.sorted { $0.box.x1 < $1.box.x1 } }
  }
}
