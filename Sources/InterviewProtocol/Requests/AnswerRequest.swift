/// Gives the candidate's answer to the open question of a session.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the next question, or word that the interview is complete. Its text streams ahead of the response as
///   `interview/questionDelta`.
/// - Errors: `validation`, `notFound`, `invalidState`, `aiService`, `rateLimited`, `storage`.
/// - SeeAlso: protocol.md, "interview/answer".
package struct AnswerRequest: RequestMessage, Hashable {
  package static let method = "interview/answer"
  package static let errors: [ErrorCode] = [.validation, .notFound, .invalidState, .aiService, .rateLimited, .storage]

  package var sessionId: String
  package var questionId: String
  /// The candidate's words, 1 to 20,000 characters after trimming.
  package var answer: String
  /// A key of the client's own; the same key again returns the same result and stores nothing.
  package var answerId: String?
  /// Whether the response waits for the next question; if not, the question follows as a notification.
  package var wait: Bool
  /// Asks for `$/progress` under this token.
  package var workDoneToken: Wire.IntegerOrString?

  package init(
    sessionId: String, questionId: String, answer: String, answerId: String? = nil, wait: Bool = true,
    workDoneToken: Wire.IntegerOrString? = nil
  ) {
    self.sessionId = sessionId
    self.questionId = questionId
    self.answer = answer
    self.answerId = answerId
    self.wait = wait
    self.workDoneToken = workDoneToken
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sessionId = try container.decode(String.self, forKey: .sessionId)
    questionId = try container.decode(String.self, forKey: .questionId)
    answer = try container.decode(String.self, forKey: .answer)
    answerId = try container.decodeIfPresent(String.self, forKey: .answerId)
    wait = try container.decodeIfPresent(Bool.self, forKey: .wait) ?? true
    workDoneToken = try container.decodeIfPresent(Wire.IntegerOrString.self, forKey: .workDoneToken)
  }

  package struct Result: Codable, Hashable, Sendable {
    package var isComplete: Bool
    /// Null where the interview is complete, or where the client did not wait.
    @Nullable package var nextQuestion: Wire.Question?
    package var progress: Wire.Progress

    package init(isComplete: Bool, nextQuestion: Wire.Question?, progress: Wire.Progress) {
      self.isComplete = isComplete
      self.nextQuestion = nextQuestion
      self.progress = progress
    }
  }
}
