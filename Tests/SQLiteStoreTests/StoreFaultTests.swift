import Foundation
import GRDB
import InterviewDomain
import InterviewStore
import InterviewTestSupport
import Testing

@testable import SQLiteStore

@Suite struct StoreFaultTests {
  private let folder = TemporaryFolder()

  private static func session(_ name: String, title: String = "Engineer") throws -> Session {
    Session(
      id: SessionID(rawValue: name), settings: try SessionSettings(jobTitle: title, companyName: "Acme"),
      state: .created, progress: Progress(maxQuestions: 8), createdAt: Timestamp(millisecondsSince1970: 1),
      updatedAt: Timestamp(millisecondsSince1970: 1))
  }

  private func filledStore() async throws -> String {
    let path = folder.newPath()
    let store = SQLiteStore(path: path)
    for index in 0..<200 { try await store.createSession(Self.session("s-\(index)")) }
    return path
  }

  private func reason(_ path: String) async -> StoreError.Fault.Reason? {
    do {
      _ = try await SQLiteStore(path: path, busyTimeout: .milliseconds(50)).sessions(SessionQuery())
    } catch .unavailable(let fault) {
      #expect(!fault.advice.contains("/"))
      return fault.reason
    } catch {
      return nil
    }
    return nil
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("file and folder are the owner's alone, also where the file had wider rights")
  func rights() async throws {
    let path = folder.path + "/new/store.sqlite"
    let store = SQLiteStore(path: path)
    try await store.createSession(Self.session("s-1"))
    #expect(try mode(folder.path + "/new") == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(path + suffix) == 0o600) }
    let wide = folder.newPath()
    _ = FileManager.default.createFile(atPath: wide, contents: nil, attributes: [.posixPermissions: 0o644])
    try await SQLiteStore(path: wide).createSession(Self.session("s-1"))
    #expect(try mode(wide) == 0o600)
  }

  @Test("what is no store of ours is refused and left byte for byte")
  func foreign() async throws {
    let text = folder.newPath()
    let bytes = Data(String(repeating: "This is no database. ", count: 400).utf8)
    try bytes.write(to: URL(fileURLWithPath: text))
    #expect(await reason(text) == .corrupt)
    #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == bytes)
    #expect(await reason(folder.path) == .unavailable)
  }

  @Test("a store of a newer version is refused and left byte for byte")
  func newer() async throws {
    let path = try await filledStore()
    let copy = folder.newPath()
    try SQLiteStore.backup(path, to: copy)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    bytes[63] = 99  // The last byte of user_version: https://sqlite.org/fileformat.html#the_database_header
    try bytes.write(to: URL(fileURLWithPath: copy))
    #expect(await reason(copy) == .unavailable)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == bytes)
    bytes[63] = 1
    bytes[71] ^= 0xFF  // Another application's id.
    try bytes.write(to: URL(fileURLWithPath: copy))
    #expect(await reason(copy) == .corrupt)
  }

  @Test("a damaged store is reported, by use and by check, and never overwritten")
  func damaged() async throws {
    let path = try await filledStore()
    let copy = folder.newPath()
    try SQLiteStore.backup(path, to: copy)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    #expect(try SQLiteStore.check(copy).isWhole)
    for index in 4_096..<bytes.count { bytes[index] = 0xAA }
    try bytes.write(to: URL(fileURLWithPath: copy))
    #expect(await reason(copy) == .corrupt)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == bytes)
  }

  @Test("two stores on one file, both writing, lose nothing")
  func twoStores() async throws {
    let path = folder.newPath()
    let stores = [SQLiteStore(path: path), SQLiteStore(path: path)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<1_000 {
        for (number, store) in stores.enumerated() {
          group.addTask { try await store.createSession(Self.session("s-\(number)-\(index)")) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try SQLiteStore.check(path).lines.contains("sessions: 2000"))
    #expect(try SQLiteStore.check(path).isWhole)
  }

  @Test("another process's change reaches a listener")
  func foreignChange() async throws {
    let path = folder.newPath()
    let here = SQLiteStore(path: path)
    var changes = here.sessionChanges().makeAsyncIterator()
    try await here.createSession(Self.session("s-here"))
    #expect(await changes.next()?.id.rawValue == "s-here")
    let there = SQLiteStore(path: path)
    // The listener's first look may still be to come; a change after it is seen in any case.
    let writer = Task {
      var index = 0
      while !Task.isCancelled {
        try await there.createSession(Self.session("s-there-\(index)"))
        index += 1
      }
    }
    // A change of our own may be told twice when one of theirs follows closely.
    var heard = await changes.next()
    while heard?.id.rawValue == "s-here" { heard = await changes.next() }
    #expect(heard?.id.rawValue.hasPrefix("s-there") ?? false)
    writer.cancel()
  }

  @Test("a deleted session leaves no word of it in the file or its log")
  func deletion() async throws {
    let path = folder.newPath()
    let store = SQLiteStore(path: path)
    try await store.createSession(Self.session("s-keep"))
    try await store.createSession(Self.session("s-1", title: "Xylomarker Quuxifier"))
    // One that was indexed before it was replaced, and one that never was.
    for text in ["Zephyrmarker at work", "Quibblemarker at work"] {
      let document = Document(
        kind: .cv, mediaType: "text/plain", fileName: nil, text: text, pages: nil, warnings: [])
      _ = try await store.attachDocument(
        document, to: SessionID(rawValue: "s-1"), at: Timestamp(millisecondsSince1970: 1))
      if text.hasPrefix("Zephyr") { _ = try await store.sessions(SessionQuery(text: "zephyrmarker")) }
    }
    try await store.deleteSession(SessionID(rawValue: "s-1"))
    await store.finishPurging()
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path + suffix))
      for marker in ["Xylomarker", "xylomarker", "quuxifier", "ephyrmarker", "uibblemarker"] {
        #expect(bytes.range(of: Data(marker.utf8)) == nil, "\(marker)\(suffix)")
      }
    }
  }

  /// Found by a soak: after two thousand deletions the index had more levels than SQLite takes.
  @Test("any number of deletions leaves a search that finds what is there, and nothing else")
  func manyDeletions() async throws {
    let path = folder.newPath()
    let store = SQLiteStore(path: path, mostIndexLevels: 6)
    let kept = try Session.sample("s-keep", title: "Keeper")
    try await store.createSession(kept)
    _ = try await store.attachDocument(.sample(), to: kept.id, at: kept.createdAt)
    for number in 0..<20 {
      try await store.createSession(Self.session("s-\(number)", title: "Goner"))
      try await store.deleteSession(SessionID(rawValue: "s-\(number)"))
      await store.finishPurging()
      #expect(try levels(in: path) <= 8)
    }
    for (query, count) in [("keeper", 1), ("acme", 1), ("word1000", 1), ("goner", 0)] {
      #expect(try await store.sessions(SessionQuery(text: query)).sessions.count == count, "\(query)")
    }
  }

  private func levels(in path: String) throws -> Int {
    try DatabaseQueue(path: path).read { try SearchIndex.levels($0) }
  }

  @Test("a backup never replaces a file")
  func backup() async throws {
    let path = try await filledStore()
    let copy = folder.newPath()
    try SQLiteStore.backup(path, to: copy)
    #expect(try mode(copy) == 0o600)
    #expect(throws: StoreError.conflict) { try SQLiteStore.backup(path, to: copy) }
    #expect(try await SQLiteStore(path: copy).sessions(SessionQuery(limit: 500)).sessions.count == 200)
  }

  @Test("a store that could not be opened is opened by the next call once it can be")
  func retry() async throws {
    let obstacle = folder.path + "/folder"
    try Data().write(to: URL(fileURLWithPath: obstacle))
    let store = SQLiteStore(path: obstacle + "/store.sqlite")
    await #expect(throws: StoreError.self) { try await store.createSession(Self.session("s-1")) }
    try FileManager.default.removeItem(atPath: obstacle)
    try await store.createSession(Self.session("s-1"))
    #expect(try await store.session(SessionID(rawValue: "s-1")).id.rawValue == "s-1")
  }
}
