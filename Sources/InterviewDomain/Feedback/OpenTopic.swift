/// A rated question with its follow-ups, some checks of which the rules left open and a reader may decide.
package struct OpenTopic: Sendable {
  package struct Part: Sendable {
    package let question: Question
    /// The stretches of the answer that count: no orders to the judge, no echoes, no repeats.
    package let passages: [String]
  }

  package let parts: [Part]
  /// In the order of the ladder.
  package let checks: [Check]

  package var number: Int { parts[0].question.index }

  /// What takes understanding and not only looking; gates, figures and names stay with the rules.
  package static let decidable: Set<String> = [
    "E1.event", "E3.ownAction", "E4.ownActions", "E5.result", "E6.checkable", "E7.reason", "R1.topic", "K0.subject",
    "M2.tradeOff", "M3.example", "A1.approach", "A2.steps", "A3.check",
  ]

  package static func all(of interview: Interview, cv: String, jobDescription: String) -> [OpenTopic] {
    JudgedSlot.all(of: interview, cv: cv, jobDescription: jobDescription).compactMap(OpenTopic.init)
  }

  private init?(_ slot: JudgedSlot) {
    guard slot.isRated, slot.level != nil else { return nil }
    checks = Ladder.checks(of: slot.style).compactMap { id in
      slot.judgement.checks.first { $0.id == id && $0.result != .pass && Self.decidable.contains(id) }
    }
    parts = slot.parts.compactMap { part in
      let reason = part.judgement.notScorable
      guard reason == nil || reason == "tooShort" else { return nil }
      return Part(question: part.question, passages: AnswerScorer.countedPassages(of: part.input))
    }
    guard !checks.isEmpty, parts.contains(where: { !$0.passages.isEmpty }) else { return nil }
  }

  /// The words as they stand in an answer, and in whose; nil where they are no quote.
  func verified(_ quote: String) -> (questionID: QuestionID, quote: String)? {
    guard quote.utf8.count <= 2_000, (3...60).contains(TokenizedText(quote).words.count),
      !Guarded.looksLikeInstructions(quote)
    else { return nil }
    for part in parts {
      for passage in part.passages {
        if let words = QuoteVerifier(passage).verbatim(quote) { return (part.question.id, words) }
      }
    }
    return nil
  }
}

extension AnswerScorer {
  /// The answer without the words that the gate left out.
  static func countedPassages(of input: AnswerInQuestion) -> [String] {
    let lexicon = Lexicon.of(AnswerText(input.answer), preferring: input.language)
    var gate = AnswerGate(input.answer, lexicon: lexicon)
    _ = gate.reason(question: input.question, keyTerms: input.keyTerms, earlierAnswers: input.earlierAnswers)
    return gate.text.countedPassages
  }
}

extension AnswerText {
  /// What stands between words that do not count, from white space to white space: half an address is never left over.
  fileprivate var countedPassages: [String] {
    let all = tokens.text
    var passages: [String] = []
    var start = all.startIndex
    for (index, word) in tokens.words.enumerated() where !counts[index] && word.range.lowerBound >= start {
      let before = all[start..<word.range.lowerBound]
      if let end = before.lastIndex(where: \.isWhitespace) { passages.append(before[...end].trimmed()) }
      start = all[word.range.upperBound...].firstIndex(where: \.isWhitespace) ?? all.endIndex
    }
    passages.append(all[start...].trimmed())
    return passages.filter { $0.contains(where: \.isLetter) }
  }
}
