internal import GRDB
package import InterviewDomain
package import InterviewStore
internal import SwiftExtensions

/// A store in one SQLite file, which several processes may use at once.
///
/// The file is opened by the first call that needs it, not by the initializer.
package final class SQLiteStore: InterviewRepository {
  private let file: DatabaseFile
  private let queue = Locked<WriteQueue?>(nil)
  private let changes: ChangeWatcher
  private let purge: Purge

  /// - Parameters:
  ///   - busyTimeout: how long a call waits while another process holds the store locked.
  ///   - mostIndexLevels: how many levels the search index may have before it is built anew; each deletion adds one.
  package init(path: String, busyTimeout: Duration = .seconds(5), mostIndexLevels: Int = 1_000) {
    file = DatabaseFile(path: path, busyTimeout: busyTimeout)
    changes = ChangeWatcher(file)
    purge = Purge(mostLevels: mostIndexLevels)
  }

  // MARK: Sessions

  package func createSession(_ session: Session) async throws(StoreError) {
    _ = try await announcing { db in
      try SessionRecord.insert(session, db)
      return session
    }
  }

  package func session(_ id: SessionID) async throws(StoreError) -> Session {
    try await read { try SessionRecord.fetch(id, $0).session($0) }
  }

  package func sessions(_ query: SessionQuery) async throws(StoreError) -> SessionPage {
    let request = try SessionListRequest(query)
    if query.text != nil, try await read({ try SearchIndex.isBehind($0) }) {
      // What cannot be written to is searched as far as it is indexed.
      try? await write { try SearchIndex.catchUp($0) }
    }
    return try await read { try request.fetch($0) }
  }

  /// Removes the session with all that hangs on it.
  ///
  /// Its rows are overwritten before this returns. The search index and the log keep single words of it until they are
  /// rewritten in the background, which begins at once and goes on after a restart.
  package func deleteSession(_ id: SessionID) async throws(StoreError) {
    try await write { db in
      try SessionRecord.delete(id, db)
      try Purge.noteDue(db)
    }
    if let queue = queue.withLock({ $0 }) { purge.start(queue) }
  }

  /// Waits until no byte of a deleted session is left, or until it is clear that someone who reads keeps the log.
  package func finishPurging() async { await purge.finish() }

  // MARK: Documents

  package func attachDocument(
    _ document: Document, to id: SessionID, at now: Timestamp
  ) async throws(StoreError) -> Session {
    try await announcing { db in
      let record = try SessionRecord.fetch(id, db)
      guard record.state == .created || record.state == .ready else { throw StoreError.conflict }
      try DocumentRecord(document, session: record.number).store(db)
      let isReady = try DocumentRecord.count(of: record.number, db) == DocumentKind.allCases.count
      return try record.moved(to: isReady ? .ready : record.state, at: now, db)
    }
  }

  package func document(_ kind: DocumentKind, of id: SessionID) async throws(StoreError) -> Document? {
    try await read { db in
      try DocumentRecord.fetch(kind, of: SessionRecord.fetch(id, db).number, db)?.document()
    }
  }

  // MARK: The interview

  package func interview(of id: SessionID) async throws(StoreError) -> Interview {
    try await read { db in
      let record = try SessionRecord.fetch(id, db)
      return Interview(
        sessionID: id, settings: try record.settings(), state: record.state,
        plan: try PlanRecord.fetch(of: record.number, db)?.plan(),
        turns: try MessageRecord.turns(of: record.number, db), revision: record.revision)
    }
  }

  package func saveInterview(_ interview: Interview, at now: Timestamp) async throws(StoreError) {
    let session = try await write { [changes] db -> Session? in
      var counts = try SessionCounts.fetch(interview.sessionID, db)
      guard counts.revision == interview.revision else { throw StoreError.conflict }
      for change in interview.changes { try Self.apply(change, to: &counts, db) }
      try counts.write(interview.state, at: now, db)
      return changes.isHeard ? try SessionRecord.fetch(interview.sessionID, db).session(db) : nil
    }
    if let session { changes.announce(session) }
  }

  package func importTurns(
    _ turns: [Turn], into id: SessionID, state: SessionState, at now: Timestamp
  ) async throws(StoreError) -> Session {
    try await announcing { db in
      var record = try SessionRecord.fetch(id, db)
      guard record.questionsAsked == 0 else { throw StoreError.conflict }
      for (place, turn) in turns.enumerated() {
        try MessageRecord(turn.question, place: place + 1).insert(into: record.number, db)
        if let answer = turn.answer { try MessageRecord(answer, place: place + 1).insert(into: record.number, db) }
      }
      record.questionsAsked = turns.count
      record.questionsAnswered = turns.count { $0.answer != nil }
      return try record.moved(to: state, at: now, db)
    }
  }

  // MARK: Feedback

  package func saveFeedback(_ feedback: Feedback, at now: Timestamp) async throws(StoreError) -> Session {
    try await announcing { db in
      let record = try SessionRecord.fetch(feedback.sessionID, db)
      guard record.state == .complete else { throw StoreError.conflict }
      try FeedbackRecord(feedback).insert(into: record.number, db)
      return try record.moved(to: .reviewed, at: now, db)
    }
  }

  package func feedback(of id: SessionID) async throws(StoreError) -> Feedback? {
    try await read { db in
      try FeedbackRecord.fetch(of: SessionRecord.fetch(id, db).number, db)?.feedback(of: id)
    }
  }

  package func addAttempt(_ attempt: Attempt, to id: SessionID) async throws(StoreError) {
    try await write { db in
      let record = try SessionRecord.fetch(id, db)
      guard record.state == .reviewed else { throw StoreError.conflict }
      try AttemptRecord.insert(attempt, into: record.number, db)
    }
  }

  package func attempts(of id: SessionID) async throws(StoreError) -> [Attempt] {
    try await read { db in try AttemptRecord.fetchAll(of: SessionRecord.fetch(id, db).number, db) }
  }

  // MARK: Usage

  package func addCall(_ call: ModelCall, to id: SessionID) async throws(StoreError) {
    try await write { db in
      let number = try SessionCounts.fetch(id, db).number
      var sum = try UsageRecord.fetch(of: number, db)
      sum.add(call.usage)
      try UsageRecord.store(sum, of: number, db)
      try UsageRecord.insert(call, of: number, db)
    }
  }

  package func usage(of id: SessionID?) async throws(StoreError) -> Usage {
    try await read { db in
      guard let id else { return try UsageRecord.sum(db) }
      return try UsageRecord.fetch(of: SessionRecord.fetch(id, db).number, db)
    }
  }

  package func usage(since start: Timestamp) async throws(StoreError) -> Usage {
    try await read { try UsageRecord.sum(since: start, $0) }
  }

  // MARK: Figures and limits

  /// Lets the file grow to so many pages at most, or to what it has where that is more; for trying what lack of room
  /// does.
  package func limitPages(_ count: Int) async throws(StoreError) {
    try await write { try $0.execute(sql: "PRAGMA max_page_count = \(count)") }
  }

  /// How many transactions were written to the disk since the file was opened.
  package var transactionCount: Int { queue.withLock { $0?.transactionCount } ?? 0 }

  // MARK: Changes

  package func sessionChanges() -> AsyncStream<Session> { changes.listen() }

  // MARK: Private

  private static func apply(_ change: Interview.Change, to counts: inout SessionCounts, _ db: Database) throws {
    switch change {
    case .planned(let plan):
      try PlanRecord(plan).replace(of: counts.number, db)
      // From here on its documents stay as they are.
      try SearchIndex.catchUp(db, session: counts.number)
    case .asked(let question):
      try MessageRecord(question, place: counts.questionsAsked + 1).insert(into: counts.number, db)
      counts.questionsAsked += 1
    case .answered(let id, let answer):
      let place = try MessageRecord.place(of: id, in: counts.number, db)
      try MessageRecord(answer, place: place).insert(into: counts.number, db)
      counts.questionsAnswered += 1
    case .dropped(let id):
      try MessageRecord.delete(id, of: counts.number, db)
      counts.questionsAsked -= 1
    case .moved: break  // The session's row holds the last state.
    }
  }

  private func announcing(
    _ body: @escaping @Sendable (Database) throws -> Session
  ) async throws(StoreError) -> Session {
    let session = try await write(body)
    changes.announce(session)
    return session
  }

  private func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let pool = try await file.pool()
    let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
      pool.asyncRead { [path = file.path] db in
        continuation.resume(returning: Result { try body(db.get()) }.mapError { StoreError($0, at: path) })
      }
    }
    return try reopening(result, pool)
  }

  private func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let pool = try await file.pool()
    let queue = queue.withLock { queue in
      if let queue, queue.pool === pool { return queue }
      let new = WriteQueue(pool)
      queue = new
      // What a process before this one had not finished.
      purge.start(new)
      return new
    }
    do {
      return try await queue.write(body)
    } catch {
      return try reopening(.failure(error), pool)
    }
  }

  private func reopening<Value>(
    _ result: Result<Value, StoreError>, _ pool: DatabasePool
  ) throws(StoreError) -> Value {
    if case .failure(let error) = result, error.asksForReopening { file.close(pool) }
    return try result.get()
  }
}
