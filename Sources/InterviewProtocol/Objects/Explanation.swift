extension Wire {
  /// How a score came about: from words to checks, from checks to levels, from levels to the number.
  package struct Explanation: Codable, Hashable, Sendable {
    package var sessionId: String
    /// The rules that explain.
    package var rubricVersion: String
    /// The rules by which the feedback was made; where they are older, its score may differ from the one here.
    package var feedbackRubricVersion: String
    /// From 1 to 10; null only where `notScorable` says why.
    @Nullable package var score: Int?
    /// Low and high end of what the score may be, as an array of two; null with the score.
    @Nullable package var scoreInterval: ClosedRange<Int>?
    @Nullable package var notScorable: String?
    package var topics: [ExplainedTopic]
    package var competencies: [ExplainedCompetency]
    /// From the levels to the score, a line each.
    package var arithmetic: [String]
    /// What a model decided otherwise than the rules, when the feedback was made.
    package var judgedChecks: [JudgedCheck]

    package init(
      sessionId: String, rubricVersion: String, feedbackRubricVersion: String, score: Int?,
      scoreInterval: ClosedRange<Int>?, notScorable: String?, topics: [ExplainedTopic],
      competencies: [ExplainedCompetency], arithmetic: [String], judgedChecks: [JudgedCheck]
    ) {
      self.sessionId = sessionId
      self.rubricVersion = rubricVersion
      self.feedbackRubricVersion = feedbackRubricVersion
      self.score = score
      self.scoreInterval = scoreInterval
      self.notScorable = notScorable
      self.topics = topics
      self.competencies = competencies
      self.arithmetic = arithmetic
      self.judgedChecks = judgedChecks
    }
  }

  /// A planned question with its follow-ups, judged as one.
  package struct ExplainedTopic: Codable, Hashable, Sendable {
    package var competency: String
    /// `pastBehavior`, `knowledge`, `situational` or `open`: which ladder applies.
    package var style: String
    /// The question and its follow-ups, in order.
    package var questionIds: [String]
    /// False for the closing, which no score counts.
    package var isCounted: Bool
    /// From 1 to 5; null where `notScorable` says why.
    @Nullable package var level: Int?
    @Nullable package var notScorable: String?
    package var flags: [String]
    package var checks: [ExplainedCheck]
    /// From level 2 up; empty where there is no level.
    package var ladder: [LadderStep]
    /// What would raise the level; null at the highest and where there is none.
    @Nullable package var nextStep: NextStep?

    package init(
      competency: String, style: String, questionIds: [String], isCounted: Bool, level: Int?, notScorable: String?,
      flags: [String], checks: [ExplainedCheck], ladder: [LadderStep], nextStep: NextStep?
    ) {
      self.competency = competency
      self.style = style
      self.questionIds = questionIds
      self.isCounted = isCounted
      self.level = level
      self.notScorable = notScorable
      self.flags = flags
      self.checks = checks
      self.ladder = ladder
      self.nextStep = nextStep
    }
  }

  package struct ExplainedCheck: Codable, Hashable, Sendable {
    package var id: String
    /// What is looked for; null where feedback never speaks of it.
    @Nullable package var name: String?
    /// `pass`, `partial`, `fail` or `unclear`.
    package var result: String
    /// When it passes.
    package var rule: String
    /// Verbatim words of the answer that the result rests on.
    @Nullable package var quote: String?
    /// Whose answer the quote is in.
    @Nullable package var questionId: String?
    /// What would make it pass, where it does not.
    @Nullable package var advice: String?
    /// The topic's level if this check alone came out the other way; null where there is no level.
    @Nullable package var levelIfFlipped: Int?

    package init(
      id: String, name: String?, result: String, rule: String, quote: String?, questionId: String?, advice: String?,
      levelIfFlipped: Int?
    ) {
      self.id = id
      self.name = name
      self.result = result
      self.rule = rule
      self.quote = quote
      self.questionId = questionId
      self.advice = advice
      self.levelIfFlipped = levelIfFlipped
    }
  }

  package struct LadderStep: Codable, Hashable, Sendable {
    package var level: Int
    package var needs: [LadderNeed]
    /// With all steps below it.
    package var isReached: Bool

    package init(level: Int, needs: [LadderNeed], isReached: Bool) {
      self.level = level
      self.needs = needs
      self.isReached = isReached
    }
  }

  /// Something that a step needs.
  package struct LadderNeed: Codable, Hashable, Sendable {
    /// One of these is enough.
    package var anyOf: [NeededCheck]
    package var isMet: Bool

    package init(anyOf: [NeededCheck], isMet: Bool) {
      self.anyOf = anyOf
      self.isMet = isMet
    }
  }

  package struct NeededCheck: Codable, Hashable, Sendable {
    package var check: String
    /// How it must come out: `pass`, `partial` (or better), `notFail`.
    package var result: String

    package init(check: String, result: String) {
      self.check = check
      self.result = result
    }
  }

  package struct NextStep: Codable, Hashable, Sendable {
    /// The fewest that would have to pass.
    package var checks: [String]
    package var level: Int

    package init(checks: [String], level: Int) {
      self.checks = checks
      self.level = level
    }
  }

  package struct ExplainedCompetency: Codable, Hashable, Sendable {
    package var name: String
    package var levels: [Int]
    package var median: Double
    /// How often it counts in the mean.
    package var weight: Int

    package init(name: String, levels: [Int], median: Double, weight: Int) {
      self.name = name
      self.levels = levels
      self.median = median
      self.weight = weight
    }
  }
}
