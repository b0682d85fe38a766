internal import GRDB
internal import InterviewDomain
internal import InterviewStore
internal import SwiftExtensions

/// Tells listeners which sessions changed: those of this process at once, those of others within 0.3 seconds.
///
/// It asks the file only while someone listens.
final class ChangeWatcher: Sendable {
  private static let interval = Duration.milliseconds(300)

  private let file: DatabaseFile
  private let feed = SessionChangeFeed()
  private let task = Locked<Task<Void, Never>?>(nil)

  init(_ file: DatabaseFile) {
    self.file = file
  }

  deinit {
    task.withLock { $0 }?.cancel()
  }

  func listen() -> AsyncStream<Session> {
    let stream = feed.changes()
    task.withLock { task in
      if task == nil { task = Task { [weak self, file] in await Self.watch(file, Weak(self)) } }
    }
    return stream
  }

  /// Whether anyone is told of changes.
  var isHeard: Bool { feed.isHeard }

  func announce(_ session: Session) { feed.announce(session) }

  private static func watch(_ file: DatabaseFile, _ watcher: Weak) async {
    var seen: Seen?
    while !Task.isCancelled {
      if let pool = try? await file.pool() {
        let poll = seen.map { $0.pool === pool ? $0 : Seen(pool: pool) } ?? Seen(pool: pool)
        let (next, sessions) = await poll.look()
        seen = next
        guard let watcher = watcher.value else { return }
        for session in sessions { watcher.feed.announce(session) }
      }
      if watcher.value?.stopUnlessHeard() ?? true { return }
      try? await Task.sleep(for: interval)
    }
  }

  private func stopUnlessHeard() -> Bool {
    task.withLock { task in
      if feed.isHeard { return false }
      task = nil
      return true
    }
  }

  /// Keeps the task from keeping the store alive.
  private struct Weak: Sendable {
    weak let value: ChangeWatcher?

    init(_ value: ChangeWatcher?) { self.value = value }
  }

  /// What was known at the last look.
  private struct Seen: Sendable {
    let pool: DatabasePool
    /// Changes only when another connection has written: https://sqlite.org/pragma.html#pragma_data_version.
    var dataVersion: Int?
    var change = 0

    func look() async -> (Seen, [Session]) {
      await withCheckedContinuation { continuation in
        // On the writing connection, whose own writes do not count as news.
        pool.asyncWriteWithoutTransaction { db in
          continuation.resume(returning: (try? look(db)) ?? (self, []))
        }
      }
    }

    private func look(_ db: Database) throws -> (Seen, [Session]) {
      var next = self
      next.dataVersion = try db.integer("PRAGMA data_version")
      next.change = try db.integer("SELECT latest FROM changes") ?? 0
      guard let dataVersion, dataVersion != next.dataVersion else { return (next, []) }
      let rows = try db.rows("SELECT * FROM sessions WHERE change > ? ORDER BY change", [change])
      return (next, try SessionRecord.sessions(rows, db))
    }
  }
}
