internal import GRDB
internal import InterviewStore
internal import SwiftExtensions

/// Lets writers share the cost of durability: whatever queued up while one transaction was written to the disk goes
/// into the next one together.
///
/// Each returns only after the transaction that holds it is on the disk, and a single write waits for nobody. A write
/// that refuses, having changed nothing, harms none of the others; one that fails half-way gets a transaction of its own,
/// and those around it run again. Savepoints would do as well, but each has the search index write a part to the
/// file, which took more time than everything else (measured 2026-11).
final class WriteQueue: Sendable {
  /// One write: run, perhaps twice, then finished once.
  private struct Write: Sendable {
    let run: @Sendable (Database) -> Void
    /// Called with nil once what `run` did is durable.
    let finish: @Sendable (StoreError?) -> Void
    let hasFailed: @Sendable () -> Bool
  }

  /// Ends a batch of which one write failed half-way.
  private struct HalfWritten: Error {}

  private struct State {
    var waiting: [Write] = []
    var isDraining = false
    var transactionCount = 0
  }

  /// Enough to make the cost of the disk small, few enough that a transaction stays short for another process.
  private static let most = 1_000

  let pool: DatabasePool
  private let state = Locked(State())

  init(_ pool: DatabasePool) {
    self.pool = pool
  }

  /// How many transactions are on the disk.
  var transactionCount: Int { state.withLock(\.transactionCount) }

  /// Runs `body` within a transaction; what it returns is durable.
  ///
  /// `body` may run again after its transaction was lost. Cancelling the task stops nothing: a write happens whole.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let outcome = Locked<Result<Value, StoreError>>(.failure(.failing))
    let failure = await withCheckedContinuation { continuation in
      enqueue(
        Write(
          run: { [path = pool.path] db in
            let result = Result { try body(db) }.mapError { StoreError($0, at: path) }
            outcome.withLock { $0 = result }
          },
          finish: { continuation.resume(returning: $0) },
          hasFailed: { outcome.withLock { if case .failure = $0 { true } else { false } } }))
    }
    if let failure { throw failure }
    return try outcome.withLock { $0 }.get()
  }

  private func enqueue(_ write: Write) {
    let isFirst = state.withLock { state in
      state.waiting.append(write)
      defer { state.isDraining = true }
      return !state.isDraining
    }
    if isFirst { pool.asyncWriteWithoutTransaction { self.drain($0) } }
  }

  private func drain(_ db: Database) {
    while true {
      let batch = state.withLock { state in
        let batch = Array(state.waiting.prefix(Self.most))
        state.waiting.removeFirst(batch.count)
        if batch.isEmpty { state.isDraining = false }
        return batch
      }
      if batch.isEmpty { return }
      commit(batch, db)
    }
  }

  private func commit(_ batch: some Collection<Write>, _ db: Database) {
    var rest = Array(batch)[...]
    while !rest.isEmpty {
      guard let failed = commitWhole(rest, db) else { return }
      // What came before it did well once and is tried again by itself; the one that failed has its own transaction.
      if rest.count > 1 {
        commit(rest[..<failed], db)
        commit(rest[failed...failed], db)
      }
      rest = rest[(failed + 1)...]
    }
  }

  /// - Returns: the index of the write for which nothing of the batch was stored; nil where all are finished.
  private func commitWhole(_ batch: ArraySlice<Write>, _ db: Database) -> Int? {
    var current = batch.startIndex
    do {
      try db.beginTransaction(.immediate)
    } catch {
      let failure = StoreError(error, at: pool.path)
      for write in batch { write.finish(failure) }
      return nil
    }
    do {
      for index in batch.indices {
        current = index
        try run(batch[index], db)
      }
      try db.commit()
    } catch {
      let failure = StoreError(error, at: pool.path)
      if db.isInsideTransaction { try? db.rollback() }
      if batch.count == 1 { batch[current].finish(batch[current].hasFailed() ? nil : failure) }
      return current
    }
    state.withLock { $0.transactionCount += 1 }
    for write in batch { write.finish(nil) }
    return nil
  }

  private func run(_ write: Write, _ db: Database) throws {
    let changes = db.totalChangesCount
    write.run(db)
    // Some errors, a full disk among them, end the whole transaction.
    if write.hasFailed(), db.totalChangesCount != changes || !db.isInsideTransaction { throw HalfWritten() }
  }
}
