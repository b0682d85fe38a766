import Foundation
import InterviewDomain
import InterviewStore
import InterviewTestSupport
import SQLiteStore
import Testing

@Suite struct SQLiteStoreTests {
  @Test("the store in SQLite does what any store must")
  func conforms() async throws {
    let folder = TemporaryFolder()
    try await StoreConformance { SQLiteStore(path: folder.newPath()) }.run()
  }
}
