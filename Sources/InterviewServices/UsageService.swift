package import InterviewDomain
package import InterviewStore

/// Tells what the calls to models took.
package struct UsageService: Sendable {
  private let store: any InterviewRepository

  package init(store: any InterviewRepository) {
    self.store = store
  }

  /// The sum over one session, or over all that are stored.
  package func usage(of id: SessionID?) async throws -> Usage {
    try await store.usage(of: id)
  }
}
