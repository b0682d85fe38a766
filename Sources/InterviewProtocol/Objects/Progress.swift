extension Wire {
  /// How far an interview has come.
  package struct Progress: Codable, Hashable, Sendable {
    package var questionsAsked: Int
    package var questionsAnswered: Int
    package var maxQuestions: Int
    package var isStarted: Bool
    package var isComplete: Bool

    package init(
      questionsAsked: Int, questionsAnswered: Int, maxQuestions: Int, isStarted: Bool, isComplete: Bool
    ) {
      self.questionsAsked = questionsAsked
      self.questionsAnswered = questionsAnswered
      self.maxQuestions = maxQuestions
      self.isStarted = isStarted
      self.isComplete = isComplete
    }
  }
}
