internal import InterviewDomain
package import InterviewStore

/// What every store must do, whatever it keeps its rows in.
///
///     try await StoreConformance { SQLiteStore(path: newPath()) }.run()
package struct StoreConformance: Sendable {
  /// An expectation that a store did not meet.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private let makeStore: @Sendable () throws -> any InterviewRepository

  /// - Parameter makeStore: gives a new, empty store at each call.
  package init(_ makeStore: @escaping @Sendable () throws -> any InterviewRepository) {
    self.makeStore = makeStore
  }

  /// Runs every check on a store of its own, and throws the first failure.
  package func run() async throws {
    let checks: [(String, @Sendable (any InterviewRepository) async throws -> Void)] = [
      ("sessions", Self.checkSessions), ("documents", Self.checkDocuments), ("interview", Self.checkInterview),
      ("revisions", Self.checkRevisions), ("feedback", Self.checkFeedback),
      ("attempts", Self.checkAttempts), ("deletion", Self.checkDeletion),
      ("search", Self.checkSearch), ("hostile search", Self.checkHostileSearch), ("pages", Self.checkPages),
      ("usage", Self.checkUsage), ("import", Self.checkImport), ("texts", Self.checkTexts),
      ("clock", Self.checkClock), ("changes", Self.checkChanges), ("concurrency", Self.checkConcurrency),
    ]
    for (name, check) in checks {
      do {
        try await check(makeStore())
      } catch {
        throw Failure(description: "\(name): \(error)")
      }
    }
  }

  static func expect(_ isTrue: Bool, _ what: String, line: Int = #line) throws {
    if !isTrue { throw Failure(description: "\(what) (line \(line))") }
  }

  static func expectEqual<Value: Equatable>(_ value: Value, _ expected: Value, line: Int = #line) throws {
    if value != expected { throw Failure(description: "\(value) instead of \(expected) (line \(line))") }
  }

  static func expect(
    _ expected: StoreError, line: Int = #line, from body: () async throws -> some Any
  ) async throws {
    do {
      _ = try await body()
    } catch let error as StoreError where error == expected {
      return
    }
    throw Failure(description: "\(expected) was not thrown (line \(line))")
  }
}
