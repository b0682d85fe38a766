internal import GRDB
internal import InterviewStore
internal import SwiftExtensions

/// Overwrites what deleted sessions leave behind in the search index and in the log, in the background.
///
/// `secure_delete` overwrites the rows. The index however notes a deletion beside the words, which go only when all its
/// parts are merged, and the log keeps old pages until it is cut off. Both take as long as the index is large, so it is
/// done in steps between which others write, once for all deletions of that time.
final class Purge: Sendable {
  private struct State {
    var task: Task<Void, Never>?
    var isAskedAgain = false
  }

  /// Pages of the index that one step writes: a few milliseconds.
  private static let pagesPerStep = 250
  /// How often cutting off the log is tried while someone reads what it holds, and how long it waits in between.
  private static let attempts = 50
  private static let pause = Duration.milliseconds(100)

  private let state = Locked(State())
  private let mostLevels: Int

  /// - Parameter mostLevels: how many levels the index may have before it is built anew.
  init(mostLevels: Int) {
    self.mostLevels = mostLevels
  }

  deinit {
    state.withLock { $0.task }?.cancel()
  }

  /// Notes within the transaction that deletes, so that the purge is made up for after a crash.
  static func noteDue(_ db: Database) throws {
    try db.run("UPDATE purges SET due = due + 1")
  }

  /// Begins if anything is due, or goes round once more where it runs.
  func start(_ queue: WriteQueue) {
    state.withLock { state in
      if state.task != nil {
        state.isAskedAgain = true
        return
      }
      state.task = Task { [weak self, mostLevels] in
        repeat { await Self.run(queue, mostLevels: mostLevels) } while !Task.isCancelled && self?.goesOn() ?? false
      }
    }
  }

  func finish() async {
    await state.withLock { $0.task }?.value
  }

  private func goesOn() -> Bool {
    state.withLock { state in
      defer { state.isAskedAgain = false }
      if !state.isAskedAgain { state.task = nil }
      return state.isAskedAgain
    }
  }

  private static func run(_ queue: WriteQueue, mostLevels: Int) async {
    do {
      let due = try await queue.write { try $0.integer("SELECT due FROM purges") ?? 0 }
      guard due > 0 else { return }
      if try await queue.write({ try SearchIndex.levels($0) }) < mostLevels {
        try await mergeIndex(queue)
      } else {
        try await queue.write { try SearchIndex.rebuild($0) }
      }
      guard await cutLog(queue.pool) else { return }
      try await queue.write { try $0.run("UPDATE purges SET due = 0 WHERE due = ?", [due]) }
    } catch {
      // It stays due: the next deletion, or the next start, tries again.
    }
  }

  /// Merges all parts of the index into one (SQLite, FTS5, section 6.8).
  private static func mergeIndex(_ queue: WriteQueue) async throws {
    var pages = -pagesPerStep
    while !Task.isCancelled {
      let changes = try await queue.write { [pages] db in
        let before = db.totalChangesCount
        try db.run("INSERT INTO search(search, rank) VALUES ('merge', ?)", [pages])
        return db.totalChangesCount - before
      }
      // One change is that of the command itself.
      if changes < 2 { return }
      pages = pagesPerStep
    }
  }

  private static func cutLog(_ pool: DatabasePool) async -> Bool {
    for _ in 0..<attempts {
      let isCut = await withCheckedContinuation { continuation in
        pool.asyncWriteWithoutTransaction { db in continuation.resume(returning: isLogCut(db)) }
      }
      if isCut { return true }
      guard (try? await Task.sleep(for: pause)) != nil else { return false }
    }
    return false
  }

  private static func isLogCut(_ db: Database) -> Bool {
    guard let timeout = try? db.integer("PRAGMA busy_timeout") else { return false }
    // Writers would have to wait for as long as this does.
    defer { try? db.execute(sql: "PRAGMA busy_timeout = \(timeout)") }
    return (try? db.execute(sql: "PRAGMA busy_timeout = 0")) != nil && (try? db.checkpoint(.truncate)) != nil
  }
}
