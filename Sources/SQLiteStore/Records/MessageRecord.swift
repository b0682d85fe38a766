internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A row of `messages`: a question, or the answer to the question one before it in the sequence.
struct MessageRecord {
  private enum Role: String {
    case question, answer
  }

  private let role: Role
  private let sequence: Int
  private let id: String
  private let text: String
  private let kind: QuestionKind?
  private let competency: String?
  private let slot: Int?
  private let key: String?
  private let createdAt: Timestamp

  /// - Parameter place: of the question in the interview, from 1.
  init(_ question: Question, place: Int) {
    role = .question
    sequence = 2 * place - 1
    id = question.id.rawValue
    text = question.text
    kind = question.kind
    competency = question.competency
    slot = question.slot
    key = nil
    createdAt = question.createdAt
  }

  /// - Parameter place: of the question that it answers, from 1.
  init(_ answer: Answer, place: Int) {
    role = .answer
    sequence = 2 * place
    id = answer.messageID.rawValue
    text = answer.text
    kind = nil
    competency = nil
    slot = nil
    key = answer.key
    createdAt = answer.createdAt
  }

  func insert(into session: Int64, _ db: Database) throws {
    try db.run(
      """
      INSERT INTO messages(session, sequence, role, id, text, kind, competency, slot, answer_key, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        session, sequence, role.rawValue, StoredText(id), StoredText(text), kind?.rawValue,
        competency.map { StoredText($0) }, slot, key.map { StoredText($0) }, createdAt.millisecondsSince1970,
      ])
  }

  /// - Throws: `StoreError.conflict` where the session has no such question.
  static func place(of id: QuestionID, in session: Int64, _ db: Database) throws -> Int {
    let sequence = try db.integer(
      "SELECT sequence FROM messages WHERE session = ? AND id = ? AND role = 'question'",
      [session, StoredText(id.rawValue)])
    guard let sequence else { throw StoreError.conflict }
    return (sequence + 1) / 2
  }

  static func delete(_ id: QuestionID, of session: Int64, _ db: Database) throws {
    try db.run("DELETE FROM messages WHERE session = ? AND id = ?", [session, StoredText(id.rawValue)])
  }

  static func turns(of session: Int64, _ db: Database) throws -> [Turn] {
    var turns: [Turn] = []
    for row in try db.rows("SELECT * FROM messages WHERE session = ? ORDER BY sequence", [session]) {
      switch try Stored.value(row["role"]) as Role {
      case .question: turns.append(Turn(question: try question(row)))
      case .answer:
        guard let last = turns.indices.last, turns[last].answer == nil else { throw StoreError.corrupt }
        turns[last].answer = try answer(row)
      }
    }
    return turns
  }

  private static func question(_ row: Row) throws -> Question {
    try Question(
      id: QuestionID(rawValue: Stored.text(row["id"])), index: (Stored.integer(row["sequence"]) + 1) / 2,
      text: Stored.text(row["text"]), kind: Stored.value(row["kind"]), competency: Stored.text(row["competency"]),
      slot: Stored.integer(row["slot"]), createdAt: Stored.time(row["created_at"]))
  }

  private static func answer(_ row: Row) throws -> Answer {
    try Answer(
      messageID: MessageID(rawValue: Stored.text(row["id"])),
      key: StoredText.fromDatabaseValue(row["answer_key"])?.text, text: Stored.text(row["text"]),
      createdAt: Stored.time(row["created_at"]))
  }
}
