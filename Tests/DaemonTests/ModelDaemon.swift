import CSystem
import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC

/// The real daemon with one service of OpenAI's kind at an address of the test's.
struct ModelDaemon {
  let process: DaemonProcess
  let folder = TemporaryFolder()
  var client: TestClient { process.client }
  var script: InterviewScript { InterviewScript(client) }

  /// - Parameters:
  ///   - environment: besides what names the service.
  ///   - attempts: how often the service is asked for one reply; nil for the daemon's own.
  init(
    baseURL: String, providers: String = "openai,offline", key: String? = "test-key", arguments: [String] = [],
    environment: [String: String] = [:], framing: TestClient.Framing = .lines, attempts: Int? = nil
  ) throws {
    var all = ["OPENAI_BASE_URL": baseURL, "OPENAI_MODEL": "loopback"]
    if let attempts {
      let path = folder.file("attempts.json")
      guard let file = fopen(path, "w") else { preconditionFailure("no file can be written") }
      fputs(#"{"limits": {"attempts": \#(attempts)}}"#, file)
      fclose(file)
      all["INTERVIEWD_CONFIG"] = path
    }
    if let key { all["OPENAI_API_KEY"] = key }
    process = try DaemonProcess(
      ["--store", "sqlite:" + folder.file("store.sqlite"), "--providers", providers] + arguments,
      environment: all.merging(environment) { $1 }, framing: framing)
  }

  /// Initializes the daemon.
  ///
  /// - Returns: a session with both documents.
  func prepare(options: JSON = [:], cv: JSON = ["text": .string(ModelDaemon.cv)]) async throws -> String {
    try await process.initialize(options)
    return try await script.prepare(cv: cv, jobDescription: ["text": .string(Self.job)])
  }

  /// - Returns: the open question.
  func start(_ session: String) async throws -> JSON {
    try await client.request("interview/start", ["sessionId": .string(session)])["question"] ?? .null
  }

  /// - Returns: the whole result.
  func answer(_ question: JSON, in session: String) async throws -> JSON {
    try await client.request("interview/answer", Self.answerParams(question, in: session))
  }

  static func answerParams(_ question: JSON, in session: String) -> JSON {
    [
      "sessionId": .string(session), "questionId": question["id"] ?? .null,
      "answer": .string(InterviewScript.answer(question["index"]?.integer ?? 1)), "answerId": question["id"] ?? .null,
    ]
  }

  /// The error that the call ends with; nil where it succeeds.
  func failure(of call: () async throws -> JSON) async -> ResponseError? {
    do {
      _ = try await call()
      return nil
    } catch {
      return error as? ResponseError
    }
  }

  var resets: [TestClient.Notification] { client.notifications.filter { $0.method == "interview/questionReset" } }

  static let cv = """
    Mara Example
    Backend engineer
    - Cut p99 latency of the settlement API from 840 ms to 120 ms by removing an N+1 query.
    - Led the migration of 14 services from Java 8 to Kotlin.
    """
  static let job = """
    Backend engineer
    Requirements
    - Kotlin and PostgreSQL in production
    - Experience with message queues
    - Clear writing
    """
}

extension LoopbackReply {
  private static let questions = [
    "Which of the systems that you built are you proudest of?",
    "How did you find the query behind that slow endpoint?",
    "Who else worked on the migration, and what was your own share?",
    "When a deployment fails at night, what do you look at first?",
    "Why did you choose retries over a dead letter queue there?",
    "What would you measure before tuning a PostgreSQL index?",
    "Where have you mentored somebody through a hard review?",
    "If you began that route planner again today, where would you start?",
  ]

  static func questionText(_ number: Int) -> String { questions[(number - 1) % questions.count] }

  /// A good question, another one for each number.
  static func question(_ number: Int) -> LoopbackReply {
    let words = questionText(number).split(separator: " ")
    return .chat(words.enumerated().map { $0 == 0 ? "\($1)" : " \($1)" })
  }

  /// Ends in the middle of its first question.
  static var cutQuestion: LoopbackReply {
    .stream(Array(event(content: "Which of the systems that you built ").utf8), isCut: true)
  }

  /// How a reply begins: not at all, with its `head`, or with some of its `text`.
  static func beginning(_ sent: String) -> [UInt8] {
    switch sent {
    case "head": streamHead
    case "text": streamHead + chunk(Array(event(content: "Which of the systems that you built ").utf8))
    default: []
    }
  }
}

/// The processes that a process started.
enum Children {
  /// - Parameter name: of the executable; the kernel keeps 15 characters of it.
  static func named(_ name: String, of parent: Int32) -> [Int32] {
    all(of: parent).filter { child in text(of: "/proc/\(child)/comm").dropLast() == name.prefix(15) }
  }

  /// Whichever of its threads started them.
  static func all(of parent: Int32) -> [Int32] {
    names(in: "/proc/\(parent)/task").flatMap { thread in
      text(of: "/proc/\(parent)/task/\(thread)/children").split(separator: " ").compactMap { Int32($0) }
    }
  }

  static func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

  static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// Watches for the end of a process that is not a child of ours.
final class ProcessDeath {
  private let descriptor: Int32

  init?(of process: Int32) {
    descriptor = csystem_pidfd_open(process)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  func comes(within milliseconds: Int32) -> Bool {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, milliseconds) == 1
  }
}
