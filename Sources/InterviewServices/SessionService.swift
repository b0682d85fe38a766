package import InterviewDomain
package import InterviewStore

/// Creates, finds and removes sessions.
package struct SessionService: Sendable {
  private let store: any InterviewRepository
  private let questions: QuestionService
  private let now: WallClock

  package init(store: any InterviewRepository, questions: QuestionService, now: @escaping WallClock) {
    self.store = store
    self.questions = questions
    self.now = now
  }

  package func create(_ settings: SessionSettings) async throws -> Session {
    let moment = now()
    let session = Session(
      id: .random(), settings: settings, state: .created, progress: Progress(maxQuestions: settings.maxQuestions),
      createdAt: moment, updatedAt: moment)
    try await store.createSession(session)
    return session
  }

  package func session(_ id: SessionID) async throws -> Session {
    try await store.session(id)
  }

  package func sessions(_ query: SessionQuery) async throws -> SessionPage {
    guard (1...500).contains(query.limit) else {
      throw ValidationError(field: "limit", reason: "must be from 1 to 500")
    }
    do {
      return try await store.sessions(query)
    } catch StoreError.invalidCursor {
      throw ValidationError(field: "cursor", reason: "must be a nextCursor of an earlier page")
    }
  }

  /// Removes the session with all that hangs on it; a question that a model is writing for it is given up.
  package func delete(_ id: SessionID) async throws {
    // First the session, so that whoever waits for the question finds it gone rather than asking anew.
    try await store.deleteSession(id)
    await questions.abandon(id)
    questions.forget(id)
  }

  /// All there is to know about a session.
  package func transcript(of id: SessionID) async throws -> Transcript {
    Transcript(
      session: try await store.session(id),
      cv: try await store.document(.cv, of: id),
      jobDescription: try await store.document(.jobDescription, of: id),
      interview: try await store.interview(of: id),
      feedback: try await store.feedback(of: id),
      attempts: try await store.attempts(of: id))
  }
}

/// A session with its documents, its questions and answers, its feedback, and what was tried again.
package struct Transcript: Sendable {
  package let session: Session
  package let cv: Document?
  package let jobDescription: Document?
  package let interview: Interview
  package let feedback: Feedback?
  package let attempts: [Attempt]
}
