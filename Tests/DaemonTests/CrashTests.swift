import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("kill -9 loses no acknowledged answer")
struct CrashTests {
  /// Each round kills a running interview at a random moment, starts the daemon again on the same store, and looks.
  @Test("200 kills at random moments", .timeLimit(.minutes(40)))
  func kills() async throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(seed: seed)
    let folder = TemporaryFolder()
    let store = "sqlite:" + folder.file("store.sqlite")
    var interrupted = 0
    for round in 0..<200 {
      let acknowledged = try await runAndKill(store: store, afterMicroseconds: random.next(below: 40_000))
      guard let session = acknowledged.session else { continue }
      if acknowledged.answers.count < 8 { interrupted += 1 }
      try await expectIntact(session, acknowledged.answers, store: store, "round \(round), seed \(seed)")
    }
    #expect(interrupted > 20, "the kills must come in the middle of interviews")
  }

  private struct Acknowledged {
    var session: String?
    /// Question ids and the answers that the daemon said it had.
    var answers: [(question: String, text: String)] = []
  }

  private func runAndKill(store: String, afterMicroseconds delay: UInt32) async throws -> Acknowledged {
    let daemon = try DaemonProcess(["--store", store, "--providers", "offline"])
    try await daemon.initialize()
    var acknowledged = Acknowledged()
    let script = InterviewScript(daemon.client)
    acknowledged.session = try await script.prepare(
      cv: ["text": .string(Self.cv)], jobDescription: ["text": .string(Self.job)])
    let pid = daemon.pid
    let killer = Task.detached {
      usleep(delay)
      kill(pid, SIGKILL)
    }
    do {
      let id = acknowledged.session ?? ""
      var question = try await daemon.client.request("interview/start", ["sessionId": .string(id)])["question"]
      while let open = question, let questionID = open["id"]?.string {
        let text = InterviewScript.answer(acknowledged.answers.count + 1)
        let result = try await daemon.client.request(
          "interview/answer",
          ["sessionId": .string(id), "questionId": .string(questionID), "answer": .string(text)])
        acknowledged.answers.append((questionID, text))
        question = result["nextQuestion"]
      }
      _ = try await daemon.client.request("feedback/generate", ["sessionId": .string(id)])
    } catch is TestClient.ConnectionClosed {
      // That is what the kill looks like from here.
    }
    await killer.value
    return acknowledged
  }

  private func expectIntact(
    _ session: String, _ answers: [(question: String, text: String)], store: String, _ comment: String
  ) async throws {
    let daemon = try DaemonProcess(["--store", store, "--providers", "offline"])
    try await daemon.initialize()
    let interview = try await daemon.client.request("interview/get", ["sessionId": .string(session)])
    let given = (interview["messages"]?.array ?? []).filter { $0["role"]?.string == "user" }
    for answer in answers {
      #expect(
        given.count { $0["questionId"]?.string == answer.question && $0["content"]?.string == answer.text } == 1,
        "\(comment)")
    }
    #expect(given.count - answers.count <= 1, "\(comment)")
    guard interview["progress"]?["isComplete"]?.bool != true else { return }
    let questions = try await InterviewScript(daemon.client).answerAll(session) {
      InterviewScript.answer($0 + given.count) + " Told after the restart."
    }
    #expect(given.count + questions.count == 8, "\(comment)")
  }

  private static let cv = """
    Mara Example
    Backend engineer
    - Cut p99 latency of the settlement API from 840 ms to 120 ms by removing an N+1 query.
    - Led the migration of 14 services from Java 8 to Kotlin.
    """
  private static let job = """
    Backend engineer
    Requirements
    - Kotlin and PostgreSQL in production
    - Experience with message queues
    - Clear writing
    """
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(below bound: UInt32) -> UInt32 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
