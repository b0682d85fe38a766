package import InterviewDomain
package import InterviewStore
package import LanguageModels
internal import SwiftExtensions

/// Finds the next question of an interview, one at a time for each session.
package final class QuestionService: Sendable {
  private let store: any InterviewRepository
  private let models: @Sendable () -> ModelChain
  private let account: ModelAccount
  private let bank: QuestionBankSource
  private let options: PromptOptions
  private let emit: InterviewEventSink
  private let now: WallClock
  /// Those that were saved last, here and by `InterviewService`.
  let recent = RecentValues<RecentInterview>()
  private let contexts = RecentValues<PromptContext>()
  /// What was sent to services last.
  private let prompts = RecentValues<QuestionPrompt>()
  private let plansAhead = RecentValues<Task<PlanAhead?, Never>>()
  private let inFlight = Locked(InFlight())

  /// A struct, since naming the dictionary's type at start would have its key looked up among all conformances.
  private struct InFlight {
    /// The questions that are being written, by session.
    var writings: [SessionID: Writing] = [:]
  }

  private struct Writing {
    let id: QuestionID
    let task: Task<Interview, any Error>
  }

  package init(
    store: any InterviewRepository, models: @escaping @Sendable () -> ModelChain, account: ModelAccount,
    bank: @escaping QuestionBankSource = { _, _ in QuestionBank(packs: []) },
    options: PromptOptions = PromptOptions(), emit: @escaping InterviewEventSink,
    now: @escaping WallClock
  ) {
    self.store = store
    self.models = models
    self.account = account
    self.bank = bank
    self.options = options
    self.emit = emit
    self.now = now
  }

  /// Whether a service is asked first, rather than the built-in interviewer.
  var asksService: Bool { models().active.map { $0.id != OfflineModel.id } ?? false }

  /// The interview once it has an open question: the one that is open, is being written, or is written now.
  ///
  /// Cancelling ends the call to the model; nothing of the question is stored then.
  ///
  /// - Parameter known: the interview as it was just saved, which spares loading it.
  package func interviewWithOpenQuestion(_ id: SessionID, known: Interview? = nil) async throws -> Interview {
    while true {
      let task = writing(id, known: known)
      do {
        return try await withTaskCancellationHandler {
          try await task.value
        } onCancel: {
          task.cancel()
        }
      } catch is CancellationError {
        // Another request may have given up the writing that this one had joined; then it is begun anew.
        try Task.checkCancellation()
      }
    }
  }

  /// Begins to write the next question, which is told of by events; so is a failure, which no one else would hear of.
  package func prepare(_ id: SessionID, known: Interview) {
    _ = writing(id, known: known, tellsOfFailure: true)
  }

  /// Plans an interview that is ready before it is started, so that its first question comes sooner.
  package func planAhead(_ session: Session) {
    guard session.state == .ready else { return }
    plansAhead[session.id] = Task { [store, bank] in
      guard let documents = try? await Documents(of: session.id, in: store, state: session.state) else { return nil }
      return PlanAhead(documents: documents, plan: documents.plan(for: session.settings, bank: bank))
    }
  }

  func plan(for settings: SessionSettings, _ documents: Documents) -> InterviewPlan {
    documents.plan(for: settings, bank: bank)
  }

  /// Forgets what is known of a session that was deleted.
  func forget(_ id: SessionID) {
    recent[id] = nil
    plansAhead[id] = nil
    contexts[id] = nil
    prompts[id] = nil
  }

  /// Waits until every question begun by `prepare` is written.
  package func finishWriting() async {
    while let writing = inFlight.withLock({ $0.writings.values.first }) { _ = await writing.task.result }
  }

  /// Gives up the question that is being written for the session, if one is.
  package func abandon(_ id: SessionID) async {
    guard let task = inFlight.withLock({ $0.writings[id]?.task }) else { return }
    task.cancel()
    _ = await task.result
  }

  package func abandonAll() {
    for writing in inFlight.withLock({ Array($0.writings.values) }) { writing.task.cancel() }
  }

  private func writing(
    _ session: SessionID, known: Interview?, tellsOfFailure: Bool = false
  ) -> Task<Interview, any Error> {
    inFlight.withLock { inFlight in
      if let writing = inFlight.writings[session], !writing.task.isCancelled { return writing.task }
      let id = QuestionID.random()
      let task = Task {
        defer {
          self.inFlight.withLock { inFlight in
            if inFlight.writings[session]?.id == id { inFlight.writings[session] = nil }
          }
        }
        do {
          return try await self.write(id, for: session, known: known)
        } catch {
          if tellsOfFailure && !(error is CancellationError) {
            let reason = (error as? ModelError)?.message ?? "the question could not be written"
            self.emit(.reset(session, id, reason: reason))
          }
          throw error
        }
      }
      inFlight.writings[session] = Writing(id: id, task: task)
      return task
    }
  }

  // MARK: Writing

  private func write(_ id: QuestionID, for session: SessionID, known: Interview?) async throws -> Interview {
    var wasOvertaken = false
    var known = known
    for _ in 0..<5 {
      var interview = if let known { known } else { try await store.interview(of: session) }
      known = nil
      try interview.requireStartable()
      if let open = interview.openQuestion {
        if wasOvertaken { emit(.completed(session, open, interview.progress)) }
        return interview
      }
      let documents =
        if let recent = recent[session] { recent.documents } else {
          try await Documents(of: session, in: store, state: interview.state)
        }
      if interview.plan == nil {
        if let ahead = await plansAhead[session]?.value, ahead.documents == documents {
          try interview.adopt(ahead.plan)
        } else {
          try interview.adopt(documents.plan(for: interview.settings, bank: bank))
        }
      }
      var asked = similarity(of: interview)
      let question = try await word(id, for: interview, documents, asked)
      try Task.checkCancellation()
      do {
        try interview.ask(question)
        try await store.saveInterview(interview, at: now())
        interview.markSaved()
        asked.add(question.text)
        recent[session] = RecentInterview(interview: interview, documents: documents, asked: asked)
        plansAhead[session] = nil
        emit(.completed(session, question, interview.progress))
        return interview
      } catch StoreError.conflict {
        wasOvertaken = true
        emit(.reset(session, id, reason: "the interview went on elsewhere"))
      }
    }
    throw ServiceError.busy(session)
  }

  /// What tells a repeat of the questions so far: the one at hand, where the interview did not go on elsewhere.
  private func similarity(of interview: Interview) -> QuestionSimilarity {
    if let recent = recent[interview.sessionID],
      recent.interview.turns.map(\.question.id) == interview.turns.map(\.question.id)
    {
      return recent.asked
    }
    return QuestionSimilarity(asked: interview.turns.map(\.question.text))
  }

  private func word(
    _ id: QuestionID, for interview: Interview, _ documents: Documents, _ asked: QuestionSimilarity
  ) async throws -> Question {
    let brief = Interviewer.next(
      for: interview, cv: documents.cv.text, jobDescription: documents.jobDescription.text, asked: asked)
    let index = interview.turns.count + 1
    let stream = QuestionStream(
      models: account.chain(models(), for: interview.sessionID), asked: asked,
      language: interview.plan?.language ?? interview.settings.language,
      emit: { [emit, session = interview.sessionID] piece in
        switch piece {
        case .delta(let text): emit(.delta(session, id, index: index, text: text))
        case .reset(let reason): emit(.reset(session, id, reason: reason))
        }
      })
    let request = request(for: interview, documents, brief)
    return Question(
      id: id, index: index, text: try await stream.text(for: request), kind: brief.kind, competency: brief.competency,
      slot: brief.slot, createdAt: now())
  }

  private func request(for interview: Interview, _ documents: Documents, _ brief: QuestionBrief) -> ModelRequest {
    guard models().models.contains(where: { $0.id != OfflineModel.id }) else {
      // Nobody would read it.
      return ModelRequest(messages: [], maxTokens: 0, temperature: 0, builtInReply: brief.text)
    }
    let prompt = prompt(for: interview, documents, brief)
    prompts[interview.sessionID] = prompt
    return prompt.request(builtIn: brief.text)
  }

  /// What would be sent for the next question of an interview that is due one.
  func nextRequest(for interview: Interview, _ documents: Documents) -> ModelRequest {
    let brief = Interviewer.next(
      for: interview, cv: documents.cv.text, jobDescription: documents.jobDescription.text)
    return prompt(for: interview, documents, brief).request(builtIn: brief.text)
  }

  /// Goes on from what was sent last, or from what must have been sent before the daemon was started anew.
  private func prompt(for interview: Interview, _ documents: Documents, _ brief: QuestionBrief) -> QuestionPrompt {
    let maximum = interview.settings.maxQuestions
    var prompt = prompts[interview.sessionID] ?? QuestionPrompt(context(of: interview, documents))
    if prompt.count != interview.turns.count || prompt.count == 0 {
      prompt = QuestionPrompt(context(of: interview, documents))
      for index in interview.turns.indices {
        let before = Interview(
          sessionID: interview.sessionID, settings: interview.settings, state: .inProgress, plan: interview.plan,
          turns: Array(interview.turns[..<index]), revision: interview.revision)
        let earlier = Interviewer.next(
          for: before, cv: documents.cv.text, jobDescription: documents.jobDescription.text)
        prompt.ask(earlier, after: before.turns.last, of: maximum)
      }
    }
    prompt.ask(brief, after: interview.turns.last, of: maximum)
    return prompt
  }

  func context(of interview: Interview, _ documents: Documents) -> PromptContext {
    if let known = contexts[interview.sessionID], known.documents == documents { return known }
    let context = PromptContext(
      session: interview.sessionID, settings: interview.settings,
      plan: interview.plan ?? plan(for: interview.settings, documents), documents: documents, options: options)
    contexts[interview.sessionID] = context
    return context
  }
}

/// Finds the packs that suit an interview, by its settings and its job description.
package typealias QuestionBankSource = @Sendable (SessionSettings, String) -> QuestionBank

/// Both documents of a session.
package struct Documents: Hashable, Sendable {
  package let cv: Document
  package let jobDescription: Document

  init(cv: Document, jobDescription: Document) {
    self.cv = cv
    self.jobDescription = jobDescription
  }

  func plan(for settings: SessionSettings, bank: QuestionBankSource) -> InterviewPlan {
    InterviewPlanner.plan(
      settings: settings, cv: cv.text, jobDescription: jobDescription.text,
      bank: bank(settings, jobDescription.text))
  }

  /// - Throws: `InterviewError.documentsMissing` where either is not there.
  init(of id: SessionID, in store: any InterviewRepository, state: SessionState) async throws {
    guard let cv = try await store.document(.cv, of: id),
      let jobDescription = try await store.document(.jobDescription, of: id)
    else { throw InterviewError.documentsMissing(state: state) }
    self.init(cv: cv, jobDescription: jobDescription)
  }
}
