internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A page of the list of sessions, as SQL.
struct SessionListRequest: Sendable {
  private let limit: Int
  private let cursor: PageCursor?
  private let state: SessionState?
  private let terms: SearchTerms?

  /// - Throws: `StoreError.invalidCursor`.
  init(_ query: SessionQuery) throws(StoreError) {
    limit = query.pageSize
    if let text = query.cursor { cursor = try PageCursor(text) } else { cursor = nil }
    state = query.state
    terms = query.text.map { SearchTerms($0) }
  }

  func fetch(_ db: Database) throws -> SessionPage {
    if let terms, terms.words.isEmpty { return SessionPage(sessions: [], nextCursor: nil) }
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let cursor {
      conditions.append("(created_at, id) < (?, ?)")
      arguments += [cursor.createdAt.millisecondsSince1970, StoredText(cursor.sessionID.rawValue)]
    }
    if let state {
      conditions.append("state = ?")
      arguments.append(state.rawValue)
    }
    for word in terms?.words ?? [] {
      conditions.append("number IN (SELECT rowid >> 20 FROM search WHERE search MATCH ?)")
      // A word is letters and digits only, and quoted all the same: nothing in it can be an operator.
      arguments.append("\"\(word)\"*")
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let rows = try db.rows(
      "SELECT * FROM sessions \(filter) ORDER BY created_at DESC, id DESC LIMIT \(limit + 1)",
      StatementArguments(arguments))
    let sessions = try SessionRecord.sessions(rows.prefix(limit), db)
    return SessionPage(
      sessions: sessions, nextCursor: rows.count > limit ? sessions.last.map { PageCursor(after: $0).text } : nil)
  }
}
