internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A row of `attempts`.
enum AttemptRecord {
  /// What was found in the answer, as JSON.
  private struct Content: Codable {
    var assessment: FeedbackContent.Assessment
    var previousLevel: Int?
    var differences: [Difference]
  }

  private struct Difference: Codable {
    var check: String
    var before: String?
    var after: String?
  }

  static func insert(_ attempt: Attempt, into session: Int64, _ db: Database) throws {
    let content = Content(
      assessment: FeedbackContent.Assessment(
        Assessment(questionID: attempt.questionID, judgement: attempt.judgement)),
      previousLevel: attempt.previousLevel,
      differences: attempt.differences.map {
        Difference(check: $0.check, before: $0.before?.rawValue, after: $0.after?.rawValue)
      })
    try db.run(
      """
      INSERT INTO attempts(session, id, question, place, attempt_key, text, content, rubric_version, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        session, StoredText(attempt.id.rawValue), StoredText(attempt.questionID.rawValue), attempt.number,
        attempt.key.map { StoredText($0) }, StoredText(attempt.text), try Stored.json(encoding: content),
        StoredText(attempt.rubricVersion), attempt.createdAt.millisecondsSince1970,
      ])
  }

  static func fetchAll(of session: Int64, _ db: Database) throws -> [Attempt] {
    try db.rows("SELECT * FROM attempts WHERE session = ? ORDER BY number", [session]).map { try attempt($0) }
  }

  private static func attempt(_ row: Row) throws -> Attempt {
    let content: Content = try Stored.json(row["content"])
    return try Attempt(
      id: AttemptID(rawValue: Stored.text(row["id"])), key: StoredText.fromDatabaseValue(row["attempt_key"])?.text,
      questionID: QuestionID(rawValue: Stored.text(row["question"])), number: Stored.integer(row["place"]),
      text: Stored.text(row["text"]), judgement: content.assessment.assessment().judgement,
      previousLevel: content.previousLevel,
      differences: content.differences.map { difference in
        try Attempt.Difference(
          check: difference.check, before: difference.before.map { try Stored.value($0.databaseValue) },
          after: difference.after.map { try Stored.value($0.databaseValue) })
      }, rubricVersion: Stored.text(row["rubric_version"]), createdAt: Stored.time(row["created_at"]))
  }
}
