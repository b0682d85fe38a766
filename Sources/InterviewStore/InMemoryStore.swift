package import InterviewDomain

/// A store that lives as long as the process; the reference for what any store does.
package actor InMemoryStore: InterviewRepository {
  private struct Entry {
    var session: Session
    var revision = 0
    var documents: [DocumentKind: Document] = [:]
    var plan: InterviewPlan?
    var turns: [Turn] = []
    var feedback: Feedback?
    var attempts: [Attempt] = []
    var usage = Usage()

    var texts: [String] {
      [session.settings.jobTitle, session.settings.companyName] + documents.values.map(\.text)
        + turns.flatMap { [$0.question.text, $0.answer?.text ?? ""] }
    }
  }

  private var entries: [SessionID: Entry] = [:]
  private var calls: [ModelCall] = []
  private nonisolated let feed = SessionChangeFeed()

  package init() {}

  // MARK: Sessions

  package func createSession(_ session: Session) throws(StoreError) {
    guard entries[session.id] == nil else { throw .conflict }
    entries[session.id] = Entry(session: session)
    feed.announce(session)
  }

  package func session(_ id: SessionID) throws(StoreError) -> Session {
    try entry(id).session
  }

  package func sessions(_ query: SessionQuery) throws(StoreError) -> SessionPage {
    var cursor: PageCursor?
    if let text = query.cursor { cursor = try PageCursor(text) }
    let terms = query.text.map { SearchTerms($0) }
    let found = entries.values.filter { entry in
      (cursor?.isBefore(entry.session) ?? true)
        && (query.state == nil || query.state == entry.session.state)
        && (terms?.match(entry.texts) ?? true)
    }
    let sorted = found.map(\.session).sorted { PageCursor(after: $0).isBefore($1) }
    let page = Array(sorted.prefix(query.pageSize))
    return SessionPage(
      sessions: page, nextCursor: sorted.count > page.count ? page.last.map { PageCursor(after: $0).text } : nil)
  }

  package func deleteSession(_ id: SessionID) throws(StoreError) {
    guard entries.removeValue(forKey: id) != nil else { throw .notFound(id) }
  }

  // MARK: Documents

  package func attachDocument(
    _ document: Document, to id: SessionID, at now: Timestamp
  ) throws(StoreError) -> Session {
    var entry = try entry(id)
    guard entry.session.state == .created || entry.session.state == .ready else { throw .conflict }
    entry.documents[document.kind] = document
    entry.session.documents = DocumentKind.allCases.compactMap { entry.documents[$0]?.info }
    if entry.documents.count == DocumentKind.allCases.count { entry.session.state = .ready }
    return keep(entry, at: now)
  }

  package func document(_ kind: DocumentKind, of id: SessionID) throws(StoreError) -> Document? {
    try entry(id).documents[kind]
  }

  // MARK: The interview

  package func interview(of id: SessionID) throws(StoreError) -> Interview {
    let entry = try entry(id)
    return Interview(
      sessionID: id, settings: entry.session.settings, state: entry.session.state, plan: entry.plan,
      turns: entry.turns, revision: entry.revision)
  }

  package func saveInterview(_ interview: Interview, at now: Timestamp) throws(StoreError) {
    var entry = try entry(interview.sessionID)
    guard entry.revision == interview.revision else { throw .conflict }
    entry.plan = interview.plan
    entry.turns = interview.turns
    entry.session.state = interview.state
    _ = keep(entry, at: now)
  }

  package func importTurns(
    _ turns: [Turn], into id: SessionID, state: SessionState, at now: Timestamp
  ) throws(StoreError) -> Session {
    var entry = try entry(id)
    guard entry.turns.isEmpty else { throw .conflict }
    entry.turns = turns
    entry.session.state = state
    return keep(entry, at: now)
  }

  // MARK: Feedback

  package func saveFeedback(_ feedback: Feedback, at now: Timestamp) throws(StoreError) -> Session {
    var entry = try entry(feedback.sessionID)
    guard entry.feedback == nil, entry.session.state == .complete else { throw .conflict }
    entry.feedback = feedback
    entry.session.state = .reviewed
    return keep(entry, at: now)
  }

  package func feedback(of id: SessionID) throws(StoreError) -> Feedback? {
    try entry(id).feedback
  }

  package func addAttempt(_ attempt: Attempt, to id: SessionID) throws(StoreError) {
    var entry = try entry(id)
    let isTaken = entry.attempts.contains { other in
      (other.questionID, other.number) == (attempt.questionID, attempt.number)
        || other.key != nil && other.key == attempt.key
    }
    guard entry.feedback != nil, !isTaken else { throw .conflict }
    entry.attempts.append(attempt)
    entries[id] = entry
  }

  package func attempts(of id: SessionID) throws(StoreError) -> [Attempt] {
    try entry(id).attempts
  }

  // MARK: Usage

  package func addCall(_ call: ModelCall, to id: SessionID) throws(StoreError) {
    var entry = try entry(id)
    entry.usage.add(call.usage)
    entries[id] = entry
    calls.append(call)
  }

  package func usage(of id: SessionID?) throws(StoreError) -> Usage {
    if let id { return try entry(id).usage }
    return entries.values.reduce(into: Usage()) { $0.add($1.usage) }
  }

  package func usage(since start: Timestamp) -> Usage {
    calls.lazy.filter { $0.createdAt >= start }.reduce(into: Usage()) { $0.add($1.usage) }
  }

  // MARK: Changes

  package nonisolated func sessionChanges() -> AsyncStream<Session> { feed.changes() }

  // MARK: Private

  private func entry(_ id: SessionID) throws(StoreError) -> Entry {
    guard let entry = entries[id] else { throw .notFound(id) }
    return entry
  }

  private func keep(_ changed: Entry, at now: Timestamp) -> Session {
    var entry = changed
    entry.revision += 1
    entry.session.updatedAt = now
    entry.session.progress = Progress(
      state: entry.session.state, questionsAsked: entry.turns.count,
      questionsAnswered: entry.turns.count { $0.answer != nil }, maxQuestions: entry.session.settings.maxQuestions)
    entries[entry.session.id] = entry
    feed.announce(entry.session)
    return entry.session
  }
}
