internal import GRDB
internal import Glibc
package import InterviewStore

/// What an administrator asks of a store's file, with or without a daemon at work on it.
extension SQLiteStore {
  /// What `check` found.
  package struct Report: Hashable, Sendable {
    package let isWhole: Bool
    /// For a person; the first line says whether all is well.
    package let lines: [String]
  }

  /// Looks at every page, reference and word of the search index, and changes nothing.
  ///
  /// - Throws: `StoreError.unavailable` where the file cannot even be opened.
  package static func check(_ path: String) throws(StoreError) -> Report {
    do {
      return try existing(path).read { db in
        var damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        if orphans > 0 { damage.append("\(orphans) rows refer to rows that are missing") }
        if try !isSearchIndexWhole(db) { damage.append("the search index is damaged") }
        let verdict = damage.isEmpty ? "the store is whole" : "the store is damaged; restore a backup"
        let counts = try ["sessions", "documents", "messages", "plans", "feedback", "attempts"].map { table in
          "\(table): \(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0)"
        }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        return Report(
          isWhole: damage.isEmpty, lines: [verdict] + damage + ["schema: version \(version)"] + counts)
      }
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Whether every word and row of the index can be read. FTS5's own check is a write, which this connection refuses.
  private static func isSearchIndexWhole(_ db: Database) throws -> Bool {
    do {
      try db.execute(sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, 'row')")
      _ = try Int.fetchOne(db, sql: "SELECT sum(cnt) FROM temp.words")
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
  }

  /// Copies the store as it is at one moment into a new file (0600), while daemons go on writing.
  ///
  /// - Throws: `StoreError.conflict` where the file exists; nothing is left of a copy that failed.
  package static func backup(_ path: String, to file: String) throws(StoreError) {
    do {
      let source = try existing(path)
      // Made by name, and only if it is new: an existing file is never touched.
      if mknod(file, S_IFREG | 0o600, 0) != 0 {
        throw errno == EEXIST ? StoreError.conflict : errno == ENOSPC ? StoreError.full : StoreError.unopenable
      }
      do {
        chmod(file, 0o600)
        let copy = try DatabaseQueue(path: file)
        try source.backup(to: copy)
        try copy.close()
        sync(file)
      } catch {
        unlink(file)
        throw error
      }
    } catch {
      throw StoreError(error, at: file)
    }
  }

  private static func sync(_ file: String) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// A connection that cannot write. Where no log is there, nobody is at work, and the file is opened as one that stays
  /// as it is: so not even a log is made beside it, and a folder without rights to write will do.
  private static func existing(_ path: String) throws -> DatabaseQueue {
    guard access(path, F_OK) == 0 else { throw StoreError.unopenable }
    var configuration = Configuration.store(busyTimeout: .seconds(5))
    configuration.readonly = true
    let isInUse = access(path + "-wal", F_OK) == 0
    return try DatabaseQueue(path: isInUse ? path : immutable(path), configuration: configuration)
  }

  /// - SeeAlso: https://sqlite.org/uri.html
  private static func immutable(_ path: String) -> String {
    let escaped = path.utf8.map { byte in
      let isPlain = (0x41...0x5A).contains(byte & 0xDF) || (0x2D...0x39).contains(byte) || byte == 0x5F
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let absolute = path.hasPrefix("/") ? "//" : ""
    return "file:\(absolute)\(escaped.joined())?immutable=1"
  }
}
