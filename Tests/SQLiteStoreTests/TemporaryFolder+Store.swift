import Foundation
import GRDB
import InterviewDomain
import InterviewStore
import InterviewTestSupport
import SQLiteStore

extension TemporaryFolder {
  func newPath() -> String { file(UUID().uuidString + ".sqlite") }

  /// A store with that many sessions, each with a CV of 4,000 characters; nobody has it open.
  func filledStore(_ count: Int = 50) async throws -> String {
    let path = newPath()
    let store = SQLiteStore(path: path)
    for index in 0..<count {
      let session = try Session.sample("s-\(index)")
      try await store.createSession(session)
      _ = try await store.attachDocument(.sample(), to: session.id, at: session.createdAt)
    }
    let copy = newPath()
    try SQLiteStore.backup(path, to: copy)
    return copy
  }
}

extension Session {
  static func sample(_ name: String, title: String = "Engineer") throws -> Session {
    Session(
      id: SessionID(rawValue: name), settings: try SessionSettings(jobTitle: title, companyName: "Acme"),
      state: .created, progress: Progress(maxQuestions: 8), createdAt: Timestamp(millisecondsSince1970: 1),
      updatedAt: Timestamp(millisecondsSince1970: 1))
  }
}

extension Document {
  static func sample(_ characters: Int = 4_000) -> Document {
    let words = (0..<characters / 8).map { "word\(1_000 + $0 % 9_000)" }
    return Document(
      kind: .cv, mediaType: "text/plain", fileName: nil, text: words.joined(separator: " "), pages: nil, warnings: [])
  }
}

/// A file's bytes, to be harmed.
struct Bytes {
  let path: String

  init(_ path: String) { self.path = path }

  var data: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  func change(_ body: (inout Data) throws -> Void) throws {
    var data = try data
    try body(&data)
    try data.write(to: URL(fileURLWithPath: path))
  }
}

/// What the store says of itself when `body` fails.
func fault(_ body: () async throws -> Void) async -> StoreError.Fault? {
  do {
    try await body()
  } catch {
    if case .unavailable(let fault)? = error as? StoreError { return fault }
  }
  return nil
}
