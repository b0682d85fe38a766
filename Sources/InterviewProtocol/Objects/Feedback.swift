extension Wire {
  /// What the candidate is told after the interview.
  package struct Feedback: Codable, Hashable, Sendable {
    package var sessionId: String
    /// From 1 to 10; null only where `notScorable` says why.
    @Nullable package var score: Int?
    /// Low and high end of what the score may be, as an array of two; null with the score.
    @Nullable package var scoreInterval: ClosedRange<Int>?
    @Nullable package var notScorable: String?
    package var summary: String
    package var strengths: [Point]
    package var weaknesses: [Point]
    /// At most three, what would raise most first.
    package var actions: [Action]
    package var cvImprovements: [Point]
    package var competencies: [CompetencyRating]
    /// One for each answered question, in order.
    package var answers: [Assessment]
    /// What a model decided otherwise than the rules; empty with the built-in interviewer.
    package var judgedChecks: [JudgedCheck]
    package var rubricVersion: String
    /// Who worded it: a provider's id, `offline` for the built-in interviewer.
    package var provider: String
    @Nullable package var model: String?
    package var createdAt: String

    package init(
      sessionId: String, score: Int?, scoreInterval: ClosedRange<Int>?, notScorable: String?, summary: String,
      strengths: [Point], weaknesses: [Point], actions: [Action], cvImprovements: [Point],
      competencies: [CompetencyRating],
      answers: [Assessment], judgedChecks: [JudgedCheck], rubricVersion: String, provider: String, model: String?,
      createdAt: String
    ) {
      self.sessionId = sessionId
      self.score = score
      self.scoreInterval = scoreInterval
      self.notScorable = notScorable
      self.summary = summary
      self.strengths = strengths
      self.weaknesses = weaknesses
      self.actions = actions
      self.cvImprovements = cvImprovements
      self.competencies = competencies
      self.answers = answers
      self.judgedChecks = judgedChecks
      self.rubricVersion = rubricVersion
      self.provider = provider
      self.model = model
      self.createdAt = createdAt
    }
  }
}
