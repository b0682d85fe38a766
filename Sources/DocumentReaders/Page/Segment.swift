/// A run of words on one line with no more than the space of words between them.
struct Segment {
  /// From left to right.
  var words: [Word]
  var box: Box
  var characters: Int
  /// When it was painted, counted in words of the page.
  private(set) var order: Int
  /// As dates have them, and headings do not.
  private(set) var hasDigits: Bool

  var height: Double { box.height }
  var middle: Double { box.middle }
  var baseline: Double { words[0].baseline }

  init(_ word: Word, order: Int) {
    self.order = order
    hasDigits = word.hasDigits
    words = [word]
    box = word.box
    characters = word.scalars.reduce(0) { $0 + $1.count }
  }

  mutating func move(right: Double, up: Double) {
    for index in words.indices {
      words[index].box.move(right: right, up: up)
      words[index].baseline -= up
    }
    box.move(right: right, up: up)
  }

  mutating func append(_ other: Segment) {
    words += other.words
    box.formUnion(other.box)
    characters += other.characters + 1
    order = min(order, other.order)
    hasDigits = hasDigits || other.hasDigits
  }
}

extension [Segment] {
  init(of words: [Word]) {
    self = []
    for (order, word) in words.enumerated() {
      let segment = Segment(word, order: order)
      if let last, last.isFollowed(by: segment) {
        self[count - 1].append(segment)
      } else {
        append(segment)
      }
    }
    self = joined()
  }

  /// Joins what stands on one line without a gap, though it was not painted in this order.
  private func joined() -> [Segment] {
    var result: [Segment] = []
    for segment in sorted(by: { ($0.baseline, $0.box.x1) < ($1.baseline, $1.box.x1) }) {
      let nearest = result.indices.reversed().prefix(12).first {
        result[$0].isFollowed(by: segment, within: Segment.widestSpaceOfOthers)
      }
      if let nearest {
        result[nearest].append(segment)
      } else if let before = result.indices.reversed().prefix(12).first(where: {
        segment.isFollowed(by: result[$0], within: Segment.widestSpaceOfOthers)
      }) {
        var whole = segment
        whole.append(result[before])
        result[before] = whole
      } else {
        result.append(segment)
      }
    }
    return result
  }

  /// The segments line by line, each line from left to right.
  var lines: [[Segment]] {
    var lines: [[Segment]] = []
    for segment in sorted(by: { $0.middle < $1.middle }) {
      // Letters of other sizes may stand on the line, but nothing above or below another.
      if let line = lines.last, segment.isOnLine(of: line[0]), line.allSatisfy({ $0.box.gap(to: segment.box) > -1 }) {
        lines[lines.count - 1].append(segment)
      } else {
        lines.append([segment])
      }
    }
    return lines.map { line in line.sorted { $0.box.x1 < $1.box.x1 } }
  }
}

extension Segment {
  /// In sizes of the letters; justified lines stretch to six tenths of one.
  private static let widestWordSpace = 0.8

  /// Of words that were not painted one after the other: they may be of two columns.
  fileprivate static let widestSpaceOfOthers = 0.45

  fileprivate func isFollowed(by next: Segment, within space: Double = widestWordSpace) -> Bool {
    let (last, first) = (words[words.count - 1], next.words[0])
    let size = Swift.min(last.size, first.size)
    let gap = first.box.x1 - last.box.x2
    guard gap < size * space, gap > -0.5 * Swift.max(last.size, first.size),
      first.box.x1 >= last.box.x1
    else { return false }
    // Raised and lowered letters touch the word that they belong to; those of the same size reach into it.
    let isRaised =
      gap < 0.3 * size && last.box.isBeside(first.box, part: 0.5) && abs(last.size - first.size) > 0.1 * size
      || gap < 0 && last.box.isBeside(first.box, part: 0.7)
    return abs(first.baseline - last.baseline) < 0.15 * size || isRaised
  }

  fileprivate func isOnLine(of other: Segment) -> Bool {
    abs(baseline - other.baseline) < 0.1 * Swift.max(words[0].size, other.words[0].size)
      || middle - other.middle < 0.35 * Swift.min(height, other.height)
  }
}
