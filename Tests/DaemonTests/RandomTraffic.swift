import InterviewTestSupport
import JSONCore
import JSONRPC

/// Requests that a client may send and such as none should, in rounds after which all is as before.
struct RandomTraffic {
  private(set) var requests = 0
  private let client: TestClient
  private let documents: [String]
  private var random: SplitMix
  private var sessions: [JSON] = []
  /// Questions that were open when last heard of, with their sessions.
  private var questions: [(session: JSON, question: JSON)] = []

  /// - Parameter documents: paths of files of any kind.
  init(_ client: TestClient, documents: [String], random: SplitMix) {
    (self.client, self.documents, self.random) = (client, documents, random)
  }

  /// Some hundred requests, eight at a time; the sessions that it made are gone afterwards.
  ///
  /// - Returns: what came and should not have, empty if all is well.
  mutating func round() async throws -> [String] {
    var unexpected: [String] = []
    for _ in 0..<30 {
      let batch = (0..<8).map { _ in request() }
      if random.next(below: 4) == 0 { client.send(bytes: noise()) }
      let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
        for (method, params) in batch { group.addTask { [client] in try await Outcome(of: method, params, client) } }
        // Of the requests that are running, some no longer matter to the client.
        for _ in 0..<random.next(below: 3) { client.notify("$/cancelRequest", ["id": .number(JSONNumber(requests))]) }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      requests += batch.count
      for outcome in outcomes { take(outcome, &unexpected) }
    }
    // Some are gone already.
    for session in sessions { _ = try await Outcome(of: "session/delete", ["sessionId": session], client) }
    (sessions, questions) = ([], [])
    client.forgetMessages()
    return unexpected
  }

  private mutating func take(_ outcome: Outcome, _ unexpected: inout [String]) {
    if let code = outcome.errorCode {
      let known = [-32_800, -32_601, -32_602, -32_600, 1_000, 1_001, 1_002, 1_003]
      if !known.contains(code) { unexpected.append("\(outcome.method): \(code) \(outcome.message)") }
    } else if outcome.method == "session/create", let id = outcome.result["session"]?["id"] {
      sessions.append(id)
    }
    for member in ["question", "nextQuestion", "openQuestion"] {
      guard let question = outcome.result[member]?["id"], let session = outcome.session else { continue }
      questions.append((session, question))
    }
  }

  // MARK: Requests

  private mutating func request() -> (method: String, params: JSON) {
    if random.next(below: 20) == 0 { return (pick(Self.methods), pick(Self.oddParams)) }
    let session: JSON = sessions.isEmpty || random.next(below: 30) == 0 ? "no-such-session" : pick(sessions)
    let method = sessions.count < 4 ? "session/create" : pick(Self.methods)
    switch method {
    case "session/create":
      return (
        method,
        [
          "jobTitle": "Baker", "companyName": "Oven", "maxQuestions": .number(JSONNumber(1 + random.next(below: 3))),
          "language": pick(["en", "de", "fr", "es", "ja"]),
        ]
      )
    case "session/list": return (method, ["query": pick(["Baker", "\"", "%", "p99", ""])])
    case "session/export": return (method, ["sessionId": session, "format": pick(["json", "markdown", "pdf"])])
    case "document/attach":
      return (method, ["sessionId": session, "kind": pick(["cv", "jobDescription"]), "source": source()])
    case "document/get": return (method, ["sessionId": session, "kind": pick(["cv", "jobDescription"])])
    case "interview/answer", "interview/retry":
      let open = questions.isEmpty ? (session: session, question: "no-such-question") : pick(questions)
      return (
        method,
        [
          "sessionId": open.session, "questionId": open.question,
          "answer": .string(InterviewScript.answer(1 + Int(random.next(below: 6)))),
          "wait": .bool(random.next(below: 2) == 0),
        ]
      )
    default: return (method, ["sessionId": session])
    }
  }

  private mutating func source() -> JSON {
    switch random.next(below: 4) {
    case 0: ["path": .string(pick(documents))]
    case 1: ["text": .string(Sample.job)]
    case 2: ["text": .string(Sample.cv)]
    default: ["base64": pick(["AAAA", "JVBERi0xLjQK", "????", "UEsDBA=="]), "fileName": "x.pdf"]
    }
  }

  /// What is no message at all, as a line.
  private mutating func noise() -> [UInt8] {
    let lines = [
      "{broken\n", "[]\n", "{\"jsonrpc\":\"2.0\"}\n", "{\"jsonrpc\":\"2.0\",\"method\":\"$/unheard\"}\n", "7\n",
    ]
    if random.next(below: 3) > 0 { return Array(pick(lines).utf8) }
    return (0..<random.next(below: 200)).map { _ in UInt8(random.next(below: 256)) }.filter { $0 != 0x0A } + [0x0A]
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(random.next(below: UInt32(choices.count)))]
  }

  private static let methods = [
    "session/create", "session/get", "session/list", "session/delete", "session/export", "document/attach",
    "document/attach", "document/attach", "document/get", "interview/start", "interview/start", "interview/answer",
    "interview/answer", "interview/answer", "interview/finish", "interview/get", "interview/retry", "feedback/generate",
    "feedback/get", "feedback/explain", "provider/list", "usage/get", "initialize", "no/such",
  ]
  private static let oddParams: [JSON] = [
    nil, [], [1], "text", ["sessionId": 7], ["sessionId": nil, "kind": "cv"], ["kind": "photo", "source": [:]],
    ["jobTitle": "", "companyName": "Oven"], ["limit": -1], ["cursor": "?"],
  ]
}

/// What became of one request.
private struct Outcome: Sendable {
  let method: String
  let session: JSON?
  var result: JSON = .null
  var errorCode: Int?
  var message = ""

  /// - Throws: `TestClient.ConnectionClosed`, where the daemon did not survive it.
  init(of method: String, _ params: JSON, _ client: TestClient) async throws {
    self.method = method
    session = params["sessionId"]
    do {
      result = try await client.request(method, params)
    } catch let error as ResponseError {
      (errorCode, message) = (error.code, error.message)
    }
  }
}
