/// Whether an answer and the CV give the same figures for what looks like the same work.
///
/// A reason to ask, never to judge: the CV may be the one that is out of date.
struct CVAgreement {
  struct Conflict: Hashable {
    /// Verbatim, of the answer.
    let said: String
    /// Verbatim, of the CV.
    let written: String
  }

  let conflict: Conflict?

  init(answer: AnswerText, cv: String) {
    conflict = Self.conflict(answer, TokenizedText(cv))
  }

  private static func conflict(_ answer: AnswerText, _ cv: TokenizedText) -> Conflict? {
    let claims = cv.sentences.compactMap { Claim(cv, $0) }
    guard !claims.isEmpty else { return nil }
    for sentence in answer.tokens.sentences where sentence.words.contains(where: { answer.counts[$0] }) {
      guard let said = Claim(answer.tokens, sentence) else { continue }
      // Three subjects in common and the same unit: less is chance.
      if let written = claims.first(where: {
        $0.subjects.intersection(said.subjects).count >= 3 && !$0.units.isDisjoint(with: said.units)
          && $0.figures.isDisjoint(with: said.figures)
      }) {
        return Conflict(said: answer.tokens[sentence], written: cv[written.sentence])
      }
    }
    return nil
  }

  /// A sentence with a figure.
  private struct Claim {
    let sentence: TokenizedText.Sentence
    let figures: Set<String>
    /// The word after each figure, or the sign at its end.
    let units: Set<String>
    let subjects: Set<String>

    init?(_ text: TokenizedText, _ sentence: TokenizedText.Sentence) {
      guard sentence.words.count <= 40 else { return nil }
      var figures: Set<String> = []
      var units: Set<String> = []
      for index in sentence.words {
        let word = text.words[index].text
        guard word.first?.isNumber == true, !(word.utf8.count == 4 && word.allSatisfy(\.isNumber)) else { continue }
        figures.insert(word.filter { $0.isNumber || $0 == "." })
        if word.hasSuffix("%") {
          units.insert("%")
        } else if index + 1 < sentence.words.upperBound {
          units.insert(text.words[index + 1].text.roughStem)
        }
      }
      guard !figures.isEmpty else { return nil }
      self.sentence = sentence
      self.figures = figures
      self.units = units
      subjects = Set(
        sentence.words.filter { !text.words[$0].text.contains(where: \.isNumber) }.compactMap {
          Terms.term(at: $0, in: text, startsSentence: $0 == sentence.words.lowerBound)?.stem
        })
    }
  }
}
