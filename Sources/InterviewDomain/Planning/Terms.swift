/// Which words of a text carry its subject: skills, tools, things that are worked on.
package enum Terms {
  /// A salient word, lower-cased, with the stem by which it is compared.
  package struct Term: Hashable, Sendable {
    package let word: String
    package let stem: String
    /// Whether it looks like the name of a tool, a product or a standard.
    package let isName: Bool

    /// Whether half of all jobs have it: no evidence by itself.
    var isBroad: Bool { StopWords.broad.contains(word) }
  }

  /// The salient words in their order, each once.
  package static func salient(in text: String) -> [Term] {
    salient(in: TokenizedText(text))
  }

  package static func salient(in text: TokenizedText) -> [Term] {
    var seen: Set<String> = []
    var terms: [Term] = []
    let starts = Set(text.sentences.map(\.words.lowerBound))
    for index in text.words.indices {
      guard let term = term(at: index, in: text, startsSentence: starts.contains(index)),
        seen.insert(term.stem).inserted
      else { continue }
      terms.append(term)
    }
    return terms
  }

  package static func stems(in text: String) -> Set<String> {
    Set(salient(in: text).map(\.stem))
  }

  /// The word there as a term; nil where it is a function word or says nothing of the subject.
  static func term(at index: Int, in text: TokenizedText, startsSentence: Bool) -> Term? {
    let word = text.words[index]
    let written = text.text[word.range]
    let isCapitalized = written.startsUppercase
    let isName = (isCapitalized && !startsSentence) || written.dropFirst().looksLikeName
    if word.text == "go" || word.text == "r" || word.text == "c" {
      // Languages with the name of a word: only where one would be listed.
      let next = word.range.upperBound < text.text.endIndex ? text.text[word.range.upperBound] : ","
      guard isCapitalized, !startsSentence || ",;)/".contains(next) || next.isNewline else { return nil }
      return Term(word: word.text, stem: word.text, isName: true)
    }
    guard word.text.utf8.count > 1, word.text.hasLetter, !isFunctionWord(word.text),
      !StopWords.generic.contains(word.text)
    else { return nil }
    return Term(word: word.text, stem: stem(of: word.text), isName: isName)
  }

  static func isFunctionWord(_ word: String) -> Bool { StopWords.function.contains(word) }

  /// A rough stem, good enough to take "migrations", "migrating" and "migration" for the same subject.
  package static func stem(of word: String) -> String {
    var stem = Array(word.utf8)
    for possessive in possessives where stem.ends(with: possessive) { stem.removeLast(possessive.count) }
    // "Found" is another word.
    if stem.elementsEqual("foundation".utf8) || stem.elementsEqual("foundations".utf8) { return "foundation" }
    // Lengths are told in characters.
    var count = stem.count { $0 & 0xC0 != 0x80 }
    if stem.ends(with: ies), count > 4 {
      return String(decoding: stem.dropLast(3), as: UTF8.self) + "y"
    }
    func drop(_ characters: Int) {
      stem.removeLast(characters)
      count -= characters
    }
    if stem.last == 0x73, stem.dropLast().last != 0x73, count > 3 { drop(1) }
    for (ending, minimum) in endings where count >= minimum && stem.ends(with: ending) {
      drop(ending.count)
      break
    }
    if stem.ends(with: at), count > 5 { drop(2) }
    if stem.last == 0x65, count > 3 { drop(1) }
    return String(decoding: stem, as: UTF8.self)
  }

  private static let possessives = ["'s", "’s"].map { Array($0.utf8) }
  private static let ies = Array("ies".utf8)
  private static let at = Array("at".utf8)
  private static let endings = [("ation", 8), ("ment", 7), ("ing", 6), ("ion", 7), ("ed", 5), ("er", 6)].map {
    (Array($0.0.utf8), $0.1)
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}
