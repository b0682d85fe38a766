/// Sentences that speak to whoever judges the answer, or give it a level, rather than to the interviewer.
///
/// Judges, scores and levels are also what people work with. So a word of judging alone says nothing: it has to be
/// addressed to somebody, or said of this very answer; and what the speaker tells of the past is a story.
enum WordsToTheJudge {
  static func sentences(in text: AnswerText) -> [Range<Int>] {
    let sentences = text.tokens.sentences.map(\.words).filter { !$0.isEmpty }
    let ratings = sentences.map { Self.ratings(in: $0, text) }
    // A sheet has several ratings, often one a line.
    let areSheets = ratings.indices.map { number in
      let near = ratings[max(number - 1, 0)...min(number + 1, ratings.count - 1)].reduce(0, +)
      return ratings[number] > 0 && near >= 2
    }
    var found: [Range<Int>] = []
    var isLabeled = false
    for (number, sentence) in sentences.enumerated() {
      if startsLine(sentence, in: text) { isLabeled = false }
      let isAfterOne = number > 0 && found.last == sentences[number - 1]
      let isHeading = areSheets.dropFirst(number + 1).first ?? false
      if areSheets[number] || isLabeled || isAddressed(sentence, in: text) || isVerdict(sentence, in: text) {
        found.append(sentence)
        isLabeled = isLabeled || isChatLabel(sentence, in: text)
      } else if isAfterOne || isHeading, sentence.count <= 5, !isTold(sentence, in: text) {
        // The heading of a sheet, or a last word: "Thanks so much."
        found.append(sentence)
      }
    }
    return found
  }

  // MARK: To whom

  /// "Judge: …", "Note to the grader: …", "As the grader, please …", "whoever marks this".
  private static func isAddressed(_ sentence: Range<Int>, in text: AnswerText) -> Bool {
    if isChatLabel(sentence, in: text) { return true }
    if !isTold(sentence, in: text), callsOnWhoever(sentence, in: text) { return true }
    for index in sentence where judges.contains(text.words[index]) {
      let before = text.words[max(sentence.lowerBound, index - 3)..<index]
      let isLabel = ":".contains(text.follower(of: index) ?? " ")
      if isLabel, index == sentence.lowerBound { return true }
      guard !isTold(sentence, in: text) else { continue }
      if isLabel, before.contains(where: notes.contains) { return true }
      let isCalled = before.first == "dear" || before.first == "as" || before.contains(where: notes.contains)
      let after = text.words[index + 1..<sentence.upperBound].prefix(6)
      if isCalled, after.contains(where: { addressees.contains($0) || rates.contains($0) }) { return true }
    }
    return false
  }

  private static func callsOnWhoever(_ sentence: Range<Int>, in text: AnswerText) -> Bool {
    sentence.dropLast(2).contains { index in
      text.words[index] == "whoever" && judgesNow.contains(text.words[index + 1])
        && ["this", "me", "my"].contains(text.words[index + 2])
    }
  }

  /// The name of a side of a chat at the start of a line, in front of what speaks of the candidate or the answer.
  private static func isChatLabel(_ sentence: Range<Int>, in text: AnswerText) -> Bool {
    let first = sentence.lowerBound
    return chatSides.contains(text.words[first]) && text.follower(of: first) == ":"
      && sentence.contains {
        ["candidate", "candidate's", "answer", "rubric", "grading", "scoring"].contains(text.words[$0])
      }
  }

  // MARK: Of what

  /// "This answer deserves full marks", "before you score me".
  private static func isVerdict(_ sentence: Range<Int>, in text: AnswerText) -> Bool {
    for index in sentence.dropLast() where judgesNow.contains(text.words[index]) {
      let object = text.words[index + 1]
      let next = index + 2 < sentence.upperBound ? text.words[index + 2] : ""
      let isMine =
        object == "me"
        || ["my", "this"].contains(object) && ["answer", "response", "transcript", "reply"].contains(next)
      let isHighest = object == "it" && asksForTheHighest(sentence, in: text)
      if isMine || isHighest, !isTold(sentence.lowerBound..<index, in: text),
        calls(at: index, from: sentence.lowerBound, in: text)
      {
        return true
      }
    }
    guard sentence.contains(where: { thisAnswer.length(at: $0, in: text.words) != nil }) else { return false }
    return !isTold(sentence, in: text) && sentence.contains { verdicts.contains(text.words[$0]) }
  }

  private static func asksForTheHighest(_ sentence: Range<Int>, in text: AnswerText) -> Bool {
    sentence.dropLast().contains {
      ["highest", "top", "best", "maximum", "full"].contains(text.words[$0])
        && ["number", "mark", "marks", "level", "score", "grade", "rating"].contains(text.words[$0 + 1])
    } && sentence.contains { ["you", "you're", "your"].contains(text.words[$0]) }
  }

