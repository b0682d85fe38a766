extension Wire {
  /// What the rubric found in one answer.
  package struct Assessment: Codable, Hashable, Sendable {
    package var questionId: String
    /// From 1 to 5; null where `notScorable` says why.
    @Nullable package var level: Int?
    @Nullable package var notScorable: String?
    /// What a reader should know and no level counts.
    package var flags: [String]
    package var checks: [Check]

    package init(questionId: String, level: Int?, notScorable: String?, flags: [String], checks: [Check]) {
      self.questionId = questionId
      self.level = level
      self.notScorable = notScorable
      self.flags = flags
      self.checks = checks
    }
  }
}
