extension Wire {
  /// Another answer to a question, given after the feedback.
  package struct Attempt: Codable, Hashable, Sendable {
    package var id: String
    package var questionId: String
    /// Counted for each question, from 1.
    package var index: Int
    package var answer: String
    package var assessment: Assessment
    /// Of the interview's own answer to this question; null where that had none.
    @Nullable package var previousLevel: Int?
    /// The checks that came out otherwise than with the interview's own answer.
    package var differences: [CheckDifference]
    package var rubricVersion: String
    package var createdAt: String

    package init(
      id: String, questionId: String, index: Int, answer: String, assessment: Assessment, previousLevel: Int?,
      differences: [CheckDifference], rubricVersion: String, createdAt: String
    ) {
      self.id = id
      self.questionId = questionId
      self.index = index
      self.answer = answer
      self.assessment = assessment
      self.previousLevel = previousLevel
      self.differences = differences
      self.rubricVersion = rubricVersion
      self.createdAt = createdAt
    }
  }

  package struct CheckDifference: Codable, Hashable, Sendable {
    package var check: String
    /// `pass`, `partial`, `fail` or `unclear`; null where only the new answer was checked for it.
    @Nullable package var before: String?
    /// The same; null where only the interview's answer was checked for it.
    @Nullable package var after: String?

    package init(check: String, before: String?, after: String?) {
      self.check = check
      self.before = before
      self.after = after
    }
  }
}
