/// What the candidate is told after the interview; stored once a session.
package struct Feedback: Hashable, Sendable {
  package var sessionID: SessionID
  package var score: SessionScore
  package var summary: String
  package var strengths: [Point]
  package var weaknesses: [Point]
  /// What to do before the next interview: at most three.
  package var actions: [Action]
  package var cvImprovements: [Point]
  package var competencies: [CompetencyRating]
  /// One for each answered question, in order.
  package var answers: [Assessment]
  package var rubricVersion: String
  /// Who worded it: a provider's id, `offline` for the built-in interviewer.
  package var provider: String
  package var model: String?
  package var createdAt: Timestamp
  /// What a model decided otherwise than the rules; empty without one.
  package var judgedChecks: [JudgedCheck]
  /// Where a model was asked of checks, whether or not it changed any.
  package var judging: Judging?

  package init(
    sessionID: SessionID, score: SessionScore, summary: String, strengths: [Point], weaknesses: [Point],
    actions: [Action] = [], cvImprovements: [Point], competencies: [CompetencyRating], answers: [Assessment],
    rubricVersion: String,
    provider: String, model: String?, createdAt: Timestamp, judgedChecks: [JudgedCheck] = [], judging: Judging? = nil
  ) {
    self.sessionID = sessionID
    self.score = score
    self.summary = summary
    self.strengths = strengths
    self.weaknesses = weaknesses
    self.actions = actions
    self.cvImprovements = cvImprovements
    self.competencies = competencies
    self.answers = answers
    self.rubricVersion = rubricVersion
    self.provider = provider
    self.model = model
    self.createdAt = createdAt
    self.judgedChecks = judgedChecks
    self.judging = judging
  }
}

/// A score from 1 to 10 with the interval it lies in, or the reason why there is none.
package enum SessionScore: Hashable, Sendable {
  case score(Int, interval: ClosedRange<Int>)
  /// Too little evidence is never a low score.
  case notScorable(reason: String)
}

/// One thing worth saying, with the words that it rests on.
package struct Point: Hashable, Sendable {
  package var text: String
  package var evidence: [Evidence]

  package init(text: String, evidence: [Evidence]) {
    self.text = text
    self.evidence = evidence
  }
}

/// What to practise on one answer before the next interview.
package struct Action: Hashable, Sendable {
  /// The question to try again.
  package var questionID: QuestionID
  /// What would then pass; empty where nothing could be judged.
  package var checks: [String]
  /// What the answer lacks.
  package var missing: String
  /// Something to do alone, in a quarter of an hour.
  package var drill: String
  package var evidence: [Evidence]

  package init(questionID: QuestionID, checks: [String], missing: String, drill: String, evidence: [Evidence]) {
    self.questionID = questionID
    self.checks = checks
    self.missing = missing
    self.drill = drill
    self.evidence = evidence
  }
}

/// Words of a source, letter by letter.
package struct Evidence: Hashable, Sendable {
  package enum Source: String, CaseIterable, Sendable {
    case answer, cv, jobDescription
  }

  /// The question whose answer is quoted; nil for documents.
  package var questionID: QuestionID?
  package var source: Source
  package var quote: String

  package init(questionID: QuestionID? = nil, source: Source, quote: String) {
    self.questionID = questionID
    self.source = source
    self.quote = quote
  }
}

package struct CompetencyRating: Hashable, Sendable {
  package var name: String
  /// From 1 to 5; nil where nothing scorable was said on it.
  package var level: Int?
  package var rationale: String

  package init(name: String, level: Int?, rationale: String) {
    self.name = name
    self.level = level
    self.rationale = rationale
  }
}

/// What the rules found in one answer.
package struct Assessment: Hashable, Sendable {
  package var questionID: QuestionID
  package var judgement: Judgement

  package init(questionID: QuestionID, judgement: Judgement) {
    self.questionID = questionID
    self.judgement = judgement
  }
}

/// Level, flags and checks of one answer: a pure function of the answer and what was asked.
package struct Judgement: Hashable, Sendable {
  /// From 1 to 5; nil where the answer cannot be scored.
  package var level: Int?
  /// Why there is no level: `empty`, `refusal`, `tooShort`, `echo`, `repeat`, `gibberish`, `keywords`, `language`.
  package var notScorable: String?
  /// What a reader should know and no level counts, such as `instructionsToJudge`.
  package var flags: [String]
  package var checks: [Check]

  package init(level: Int?, notScorable: String?, flags: [String], checks: [Check]) {
    self.level = level
    self.notScorable = notScorable
    self.flags = flags
    self.checks = checks
  }
}

/// One thing that was looked for in an answer.
package struct Check: Hashable, Sendable {
  package enum Result: String, CaseIterable, Sendable {
    case pass, partial, fail, unclear
  }

  /// Stable, such as `E5.result`.
  package var id: String
  package var result: Result
  /// Verbatim words of the answer that the result rests on.
  package var quote: String?
  /// What would make it pass, where it does not.
  package var advice: String?

  package init(id: String, result: Result, quote: String? = nil, advice: String? = nil) {
    self.id = id
    self.result = result
    self.quote = quote
    self.advice = advice
  }
}
