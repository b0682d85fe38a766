/// Puts an interview's feedback in words, by rules: each point rests on a quote, and names nothing that is not in one,
/// in the questions or in the documents.
package struct FeedbackWriter {
  package let score: SessionScore
  package let summary: String
  package let strengths: [Point]
  package let weaknesses: [Point]
  package let cvImprovements: [Point]
  package let competencies: [CompetencyRating]
  package let answers: [Assessment]

  /// - Parameters:
  ///   - requirements: what the job description asks for; their texts are quoted from it.
  ///   - judged: checks that a model decided; levels and score follow from them as they do from the rules' own.
  package init(
    interview: Interview, cv: String, jobDescription: String, requirements: [JobRequirement], judged: [JudgedCheck] = []
  ) {
    let slots = JudgedSlot.all(of: interview, cv: cv, jobDescription: jobDescription).map { $0.raised(by: judged) }
    let parts = slots.flatMap(\.parts).sorted { $0.question.index < $1.question.index }
    let rated = slots.filter(\.isRated)
    answers = parts.map { Assessment(questionID: $0.question.id, judgement: $0.judgement) }
    score = SessionScorer.score(rated.map(\.scored))
    strengths = Self.strengths(of: rated)
    let gaps = Gap.all(of: rated, jobDescription: jobDescription)
    weaknesses = Self.weaknesses(of: rated, gaps: gaps, isScored: score.isScored)
    competencies = Self.competencies(of: rated)
    cvImprovements =
      CVAdvice(
        cv: cv, jobDescription: jobDescription, requirements: requirements,
        answers: parts.filter { $0.judgement.level != nil }.map(CVAdvice.Answer.init)
      ).points
    summary = Self.summary(of: rated, score: score, gaps: gaps, parts: parts)
  }

  // MARK: Strengths

  /// At most four, one of each slot, on as many different things as possible.
  private static func strengths(of slots: [JudgedSlot]) -> [Point] {
    var praised: Set<String> = []
    var points: [Point] = []
    for slot in best(slots) where points.count < 4 {
      let passed = CheckWording.praised.compactMap { id in
        slot.judgement.checks.first { $0.id == id && $0.result == .pass && $0.quote != nil }
      }
      let new = passed.first { !praised.contains($0.id) }
      guard let check = new ?? (points.count < 2 ? passed.first : nil), let quote = check.quote,
        let wording = CheckWording.of(check.id)
      else { continue }
      praised.insert(check.id)
      points.append(Point(text: "\(slot.label): \(wording.praise)", evidence: [slot.evidence(quote)]))
    }
    return points
  }

  /// Those with something to praise, the highest level first.
  private static func best(_ slots: [JudgedSlot]) -> [JudgedSlot] {
    slots.filter { $0.level ?? 0 >= 2 }.sorted { ($1.level ?? 0, $0.number) < ($0.level ?? 0, $1.number) }
  }

  // MARK: Weaknesses

  /// At most four things to work on, each of which may concern several answers, and one for what could not be judged.
  private static func weaknesses(of slots: [JudgedSlot], gaps: [Gap], isScored: Bool) -> [Point] {
    let points = gaps.prefix(4).map(\.point)
    guard let unjudged = unjudged(slots) else { return points }
    // Where it is what keeps the score away, nothing helps more.
    return isScored ? points + [unjudged] : [unjudged] + points
  }

  private static func unjudged(_ slots: [JudgedSlot]) -> Point? {
    let silent = slots.filter { $0.level == nil }
    guard !silent.isEmpty else { return nil }
    let what = silent.map { "question \($0.number) (\(reasons[$0.judgement.notScorable ?? ""] ?? "no answer"))" }
    let evidence = silent.compactMap { slot -> Evidence? in
      let opening = TokenizedText(slot.parts[0].answer).opening
      return opening.isEmpty ? nil : slot.evidence(opening)
    }
    guard !evidence.isEmpty else { return nil }
    return Point(
      text: "Not judged, and so not counted: \(what.listed). What is not said cannot speak for you. "
        + "Take \(silent.count == 1 ? "it" : "them") up again in four or five full sentences about one real case.",
      evidence: Array(evidence.prefix(4)))
  }

  private static let reasons = [
    "empty": "nothing was said", "refusal": "no answer was given", "tooShort": "too short",
    "echo": "the question again",
    "repeat": "said before", "gibberish": "no sentences could be read", "keywords": "terms without sentences",
    "language": "in a language that cannot be judged yet",
  ]

  // MARK: Competencies

  private static func competencies(of slots: [JudgedSlot]) -> [CompetencyRating] {
    var names: [String] = []
    for slot in slots where !names.contains(slot.competency) { names.append(slot.competency) }
    return names.map { name in
      let own = slots.filter { $0.competency == name }
      let levels = own.compactMap(\.level)
      guard let level = SessionScorer.median(levels), let typical = own.first(where: { $0.level == level }) else {
        return CompetencyRating(
          name: name, level: nil, rationale: "No answer on it could be judged; that counts neither for nor against you."
        )
      }
      let numbers = own.filter { $0.level != nil }.map { "\($0.number)" }
      let from = "\(numbers.count == 1 ? "Question" : "Questions") \(numbers.listed)"
      return CompetencyRating(name: name, level: level, rationale: "\(from). \(rationale(of: typical))")
    }
  }

  /// Which checks made the level, and which would raise it.
  private static func rationale(of slot: JudgedSlot) -> String {
    let ladder = Ladder.checks(of: slot.style)
    let shown = names(ladder.filter { id in slot.judgement.checks.contains { $0.id == id && $0.result == .pass } })
    var sentences = [shown.isEmpty ? "Nothing that was looked for is shown clearly." : "Shown: \(shown.listed)."]
    if let step = Ladder.nextStep(from: slot.judgement.checks, style: slot.style) {
      let lacking = names(step.checks)
      sentences.append(
        "Still open: \(lacking.listed); with \(lacking.count == 1 ? "it" : "them"), level \(step.level).")
    }
    return sentences.joined(separator: " ")
  }

  private static func names(_ ids: [String]) -> [String] { ids.compactMap { CheckWording.of($0)?.name } }

  // MARK: Summary

  private static func summary(
    of slots: [JudgedSlot], score: SessionScore, gaps: [Gap], parts: [JudgedSlot.Part]
  ) -> String {
    let judged = slots.count { $0.level != nil }
    var sentences: [String] = []
    switch score {
    case .score(let value, let interval):
      let all = slots.count == 2 ? "Both" : "All \(slots.count)"
      let count = judged == slots.count ? all : "\(judged) of \(slots.count)"
      let range =
        interval.count == 1 ? "" : ", between \(interval.lowerBound) and \(interval.upperBound) as far as they go"
      sentences.append("\(count) topics could be judged and give \(value) of 10\(range): \(meaning(of: value)).")
    case .notScorable(let reason):
      let isShort = parts.count { $0.judgement.level != nil } < 4
      sentences.append(
        "There is no score: \(reason). That is no low score. To get one, answer \(isShort ? "at least four" : "more") "
          + "questions in a few full sentences: one occasion, what you did, what came of it.")
    }
    if let top = best(slots).first, let level = top.level, level >= 3,
      let id = CheckWording.praised.first(where: { id in
        top.judgement.checks.contains { $0.id == id && $0.result == .pass }
      }), let wording = CheckWording.of(id)
    {
      sentences.append("\(top.label) stood out with \(wording.name).")
    }
    if let first = gaps.first, let wording = first.wordings.first {
      sentences.append("Practise one thing next: \(wording.action), first on question \(first.slots[0].number).")
    }
    if parts.contains(where: { $0.judgement.flags.contains("instructionsToJudge") }) {
      sentences.append("Words addressed to the judge were found in an answer and changed nothing.")
    }
    return sentences.joined(separator: " ")
  }

  private static func meaning(of score: Int) -> String {
    switch score {
    case ...2: "the answers hardly tell yet what you did or how you think"
    case 3...4: "the answers make a beginning, but your own part or your reasoning is mostly missing"
    case 5...6: "what you did or how you think shows, while outcomes, examples or costs are often missing"
    case 7...8: "most answers are complete, and figures or reasons are what is left"
    default: "most answers are complete, explained, and can be checked"
    }
  }
}

extension SessionScore {
  fileprivate var isScored: Bool {
    if case .score = self { true } else { false }
  }
}

extension [String] {
  /// "a, b and c".
  var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension TokenizedText {
  /// The first sentence, or its beginning where it is long; always verbatim.
  var opening: String {
    guard let sentence = sentences.first else { return String(text.prefix(160)).trimmed() }
    guard sentence.words.count > 40 else { return self[sentence] }
    return String(
      text[words[sentence.words.lowerBound].range.lowerBound..<words[sentence.words.lowerBound + 39].range.upperBound])
  }

  /// The last sentence, or nothing where it is long.
  var ending: String? {
    guard let sentence = sentences.last, sentence.words.count <= 40 else { return nil }
    return self[sentence]
  }
}
