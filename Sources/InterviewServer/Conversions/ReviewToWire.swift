internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices

// What is known of an interview that has its feedback, as the client sees it.

extension Wire.Attempt {
  init(_ attempt: Attempt) {
    self.init(
      id: attempt.id.rawValue, questionId: attempt.questionID.rawValue, index: attempt.number, answer: attempt.text,
      assessment: Wire.Assessment(Assessment(questionID: attempt.questionID, judgement: attempt.judgement)),
      previousLevel: attempt.previousLevel,
      differences: attempt.differences.map {
        Wire.CheckDifference(check: $0.check, before: $0.before?.rawValue, after: $0.after?.rawValue)
      }, rubricVersion: attempt.rubricVersion, createdAt: attempt.createdAt.rfc3339)
  }
}

extension Wire.Explanation {
  init(_ explanation: Explanation, of feedback: Feedback) {
    let score = explanation.score.parts
    self.init(
      sessionId: feedback.sessionID.rawValue, rubricVersion: explanation.rubricVersion,
      feedbackRubricVersion: feedback.rubricVersion, score: score.value, scoreInterval: score.interval,
      notScorable: score.notScorable, topics: explanation.topics.map(Wire.ExplainedTopic.init),
      competencies: explanation.trace.competencies.map {
        Wire.ExplainedCompetency(name: $0.name, levels: $0.levels, median: $0.median, weight: $0.weight)
      }, arithmetic: explanation.arithmetic, judgedChecks: feedback.judgedChecks.map(Wire.JudgedCheck.init))
  }
}

extension Wire.ExplainedTopic {
  fileprivate init(_ topic: Explanation.Topic) {
    let judgement = topic.judgement
    self.init(
      competency: topic.competency, style: topic.style.rawValue, questionIds: topic.questionIDs.map(\.rawValue),
      isCounted: topic.isCounted, level: judgement.level, notScorable: judgement.notScorable, flags: judgement.flags,
      checks: topic.checks.map(Wire.ExplainedCheck.init),
      ladder: topic.steps.map { step in
        Wire.LadderStep(
          level: step.rung.level, needs: step.rung.needs.map { Wire.LadderNeed($0, judgement.checks) },
          isReached: step.isReached)
      }, nextStep: topic.next.map { Wire.NextStep(checks: $0.checks, level: $0.level) })
  }
}

extension Wire.ExplainedCheck {
  fileprivate init(_ explained: Explanation.ExplainedCheck) {
    let check = explained.check
    self.init(
      id: check.id, name: explained.name, result: check.result.rawValue, rule: explained.rule, quote: check.quote,
      questionId: explained.questionID?.rawValue, advice: check.advice, levelIfFlipped: explained.levelIfFlipped)
  }
}

extension Wire.LadderNeed {
  fileprivate init(_ need: Rung.Need, _ checks: [Check]) {
    self.init(anyOf: Self.checks(need), isMet: need.isMet(by: checks))
  }

  private static func checks(_ need: Rung.Need) -> [Wire.NeededCheck] {
    switch need {
    case .passed(let id): [Wire.NeededCheck(check: id, result: "pass")]
    case .begun(let id): [Wire.NeededCheck(check: id, result: "partial")]
    case .notFailed(let id): [Wire.NeededCheck(check: id, result: "notFail")]
    case .any(let needs): needs.flatMap(checks)
    }
  }
}
