import InterviewDomain
import Testing

@Suite struct TokenizedTextTests {
  private static let oddities = [
    "", " ", "a", "?", "\r\n", "One.\r\nTwo!\r\nThree?",
    "C++ and C# at 40%, node.js; don’t stop… \"Why?\" he said. (End.)",
    "Für Größe: e\u{301}tude, e\u{301}", "日本語。中文！好？", "👩‍👩‍👧 and 🇩🇪🇫🇷.", "a\u{301}", "x\u{200D}y", "\u{600}12 a", "N+1",
    "p99-",
    "a'b' c", "1/2/", "&co", "é.è é. È", "tab\tnew\u{B}line\u{C}page\u{85}next\u{2028}", "½ Ⅷ ٣", "ǅ ﬁ İstanbul",
  ]

  @Test("words and sentences are those of the characters, one by one")
  func reference() {
    for text in Self.oddities + Fixture.cvs + Fixture.jobs {
      let tokens = TokenizedText(text)
      #expect(tokens.words.map(\.range) == Self.words(of: text), "\(text.debugDescription)")
      #expect(tokens.words.allSatisfy { $0.text == text[$0.range].lowercased() })
      #expect(tokens.sentences.map(\.range) == Self.sentences(of: text), "\(text.debugDescription)")
    }
  }

  @Test("the same holds for any mixture of characters")
  func mixtures() {
    let alphabet = Array("aZ0é\u{301}. ?!…'’-/&+#%\n\r\t\"”)»日。🇩👧\u{200D}")
    var state: UInt64 = 42
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let tokens = TokenizedText(text)
      #expect(tokens.words.map(\.range) == Self.words(of: text), "\(text.debugDescription)")
      #expect(tokens.words.allSatisfy { $0.text == text[$0.range].lowercased() })
      #expect(tokens.sentences.map(\.range) == Self.sentences(of: text), "\(text.debugDescription)")
    }
  }

  // MARK: What the words and sentences of a text are, told without regard to speed

  private static func words(of text: String) -> [Range<String.Index>] {
    func isLetterOrNumber(_ index: String.Index) -> Bool {
      index < text.endIndex && (text[index].isLetter || text[index].isNumber)
    }
    var words: [Range<String.Index>] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard isLetterOrNumber(index) else {
        index = text.index(after: index)
        continue
      }
      let start = index
      var end = index
      while index < text.endIndex {
        let next = text.index(after: index)
        if isLetterOrNumber(index) || "+#%".contains(text[index]) {
          end = next
        } else if !"'’-./&".contains(text[index]) || !isLetterOrNumber(next) {
          break
        }
        index = next
      }
      index = end
      words.append(start..<end)
    }
    return words
  }

  private static func sentences(of text: String) -> [Range<String.Index>] {
    let words = words(of: text)
    var sentences: [Range<String.Index>] = []
    var start = text.startIndex
    func close(at end: String.Index) {
      if words.contains(where: { $0.lowerBound >= start && $0.lowerBound < end }) {
        sentences.append(start..<end)
      }
      start = end
    }
    for index in text.indices {
      let next = text.index(after: index)
      let isWide = "。！？".contains(text[index])
      let isBoundary = next == text.endIndex || text[next].isWhitespace || "\"”’)»".contains(text[next])
      if text[index].isNewline || isWide || ("!?….".contains(text[index]) && isBoundary) { close(at: next) }
    }
    close(at: text.endIndex)
    return sentences
  }
}
