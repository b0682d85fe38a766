package import InterviewDomain
package import InterviewStore

/// Holds interviews: starts them, takes answers, ends them.
package struct InterviewService: Sendable {
  private let store: any InterviewRepository
  private let questions: QuestionService
  private let rate: AnswerRate
  private let now: WallClock

  package init(
    store: any InterviewRepository, questions: QuestionService, rate: AnswerRate, now: @escaping WallClock
  ) {
    self.store = store
    self.questions = questions
    self.rate = rate
    self.now = now
  }

  package struct Submission: Sendable {
    package var sessionID: SessionID
    package var questionID: QuestionID
    package var text: String
    package var key: String?
    /// Whether the caller waits for the next question, or hears of it by an event.
    package var waits: Bool

    package init(sessionID: SessionID, questionID: QuestionID, text: String, key: String?, waits: Bool) {
      self.sessionID = sessionID
      self.questionID = questionID
      self.text = text
      self.key = key
      self.waits = waits
    }
  }

  /// The open question, or the next one where none is open.
  package func start(_ id: SessionID) async throws -> (question: Question, progress: Progress) {
    let interview = try await questions.interviewWithOpenQuestion(id)
    guard let question = interview.openQuestion else {
      throw InterviewError.alreadyComplete(state: interview.state)
    }
    return (question, interview.progress)
  }

  /// Stores the answer, then asks the next question.
  ///
  /// The answer outlives a failure of what follows: the same call again goes on from there.
  package func answer(_ submission: Submission) async throws -> Interview.Step {
    let answer = Answer(
      messageID: .random(), key: submission.key, text: try Limits.answer(submission.text), createdAt: now())
    var isNew = false
    let interview = try await update(submission.sessionID) { interview in
      try interview.accept(answer, to: submission.questionID)
      // The same answer again asks nothing anew.
      isNew = !interview.changes.isEmpty
      if isNew, questions.asksService { try rate.check(submission.sessionID) }
    }
    if isNew { rate.note(submission.sessionID) }
    if let step = interview.step(after: submission.questionID) {
      return submission.waits ? step : step.withoutNextQuestion
    }
    guard submission.waits else {
      questions.prepare(submission.sessionID, known: interview)
      return Interview.Step(isComplete: false, nextQuestion: nil, progress: interview.progress)
    }
    let next = try await questions.interviewWithOpenQuestion(submission.sessionID, known: interview)
    guard let step = next.step(after: submission.questionID) else { throw ServiceError.busy(submission.sessionID) }
    return step
  }

  /// Ends the interview early; a question that is open or being written is dropped.
  package func finish(_ id: SessionID) async throws -> Progress {
    await questions.abandon(id)
    return try await update(id) { try $0.finish() }.progress
  }

  package func interview(_ id: SessionID) async throws -> Interview {
    try await store.interview(of: id)
  }

  /// What the interview is about and what its questions look for.
  ///
  /// - Parameter early: to be told before the interview is over, with the questions to come.
  /// - Throws: `InterviewError.documentsMissing`, `.notComplete`.
  package func plan(_ id: SessionID, early: Bool) async throws -> (plan: InterviewPlan, documents: Documents) {
    let interview = try await store.interview(of: id)
    guard early || interview.progress.isComplete else { throw InterviewError.notComplete(state: interview.state) }
    let documents = try await Documents(of: id, in: store, state: interview.state)
    // Until the first question a document may be replaced, and the plan with it.
    return (interview.plan ?? questions.plan(for: interview.settings, documents), documents)
  }

  /// Loads, changes and saves; begins anew where another process was faster.
  private func update(
    _ id: SessionID, _ change: (inout Interview) throws -> Void
  ) async throws -> Interview {
    if let interview = try await updateRecent(id, change) { return interview }
    for _ in 0..<5 {
      var interview = try await store.interview(of: id)
      try change(&interview)
      if interview.changes.isEmpty { return interview }
      do {
        try await store.saveInterview(interview, at: now())
        interview.markSaved()
        return interview
      } catch StoreError.conflict {
        continue
      }
    }
    throw ServiceError.busy(id)
  }

  /// Changes and saves the interview as it was saved last, without loading it.
  ///
  /// - Returns: nil where only what the store holds can tell: the interview is not at hand, the change does not fit it
  ///   or changes nothing, or it has gone on elsewhere.
  private func updateRecent(_ id: SessionID, _ change: (inout Interview) throws -> Void) async throws -> Interview? {
    guard let entry = questions.recent[id] else { return nil }
    var interview = entry.interview
    guard (try? change(&interview)) != nil, !interview.changes.isEmpty else { return nil }
    do {
      try await store.saveInterview(interview, at: now())
    } catch StoreError.conflict {
      questions.recent[id] = nil
      return nil
    }
    interview.markSaved()
    questions.recent[id] = RecentInterview(
      interview: interview, documents: entry.documents, asked: entry.asked)
    return interview
  }
}

extension Interview.Step {
  /// What is told as soon as the answer is stored; the same when the call is made again after the question was asked.
  fileprivate var withoutNextQuestion: Interview.Step {
    guard nextQuestion != nil else { return self }
    var progress = progress
    progress.questionsAsked -= 1
    return Interview.Step(isComplete: isComplete, nextQuestion: nil, progress: progress)
  }
}
