/// The words of an answer, with those left out that must not count: echoes, repeats, lists of terms, orders to the judge.
struct AnswerText: Sendable {
  let tokens: TokenizedText
  /// Lower-cased, with straight apostrophes.
  let words: [String]
  /// The sentence that each word stands in.
  let sentenceOf: [Int]
  /// Whether the word at the same index counts.
  private(set) var counts: [Bool]

  init(_ text: String) {
    let tokens = TokenizedText(text)
    self.tokens = tokens
    words = tokens.words.map(\.text.straightened)
    var sentenceOf = Array(repeating: 0, count: words.count)
    for (number, sentence) in tokens.sentences.enumerated() {
      for index in sentence.words { sentenceOf[index] = number }
    }
    self.sentenceOf = sentenceOf
    counts = Array(repeating: true, count: words.count)
  }

  var countedWords: Int { counts.count { $0 } }

  mutating func leaveOut(_ range: Range<Int>) {
    for index in range { counts[index] = false }
  }

  /// Where the phrases begin, in order.
  func all(_ cues: CuePhrases) -> [Int] {
    words.indices.filter { counts[$0] && cues.length(at: $0, in: words) != nil }
  }

  func first(_ cues: CuePhrases) -> Int? {
    words.indices.first { counts[$0] && cues.length(at: $0, in: words) != nil }
  }

  func sentence(at word: Int) -> Range<Int> { tokens.sentences[sentenceOf[word]].words }

  /// Whether one of the words stands just before, in the same sentence.
  func isPreceded(_ index: Int, by set: Set<String>, within reach: Int) -> Bool {
    let start = max(sentence(at: index).lowerBound, index - reach)
    return words[start..<index].contains { set.contains($0) }
  }

  func isFollowed(_ index: Int, by set: Set<String>, within reach: Int) -> Bool {
    let end = min(sentence(at: index).upperBound, index + 1 + reach)
    return index + 1 < end && words[(index + 1)..<end].contains { set.contains($0) }
  }

  /// The character after the word, such as a comma.
  func follower(of index: Int) -> Character? {
    let end = tokens.words[index].range.upperBound
    return end < tokens.text.endIndex ? tokens.text[end] : nil
  }

  /// The word as it was written.
  func written(_ index: Int) -> Substring { tokens.text[tokens.words[index].range] }

  /// The sentence around a word, verbatim; of a long one the words nearby.
  func quote(at index: Int) -> String {
    let sentence = tokens.sentences[sentenceOf[index]]
    guard sentence.words.count > 40 else { return tokens[sentence] }
    let first = max(sentence.words.lowerBound, index - 10)
    let last = min(sentence.words.upperBound - 1, index + 20)
    return String(tokens.text[tokens.words[first].range.lowerBound..<tokens.words[last].range.upperBound])
  }
}

extension String {
  /// With `'` for the typographic apostrophe.
  var straightened: String { utf8.contains(0xE2) ? String(map { $0 == "’" ? "'" : $0 }) : self }

  /// The word without its commonest endings, so that "migrations" and "migrated" meet.
  var roughStem: String {
    var stem = self[...]
    for ending in [
      "'s", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ed", "es", "er", "s",
    ]
    where stem.hasSuffix(ending) && stem.count - ending.count >= 3 {
      stem = stem.dropLast(ending.count)
      break
    }
    while stem.count > 3, stem.hasSuffix("e") || stem.hasSuffix("y") { stem = stem.dropLast() }
    return String(stem)
  }
}
