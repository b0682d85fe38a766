internal import Dispatch
internal import GRDB
internal import Glibc
internal import InterviewStore
internal import SwiftExtensions

/// The file of a store: opened when it is first needed, and again after it failed.
final class DatabaseFile: Sendable {
  private typealias Waiter = CheckedContinuation<Result<DatabasePool, StoreError>, Never>

  private enum State {
    case closed
    case opening(waiters: [Waiter])
    case open(DatabasePool)
  }

  let path: String
  private let state = Locked(State.closed)
  private let queue = DispatchQueue(label: "store.open")

  private let busyTimeout: Duration

  init(path: String, busyTimeout: Duration) {
    self.path = path
    self.busyTimeout = busyTimeout
  }

  /// The connections; all who ask while the file is being opened wait for that one attempt.
  ///
  /// - Throws: `StoreError.unavailable`; the next call tries again.
  func pool() async throws(StoreError) -> DatabasePool {
    if case .open(let pool) = state.withLock({ $0 }) { return pool }
    let result: Result<DatabasePool, StoreError> = await withCheckedContinuation { continuation in
      let isFirst = state.withLock { state in
        switch state {
        case .open(let pool):
          continuation.resume(returning: .success(pool))
          return false
        case .opening(let waiters):
          state = .opening(waiters: waiters + [continuation])
          return false
        case .closed:
          state = .opening(waiters: [continuation])
          return true
        }
      }
      // Opening may wait for a lock: not on a thread that other tasks need.
      if isFirst { queue.async { self.open() } }
    }
    return try result.get()
  }

  /// Lets go of connections that failed; whoever still uses them finishes first.
  func close(_ failed: DatabasePool) {
    state.withLock { state in
      if case .open(let pool) = state, pool === failed { state = .closed }
    }
  }

  private func open() {
    let result = makePoolInTime()
    let waiters: [Waiter] = state.withLock { state in
      guard case .opening(let waiters) = state else { return [] }
      state = if case .success(let pool) = result { .open(pool) } else { .closed }
      return waiters
    }
    for waiter in waiters { waiter.resume(returning: result) }
  }

  /// Tries again while others make the same new file: SQLite refuses at once, whatever its timeout, where two change a
  /// file's journal at the same moment (https://sqlite.org/wal.html, section 9).
  private func makePoolInTime() -> Result<DatabasePool, StoreError> {
    let deadline = ContinuousClock.now + busyTimeout
    while true {
      let result = Result { try makePool() }.mapError { StoreError($0, at: path) }
      guard case .failure(.unavailable(let fault)) = result, fault.reason == .locked, ContinuousClock.now < deadline
      else { return result }
      usleep(5_000)
    }
  }

  private func makePool() throws -> DatabasePool {
    try FileRights.prepare(path)
    let pool = try DatabasePool(path: path, configuration: .store(busyTimeout: busyTimeout))
    try pool.writeWithoutTransaction { db in
      // GRDB sets NORMAL with WAL, under which the last answers could vanish with the power.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try Schema.migrate(db)
    }
    return pool
  }
}

extension Configuration {
  /// How every connection to a store is set up, before anything is written.
  ///
  /// - Parameter busyTimeout: how long a write waits for that of another process.
  static func store(busyTimeout: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.busyMode = .timeout(busyTimeout / .seconds(1))
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in
      // 1 MiB of pages for each connection, and no mapping of the file: the daemon stays small.
      try db.execute(sql: "PRAGMA cache_size = -1024; PRAGMA mmap_size = 0")
      try refuseForeign(db)
      if db.configuration.readonly { return }
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 4194304")
    }
    return configuration
  }

  /// Refuses the database of another application, and that of a newer version, before a byte of it is changed.
  private static func refuseForeign(_ db: Database) throws {
    // One statement sees one state of the file, whoever makes the tables meanwhile.
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT application_id FROM pragma_application_id) AS application,
          (SELECT user_version FROM pragma_user_version) AS version, (SELECT count(*) FROM sqlite_schema) AS tables
        """)
    let application: Int32 = row?["application"] ?? 0
    let version: Int = row?["version"] ?? 0
    let tables: Int = row?["tables"] ?? 0
    if application == Schema.applicationID {
      guard version <= Schema.version else { throw StoreError.newer }
    } else {
      guard application == 0, version == 0, tables == 0 else { throw StoreError.foreign }
    }
  }
}
