internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// What each save of an interview looks at and writes in a row of `sessions`: without its texts, since it happens with
/// every question and every answer.
struct SessionCounts {
  let number: Int64
  let revision: Int
  var questionsAsked: Int
  var questionsAnswered: Int

  /// - Throws: `StoreError.notFound`.
  static func fetch(_ id: SessionID, _ db: Database) throws -> SessionCounts {
    let row = try db.row(
      "SELECT number, revision, questions_asked, questions_answered FROM sessions WHERE id = ?",
      [StoredText(id.rawValue)])
    guard let row else { throw StoreError.notFound(id) }
    return try SessionCounts(
      number: Int64(Stored.integer(row[0])), revision: Stored.integer(row[1]),
      questionsAsked: Stored.integer(row[2]), questionsAnswered: Stored.integer(row[3]))
  }

  /// Writes the state and the counts under the next revision.
  func write(_ state: SessionState, at now: Timestamp, _ db: Database) throws {
    try db.run(
      """
      UPDATE sessions SET state = ?, revision = revision + 1, questions_asked = ?, questions_answered = ?,
        updated_at = ?, change = ? WHERE number = ?
      """,
      [
        state.rawValue, questionsAsked, questionsAnswered, now.millisecondsSince1970,
        try SessionRecord.nextChange(db), number,
      ])
  }
}
