/// Finds what somebody claims to quote; what is not in the source is no quote.
package struct QuoteVerifier: Sendable {
  private let source: [Character]

  package init(_ source: String) {
    self.source = Array(source)
  }

  /// The source's own text for the quote, whatever its white space, or nil where the source does not hold it.
  package func verbatim(_ quote: String) -> String? {
    let wanted = quote.split(whereSeparator: \.isWhitespace).map(Array.init)
    guard let opening = wanted.first?.first else { return nil }
    for start in source.indices where source[start] == opening {
      if let end = end(of: wanted, from: start) { return String(source[start..<end]) }
    }
    return nil
  }

  private func end(of words: [[Character]], from start: Int) -> Int? {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        guard index < source.count, source[index].isWhitespace else { return nil }
        while index < source.count, source[index].isWhitespace { index += 1 }
      }
      guard index + word.count <= source.count, source[index..<(index + word.count)].elementsEqual(word) else {
        return nil
      }
      index += word.count
    }
    return index
  }
}
