internal import Foundation
internal import GRDB

/// The full-text index as a whole.
///
/// Every merge of all its parts, as deletions ask for, writes the result one level higher, and SQLite 3.40 calls an index
/// of more than 2,000 levels corrupt. Building it anew begins at the lowest.
enum SearchIndex {
  /// How many levels its structure record has (fts5_index.c, "structure record": four bytes, then the number as a
  /// variable-length integer).
  static func levels(_ db: Database) throws -> Int {
    guard let row = try db.row("SELECT block FROM search_data WHERE id = 10"),
      let block = Data.fromDatabaseValue(row["block"])
    else { return 0 }
    var levels = 0
    for byte in block.dropFirst(4).prefix(3) {
      levels = levels << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return levels
  }

  /// Whether documents were attached that it does not have yet.
  static func isBehind(_ db: Database) throws -> Bool {
    try db.integer("SELECT EXISTS (SELECT 1 FROM unindexed)") == 1
  }

  /// Takes up the documents that were attached, in the caller's transaction.
  ///
  /// - Parameter session: whose; nil for all sessions'.
  static func catchUp(_ db: Database, session: Int64? = nil) throws {
    let (first, last) = session.map { ($0 << 20, ($0 + 1) << 20 - 1) } ?? (0, .max)
    try db.run(
      """
      INSERT INTO search(search, rowid, text)
        SELECT 'delete', number, indexed FROM unindexed WHERE number BETWEEN ?1 AND ?2 AND indexed IS NOT NULL
        UNION ALL SELECT NULL, number, text FROM unindexed
          JOIN documents ON session = number >> 20 AND kind = iif(number & 1, 'cv', 'jobDescription')
          WHERE number BETWEEN ?1 AND ?2
      """, [first, last])
    try db.run("DELETE FROM unindexed WHERE number BETWEEN ? AND ?", [first, last])
  }

  /// Writes it anew from the tables, in the caller's transaction: seconds where there are thousands of sessions.
  static func rebuild(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO search(search) VALUES ('delete-all');
        INSERT INTO search(rowid, text) SELECT number << 20, job_title FROM sessions;
        INSERT INTO search(rowid, text) SELECT (number << 20) + 1, company_name FROM sessions;
        INSERT INTO search(rowid, text) SELECT (session << 20) + 2 + (kind = 'cv'), text FROM documents;
        INSERT INTO search(rowid, text) SELECT (session << 20) + 3 + sequence, text FROM messages;
        DELETE FROM unindexed;
        """)
  }
}
