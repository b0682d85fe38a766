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
  var cvImprovements: [Point]
  var competencies: [Rating]
  var answers: [Assessment]

  struct Point: Codable {
    var text: String
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
    cvImprovements = feedback.cvImprovements.map { Point($0) }
    competencies = feedback.competencies.map { Rating(name: $0.name, level: $0.level, rationale: $0.rationale) }
    answers = feedback.answers.map { Assessment($0) }
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
    evidence = point.evidence.map {
      FeedbackContent.Evidence(questionID: $0.questionID?.rawValue, source: $0.source.rawValue, quote: $0.quote)
    }
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
