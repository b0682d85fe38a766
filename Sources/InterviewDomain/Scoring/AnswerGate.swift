/// Decides whether an answer can be judged at all, and which of its words count.
///
/// What is no answer gets a reason, never a low level.
struct AnswerGate {
  private(set) var text: AnswerText
  private(set) var flags: [String] = []
  private let lexicon: Lexicon

  init(_ answer: String, lexicon: Lexicon) {
    text = AnswerText(answer)
    self.lexicon = lexicon
  }

  /// The reason why the answer cannot be scored, as `Judgement.notScorable` lists them.
  mutating func reason(question: String, keyTerms: [String], earlierAnswers: [String]) -> String? {
    if text.tokens.text.unicodeScalars.contains(where: \.isHidden) { flags.append("hiddenCharacters") }
    leaveOutInstructions()
    guard !text.words.isEmpty else { return text.tokens.text.isEmpty ? "empty" : "gibberish" }
    if isRefusal { return "refusal" }
    if let reason = foreignness { return reason }
    let echoed = leaveOutEcho(of: question)
    if echoed >= 0.6 { return "echo" }
    if earlierAnswers.contains(where: isRepeat) { return "repeat" }
    let repeated = leaveOutRepeats()
    if repeated > 0 { flags.append("repeatsItself") }
    let length = text.countedWords
    if length < 15 {
      if flags.contains("instructionsToJudge") { return "tooShort" }
      return repeated > length ? "repeat" : "tooShort"
    }
    if isStuffed(with: keyTerms) { return "keywords" }
    if isOutOfOrder { return "gibberish" }
    let listed = leaveOutLists()
    if listed > 0, text.countedWords < 15 { return "keywords" }
    return nil
  }

  // MARK: Instructions

  private mutating func leaveOutInstructions() {
    var found = false
    for index in text.words.indices where JudgeInstructions.begin(at: index, in: text) {
      text.leaveOut(text.sentence(at: index))
      found = true
    }
    for sentence in WordsToTheJudge.sentences(in: text) {
      text.leaveOut(sentence)
      found = true
    }
    if found { flags.append("instructionsToJudge") }
  }

  // MARK: Nothing said

  private var isRefusal: Bool {
    let matches = text.words.indices.compactMap { index in
      lexicon.refusals.length(at: index, in: text.words).map { index..<(index + $0) }
    }
    guard !matches.isEmpty else { return false }
    // A refusal that goes on to say something is an answer.
    let rest = text.words.indices.filter { index in
      !matches.contains { $0.contains(index) } && !lexicon.functionWords.contains(text.words[index])
    }
    return rest.count < 5 && text.words.count <= 25
  }

  // MARK: Language

  /// `language` or `gibberish` where too few of the words are words that every sentence of the language has.
  private var foreignness: String? {
    let counted = text.words.indices.filter { text.counts[$0] }
    guard !counted.isEmpty else { return nil }
    let known = counted.count { lexicon.functionWords.contains(text.words[$0]) }
    if known * 100 >= counted.count * 18 { return nil }
    let others = OtherLanguages.functionWords + (lexicon.code == "en" ? [] : [Lexicon.english.functionWords])
    let foreign = others.contains { words in
      let hits = counted.count { words.contains(text.words[$0]) }
      return hits >= 2 && hits > known && hits * 100 >= counted.count * 8
    }
    if foreign { return "language" }
    let looksWritten = counted.count { Self.isPronounceable(text.words[$0]) }
    guard looksWritten * 10 >= counted.count * 7 else { return "gibberish" }
    // Lists of terms are dealt with later; words of no known language are not.
    let isASCII = counted.count { text.words[$0].utf8.allSatisfy { $0 < 0x80 } } * 20 >= counted.count * 19
    if !isASCII { return "language" }
    if counted.count < 4 { return nil }
    return known == 0 && !tokensAreListed ? "gibberish" : nil
  }

  private var tokensAreListed: Bool {
    let commas = text.words.indices.count { text.follower(of: $0) == "," }
    return commas * 3 >= text.words.count
  }

