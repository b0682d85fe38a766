extension Wire {
  /// What to practise on one answer before the next interview.
  package struct Action: Codable, Hashable, Sendable {
    /// The question to try again, as by `interview/retry`.
    package var questionId: String
    /// Ids of the checks that would then pass; empty where nothing could be judged.
    package var checks: [String]
    package var missing: String
    package var drill: String
    package var evidence: [Evidence]

    package init(questionId: String, checks: [String], missing: String, drill: String, evidence: [Evidence]) {
      self.questionId = questionId
      self.checks = checks
      self.missing = missing
      self.drill = drill
      self.evidence = evidence
    }
  }
}
