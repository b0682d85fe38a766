import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("A standard output that nobody holds any more")
struct StandardOutputTests {
  private static let answer = InterviewScript.answer(1)

  @Test("an answer is stored though nobody is left to be told", arguments: TestClient.Framing.allCases)
  func closedFromTheStart(framing: TestClient.Framing) async throws {
    try await expectAnswerKept(framing) { daemon in
      daemon.client.closeOutput()
      daemon.client.send(Self.initialize)
    }
  }

  @Test("a reader that goes away in the middle of an answer costs nothing", arguments: TestClient.Framing.allCases)
  func closedInMidWork(framing: TestClient.Framing) async throws {
    try await expectAnswerKept(framing) { daemon in
      daemon.client.send(Self.initialize)
      // A pipe holds 64 KiB: the writer stands when the reader goes.
      for number in 0..<2_000 {
        daemon.client.send(["jsonrpc": "2.0", "id": .string("list \(number)"), "method": "session/list"])
      }
      daemon.client.closeOutput()
    }
  }

  @Test("a document that is being read when all pipes close leaves no process behind")
  func closedWhileReading() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    try await daemon.initialize()
    let created = try await daemon.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    let attach: JSON = [
      "sessionId": created["session"]?["id"] ?? .null, "kind": "cv", "source": Fixture.source("rendercv-classic.pdf"),
    ]
    // The first document starts the worker; the second is on its way when the end comes.
    _ = try await daemon.client.request("document/attach", attach)
    let workers = Children.all(of: daemon.pid).compactMap { ProcessDeath(of: $0) }
    #expect(!workers.isEmpty)
    daemon.client.send(["jsonrpc": "2.0", "id": "last", "method": "document/attach", "params": attach])
    daemon.client.closeInput()
    #expect(daemon.exitCode() == 0)
    for worker in workers { #expect(worker.comes(within: 5_000)) }
  }

  private static let initialize: JSON = [
    "jsonrpc": "2.0", "id": "first", "method": "initialize", "params": ["processId": nil, "capabilities": [:]],
  ]

  /// Answers the open question of an interview over a daemon whose output `disturb` takes away, and looks from another.
  private func expectAnswerKept(
    _ framing: TestClient.Framing, disturb: (DaemonProcess) -> Void
  ) async throws {
    let folder = TemporaryFolder()
    let arguments = ["--store", "sqlite:" + folder.file("store.sqlite"), "--providers", "offline"]
    let before = try DaemonProcess(arguments)
    try await before.initialize()
    let session = try await InterviewScript(before.client).prepare(
      cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)])
    let question = try await before.client.request("interview/start", ["sessionId": .string(session)])["question"]

    let deaf = try DaemonProcess(arguments, framing: framing, readsAtOnce: false)
    disturb(deaf)
    deaf.client.send([
      "jsonrpc": "2.0", "id": "answer", "method": "interview/answer",
      "params": [
        "sessionId": .string(session), "questionId": question?["id"] ?? .null, "answer": .string(Self.answer),
      ],
    ])
    deaf.client.closeInput()
    #expect(deaf.exitCode() == 0)
    #expect(deaf.diagnostics() == "")

    let after = try DaemonProcess(arguments)
    try await after.initialize()
    let interview = try await after.client.request("interview/get", ["sessionId": .string(session)])
    #expect((interview["messages"]?.array ?? []).count { $0["content"]?.string == Self.answer } == 1)
  }
}
