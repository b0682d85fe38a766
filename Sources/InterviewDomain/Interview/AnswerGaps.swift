/// What one answer lacks, most urgent first, and the words of it that are worth coming back to.
package struct AnswerGaps: Hashable, Sendable {
  package let gaps: [AnswerGap]
  /// As much of it as is looked at.
  private let answer: String

  /// - Parameters:
  ///   - keyTerms: words that an answer on the subject would use.
  ///   - earlier: the answers given before in the interview.
  ///   - documents: the CV and the job description.
  package init(
    of answer: String, to question: String, style: InterviewPlan.Style, keyTerms: [String] = [],
    earlier: [String] = [], documents: [String] = []
  ) {
    self.answer = Self.beginning(of: answer)
    let text = TokenizedText(self.answer)
    let words = text.words
    let cues = Cues.wordBytes(of: text.text)

    let isShort = words.count < 15
    if words.count < 3 && Self.counts(words) < 2 || isShort && AnswerCues.refusal.occur(in: cues) {
      gaps = [.refused]
      return
    }
    if answer.trimmed().hasSuffix("?") && words.count < 40 || words.count < 25 && AnswerCues.askingBack.occur(in: cues)
    {
      gaps = [Self.echoes(text, question) ? .repeated : .askedBack]
      return
    }
    if earlier.contains(where: { Self.isSame($0, as: cues) }) || Self.echoes(text, question) {
      gaps = [.repeated]
      return
    }
    if PastedText.isPasted(text, from: documents) {
      gaps = [.pasted]
      return
    }
    var found: [AnswerGap] = []
    // Of what is asked openly, a sentence is enough.
    if words.count < (style == .open ? 6 : 15) { found.append(.tooShort) }
    let isEnglish = AnswerCues.isEnglish(words)
    // Who tells a whole story has understood the question better than words in common can show.
    if isEnglish, Self.isWhole(cues: cues, words: words, style: style) {
      gaps = []
      return
    }
    if Self.isUnreadable(self.answer, words) {
      gaps = [.unreadable]
      return
    }
    if found.isEmpty, style != .open, Self.isOffTopic(text, question: question, keyTerms: keyTerms) {
      found.append(.offTopic)
    }
    // Cue words are known for English; in another language only length and repetition can be told.
    if isEnglish {
      found += Self.missingParts(cues: cues, words: words, style: style)
    }
    gaps = found
  }

  /// A few verbatim words of the answer; looked for when asked for, since few follow-ups quote.
  package var quote: String? { Self.quote(from: TokenizedText(answer)) }

  // MARK: Private

  private static func beginning(of answer: String) -> String {
    answer.utf8.count <= 4_000 ? answer : String(answer.prefix(4_000))
  }

  /// By the rule that also keeps such an answer from being scored.
  private static func isUnreadable(_ answer: String, _ words: [Word]) -> Bool {
    guard words.count >= 3 else { return false }
    let text = AnswerText(answer)
    var gate = AnswerGate(answer, lexicon: Lexicon.of(text, preferring: "en"))
    return gate.reason(question: "", keyTerms: [], earlierAnswers: []) == "gibberish"
  }

  /// Whether an answer has all that its kind of question asks for.
  private static func isWhole(cues: [UInt8], words: [Word], style: InterviewPlan.Style) -> Bool {
    let hasReason = AnswerCues.reason.occur(in: cues)
    let hasNumber = words.contains { $0.text.contains(where: \.isNumber) } || AnswerCues.amount.occur(in: cues)
    let isStory =
      AnswerCues.pastVerbs(in: words) >= 2 && AnswerCues.hasOwnAction(words) && AnswerCues.result.occur(in: cues)
      && (hasReason || hasNumber)
    switch style {
    case .pastBehavior: return words.count >= 25 && isStory && hasNumber
    case .knowledge, .situational: return words.count >= 25 && (hasReason || isStory)
    case .open: return words.count >= 6
    }
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
      && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func missingParts(cues: [UInt8], words: [Word], style: InterviewPlan.Style) -> [AnswerGap] {
    var gaps: [AnswerGap] = []
    let hasNumber = words.contains { $0.text.contains(where: \.isNumber) } || AnswerCues.amount.occur(in: cues)
    let hasReason = AnswerCues.reason.occur(in: cues)
    switch style {
    case .pastBehavior:
      let deeds = AnswerCues.pastVerbs(in: words)
      let hasEvent = AnswerCues.event.occur(in: cues) || words.contains { isYear($0.text) }
      if !hasEvent && deeds < 2 || AnswerCues.habit.occur(in: cues) && deeds < 2 {
        gaps.append(.noEvent)
      }
      if !AnswerCues.hasOwnAction(words) { gaps.append(.noOwnAction) }
      let hasResult = AnswerCues.result.occur(in: cues)
      if !hasResult { gaps.append(.noResult) }
      if hasResult && !hasNumber { gaps.append(.noMeasure) }
      if AnswerCues.choice.occur(in: cues) && !hasReason { gaps.append(.noReason) }
    case .knowledge, .situational:
      if !hasReason { gaps.append(.noReason) }
    case .open:
      break
    }
    return gaps
  }

  /// How many of the words say something.
  private static func counts(_ words: [Word]) -> Int {
    words.count { $0.text.count > 2 && !Terms.isFunctionWord($0.text) }
  }

  private static func isSame(_ one: String, as other: [UInt8]) -> Bool {
    other.count > 1 && Cues.wordBytes(of: beginning(of: one)) == other
  }

  /// Whether most of the answer is the question said back.
  private static func echoes(_ answer: TokenizedText, _ question: String) -> Bool {
    let asked = TokenizedText(question).words.map(\.text)
    guard answer.words.count >= 3, asked.count >= 3 else { return false }
    // What is shared is made of words of the question: most answers have no three of them in a row.
    let known = Set(asked)
    var inARow = 0
    guard
      answer.words.contains(where: { word in
        inARow = known.contains(word.text) ? inARow + 1 : 0
        return inARow == 3
      })
    else { return false }
    func trigrams(_ words: [String]) -> Set<[String]> {
      Set(words.indices.dropLast(2).map { Array(words[$0...$0 + 2]) })
    }
    let said = trigrams(answer.words.map(\.text))
    let shared = said.intersection(trigrams(asked)).count
    return shared * 10 >= said.count * 6
  }

  /// Only where nothing at all of the subject is named, and enough was said to name it.
  private static func isOffTopic(_ answer: TokenizedText, question: String, keyTerms: [String]) -> Bool {
    guard answer.words.count >= 25, !keyTerms.isEmpty else { return false }
    var subject = Terms.stems(in: question)
    for term in keyTerms { subject.insert(Terms.stem(of: term)) }
    return !answer.words.contains { subject.contains(Terms.stem(of: $0.text)) }
  }

  /// The most telling few words: a run of them around a name or a number, else the first with substance.
  private static func quote(from text: TokenizedText) -> String? {
    guard text.words.count >= 6 else { return nil }
    for sentence in text.sentences.prefix(12) {
      let words = sentence.words
      guard words.count >= 4, text.words[words].count(where: { !Terms.isFunctionWord($0.text) }) >= 2 else { continue }
      var start = words.lowerBound
      // What the candidate did says more than when.
      if let deed = words.dropLast(2).first(where: {
        ["i", "we"].contains(text.words[$0].text) && ActionVerbs.contains(text.words[$0 + 1].text)
      }) {
        start = deed + 1
      }
      // "I", "so" and "well" at the beginning do not survive being quoted.
      while start < words.upperBound - 3,
        Terms.isFunctionWord(text.words[start].text) || text.words[start].text == "well"
      {
        start += 1
      }
      var end = min(start + 6, words.upperBound)
      while end - start > 2, Terms.isFunctionWord(text.words[end - 1].text) { end -= 1 }
      let range = text.words[start].range.lowerBound..<text.words[end - 1].range.upperBound
      let excerpt = text.text[range]
      guard excerpt.count <= 60, !excerpt.contains(where: { "?\"“”„«»{}<>|\n".contains($0) }),
        !Guarded.looksLikeInstructions(String(excerpt)), !Guarded.asksProtectedTopic(String(excerpt))
      else { continue }
      if let phrase = Phrase.quotable(excerpt, maxWords: 6), phrase.split(separator: " ").count >= 2 { return phrase }
    }
    return nil
  }
}
