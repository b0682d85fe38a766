internal import CPageGlyphs

/// Glyphs on a line without space between them.
struct Word {
  /// Where its scalars stand in those of the page.
  var scalars: [Range<Int>]
  var box: Box
  var baseline: Double
  var size: Double
  /// White space of the document's own stands before it.
  var isAfterSpace: Bool
  var hasDigits = false

  /// Left to right as poppler's own layout has it: a tenth of the size parts two words, and more than a tenth back is
  /// a new start.
  private static let widestGap = 0.1
  private static let longestStepBack = 0.3

  /// The words of a page in the order in which they are painted.
  ///
  /// - Parameter rotation: only what is turned that far, made upright.
  static func words(of page: PageContent, kinds: [HiddenCharacters.Kind?], rotation: UInt8) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(page.glyphs.count / 4)
    var last: page_glyph?
    for (index, glyph) in page.glyphs.enumerated() where kinds[index] == nil && glyph.rotation == rotation {
      let range = Int(glyph.first_scalar)..<Int(glyph.first_scalar) + Int(glyph.scalar_count)
      guard !range.isEmpty else { continue }
      if let last, isRepeated(glyph, after: last, on: page) { continue }
      last = glyph
      let box = glyph.box.upright(from: rotation)
      let size = Double(glyph.size)
      let baseline = baseline(of: glyph)
      let isAfterSpace = glyph.flags & UInt8(PAGE_GLYPH_AFTER_SPACE) != 0
      if !isAfterSpace, let count = words.indices.last, words[count].takes(box, baseline: baseline, size: size) {
        words[count].box.formUnion(box)
        words[count].hasDigits = words[count].hasDigits || page.hasDigits(range)
        // Of scripts that run to the left each glyph is kept apart, since their order is to be turned.
        if let end = words[count].scalars.indices.last, words[count].scalars[end].upperBound == range.lowerBound,
          !page.scalars[range.lowerBound].isRightToLeft, !page.scalars[range.lowerBound - 1].isRightToLeft
        {
          words[count].scalars[end] = words[count].scalars[end].lowerBound..<range.upperBound
        } else {
          words[count].scalars.append(range)
        }
        continue
      }
      words.append(
        Word(
          scalars: [range], box: box, baseline: baseline, size: size, isAfterSpace: isAfterSpace,
          hasDigits: page.hasDigits(range)))
    }
    return withoutShadows(words, on: page)
  }

  /// Takes the letters of the next one on the line.
  mutating func append(_ other: Word) {
    scalars += other.scalars
    box.formUnion(other.box)
    hasDigits = hasDigits || other.hasDigits
  }

  private func takes(_ other: Box, baseline: Double, size: Double) -> Bool {
    let gap = other.x1 - box.x2
    return gap <= Self.widestGap * self.size && gap >= -Self.longestStepBack * self.size && other.x1 > box.x1
      && abs(baseline - self.baseline) <= 0.05 * self.size && abs(size - self.size) <= 0.05 * self.size
  }

  private static func baseline(of glyph: page_glyph) -> Double {
    switch glyph.rotation & 3 {
    case 1: -Double(glyph.baseline)
    case 2: -Double(glyph.baseline)
    case 3: Double(glyph.baseline)
    default: Double(glyph.baseline)
    }
  }

  /// The same glyph in nearly the same place: boldness by printing twice.
  private static func isRepeated(_ glyph: page_glyph, after last: page_glyph, on page: PageContent) -> Bool {
    abs(glyph.x1 - last.x1) < 0.1 * glyph.size && abs(glyph.y1 - last.y1) < 0.2 * glyph.size
      && page.scalars(of: glyph) == page.scalars(of: last)
  }

  /// A sign by itself of which the document says that no letter means it: what programs write for icons.
  private func isIcon(on page: PageContent) -> Bool {
    guard scalars.count == 1, scalars[0].count == 1 else { return false }
    let scalar = page.scalars[scalars[0].lowerBound]
    return scalar == "\u{FFFD}" || scalar.value < 0x20
  }

  /// Without icons, and without words that stand where the same word stood before: boldness and shadows by printing twice.
  private static func withoutShadows(_ words: [Word], on page: PageContent) -> [Word] {
    // Of words with the same first and last letter and length the last, and for each of those the one before it.
    var last: [UInt64: Int] = [:]
    last.reserveCapacity(words.count)
    var before: [Int] = []
    var kept: [Word] = []
    before.reserveCapacity(words.count)
    kept.reserveCapacity(words.count)
    for word in words where !word.isIcon(on: page) {
      let key = word.key(on: page)
      var place = last[key]
      var tries = 64
      while let index = place, tries > 0, !kept[index].isShadowed(by: word, on: page) {
        place = before[index] < 0 ? nil : before[index]
        tries -= 1
      }
      if place != nil, tries > 0 { continue }
      before.append(last[key] ?? -1)
      last[key] = kept.count
      kept.append(word)
    }
    return kept
  }

  private func key(on page: PageContent) -> UInt64 {
    let first = scalars.first.map { page.scalars[$0.lowerBound].value } ?? 0
    let last = scalars.last.map { page.scalars[$0.upperBound - 1].value } ?? 0
    let count = scalars.reduce(0) { $0 + $1.count }
    return UInt64(first) << 42 | UInt64(last) << 21 | UInt64(count & 0x1F_FFFF)
  }

  private func isShadowed(by other: Word, on page: PageContent) -> Bool {
    abs(box.x1 - other.box.x1) < 0.2 * other.size && abs(box.y1 - other.box.y1) < 0.2 * other.size
      && scalars.lazy.flatMap { page.scalars[$0] }.elementsEqual(other.scalars.lazy.flatMap { page.scalars[$0] })
  }
}

extension PageContent {
  fileprivate func hasDigits(_ range: Range<Int>) -> Bool {
    scalars[range].contains { (0x30...0x39).contains($0.value) }
  }
}
