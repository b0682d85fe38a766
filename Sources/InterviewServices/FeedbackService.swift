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
  /// Levels and score follow from checks by rules alone. A model may find single checks met that the rules left open,
  /// by words of the answer; and it may word the points, of which only those are kept whose quotes are found in their
  /// sources. Without a model the built-in interviewer's own verdicts and points stand.
  package func generate(for id: SessionID) async throws -> Feedback {
    let interview = try await store.interview(of: id)
    try interview.requireFeedbackDue()
    let documents = try await Documents(of: id, in: store, state: interview.state)
    let worded = try await wording(of: interview, documents)
    // Where no service had words, none is waited for once more.
    let judged = try await judging(of: interview, documents, worded?.allowance)
    let feedback = feedback(on: interview, documents, judged, worded)
    try Task.checkCancellation()
    try await save(feedback)
    return feedback
  }

  private func save(_ feedback: Feedback) async throws {
    do {
      _ = try await store.saveFeedback(feedback, at: now())
    } catch StoreError.conflict {
      throw InterviewError.feedbackExists
    }
  }

  package func feedback(of id: SessionID) async throws -> Feedback {
    guard let feedback = try await store.feedback(of: id) else {
      throw ServiceError.noFeedback(id)
    }
    return feedback
  }

  private func feedback(
    on interview: Interview, _ documents: Documents, _ judged: Judged, _ worded: Wording?
  ) -> Feedback {
    let writer = FeedbackWriter(
      interview: interview, cv: documents.cv.text, jobDescription: documents.jobDescription.text,
      requirements: JobAnalysis(documents.jobDescription.text).requirements, judged: judged.checks)
    let draft = Feedback(
      sessionID: interview.sessionID, score: writer.score, summary: writer.summary, strengths: writer.strengths,
      weaknesses: writer.weaknesses, actions: writer.actions, cvImprovements: writer.cvImprovements,
      competencies: writer.competencies, answers: writer.answers, rubricVersion: AnswerScorer.rubricVersion,
      provider: OfflineModel.id, model: nil,
      createdAt: now(), judgedChecks: judged.checks, judging: judged.judging)
    guard let worded, let words = worded.feedback else { return draft }
    return words.applied(to: draft, provider: worded.provider, model: worded.model)
  }

  /// What a model said of single checks.
  private struct Judged {
    var checks: [JudgedCheck] = []
    var judging: Judging?
  }

  /// What a model replied when it was asked for words.
  private struct Wording {
    /// Nil where nothing in the reply can be verified.
    var feedback: ModelFeedback?
    var provider: String
    var model: String?
    var allowance: CallAllowance
  }

  /// Nil where no model is asked, or none replies.
  private func wording(of interview: Interview, _ documents: Documents) async throws -> Wording? {
    let models = account.chain(models(), for: interview.sessionID)
    guard models.active?.id != OfflineModel.id else { return nil }
    var request = FeedbackPrompt(
      interview: interview, context: questions.context(of: interview, documents)
    ).request
    var wording: Wording?
    for _ in 0..<2 {
      guard let reply = try await reply(to: request, of: models), reply.provider != OfflineModel.id else { break }
      let feedback = ModelFeedback(
        reply.text, interview: interview, cv: documents.cv.text, jobDescription: documents.jobDescription.text)
      wording = Wording(
        feedback: feedback, provider: reply.provider, model: reply.model, allowance: request.allowance)
      if feedback != nil { break }
      request = request.askedAgain(because: ModelFeedback.fault(in: reply.text))
    }
    return wording
  }

  /// What a model says of the checks that the rules left open, asked once, with what is left of the allowance; nothing
  /// without one.
  private func judging(
    of interview: Interview, _ documents: Documents, _ allowance: CallAllowance?
  ) async throws -> Judged {
    guard let allowance else { return Judged() }
    let topics = OpenTopic.all(
      of: interview, cv: documents.cv.text, jobDescription: documents.jobDescription.text)
    guard let ballot = Ballot(topics, seed: Ballot.seed(for: interview.sessionID)) else { return Judged() }
    var request = JudgePrompt(ballot: ballot, context: questions.context(of: interview, documents)).request
    request.allowance = allowance
    do {
      let models = account.chain(models(), for: interview.sessionID)
      guard let reply = try await reply(to: request, of: models), reply.provider != OfflineModel.id else {
        return Judged()
      }
      return Judged(
        checks: ballot.changes(by: ModelVotes.votes(in: reply.text)),
        judging: Judging(provider: reply.provider, model: reply.model, seed: ballot.seed, reply: reply.text))
    } catch is ModelError {
      // The rules' verdicts stand without.
      return Judged()
    }
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
