internal import GRDB
internal import InterviewDomain

/// What a feedback says, as the JSON of its row; each member mirrors one of the domain's.
struct FeedbackContent: Codable {
  var score: Int?
  var lowest: Int?
  var highest: Int?
  var notScorable: String?
  var summary: String
  var strengths: [Point]
  var weaknesses: [Point]
  /// Nil in rows of before there were any.
  var actions: [Action]?
  var cvImprovements: [Point]
  var competencies: [Rating]
  var answers: [Assessment]
  /// Nil in rows of before there were any.
  var judgedChecks: [JudgedCheck]?
  var judging: Judging?

  struct Point: Codable {
    var text: String
    var evidence: [Evidence]
  }

  struct Action: Codable {
    var questionID: String
    var checks: [String]
    var missing: String
    var drill: String
    var evidence: [Evidence]
  }

  struct Evidence: Codable {
    var questionID: String?
    var source: String
    var quote: String
  }

  struct Rating: Codable {
    var name: String
    var level: Int?
    var rationale: String
  }

  struct Assessment: Codable {
    var questionID: String
    var level: Int?
    var notScorable: String?
    var flags: [String]
    var checks: [Check]
  }

  struct JudgedCheck: Codable {
    var questionID: String
    var check: String
    var rules: String
    var model: String
    var yes: Int
    var no: Int
    var unclear: Int
    var quote: String?
  }

  struct Judging: Codable {
    var provider: String
    var model: String?
    var seed: Int
    var reply: String
  }

  struct Check: Codable {
    var id: String
    var result: String
    var quote: String?
    var advice: String?
  }
}

// MARK: From the domain

extension FeedbackContent {
  init(_ feedback: Feedback) {
    summary = feedback.summary
    strengths = feedback.strengths.map { Point($0) }
    weaknesses = feedback.weaknesses.map { Point($0) }
    actions = feedback.actions.map { Action($0) }
    cvImprovements = feedback.cvImprovements.map { Point($0) }
    competencies = feedback.competencies.map { Rating(name: $0.name, level: $0.level, rationale: $0.rationale) }
    answers = feedback.answers.map { Assessment($0) }
    judgedChecks = feedback.judgedChecks.isEmpty ? nil : feedback.judgedChecks.map { JudgedCheck($0) }
    judging = feedback.judging.map {
      Judging(provider: $0.provider, model: $0.model, seed: $0.seed, reply: $0.reply)
    }
    switch feedback.score {
    case .score(let value, let interval):
      score = value
      lowest = interval.lowerBound
      highest = interval.upperBound
    case .notScorable(let reason): notScorable = reason
    }
  }
}

extension FeedbackContent.Point {
  init(_ point: Point) {
    text = point.text
    evidence = point.evidence.map { FeedbackContent.Evidence($0) }
  }
}

extension FeedbackContent.Action {
  init(_ action: Action) {
    self.init(
      questionID: action.questionID.rawValue, checks: action.checks, missing: action.missing, drill: action.drill,
      evidence: action.evidence.map { FeedbackContent.Evidence($0) })
  }
}

extension FeedbackContent.Evidence {
  init(_ evidence: Evidence) {
    self.init(questionID: evidence.questionID?.rawValue, source: evidence.source.rawValue, quote: evidence.quote)
  }
}

extension FeedbackContent.JudgedCheck {
  init(_ judged: InterviewDomain.JudgedCheck) {
    self.init(
      questionID: judged.questionID.rawValue, check: judged.check, rules: judged.rules.rawValue,
      model: judged.model.rawValue, yes: judged.votes.yes, no: judged.votes.no, unclear: judged.votes.unclear,
      quote: judged.quote)
  }
}

extension FeedbackContent.Assessment {
  init(_ assessment: Assessment) {
    let judgement = assessment.judgement
    questionID = assessment.questionID.rawValue
    level = judgement.level
    notScorable = judgement.notScorable
    flags = judgement.flags
    checks = judgement.checks.map {
      FeedbackContent.Check(id: $0.id, result: $0.result.rawValue, quote: $0.quote, advice: $0.advice)
    }
  }
}
