import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Two daemons on one store")
struct StoreSharingTests {
  @Test("both hold interviews at the same time, each client hears of the other's, and nothing is lost")
  func twoDaemons() async throws {
    let folder = TemporaryFolder()
    let store = "sqlite:" + folder.file("store.sqlite")
    let daemons = try [DaemonProcess(["--store", store]), DaemonProcess(["--store", store])]
    for daemon in daemons {
      try await daemon.initialize(capabilities: ["sessionChanged": true])
      _ = try await daemon.client.request("session/list")
    }
    let sessions = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (number, daemon) in daemons.enumerated() {
        for _ in 0..<3 {
          group.addTask {
            let script = InterviewScript(daemon.client)
            let session = try await script.prepare(cv: Fixture.cv, jobDescription: Fixture.job)
            #expect(try await script.answerAll(session).count == 8)
            return (number, session)
          }
        }
      }
      return try await group.reduce(into: [[], []]) { $0[$1.0].append($1.1) }
    }
    for (number, daemon) in daemons.enumerated() {
      for session in sessions[1 - number] {
        let heard = await daemon.client.wait { messages in
          messages.contains {
            $0["method"]?.string == "session/changed" && $0["params"]?["session"]?["id"]?.string == session
              && $0["params"]?["session"]?["state"]?.string == "complete"
          }
        }
        #expect(heard)
        let interview = try await daemon.client.request("interview/get", ["sessionId": .string(session)])
        #expect(interview["messages"]?.array?.count == 16)
        _ = try await daemon.client.request("feedback/generate", ["sessionId": .string(session)])
      }
    }
  }

  @Test("two daemons answer one session's questions in turn")
  func oneSession() async throws {
    let folder = TemporaryFolder()
    let store = "sqlite:" + folder.file("store.sqlite")
    let daemons = try [DaemonProcess(["--store", store]), DaemonProcess(["--store", store])]
    for daemon in daemons { try await daemon.initialize() }
    let session = try await InterviewScript(daemons[0].client).prepare(cv: Fixture.cv, jobDescription: Fixture.job)
    var question = try await daemons[0].client.request("interview/start", ["sessionId": .string(session)])["question"]
    var asked = 0
    while let open = question, let id = open["id"]?.string {
      asked += 1
      let result = try await daemons[asked % 2].client.request(
        "interview/answer",
        [
          "sessionId": .string(session), "questionId": .string(id), "answer": .string(InterviewScript.answer(asked)),
        ])
      question = result["nextQuestion"]
    }
    #expect(asked == 8)
  }
}
