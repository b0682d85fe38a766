/// Puts the words of a line together.
enum LineText {
  /// - Returns: also where the first of what stands side by side ends.
  static func scalars(of line: ArraySlice<Segment>, on page: PageContent) -> (scalars: [Unicode.Scalar], firstEnd: Int)
  {
    var units: [Unit] = []
    var last: Word?
    var isRightToLeft = false
    var firstUnits = 0
    let isStretched = isStretched(line)
    for segment in line {
      for (index, word) in segment.words.enumerated() {
        if let last, index == 0 || isSpaced(last, word, on: page) {
          let isWide = index == 0 && !isStretched && word.box.x1 - last.box.x2 > widestSpace * word.size
          units.append(isWide ? .tab : .space)
        }
        for range in word.scalars {
          units.append(.glyphs(range))
          if !isRightToLeft { isRightToLeft = page.scalars[range].contains(where: \.isRightToLeft) }
        }
        last = word
      }
      if firstUnits == 0 { firstUnits = units.count }
    }
    if isRightToLeft {
      let scalars = RightToLeft.logical(units, page.scalars)
      return (scalars, scalars.count)
    }
    var scalars: [Unicode.Scalar] = []
    var firstEnd = 0
    for (index, unit) in units.enumerated() {
      if index == firstUnits { firstEnd = scalars.count }
      switch unit {
      case .space: scalars.append(" ")
      case .tab: scalars.append("\t")
      case .glyphs(let range): scalars += page.scalars[range]
      }
    }
    return (scalars, firstUnits < units.count ? firstEnd : scalars.count)
  }

  /// What stands side by side on a line.
  enum Unit {
    case space
    /// Between what stands side by side, such as a post and its dates.
    case tab
    /// Where the scalars are; of scripts that run to the left, those of one glyph.
    case glyphs(Range<Int>)
  }

  /// In sizes of the letters.
  private static let widestSpace = 2.0

  /// Whether the spaces of a justified line were stretched, all alike.
  private static func isStretched(_ line: ArraySlice<Segment>) -> Bool {
    guard line.count > 2, let size = line.first?.size else { return false }
    let gaps = zip(line, line.dropFirst()).map { $1.box.x1 - $0.box.x2 }
    guard let least = gaps.min(), let most = gaps.max() else { return false }
    return most - least < 0.2 * size
  }

  private static func isSpaced(_ left: Word, _ right: Word, on page: PageContent) -> Bool {
    let size = min(left.size, right.size)
    let gap = right.box.x1 - left.box.x2
    guard let before = left.scalars.last.flatMap({ page.scalars[$0].last }),
      let after = right.scalars.first.flatMap({ page.scalars[$0].first })
    else { return false }
    // Chinese and Japanese have no spaces between words; a line that is stretched to the margin has small ones.
    if before.isIdeographic, after.isIdeographic { return gap > 0.2 * size }
    let isSaid = right.isAfterSpace || (left.isAfterSpace && before.isRightToLeft)
    return gap > (isSaid ? 0.03 : 0.1) * size
  }

  /// Takes the rest of a word that is divided between two lines up to the first.
  ///
  /// - Returns: how much was taken off the next line.
  static func completeDividedWord(of line: inout PageText.Line, with next: inout [Unicode.Scalar]) -> Int {
    let first = line.scalars[..<line.firstEnd]
    guard let hyphen = first.last, ["-", "\u{2010}", "\u{AD}"].contains(hyphen), first.count > 2,
      first[first.endIndex - 2].properties.isLowercase, let start = next.first, start.properties.isLowercase
    else { return 0 }
    // An address or a chain of words keeps its hyphens.
    let word = first.reversed().prefix { $0 != " " }
    guard !word.dropFirst().contains(where: { "-/@".unicodeScalars.contains($0) }) else { return 0 }
    let rest = Array(next.prefix { $0 != " " })
    let end = CompoundWord.isCompound(word.dropFirst().reversed(), rest) ? line.firstEnd : line.firstEnd - 1
    line.scalars.replaceSubrange(end..<line.firstEnd, with: rest)
    line.firstEnd = end + rest.count
    let taken = min(next.count, rest.count + 1)
    next.removeFirst(taken)
    return taken
  }
}

extension Unicode.Scalar {
  var isRightToLeft: Bool {
    switch value {
    case 0...0x58F: false
    case 0x590...0x65F, 0x66A...0x6EF, 0x6FA...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: true
    default: false
    }
  }

  var isIdeographic: Bool {
    value >= 0x3000 && (properties.isIdeographic || (0x3040...0x30FF).contains(value))
  }
}
