internal import GRDB
internal import InterviewDomain

/// A row of `documents`.
struct DocumentRecord {
  private let session: Int64
  private let content: Document

  init(_ document: Document, session: Int64) {
    self.session = session
    content = document
  }

  static func fetch(_ kind: DocumentKind, of session: Int64, _ db: Database) throws -> DocumentRecord? {
    guard let row = try db.row("SELECT * FROM documents WHERE session = ? AND kind = ?", [session, kind.rawValue])
    else { return nil }
    let document = try Document(
      kind: kind, mediaType: Stored.text(row["media_type"]),
      fileName: StoredText.fromDatabaseValue(row["file_name"])?.text, text: Stored.text(row["text"]),
      pages: Int.fromDatabaseValue(row["pages"]), warnings: Stored.json(row["warnings"]))
    return DocumentRecord(document, session: session)
  }

  /// What is attached to each of the sessions, without the texts; the CV comes first.
  static func infos(of sessions: [Int64], _ db: Database) throws -> [Int64: [DocumentInfo]] {
    var infos: [Int64: [DocumentInfo]] = [:]
    let marks = databaseQuestionMarks(count: sessions.count)
    let columns = "session, kind, media_type, file_name, pages, warnings, characters"
    for row in try db.rows(
      "SELECT \(columns) FROM documents WHERE session IN (\(marks)) ORDER BY session, kind",
      StatementArguments(sessions))
    {
      let info = try DocumentInfo(
        kind: Stored.value(row["kind"]), mediaType: Stored.text(row["media_type"]),
        fileName: StoredText.fromDatabaseValue(row["file_name"])?.text,
        characters: Stored.integer(row["characters"]), pages: Int.fromDatabaseValue(row["pages"]),
        warnings: Stored.json(row["warnings"]))
      infos[try row.decode(forColumn: "session"), default: []].append(info)
    }
    return infos
  }

  static func count(of session: Int64, _ db: Database) throws -> Int? {
    try db.integer("SELECT count(*) FROM documents WHERE session = ?", [session])
  }

  /// Stores it, in the place of what was there of its kind.
  func store(_ db: Database) throws {
    try db.run(
      """
      INSERT INTO documents(session, kind, media_type, file_name, pages, warnings, characters, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (session, kind) DO UPDATE SET media_type = excluded.media_type, file_name = excluded.file_name,
        pages = excluded.pages, warnings = excluded.warnings, characters = excluded.characters, text = excluded.text
      """,
      [
        session, content.kind.rawValue, StoredText(content.mediaType), content.fileName.map { StoredText($0) },
        content.pages, try Stored.json(encoding: content.warnings), content.info.characters, StoredText(content.text),
      ])
  }

  func document() -> Document { content }
}
