import Foundation
import GRDB
import InterviewDomain
import InterviewStore
import InterviewTestSupport
import SQLiteStore
import Testing

@Suite("Damaged files")
struct StoreDamageTests {
  private let folder = TemporaryFolder()

  enum Damage: CaseIterable {
    case header, truncated, firstPageOnly, page, everyPage

    func apply(_ bytes: inout Data) {
      switch self {
      case .header: bytes.replaceSubrange(0..<100, with: Data(repeating: 0xFF, count: 100))
      case .truncated: bytes = bytes.prefix(bytes.count / 2)
      case .firstPageOnly: bytes = bytes.prefix(4_096)
      case .page: bytes.replaceSubrange(4_096..<8_192, with: Data(repeating: 0x5A, count: 4_096))
      case .everyPage:
        for page in stride(from: 4_096, to: bytes.count, by: 4_096) {
          bytes.replaceSubrange(page..<page + 512, with: Data(repeating: 0x5A, count: 512))
        }
      }
    }
  }

  @Test("is told of as damage, by use or by check, and nothing is overwritten", arguments: Damage.allCases)
  func damage(_ damage: Damage) async throws {
    let path = try await folder.filledStore()
    try Bytes(path).change(damage.apply)
    let harmed = try Bytes(path).data
    var verdict: String?
    let found = await fault { verdict = try SQLiteStore.check(path).lines.first }
    #expect(found?.reason == .corrupt || verdict?.contains("damaged") == true)
    #expect(try Bytes(path).data == harmed, "check changes nothing")

    let store = SQLiteStore(path: path)
    let met = await fault {
      _ = try await store.sessions(SessionQuery(limit: 500))
      _ = try await store.sessions(SessionQuery(text: "word1001"))
      for index in 0..<50 { _ = try await store.document(.cv, of: SessionID(rawValue: "s-\(index)")) }
    }
    // One page may hold what nobody asked for.
    #expect(met?.reason == .corrupt || damage == .page)
    #expect(met?.advice.contains("left as it") != false)
    #expect(met?.advice.contains("/") != true)
  }

  @Test("an empty file is a new store, unless its log holds something")
  func emptyFile() async throws {
    let path = folder.newPath()
    try Data().write(to: URL(fileURLWithPath: path))
    try await SQLiteStore(path: path).createSession(.sample("s-1"))
    let other = folder.newPath()
    try Data().write(to: URL(fileURLWithPath: other))
    try Data(repeating: 1, count: 5_000).write(to: URL(fileURLWithPath: other + "-wal"))
    await #expect(throws: StoreError.self) { try await SQLiteStore(path: other).createSession(.sample("s-1")) }
    #expect(try Bytes(other + "-wal").data.count == 5_000)
  }

  @Test("a log of garbage harms nothing that was stored")
  func garbageLog() async throws {
    let path = try await folder.filledStore()
    var random = SystemRandomNumberGenerator()
    let garbage = Data((0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    try garbage.write(to: URL(fileURLWithPath: path + "-wal"))
    let store = SQLiteStore(path: path)
    #expect(try await store.sessions(SessionQuery(limit: 500)).sessions.count == 50)
    try await store.createSession(.sample("s-new"))
    #expect(try SQLiteStore.check(path).isWhole)
  }

  @Test("the log of another store gives damage or data, and never the end of the process")
  func foreignLog() async throws {
    let path = try await folder.filledStore()
    let other = folder.newPath()
    let donor = SQLiteStore(path: other)
    for index in 0..<20 { try await donor.createSession(.sample("t-\(index)")) }
    try Bytes(other + "-wal").data.write(to: URL(fileURLWithPath: path + "-wal"))
    let store = SQLiteStore(path: path)
    let met = await fault { _ = try await store.sessions(SessionQuery(limit: 500)) }
    #expect(met == nil || met?.reason == .corrupt)
    for index in 0..<50 {
      let met = await fault { _ = try await store.document(.cv, of: SessionID(rawValue: "s-\(index)")) }
      #expect(met == nil || met?.reason == .corrupt)
    }
  }
}