  private static func isPronounceable(_ word: String) -> Bool {
    var run = 0
    var hasVowel = false
    for character in word {
      if !character.isLetter || "aeiouyäöüåáéíóúàèìòùâêîôûãõøæı".contains(character) {
        hasVowel = true
        run = 0
      } else {
        run += 1
        if character.isASCII && run >= 5 { return false }
      }
    }
    return hasVowel || word.count <= 4 || !word.allSatisfy(\.isASCII)
  }

  // MARK: Echo and repeats

  /// The share of the answer's words that stand in the question in the same order.
  private mutating func leaveOutEcho(of question: String) -> Double {
    let asked = TokenizedText(question).words.map(\.text.straightened)
    guard asked.count >= 4, text.words.count >= 4 else { return 0 }
    let known = Set(asked.indices.dropLast(3).map { asked[$0..<($0 + 4)].joined(separator: " ") })
    var echoed = Array(repeating: false, count: text.words.count)
    for index in text.words.indices.dropLast(3)
    where known.contains(text.words[index..<(index + 4)].joined(separator: " ")) {
      for offset in 0..<4 { echoed[index + offset] = true }
    }
    for index in text.words.indices where echoed[index] { text.leaveOut(index..<(index + 1)) }
    return Double(echoed.count { $0 }) / Double(echoed.count)
  }

  private func isRepeat(of earlier: String) -> Bool {
    let said = Self.trigrams(TokenizedText(earlier).words.map(\.text.straightened))
    let own = Self.trigrams(text.words)
    guard own.count >= 5 else { return false }
    return own.count { said.contains($0) } * 10 >= own.count * 8
  }

  private static func trigrams(_ words: [String]) -> Set<String> {
    Set(words.indices.dropLast(2).map { words[$0..<($0 + 3)].joined(separator: " ") })
  }

  /// Leaves out what was said before in the same answer, in runs of eight words or more; returns how many words.
  private mutating func leaveOutRepeats() -> Int {
    let length = min(8, max(3, text.words.count / 2))
    guard text.words.count > length else { return 0 }
    var seen: Set<String> = []
    var repeated = Array(repeating: false, count: text.words.count)
    for index in 0...(text.words.count - length) {
      let run = text.words[index..<(index + length)].joined(separator: " ")
      guard !seen.insert(run).inserted else { continue }
    }
    seen = []
    for index in 0...(text.words.count - length) {
      let run = text.words[index..<(index + length)].joined(separator: " ")
      if !seen.insert(run).inserted { for offset in 0..<length { repeated[index + offset] = true } }
    }
    for index in text.words.indices where repeated[index] { text.leaveOut(index..<(index + 1)) }
    return repeated.count { $0 }
  }

  // MARK: Words without sentences

  private var isOutOfOrder: Bool {
    lexicon.code == "en" ? EnglishWordOrder(text).isBroken : WordOrder.isBroken(in: text, lexicon: lexicon)
  }

  private func isStuffed(with keyTerms: [String]) -> Bool {
    let counted = text.words.indices.filter { text.counts[$0] }.map { text.words[$0] }
    let content = counted.filter { !lexicon.functionWords.contains($0) }
    if (counted.count - content.count) * 100 < counted.count * 18 { return true }
    var counts: [String: Int] = [:]
    for word in content { counts[word, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return most >= 6 && most * 5 > counted.count
  }

  /// Leaves out sentences that only list terms.
  private mutating func leaveOutLists() -> Int {
    var left = 0
    // The other lexicons know fewer of the words that hold sentences together.
    let least = lexicon.code == "en" ? 15 : 8
    for sentence in text.tokens.sentences where sentence.words.count >= 7 {
      let known = sentence.words.count { lexicon.functionWords.contains(text.words[$0]) }
      if known * 100 < sentence.words.count * least {
        text.leaveOut(sentence.words)
        left += sentence.words.count
      }
    }
    return left
  }
}

extension Unicode.Scalar {
  /// Whether a reader would not see it: zero-width and direction marks, tag characters.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }
}
