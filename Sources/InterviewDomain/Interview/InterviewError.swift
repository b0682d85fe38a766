/// Why an interview cannot do what was asked of it now.
package enum InterviewError: Error, Hashable {
  /// The CV, the job description or both are missing.
  case documentsMissing(state: SessionState)
  case notStarted(state: SessionState)
  /// Documents are settled once the first question was asked.
  case alreadyStarted(state: SessionState)
  case alreadyComplete(state: SessionState)
  case notComplete(state: SessionState)
  case feedbackExists
  /// The question has another answer, or was dropped.
  case questionClosed(QuestionID, state: SessionState)
  case unknownQuestion(QuestionID)
  /// An interview can end early only after one answer.
  case nothingAnswered(state: SessionState)
  /// The key was used for another answer.
  case answerKeyReused
}
