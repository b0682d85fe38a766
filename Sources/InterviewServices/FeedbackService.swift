package import InterviewDomain
package import InterviewStore
package import LanguageModels

/// Judges complete interviews, once each.
package struct FeedbackService: Sendable {
  private let store: any InterviewRepository
  private let models: @Sendable () -> ModelChain
  private let account: ModelAccount
  private let questions: QuestionService
  private let now: WallClock

  package init(
    store: any InterviewRepository, models: @escaping @Sendable () -> ModelChain, account: ModelAccount,
    questions: QuestionService, now: @escaping WallClock
  ) {
    self.store = store
    self.models = models
    self.account = account
    self.questions = questions
    self.now = now
  }

  /// Makes and stores the feedback.
  ///
  /// Levels and score come from rules alone; a model may word the points, and only those whose quotes are found in
  /// their sources are kept. Without a model the built-in interviewer's own points stand.
  package func generate(for id: SessionID) async throws -> Feedback {
    let interview = try await store.interview(of: id)
    try interview.requireFeedbackDue()
    let documents = try await Documents(of: id, in: store, state: interview.state)
    var feedback = byRules(interview, documents)
    if let worded = try await wording(of: feedback, interview, documents) { feedback = worded }
    try Task.checkCancellation()
    do {
      _ = try await store.saveFeedback(feedback, at: now())
    } catch StoreError.conflict {
      throw InterviewError.feedbackExists
    }
    return feedback
  }

  package func feedback(of id: SessionID) async throws -> Feedback {
    guard let feedback = try await store.feedback(of: id) else {
      throw ServiceError.noFeedback(id)
    }
    return feedback
  }

  private func byRules(_ interview: Interview, _ documents: Documents) -> Feedback {
    let writer = FeedbackWriter(
      interview: interview, cv: documents.cv.text, jobDescription: documents.jobDescription.text,
      requirements: JobAnalysis(documents.jobDescription.text).requirements)
    return Feedback(
      sessionID: interview.sessionID, score: writer.score, summary: writer.summary, strengths: writer.strengths,
      weaknesses: writer.weaknesses, cvImprovements: writer.cvImprovements, competencies: writer.competencies,
      answers: writer.answers, rubricVersion: AnswerScorer.rubricVersion, provider: OfflineModel.id, model: nil,
      createdAt: now())
  }

  /// The feedback in a model's words; nil where none is asked, or none says anything that can be verified.
  private func wording(
    of draft: Feedback, _ interview: Interview, _ documents: Documents
  ) async throws -> Feedback? {
    let models = account.chain(models(), for: interview.sessionID)
    guard models.active?.id != OfflineModel.id else { return nil }
    var request = FeedbackPrompt(
      interview: interview, context: questions.context(of: interview, documents)
    ).request
    for isLast in [false, true] {
      guard let reply = try await reply(to: request, of: models) else { return nil }
      let feedback = ModelFeedback(
        reply.text, interview: interview, cv: documents.cv.text, jobDescription: documents.jobDescription.text)
      if let feedback { return feedback.applied(to: draft, provider: reply.provider, model: reply.model) }
      if isLast || reply.provider == OfflineModel.id { return nil }
      request = request.askedAgain(because: ModelFeedback.fault(in: reply.text))
    }
    return nil
  }

  /// The first whole reply; nil where there is none.
  private func reply(
    to request: ModelRequest, of models: ModelChain
  ) async throws -> (text: String, provider: String, model: String?)? {
    var text = ""
    for try await event in models.respond(to: request) {
      switch event {
      case .began, .void: text = ""
      // What is too long to be read is not kept either, however long a model goes on.
      case .text(let piece): if text.utf8.count <= ModelFeedback.maximumBytes { text += piece }
      case .completed(let provider, let model, _): return (text, provider, model)
      }
    }
    return nil
  }
}
