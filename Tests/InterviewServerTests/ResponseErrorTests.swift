import DocumentExtraction
import Foundation
import InterviewDomain
import InterviewProtocol
import InterviewServer
import InterviewServices
import InterviewStore
import JSONCore
import JSONRPC
import LanguageModels
import Testing

@Suite("Errors become codes")
struct ResponseErrorTests {
  struct Expectation: CustomTestStringConvertible {
    let error: any Error
    let code: Int
    let data: JSON?

    init(_ error: any Error, _ code: Int, _ data: JSON? = nil) {
      self.error = error
      self.code = code
      self.data = data
    }

    var testDescription: String { "\(error)" }
  }

  @Test("every error of the layers below has its code and data", arguments: ResponseErrorTests.expectations)
  func codes(expected: Expectation) {
    let response = ResponseError(expected.error)
    #expect(response.code == expected.code)
    #expect(response.data == expected.data)
    #expect(!response.message.isEmpty && !response.message.hasSuffix(".") && !response.message.contains("\n"))
    for secret in ["/home", "/usr", "sk-", "Error(", "Swift."] { #expect(!response.message.contains(secret)) }
  }

  @Test("retryable is what protocol.md says of each reason", arguments: ResponseErrorTests.expectations)
  func retryable(expected: Expectation) throws {
    let response = ResponseError(expected.error)
    guard response.code != 1000, let reason = response.data?["reason"]?.string else { return }
    let documented: Bool? = try Self.reasonRows()["\(response.code) \(reason)"]
    #expect(documented != nil, "protocol.md has no row for \(reason)")
    #expect(response.data?["retryable"]?.bool == documented)
  }

  @Test("protocol.md lists no reason that no error has")
  func noInventedReasons() throws {
    let known = Set(
      Self.expectations.compactMap { expected in
        ResponseError(expected.error).data?["reason"]?.string.map { "\(expected.code) \($0)" }
      })
    #expect(Set(try Self.reasonRows().keys).subtracting(known) == [])
  }

  @Test("what is not known is an internal error without details")
  func unknown() {
    struct Surprise: Error { let secret = "sk-123 /home/mara" }
    #expect(ResponseError(Surprise()) == ResponseError(code: -32603, message: "internal error"))
  }

  @Test("a worker that does not start says what would help, and no path")
  func worker() async throws {
    let extractor = WorkerDocumentExtractor(executable: "/usr/no/such/interviewd-documents")
    do {
      _ = try await extractor.extract(Array("words".utf8), fileName: nil, password: nil)
      Issue.record("the extractor must fail")
    } catch {
      let response = ResponseError(error)
      #expect(response.code == -32603)
      #expect(response.message.contains("interviewd-documents") && response.message.contains("paste the text"))
      #expect(!response.message.contains("/usr"))
    }
  }

  // MARK: The table

  static let expectations: [Expectation] =
    [
      Expectation(
        ValidationError(field: "answer", reason: "must not be blank"), 1000,
        ["kind": "validation", "retryable": false, "field": "answer", "reason": "must not be blank"]),
      Expectation(ResponseError(code: 5, message: "as it is"), 5),
      Expectation(CancellationError(), -32800),
      Expectation(
        DecodingError.typeMismatch(
          Int.self, DecodingError.Context(codingPath: [], debugDescription: "must be an integer")), -32602),
      Expectation(
        DecodingError.dataCorrupted(
          DecodingError.Context(codingPath: [], debugDescription: "sk-123 in /home/mara")), -32602),
      Expectation(StoreError.notFound(SessionID(rawValue: "s-1")), 1001, notFound("session", "s-1")),
      Expectation(StoreError.conflict, 1007, reason("storage", "locked", true)),
      Expectation(
        StoreError.invalidCursor, 1000,
        [
          "kind": "validation", "retryable": false, "field": "cursor",
          "reason": "must be a nextCursor of an earlier page",
        ]),
      Expectation(ServiceError.noDocument(.cv), 1001, notFound("document", "cv")),
      Expectation(ServiceError.noFeedback(SessionID(rawValue: "s-1")), 1001, notFound("feedback", "s-1")),
      Expectation(ServiceError.busy(SessionID(rawValue: "s-1")), 1007, reason("storage", "locked", true)),
      Expectation(DocumentFileError.tooLarge(limit: 16 << 20), 1003, reason("documentParsing", "tooLarge", false)),
      Expectation(
        ModelError(provider: "openai", reason: .rateLimited, message: "wait", retryAfterMs: 250), 1004,
        ["kind": "aiService", "retryable": true, "provider": "openai", "reason": "rateLimited", "retryAfterMs": 250]),
    ] + interviewErrors + fileErrors
    + StoreError.Fault.Reason.allCases.map { fault in
      Expectation(
        StoreError.unavailable(StoreError.Fault(reason: fault, advice: "the store failed; try again")), 1007,
        reason("storage", fault.rawValue, fault == .locked || fault == .unavailable))
    }
    + ExtractionError.Reason.allCases.map { cause in
      Expectation(
        ExtractionError(reason: cause, message: "the document gave no text"), 1003,
        reason("documentParsing", cause.rawValue, cause == .timeout))
    }
    + ModelError.Reason.allCases.map { cause in
      let isRetryable = ModelError(provider: "p", reason: cause, message: "m").outlook != .never
      return Expectation(
        ModelError(provider: "openai", reason: cause, message: "openai failed"), 1004,
        [
          "kind": "aiService", "retryable": .bool(isRetryable), "provider": "openai", "reason": .string(cause.rawValue),
        ])
    }

  private static let interviewErrors: [Expectation] = {
    func refused(_ error: InterviewError, _ state: SessionState, _ why: String) -> Expectation {
      Expectation(
        error, 1002,
        ["kind": "invalidState", "retryable": false, "state": .string(state.rawValue), "reason": .string(why)])
    }
    return [
      refused(.documentsMissing(state: .created), .created, "documentsMissing"),
      refused(.notStarted(state: .ready), .ready, "notStarted"),
      refused(.alreadyStarted(state: .inProgress), .inProgress, "alreadyStarted"),
      refused(.alreadyComplete(state: .complete), .complete, "alreadyComplete"),
      refused(.notComplete(state: .inProgress), .inProgress, "notComplete"),
      refused(.feedbackExists, .reviewed, "feedbackExists"),
      refused(.questionClosed(QuestionID(rawValue: "q-1"), state: .inProgress), .inProgress, "questionClosed"),
      refused(.nothingAnswered(state: .inProgress), .inProgress, "nothingAnswered"),
      Expectation(InterviewError.unknownQuestion(QuestionID(rawValue: "q-1")), 1001, notFound("question", "q-1")),
      Expectation(
        InterviewError.answerKeyReused, 1000,
        [
          "kind": "validation", "retryable": false, "field": "answerId",
          "reason": "was used for another answer; give each answer its own",
        ]),
    ]
  }()

  private static let fileErrors: [Expectation] = [
    DocumentFileError.notFound, .isDirectory, .notRegular, .unreadable,
  ].map { error in
    Expectation(
      error, 1000,
      ["kind": "validation", "retryable": false, "field": "source", "reason": .string(error.message)])
  }

  private static func notFound(_ resource: String, _ id: String) -> JSON {
    ["kind": "notFound", "retryable": false, "resource": .string(resource), "id": .string(id)]
  }

  private static func reason(_ kind: String, _ reason: String, _ isRetryable: Bool) -> JSON {
    ["kind": .string(kind), "retryable": .bool(isRetryable), "reason": .string(reason)]
  }

  /// Whether protocol.md calls a reason retryable, by code and reason.
  private static func reasonRows() throws -> [String: Bool] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "protocol.md"), encoding: .utf8)
    var rows: [String: Bool] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, Int(cells[0]) != nil, cells[3] == "yes" || cells[3] == "no" else { continue }
      rows["\(cells[0]) \(cells[1].filter { $0 != "`" })"] = cells[3] == "yes"
    }
    return rows
  }
}
