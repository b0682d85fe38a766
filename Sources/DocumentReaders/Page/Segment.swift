/// A run of words on one line with no more than the space of words between them.
struct Segment {
  /// From left to right.
  var words: [Word]
  private(set) var outline: Outline

  /// What there is to know of it without its words, which the search for columns would copy again and again.
  struct Outline {
    var box: Box
    var baseline: Double
    /// Of the first word's letters.
    var size: Double
    var characters: Int
    /// When it was painted, counted in words of the page; no other has the same.
    fileprivate(set) var order: Int
    /// As dates have them, and headings do not.
    fileprivate(set) var hasDigits: Bool
  }

  init(_ word: Word, order: Int) {
    words = [word]
    outline = Outline(
      box: word.box, baseline: word.baseline, size: word.size,
      characters: word.scalars.reduce(0) { $0 + $1.count }, order: order, hasDigits: word.hasDigits)
  }

  /// The same in the place that its outline was moved to.
  func moved(to place: Outline) -> Segment {
    let (right, up) = (place.box.x1 - outline.box.x1, outline.baseline - place.baseline)
    guard right != 0 || up != 0 else { return self }
    var moved = self
    moved.outline = place
    for index in words.indices {
      moved.words[index].box.move(right: right, up: up)
      moved.words[index].baseline -= up
    }
    return moved
  }

  mutating func append(_ other: Segment) {
    words += other.words
    outline.box.formUnion(other.box)
    outline.characters += other.outline.characters + 1
    outline.order = min(outline.order, other.outline.order)
    outline.hasDigits = outline.hasDigits || other.outline.hasDigits
  }
}

/// What has a place on a line of writing.
protocol Placed {
  var box: Box { get }
  var baseline: Double { get }
  /// Of its letters.
  var size: Double { get }
}

extension Placed {
  var height: Double { box.height }
  var middle: Double { box.middle }
}

extension Segment.Outline: Placed {
  mutating func move(right: Double, up: Double) {
    box.move(right: right, up: up)
    baseline -= up
  }
}

extension Segment: Placed {
  var box: Box { outline.box }
  var baseline: Double { outline.baseline }
  var size: Double { outline.size }
}

extension [Segment] {
  init(of words: [Word], on page: PageContent) {
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
    for index in indices { self[index].words = LetterSpacing.closed(self[index].words, on: page) }
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
}

extension Array where Element: Placed {
  /// The elements line by line, each line from left to right.
  var lines: [ArraySlice<Element>] {
    var sorted = sorted { $0.middle < $1.middle }
    var starts: [Int] = []
    for index in sorted.indices {
      // Letters of other sizes may stand on the line, but nothing above or below another.
      if let start = starts.last, sorted[index].isOnLine(of: sorted[start]),
        sorted[start..<index].allSatisfy({ $0.box.gap(to: sorted[index].box) > -1 })
      {
        continue
      }
      starts.append(index)
    }
    let ranges = zip(starts, starts.dropFirst() + [sorted.count]).map { $0..<$1 }
    for range in ranges where range.count > 1 { sorted[range].sort { $0.box.x1 < $1.box.x1 } }
    return ranges.map { sorted[$0] }
  }
}

extension Placed {
  fileprivate func isOnLine(of other: Self) -> Bool {
    abs(baseline - other.baseline) < 0.1 * Swift.max(size, other.size)
      || middle - other.middle < 0.35 * Swift.min(height, other.height)
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
}
