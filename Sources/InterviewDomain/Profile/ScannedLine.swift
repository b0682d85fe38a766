/// A line that says something, as rules look at it.
struct ScannedLine: Sendable {
  /// Without bullet and white space at the ends; with the line below where the dates go on there.
  let range: Range<Int>
  let isBulleted: Bool
  let followsBlank: Bool

  static func lines(of text: ScannedText) -> [ScannedLine] {
    var lines: [ScannedLine] = []
    var followsBlank = true
    var start = 0
    while start < text.folded.count {
      var end = start
      while end < text.folded.count, text.folded[end] != 0x0A { end += 1 }
      let bare = text.trimmed(start..<end, of: "\u{4}")
      var content = bare
      while let first = content.first, isBullet(first, in: text, content) {
        content = text.trimmed(first + 1..<content.upperBound)
      }
      let isBulleted = content.lowerBound > bare.lowerBound
      let isRule = content.allSatisfy { "=-_*#.".utf8.contains(text.folded[$0]) }
      if let last = lines.last, !followsBlank, endsDates(bare, of: last.range, in: text) {
        lines[lines.count - 1] = ScannedLine(
          range: last.range.lowerBound..<content.upperBound, isBulleted: last.isBulleted,
          followsBlank: last.followsBlank)
      } else if !content.isEmpty, !isRule {
        lines.append(ScannedLine(range: content, isBulleted: isBulleted, followsBlank: followsBlank))
        followsBlank = false
      } else {
        followsBlank = true
      }
      start = end + 1
    }
    return lines
  }

  /// Whether it is "– 2021" or "– present" below a line that ends with a year.
  private static func endsDates(_ line: Range<Int>, of above: Range<Int>, in text: ScannedText) -> Bool {
    guard (3...20).contains(line.count), text.folded[line.lowerBound] == 0x2D,
      above.count > 4, (above.upperBound - 4..<above.upperBound).allSatisfy(text.isDigit)
    else { return false }
    let whole = above.upperBound - 4..<line.upperBound
    return DateScanner.spans(in: text, whole).contains { $0.to != nil && $0.range == whole }
  }

  private static func isBullet(_ place: Int, in text: ScannedText, _ line: Range<Int>) -> Bool {
    let byte = text.folded[place]
    if byte == ScannedText.bullet { return true }
    let isFollowedBySpace = place + 1 < line.upperBound && text.folded[place + 1] == 0x20
    return isFollowedBySpace && (byte == 0x2D || byte == 0x2A || byte == 0x7B)
  }
}
