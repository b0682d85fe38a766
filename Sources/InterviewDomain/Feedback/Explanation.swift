/// How a score came about: from words to checks, from checks to levels, from levels to the number.
///
/// It is computed as the score is, and by the same functions; nothing in it is told from memory.
package struct Explanation: Sendable {
  /// A planned question with its follow-ups, judged as one.
  package struct Topic: Hashable, Sendable {
    package var competency: String
    package var style: InterviewPlan.Style
    /// Of the question and its follow-ups, in order.
    package var questionIDs: [QuestionID]
    /// False for the closing, which no score counts.
    package var isCounted: Bool
    package var judgement: Judgement
    package var checks: [ExplainedCheck]
    /// The ladder of the style, from level 2 up; empty where there is no level.
    package var steps: [Step]
    /// Nil at the highest level and without one.
    package var next: NextStep?
  }

  package struct ExplainedCheck: Hashable, Sendable {
    package var check: Check
    /// What is looked for, as a noun; nil where feedback never speaks of it.
    package var name: String?
    /// When it passes.
    package var rule: String
    /// Whose answer holds the quote.
    package var questionID: QuestionID?
    /// The level of the topic if this check alone came out the other way; nil where there is no level.
    package var levelIfFlipped: Int?
  }

  package struct Step: Hashable, Sendable {
    package var rung: Rung
    /// With all below it.
    package var isReached: Bool
  }

  package var rubricVersion: String
  package var topics: [Topic]
  package var trace: SessionScorer.Trace
  package let prose: any FeedbackProse

  /// - Parameter judged: checks that a model decided when the feedback was made.
  package init(_ interview: Interview, cv: String, jobDescription: String, judged: [JudgedCheck]) {
    let slots = JudgedSlot.all(of: interview, cv: cv, jobDescription: jobDescription).map { $0.raised(by: judged) }
    rubricVersion = AnswerScorer.rubricVersion
    let prose = interview.settings.feedbackProse
    self.prose = prose
    topics = slots.map { Topic($0, prose) }
    trace = SessionScorer.trace(slots.filter(\.isRated).map(\.scored))
  }

  package var score: SessionScore { SessionScore(trace.outcome, prose) }

  /// The way from the levels to the score, line by line.
  package var arithmetic: [String] {
    guard let mean = trace.mean else { return [prose.nothingJudged] }
    var lines = trace.competencies.map { competency in
      prose.levels(
        competency.levels, of: competency.name, median: figure(competency.median), weight: competency.weight)
    }
    lines.append(prose.mean(figure(mean)))
    switch trace.outcome {
    case .score(let score, let interval):
      lines.append(prose.points(score, from: figure(mean)))
      lines.append(prose.interval(interval, of: SessionScorer.resamples))
    case .refused(let refusal): lines.append(prose.noScore(because: refusal))
    }
    return lines
  }

  /// With at most two decimals.
  private func figure(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : "\(rest < 10 ? "0" : "")\(rest)"
    return "\(whole)\(prose.decimalPoint)\(decimals)"
  }
}

extension Explanation.Topic {
  fileprivate init(_ slot: JudgedSlot, _ prose: any FeedbackProse) {
    let judgement = prose.advising(slot.judgement)
    let (checks, level) = (judgement.checks, judgement.level)
    competency = slot.competency
    style = slot.style
    questionIDs = slot.parts.map(\.question.id)
    isCounted = slot.isRated
    self.judgement = judgement
    self.checks = checks.map { check in
      Explanation.ExplainedCheck(
        check: check, name: prose.wording(of: check.id)?.name, rule: prose.check(check.id)?.rule ?? "",
        questionID: check.quote.flatMap { slot.evidence($0).questionID },
        levelIfFlipped: level.map { _ in Self.level(flipping: check, in: checks, slot.style) })
    }
    steps =
      level.map { level in
        Ladder.rungs(of: slot.style).map { Explanation.Step(rung: $0, isReached: $0.level <= level) }
      } ?? []
    next = level.flatMap { _ in Ladder.nextStep(from: checks, style: slot.style) }
  }

  private static func level(flipping check: Check, in checks: [Check], _ style: InterviewPlan.Style) -> Int {
    let flipped = checks.map { other in
      other.id == check.id ? Check(id: check.id, result: check.result == .pass ? .fail : .pass) : other
    }
    return Ladder.level(of: flipped, style: style, countingPartials: false)
  }
}
