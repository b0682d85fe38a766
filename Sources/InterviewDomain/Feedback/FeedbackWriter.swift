/// Puts an interview's feedback in words, by rules: each point rests on a quote, and names nothing that is not in one,
/// in the questions or in the documents.
package struct FeedbackWriter {
  package let score: SessionScore
  /// One for each answered question, in order.
  package let answers: [Assessment]

  private let outcome: SessionScorer.Outcome
  /// The questions with their follow-ups that a score rests on.
  private let slots: [JudgedSlot]
  /// Every answer, in order.
  private let parts: [JudgedSlot.Part]
  private let gaps: [Gap]
  private let advice: CVAdvice
  private let prose: any FeedbackProse

  /// - Parameters:
  ///   - requirements: what the job description asks for; their texts are quoted from it.
  ///   - judged: checks that a model decided; levels and score follow from them as they do from the rules' own.
  package init(
    interview: Interview, cv: String, jobDescription: String, requirements: [JobRequirement], judged: [JudgedCheck] = []
  ) {
    let prose = interview.settings.feedbackProse
    let all = JudgedSlot.all(of: interview, cv: cv, jobDescription: jobDescription).map { $0.raised(by: judged) }
    self.prose = prose
    slots = all.filter(\.isRated)
    parts = all.flatMap(\.parts).sorted { $0.question.index < $1.question.index }
    gaps = Gap.all(of: slots, jobDescription: jobDescription)
    advice = CVAdvice(
      cv: cv, jobDescription: jobDescription, requirements: requirements,
      answers: parts.filter { $0.judgement.level != nil }.map(CVAdvice.Answer.init), prose: prose)
    answers = parts.map { Assessment(questionID: $0.question.id, judgement: prose.advising($0.judgement)) }
    outcome = SessionScorer.trace(slots.map(\.scored)).outcome
    score = SessionScore(outcome, prose)
  }

  /// Every quote that any part of it rests on.
  package var evidence: [Evidence] {
    (strengths + weaknesses + cvImprovements).flatMap(\.evidence) + actions.flatMap(\.evidence)
  }

  // MARK: Strengths

  /// At most four, one of each slot, on as many different things as possible.
  package var strengths: [Point] {
    var praised: Set<String> = []
    var points: [Point] = []
    for slot in best where points.count < 4 {
      let passed = CheckProse.praised.compactMap { id in
        slot.judgement.checks.first { $0.id == id && $0.result == .pass && $0.quote != nil }
      }
      let new = passed.first { !praised.contains($0.id) }
      guard let check = new ?? (points.count < 2 ? passed.first : nil), let quote = check.quote,
        let wording = prose.wording(of: check.id)
      else { continue }
      praised.insert(check.id)
      points.append(Point(text: label(slot) + prose.colon + wording.praise, evidence: [slot.evidence(quote)]))
    }
    return points
  }

  /// Those with something to praise, the highest level first.
  private var best: [JudgedSlot] {
    slots.filter { $0.level ?? 0 >= 2 }.sorted { ($1.level ?? 0, $0.number) < ($0.level ?? 0, $1.number) }
  }

  private func label(_ slot: JudgedSlot) -> String { prose.question(slot.number, on: slot.competency) }

  // MARK: Weaknesses

  /// At most four things to work on, each of which may concern several answers, and one for what could not be judged.
  package var weaknesses: [Point] {
    let points = gaps.prefix(4).map { $0.point(in: prose) }
    let evidence = unjudged.compactMap(opening)
    guard !evidence.isEmpty else { return points }
    let silent = Point(
      text: prose.unjudged(unjudged.map { ($0.number, prose.notScorable($0.judgement.notScorable ?? "")) }),
      evidence: Array(evidence.prefix(4)))
    // Where it is what keeps the score away, nothing helps more.
    return isScored ? points + [silent] : [silent] + points
  }

  private var isScored: Bool {
    if case .score = outcome { true } else { false }
  }

  private var unjudged: [JudgedSlot] { slots.filter { $0.level == nil } }

  private func opening(_ slot: JudgedSlot) -> Evidence? {
    let opening = TokenizedText(slot.parts[0].answer).opening
    return opening.isEmpty ? nil : slot.evidence(opening)
  }

  // MARK: Actions

  /// At most three, what would raise most first.
  package var actions: [Action] {
    let actions = gaps.prefix(3).compactMap { $0.action(in: prose) }
    guard !isScored, let slot = unjudged.first, let opening = opening(slot) else { return actions }
    let silent = Action(
      questionID: slot.parts[0].question.id, checks: [], missing: prose.notScorable(slot.judgement.notScorable ?? ""),
      drill: prose.unjudgedDrill, evidence: [opening])
    return Array(([silent] + actions).prefix(3))
  }

  // MARK: The CV

  package var cvImprovements: [Point] { advice.points }

  // MARK: Competencies

  package var competencies: [CompetencyRating] {
    var names: [String] = []
    for slot in slots where !names.contains(slot.competency) { names.append(slot.competency) }
    return names.map { name in
      let own = slots.filter { $0.competency == name }
      let levels = own.compactMap(\.level)
      guard let level = SessionScorer.median(levels), let typical = own.first(where: { $0.level == level }) else {
        return CompetencyRating(name: name, level: nil, rationale: prose.unratedCompetency)
      }
      let numbers = own.filter { $0.level != nil }.map(\.number)
      return CompetencyRating(name: name, level: level, rationale: rationale(of: typical, questions: numbers))
    }
  }

  /// Which checks made the level, and which would raise it.
  private func rationale(of slot: JudgedSlot, questions: [Int]) -> String {
    let shown = Ladder.checks(of: slot.style).filter { id in
      slot.judgement.checks.contains { $0.id == id && $0.result == .pass }
    }
    let step = Ladder.nextStep(from: slot.judgement.checks, style: slot.style)
    let open = names(step?.checks ?? [])
    return prose.rating(
      of: questions, shown: names(shown), open: open, nextLevel: open.isEmpty ? nil : step?.level)
  }

  private func names(_ ids: [String]) -> [String] { ids.compactMap { prose.wording(of: $0)?.name } }

  // MARK: Summary

  package var summary: String {
    var sentences: [String] = []
    switch outcome {
    case .score(let value, let interval):
      let judged = slots.count { $0.level != nil }
      sentences.append(prose.judged(judged, of: slots.count, score: value, interval: interval))
    case .refused(let refusal):
      let isShort = parts.count { $0.judgement.level != nil } < 4
      sentences.append(prose.notScored(because: refusal, isShort: isShort))
    }
    if let top = best.first, let level = top.level, level >= 3,
      let id = CheckProse.praised.first(where: { id in
        top.judgement.checks.contains { $0.id == id && $0.result == .pass }
      }), let wording = prose.wording(of: id)
    {
      sentences.append(prose.best(label(top), name: wording.name))
    }
    if let first = gaps.first, let wording = first.wordings(in: prose).first {
      sentences.append(prose.practice(wording.action, on: first.slots[0].number))
    }
    if parts.contains(where: { $0.judgement.flags.contains("instructionsToJudge") }) {
      sentences.append(prose.instructionsFound)
    }
    return sentences.joined(separator: " ")
  }
}

extension SessionScore {
  package init(_ outcome: SessionScorer.Outcome, _ prose: any FeedbackProse) {
    switch outcome {
    case .score(let value, let interval): self = .score(value, interval: interval)
    case .refused(let refusal): self = .notScorable(reason: prose.refusal(refusal))
    }
  }
}

extension SessionSettings {
  package var feedbackProse: any FeedbackProse { FeedbackLanguage.prose(for: feedbackLanguage ?? language) }
}

extension [String] {
  /// "a, b and c".
  func joined(last word: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
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