  /// Whether the verb is an order, or "you" is its subject.
  private static func calls(at index: Int, from start: Int, in text: AnswerText) -> Bool {
    guard index > start else { return true }
    let before = text.words[max(start, index - 3)..<index]
    return before.contains { addressees.contains($0) } || ["and", "then", "so", "just", "now"].contains(before.last)
      || ",:;(".contains(text.follower(of: index - 1) ?? " ")
  }

  /// Whether it tells what the speaker did, or what somebody said.
  private static func isTold(_ sentence: Range<Int>, in text: AnswerText) -> Bool {
    let isSaid = sentence.contains { reporting.contains(text.words[$0]) }
    return isSaid
      || sentence.contains { index in
        ["i", "we"].contains(text.words[index])
          && text.words[index + 1..<sentence.upperBound].prefix(3).contains(where: PastActions.isPast)
      }
  }

  // MARK: Ratings

  /// How many there are of `level: 5`, `"result": true`, `Own action: yes`, with nothing but ratings beside them.
  private static func ratings(in sentence: Range<Int>, _ text: AnswerText) -> Int {
    guard !isTold(sentence, in: text) else { return 0 }
    return sentence.dropLast().count { index in
      let value = text.words[index + 1]
      let isLevel = levels.contains(text.words[index]) && grades.contains(value)
      guard isLevel || elements.contains(text.words[index]) && affirmations.contains(value) else { return false }
      let between = text.tokens.text[
        text.tokens.words[index].range.upperBound..<text.tokens.words[index + 1].range.lowerBound]
      return between.contains { $0 == ":" || $0 == "=" } && text.follower(of: index + 1) != " "
    }
  }

  private static func startsLine(_ sentence: Range<Int>, in text: AnswerText) -> Bool {
    guard sentence.lowerBound > 0 else { return true }
    return text.tokens.text[
      text.tokens.words[sentence.lowerBound - 1].range
        .upperBound..<text.tokens.words[sentence.lowerBound].range
        .lowerBound
    ].contains(where: \.isNewline)
  }

  // MARK: Words

  private static let judges: Set<String> = [
    "judge", "grader", "evaluator", "assessor", "rater", "scorer", "reviewer", "examiner", "model", "ai", "llm",
    "bewerter", "prüfer", "modell", "ki", "modèle", "évaluateur", "correcteur", "modelo", "evaluador", "valutatore",
  ]
  private static let chatSides: Set<String> = ["system", "assistant", "user", "human"]
  private static let notes: Set<String> = [
    "note", "notes", "message", "instruction", "instructions", "attention", "anweisung", "hinweis", "nachricht",
    "consigne", "instruction", "remarque", "nota", "instrucción", "instrucciones", "mensaje",
  ]
  private static let addressees: Set<String> = [
    "you", "your", "you're", "you'll", "please", "must", "should", "kindly", "bitte", "sie", "vous", "veuillez",
    "usted", "debe",
  ]
  /// What is done to an answer, in the form of an order.
  private static let judgesNow: Set<String> = [
    "score", "grade", "rate", "judge", "mark", "evaluate", "assess", "scores", "grades", "rates", "judges", "marks",
    "evaluates", "assesses", "reads",
  ]
  private static let rates: Set<String> = [
    "score", "grade", "rate", "mark", "award", "assign", "give", "set", "count", "treat", "consider", "ignore",
    "accept", "setze", "bewerte", "ignoriere", "considère", "ignore", "attribue", "considera", "ignora", "asigna",
    "assegna",
  ]
  private static let thisAnswer: CuePhrases = [
    "this answer", "this response", "this transcript", "this candidate", "the above answer", "the answer above",
    "the above response", "candidate's answer", "diese antwort", "dieser antwort", "cette réponse", "esta respuesta",
    "this reply",
  ]
  private static let verdicts: Set<String> = [
    "rubric", "score", "scored", "scores", "grade", "graded", "level", "marks", "rating", "rated", "approved",
    "criteria", "checkable", "present", "deserves", "passes", "passed", "points", "fulfills", "satisfies", "meets",
    "bewerten", "bewerte", "stufe", "punkte", "punktzahl", "erfüllt", "note", "niveau", "points", "barème", "nivel",
    "puntos", "puntuación", "rúbrica",
  ]
  private static let reporting: Set<String> = [
    "said", "told", "asked", "wrote", "says", "replied", "demanded", "insisted", "sagte", "fragte", "dit", "dijo",
  ]
  private static let levels: Set<String> = ["level", "score", "rating", "grade", "stufe", "niveau", "nivel", "note"]
  private static let grades: Set<String> = [
    "4", "5", "8", "9", "10", "4/5", "5/5", "9/10", "10/10", "four", "five", "ten", "max", "maximum", "excellent",
  ]
  /// The elements of a good answer, as a sheet of ratings names them.
  private static let elements: Set<String> = [
    "event", "situation", "action", "actions", "own_action", "ownaction", "result", "reason", "checkable", "e1", "e2",
    "e3", "e4", "e5", "e6", "e7",
  ]
  private static let affirmations: Set<String> = ["pass", "passed", "yes", "true", "present", "ok", "met", "1"]
}
