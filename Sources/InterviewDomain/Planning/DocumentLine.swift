/// A line of a document, or an item of a list together with the lines that it was wrapped into.
struct DocumentLine {
  /// Without bullet and white space at the ends; verbatim, line ends within an item included.
  let content: Substring
  let bullet: Character?

  static func lines(of text: String) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    var previous: Substring?
    for raw in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bare = Substring(raw).trimmedSlice()
      guard !bare.isEmpty else {
        previous = nil
        continue
      }
      let bullet = bullet(of: bare)
      if bullet == nil, let previous, let last = lines.last, last.bullet != nil, continues(bare, after: previous) {
        let whole = text[last.content.startIndex..<bare.endIndex]
        lines[lines.count - 1] = DocumentLine(
          content: whole, bullet: last.bullet)
      } else {
        let content = bullet == nil ? bare : bare.dropFirst().trimmedSlice()
        if !content.isEmpty {
          lines.append(DocumentLine(content: content, bullet: bullet))
        }
      }
      previous = bare
    }
    return lines
  }

  private static func bullet(of line: Substring) -> Character? {
    guard let first = line.first, first.isBullet else { return nil }
    let next = line.dropFirst().first
    // "-5 %" and "**bold**" are no items.
    guard let next, next.isWhitespace || (!"-–*".contains(first) && next.isLetter) else { return nil }
    return first
  }

  /// Whether the line goes on with the item above it: text readers keep the line ends of a page.
  private static func continues(_ line: Substring, after previous: Substring) -> Bool {
    guard let first = line.first, !".!?:".contains(previous.last ?? ".") else { return false }
    if first.isLowercase || first == "(" { return true }
    let words = line.spacedWordCount
    return previous.count >= 68 && words <= 4 && !line.contains(where: \.isNumber)
  }
}

extension Substring {
  func trimmedSlice() -> Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }

  /// Where the text first occurs.
  package func range(ofFirst needle: String) -> Range<Index>? {
    let hay = utf8
    let pattern = Array(needle.utf8)
    var start = hay.startIndex
    while start < hay.endIndex {
      var index = start
      var matched = 0
      while matched < pattern.count, index < hay.endIndex, hay[index] == pattern[matched] {
        index = hay.index(after: index)
        matched += 1
      }
      if matched == pattern.count { return start..<index }
      start = hay.index(after: start)
    }
    return nil
  }
}
