internal import CSystem
internal import Glibc
internal import InterviewTestSupport
internal import JSONCore
internal import SwiftExtensions

/// How long the daemon keeps what a model writes: from a chunk on the socket to the client's delta, and to the first
/// delta beside `curl -N` on the same server.
struct Streaming {
  let daemon: String

  private static let rounds = 8
  private static let chunks = 60
  private static let firstTokenAfterMs = 500
  private static let curl = "/usr/bin/curl"

  func run() throws {
    try reportChunks()
    try reportFirstToken()
  }

  // MARK: From chunk to delta

  private func reportChunks() throws {
    let sent = Locked<[String: Double]>([:])
    let round = Locked(0)
    let server = try LoopbackModelServer { _ in
      let number = round.withLock { round in
        round += 1
        return round
      }
      var steps: [LoopbackReply.Step] = [.send(LoopbackReply.streamHead)]
      for index in 0..<Self.chunks {
        let word = Self.word(index, round: number)
        steps.append(.wait(milliseconds: 4))
        steps.append(.note { sent.withLock { $0[word] = now() } })
        steps.append(
          .send(LoopbackReply.chunk(Array(LoopbackReply.event(content: index == 0 ? word : " " + word).utf8))))
      }
      let end = LoopbackReply.event(content: "?") + LoopbackReply.finish + "data: [DONE]\n\n"
      steps.append(.send(LoopbackReply.chunk(Array(end.utf8)) + LoopbackReply.lastChunk))
      return LoopbackReply(steps)
    }
    let interview = try StreamedInterview(daemon: daemon, baseURL: server.baseURL)
    var milliseconds: [Double] = []
    for _ in 0..<Self.rounds {
      try interview.nextQuestion { delta, time in
        let word = delta.filter { $0 != " " && $0 != "?" }
        if let start = sent.withLock({ $0[word] }) { milliseconds.append(time - start) }
      }
    }
    let sorted = milliseconds.sorted()
    report("chunk on the socket to delta, median", sorted.median, nil, unit: "ms", target: 1)
    if !sorted.isEmpty {
      report("chunk on the socket to delta, 99 of 100", sorted[sorted.count * 99 / 100], nil, unit: "ms", target: nil)
    }
    report("chunks that came as a delta of their own", Double(milliseconds.count), nil, unit: "", target: nil)
  }

  /// A word of its own for each chunk, which is how the delta is known again.
  private static func word(_ index: Int, round: Int) -> String { "w\(round)x\(index)" }

  // MARK: The first token

  private func reportFirstToken() throws {
    let round = Locked(0)
    let server = try LoopbackModelServer { _ in
      let number = round.withLock { round in
        round += 1
        return round
      }
      let words = (0..<8).map { "\($0 == 0 ? "" : " ")r\(number)n\($0)" }
      return .chat(words + ["?"], firstTokenAfterMs: Self.firstTokenAfterMs)
    }
    let interview = try StreamedInterview(daemon: daemon, baseURL: server.baseURL)
    let hasCurl = access(Self.curl, X_OK) == 0
    var ours: [Double] = []
    var curls: [Double] = []
    // In turns, so that whatever else the machine does hits both.
    for _ in 0..<Self.rounds {
      let start = now()
      var first: Double?
      try interview.nextQuestion { _, time in first = first ?? time - start }
      if let first { ours.append(first) }
      if hasCurl, let first = Self.curlMilliseconds(server.baseURL + "/chat/completions") { curls.append(first) }
    }
    report("answer to first delta", ours.median, hasCurl ? curls.median : nil, unit: "ms", target: 1.02)
  }

  /// From the start of `curl -N` to the first byte of the body.
  private static func curlMilliseconds(_ url: String) -> Double? {
    var output: [Int32] = [0, 0]
    guard pipe(&output) == 0 else { return nil }
    defer { close(output[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, output[0])
    let body = #"{"model":"loopback","stream":true,"messages":[{"role":"user","content":"Hello"}]}"#
    var argv =
      ([curl, "-sN", "-H", "Content-Type: application/json", "-d", body, url] as [String]).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = [nil]
    defer { for pointer in argv { free(pointer) } }
    let start = now()
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, curl, &actions, nil, &argv, &envp)
    close(output[1])
    guard failure == 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(output[0], &buffer, buffer.count)
    let milliseconds = now() - start
    while read(output[0], &buffer, buffer.count) > 0 {}
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return count > 0 ? milliseconds : nil
  }
}

/// An interview that goes on question by question over blocking reads.
private final class StreamedInterview {
  private let folder = TemporaryFolder()
  private let peer: Peer
  private let session: String
  private var open: String?
  private var answers = 0
  private var id = 1

  struct Refused: Error {
    let response: String
  }

  init(daemon: String, baseURL: String) throws {
    peer = try Peer(
      [daemon, "--store", "sqlite:" + folder.file("store.sqlite"), "--providers", "openai"],
      environment: ["OPENAI_API_KEY": "none", "OPENAI_BASE_URL": baseURL, "OPENAI_MODEL": "loopback"])
    peer.send(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}"#)
    guard peer.response(to: 1) else { throw Peer.CannotStart(path: daemon) }
    peer.send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    let created = try Self.result(
      peer, 2, "session/create", ["jobTitle": "Engineer", "companyName": "Example", "maxQuestions": 20])
    session = try created.member("session", "id")
    for (number, kind, text) in [(3, "cv", Sample.cv), (4, "jobDescription", Sample.job)] {
      _ = try Self.result(
        peer, number, "document/attach",
        ["sessionId": .string(session), "kind": .string(kind), "source": ["text": .string(text)]])
    }
    id = 4
  }

  /// Starts, or answers the open question, and tells of each delta when it has come.
  func nextQuestion(onDelta: (String, Double) -> Void) throws {
    id += 1
    let response: JSON
    if let open {
      answers += 1
      response =
        try Self.result(
          peer, id, "interview/answer",
          [
            "sessionId": .string(session), "questionId": .string(open),
            "answer": .string(InterviewScript.answer(answers)),
          ], onDelta)["nextQuestion"] ?? .null
    } else {
      response =
        try Self.result(peer, id, "interview/start", ["sessionId": .string(session)], onDelta)["question"] ?? .null
    }
    open = try response.member("id")
  }

  private static func result(
    _ peer: Peer, _ id: Int, _ method: String, _ params: JSON, _ onDelta: (String, Double) -> Void = { _, _ in }
  ) throws -> JSON {
    let request: JSON = [
      "jsonrpc": "2.0", "id": .number(JSONNumber(id)), "method": .string(method), "params": params,
    ]
    peer.send(String(decoding: JSONWriter.bytes(of: request), as: UTF8.self))
    while let body = peer.nextBody() {
      let time = now()
      let message = try JSONParser.parse(body)
      if message["method"]?.string == "interview/questionDelta", let delta = message["params"]?["delta"]?.string {
        onDelta(delta, time)
      }
      guard message["id"]?.integer == id else { continue }
      guard let result = message["result"] else { throw Refused(response: String(decoding: body, as: UTF8.self)) }
      return result
    }
    throw Peer.CannotStart(path: method)
  }
}
