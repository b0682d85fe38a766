/// A word of a text, and where it stands there.
package struct Word: Hashable, Sendable {
  /// Lower-cased.
  package let text: String
  package let range: Range<String.Index>
}

/// A text cut into sentences and words, for rules that look at either.
///
/// A word is a run of letters and digits, with `'`, `’`, `-`, `.`, `+`, `#`, `/` and `&` allowed inside and `+` and `#`
/// at its end, so that "N+1", "C++", "node.js", "p99" and "don't" are words.
package struct TokenizedText: Sendable {
  package let text: String
  package let words: [Word]
  package let sentences: [Sentence]

  package struct Sentence: Hashable, Sendable {
    package let range: Range<String.Index>
    /// Which of the text's words stand in it.
    package let words: Range<Int>
  }

  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    let units = text.characterUnits()
    words = Self.words(of: text, units)
    sentences = Self.sentences(of: text, units, words: words)
  }

  /// The sentence as it stands in the text, without white space at its ends.
  package subscript(_ sentence: Sentence) -> String { text[sentence.range].trimmed() }

  private static func words(of text: String, _ units: [CharacterUnit]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(units.count / 6)
    var place = 0
    // The last unit stands for the end of the text.
    while place < units.count - 1 {
      guard units[place].kind.contains(.letterOrNumber) else {
        place += 1
        continue
      }
      let start = place
      var end = place
      while place < units.count - 1 {
        let kind = units[place].kind
        if !kind.isDisjoint(with: [.letterOrNumber, .wordEnding]) {
          end = place + 1
        } else if !kind.contains(.joiner) || !units[place + 1].kind.contains(.letterOrNumber) {
          break
        }
        place += 1
      }
      place = end
      let range = text.utf8Index(units[start].offset)..<text.utf8Index(units[end].offset)
      words.append(Word(text: text[range].lowercasedWord(), range: range))
    }
    return words
  }

  /// Ends a sentence at `.`, `!`, `?`, `…` and their CJK kin when white space or the end follows, and at line ends.
  private static func sentences(of text: String, _ units: [CharacterUnit], words: [Word]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = text.startIndex
    var firstWord = 0
    func close(at end: String.Index) {
      var lastWord = firstWord
      while lastWord < words.count, words[lastWord].range.lowerBound < end { lastWord += 1 }
      if lastWord > firstWord { sentences.append(Sentence(range: start..<end, words: firstWord..<lastWord)) }
      start = end
      firstWord = lastWord
    }
    for place in units.indices.dropLast() {
      let kind = units[place].kind
      guard !kind.isDisjoint(with: [.newline, .fullStop, .wideFullStop]) else { continue }
      if !kind.isDisjoint(with: [.newline, .wideFullStop])
        || !units[place + 1].kind.isDisjoint(with: [.whitespace, .closer, .end])
      {
        close(at: text.utf8Index(units[place + 1].offset))
      }
    }
    close(at: text.endIndex)
    return sentences
  }
}
