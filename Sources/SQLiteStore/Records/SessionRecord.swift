internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A row of `sessions`.
struct SessionRecord: FetchableRecord {
  let number: Int64
  let state: SessionState
  let revision: Int
  var questionsAsked: Int
  var questionsAnswered: Int
  private let row: Row

  init(row: Row) throws {
    number = try row.decode(forColumn: "number")
    state = try Stored.value(row["state"])
    revision = try row.decode(forColumn: "revision")
    questionsAsked = try row.decode(forColumn: "questions_asked")
    questionsAnswered = try row.decode(forColumn: "questions_answered")
    self.row = row
  }

  /// - Throws: `StoreError.notFound`.
  static func fetch(_ id: SessionID, _ db: Database) throws -> SessionRecord {
    guard let row = try db.row("SELECT * FROM sessions WHERE id = ?", [StoredText(id.rawValue)]) else {
      throw StoreError.notFound(id)
    }
    return try SessionRecord(row: row)
  }

  static func insert(_ session: Session, _ db: Database) throws {
    if let user = session.userID {
      try db.run(
        "INSERT OR IGNORE INTO users(id, created_at) VALUES (?, ?)",
        [StoredText(user), session.createdAt.millisecondsSince1970])
    }
    let settings = session.settings
    try db.run(
      """
      INSERT INTO sessions(
        id, user_id, job_title, company_name, interview_type, difficulty, difficulty_chosen, language,
        feedback_language, tone, max_questions, state, questions_asked, questions_answered, created_at, updated_at,
        change)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        StoredText(session.id.rawValue), session.userID.map { StoredText($0) }, StoredText(settings.jobTitle),
        StoredText(settings.companyName), settings.interviewType.rawValue, settings.difficulty.rawValue,
        settings.isDifficultyChosen, settings.language, settings.feedbackLanguage, settings.tone.rawValue,
        settings.maxQuestions, session.state.rawValue, session.progress.questionsAsked,
        session.progress.questionsAnswered, session.createdAt.millisecondsSince1970,
        session.updatedAt.millisecondsSince1970, try nextChange(db),
      ])
  }

  /// - Throws: `StoreError.notFound`.
  static func delete(_ id: SessionID, _ db: Database) throws {
    try db.run("DELETE FROM sessions WHERE id = ?", [StoredText(id.rawValue)])
    guard db.changesCount > 0 else { throw StoreError.notFound(id) }
  }

  /// Writes the state and the counts under the next revision.
  func moved(to state: SessionState, at now: Timestamp, _ db: Database) throws -> Session {
    try SessionCounts(
      number: number, revision: revision, questionsAsked: questionsAsked, questionsAnswered: questionsAnswered
    ).write(state, at: now, db)
    var session = try session(db)
    session.state = state
    session.updatedAt = now
    session.progress = progress(in: state, of: session.settings)
    return session
  }

  /// Numbers the changes of all sessions, so that another process can ask for those that it has not seen.
  static func nextChange(_ db: Database) throws -> Int? {
    try db.integer("UPDATE changes SET latest = latest + 1 RETURNING latest")
  }

  // MARK: To the domain

  func settings() throws -> SessionSettings {
    try SessionSettings(
      jobTitle: Stored.text(row["job_title"]), companyName: Stored.text(row["company_name"]),
      interviewType: Stored.value(row["interview_type"]),
      difficulty: row.decode(forColumn: "difficulty_chosen") ? Stored.value(row["difficulty"]) : nil,
      language: Stored.text(row["language"]),
      feedbackLanguage: Stored.optional(row["feedback_language"], Stored.text), tone: Stored.value(row["tone"]),
      maxQuestions: row.decode(forColumn: "max_questions"))
  }

  func session(_ db: Database) throws -> Session {
    try session(with: DocumentRecord.infos(of: [number], db)[number] ?? [])
  }

  /// The sessions of the rows, in their order.
  static func sessions(_ rows: some Collection<Row>, _ db: Database) throws -> [Session] {
    let records = try rows.map { try SessionRecord(row: $0) }
    let infos = try DocumentRecord.infos(of: records.map(\.number), db)
    return try records.map { try $0.session(with: infos[$0.number] ?? []) }
  }

  private func session(with documents: [DocumentInfo]) throws -> Session {
    let settings = try settings()
    return Session(
      id: SessionID(rawValue: try Stored.text(row["id"])),
      userID: StoredText.fromDatabaseValue(row["user_id"])?.text, settings: settings, state: state,
      progress: progress(in: state, of: settings), documents: documents, createdAt: try Stored.time(row["created_at"]),
      updatedAt: try Stored.time(row["updated_at"]))
  }

  private func progress(in state: SessionState, of settings: SessionSettings) -> Progress {
    Progress(
      state: state, questionsAsked: questionsAsked, questionsAnswered: questionsAnswered,
      maxQuestions: settings.maxQuestions)
  }
}
