import Foundation
import GRDB
import InterviewDomain
import InterviewStore
import InterviewTestSupport
import SQLiteStore
import Testing

@Suite("A file that others use as well")
struct StoreSharingTests {
  private let folder = TemporaryFolder()

  @Test("a lock that stays is told of as one, for reading and writing, and the store works once it goes")
  func locked() async throws {
    let path = try await folder.filledStore(1)
    let store = SQLiteStore(path: path, busyTimeout: .milliseconds(20))
    let other = try DatabaseQueue(path: path, configuration: .leavingTransactionsOpen)
    try await store.createSession(.sample("s-before"))
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let met = await fault { try await store.createSession(.sample("s-during")) }
    #expect(met?.reason == .locked)
    #expect(met?.advice.contains("try again") == true)
    #expect(try await store.sessions(SessionQuery()).sessions.count == 2, "reading goes on")
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try await store.createSession(.sample("s-during"))
    #expect(try await store.sessions(SessionQuery()).sessions.count == 3)
  }

  @Test("a file that is locked while it is opened is told of as locked, and opened by a later call")
  func lockedAtOpening() async throws {
    let path = try await folder.filledStore(1)
    let other = try DatabaseQueue(path: path, configuration: .leavingTransactionsOpen)
    try await other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE")
    }
    let store = SQLiteStore(path: path, busyTimeout: .milliseconds(20))
    #expect(await fault { _ = try await store.sessions(SessionQuery()) }?.reason == .locked)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try other.close()
    #expect(try await store.sessions(SessionQuery()).sessions.count == 1)
  }

  @Test("many stores that open one new file at once make its tables once")
  func migrationRace() async throws {
    for _ in 0..<5 {
      let path = folder.newPath()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<8 {
          group.addTask { try await SQLiteStore(path: path).createSession(.sample("s-\(index)")) }
        }
        try await group.waitForAll()
      }
      let report = try SQLiteStore.check(path)
      #expect(report.isWhole)
      #expect(report.lines.contains("sessions: 8"))
    }
  }

  @Test("a store that may grow no further is full; reading goes on, and so does writing once there is room")
  func full() async throws {
    let path = try await folder.filledStore(20)
    let store = SQLiteStore(path: path)
    try await store.createSession(.sample("s-full"))
    let id = SessionID(rawValue: "s-full")
    let before = try await store.session(id)
    try await store.limitPages(1)
    let met = await fault { _ = try await store.attachDocument(.sample(200_000), to: id, at: before.createdAt) }
    #expect(met?.reason == .full)
    #expect(met?.advice.contains("free some space") == true)
    #expect(try await store.session(id) == before)
    #expect(try await store.document(.cv, of: id) == nil)
    try await store.limitPages(1_000_000)
    _ = try await store.attachDocument(.sample(200_000), to: id, at: before.createdAt)
    #expect(try SQLiteStore.check(path).isWhole)
  }

  @Test("a thousand writes at once share their transactions, and those that refuse harm no other")
  func groupCommit() async throws {
    let store = SQLiteStore(path: folder.newPath())
    try await store.createSession(.sample("s-0"))
    let before = store.transactionCount
    let refused = await withTaskGroup(of: Bool.self) { group in
      for index in 1...1_000 {
        // Every hundredth is there already, and is refused after it has written something else.
        let name = index.isMultiple(of: 100) ? "s-0" : "s-\(index)"
        group.addTask { (try? await store.createSession(.sample(name))) == nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refused == 10)
    let unknown = SessionID(rawValue: "s-none")
    await withTaskGroup(of: Void.self) { group in
      for index in 1_001...2_000 {
        group.addTask { try? await store.createSession(.sample("s-\(index)")) }
        group.addTask { try? await store.deleteSession(unknown) }
      }
    }
    #expect(try await store.sessions(SessionQuery(limit: 500)).nextCursor != nil)
    // Deletions that find nothing change nothing, so they cost no transaction of their own.
    #expect(store.transactionCount - before < 500)
  }

  @Test("a backup of a store that is written to is whole, and holds what was stored before")
  func backupWhileWriting() async throws {
    let path = folder.newPath()
    let store = SQLiteStore(path: path)
    for index in 0..<20 { try await store.createSession(.sample("s-\(index)")) }
    let writer = Task {
      var index = 20
      while !Task.isCancelled {
        try await store.createSession(.sample("s-\(index)"))
        index += 1
      }
    }
    for _ in 0..<5 {
      let copy = folder.newPath()
      try SQLiteStore.backup(path, to: copy)
      #expect(try SQLiteStore.check(copy).isWhole)
      #expect(try SQLiteStore.check(path).isWhole)
      for index in 0..<20 { _ = try await SQLiteStore(path: copy).session(SessionID(rawValue: "s-\(index)")) }
    }
    writer.cancel()
    _ = await writer.result
  }
}

extension Configuration {
  /// For a connection that holds its lock from one access to the next.
  fileprivate static var leavingTransactionsOpen: Configuration {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    // The store may still be at its search index.
    configuration.busyMode = .timeout(60)
    return configuration
  }
}
