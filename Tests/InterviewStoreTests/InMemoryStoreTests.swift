import InterviewStore
import InterviewTestSupport
import Testing

@Suite struct InMemoryStoreTests {
  @Test("the store in memory does what any store must")
  func conforms() async throws {
    try await StoreConformance { InMemoryStore() }.run()
  }
}
