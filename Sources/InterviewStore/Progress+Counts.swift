package import InterviewDomain

extension Progress {
  /// The progress that follows from what a store counts.
  package init(state: SessionState, questionsAsked: Int, questionsAnswered: Int, maxQuestions: Int) {
    self.init(
      questionsAsked: questionsAsked, questionsAnswered: questionsAnswered, maxQuestions: maxQuestions,
      isStarted: state != .created && state != .ready, isComplete: state == .complete || state == .reviewed)
  }
}
