package import InterviewDomain
package import InterviewStore

/// What can be done with an interview that has its feedback: ask how the score came about, and try questions again.
package struct ReviewService: Sendable {
  private let store: any InterviewRepository
  private let now: WallClock

  package init(store: any InterviewRepository, now: @escaping WallClock) {
    self.store = store
    self.now = now
  }

  package struct Submission: Sendable {
    package var sessionID: SessionID
    package var questionID: QuestionID
    package var text: String
    package var key: String?

    package init(sessionID: SessionID, questionID: QuestionID, text: String, key: String?) {
      self.sessionID = sessionID
      self.questionID = questionID
      self.text = text
      self.key = key
    }
  }

  /// By the rules of today; where those are not the feedback's own, its score may be another.
  ///
  /// - Throws: `ServiceError.noFeedback`.
  package func explanation(of id: SessionID) async throws -> (explanation: Explanation, feedback: Feedback) {
    let known = try await reviewed(id)
    let explanation = Explanation(
      known.interview, cv: known.documents.cv.text, jobDescription: known.documents.jobDescription.text,
      judged: known.feedback.judgedChecks)
    return (explanation, known.feedback)
  }

  /// Judges another answer to a question of the interview and stores both; feedback and score stay as they are.
  ///
  /// - Throws: `ServiceError.noFeedback`, `.attemptKeyReused`; `InterviewError.unknownQuestion`; `ValidationError`.
  package func retry(_ submission: Submission) async throws -> Attempt {
    let text = try Limits.answer(submission.text)
    let known = try await reviewed(submission.sessionID)
    for _ in 0..<5 {
      let attempts = try await store.attempts(of: submission.sessionID)
      if let key = submission.key, let same = attempts.first(where: { $0.key == key }) {
        guard same.questionID == submission.questionID, same.text == text else { throw ServiceError.attemptKeyReused }
        return same
      }
      let number = attempts.count { $0.questionID == submission.questionID } + 1
      let attempt = try judged(text, submission, number, known)
      if try await add(attempt, to: submission.sessionID) { return attempt }
    }
    throw ServiceError.busy(submission.sessionID)
  }

  private func judged(_ text: String, _ submission: Submission, _ number: Int, _ known: Reviewed) throws -> Attempt {
    try Attempt(
      text, key: submission.key, to: submission.questionID, number: number, in: known.interview,
      cv: known.documents.cv.text, jobDescription: known.documents.jobDescription.text,
      judged: known.feedback.judgedChecks, at: now())
  }

  /// False where another process was faster.
  private func add(_ attempt: Attempt, to id: SessionID) async throws -> Bool {
    do {
      try await store.addAttempt(attempt, to: id)
      return true
    } catch StoreError.conflict {
      return false
    }
  }

  package func attempts(of id: SessionID) async throws -> [Attempt] { try await store.attempts(of: id) }

  private struct Reviewed {
    let interview: Interview
    let feedback: Feedback
    let documents: Documents
  }

  private func reviewed(_ id: SessionID) async throws -> Reviewed {
    guard let feedback = try await store.feedback(of: id) else { throw ServiceError.noFeedback(id) }
    let interview = try await store.interview(of: id)
    let documents = try await Documents(of: id, in: store, state: interview.state)
    return Reviewed(interview: interview, feedback: feedback, documents: documents)
  }
}
