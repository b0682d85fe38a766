import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("What leaves the machine")
struct PreviewTests {
  @Test("interview/preview is what the service gets next, byte for byte")
  func bytes() async throws {
    let server = try LoopbackModelServer { .question($0.number) }
    let daemon = try ModelDaemon(baseURL: server.baseURL, providers: "openai")
    let session = try await daemon.prepare(cv: ["text": .string(Self.cv)])
    var preview = try await daemon.client.request("interview/preview", ["sessionId": .string(session)])
    var question = try await daemon.start(session)
    for number in 1...4 {
      let sent = try #require(server.requests.last)
      #expect(preview["body"]?.string == String(decoding: sent.body, as: UTF8.self))
      #expect(preview["url"]?.string.map { $0.hasSuffix(sent.line.split(separator: " ")[1]) } == true)
      #expect(preview["action"]?.string == "question" && preview["provider"]?.string == "openai")
      #expect((preview["promptTokens"]?.integer ?? 0) > 100)
      guard number < 4 else { break }
      let params = ModelDaemon.answerParams(question, in: session)
      preview = try await daemon.client.request(
        "interview/preview", ["sessionId": .string(session), "answer": params["answer"] ?? .null])
      question = try await daemon.answer(question, in: session)["nextQuestion"] ?? .null
    }
    _ = try await daemon.answer(question, in: session)
    _ = try await daemon.client.request("interview/finish", ["sessionId": .string(session)])
    preview = try await daemon.client.request("interview/preview", ["sessionId": .string(session)])
    #expect(preview["action"]?.string == "feedback")
    _ = try await daemon.client.request("feedback/generate", ["sessionId": .string(session)])
    #expect(server.requests.contains { preview["body"]?.string == String(decoding: $0.body, as: UTF8.self) })
  }

  @Test("with the built-in interviewer nothing would be sent")
  func offline() async throws {
    let daemon = try ModelDaemon(baseURL: "http://127.0.0.1:9", providers: "offline")
    let session = try await daemon.prepare()
    let preview = try await daemon.client.request("interview/preview", ["sessionId": .string(session)])
    #expect(preview["provider"]?.string == "offline" && preview["body"] == .null && preview["url"] == .null)
    #expect(preview["promptTokens"]?.integer == 0)
  }

  @Test("name, contacts, address, birth date, other sessions, paths and the environment stay on the machine")
  func canaries() async throws {
    let server = try LoopbackModelServer { .question($0.number) }
    let daemon = try ModelDaemon(
      baseURL: server.baseURL, providers: "openai", environment: ["INTERVIEWD_CANARY": "canary-environment"])
    _ = try await daemon.prepare(cv: ["text": .string(Self.cv + "\n- Kept canary-othersession for two years.")])
    let session = try await daemon.script.prepare(
      cv: ["text": .string(Self.cv)], jobDescription: ["text": .string(ModelDaemon.job)])
    var question = try await daemon.start(session)
    for _ in 1...3 {
      let params: JSON = [
        "sessionId": .string(session), "questionId": question["id"] ?? .null,
        "answer":
          "In March 2022 I rewrote the loader; mail me at zephyrine.canary@example.org if you want the figures.",
      ]
      question = try await daemon.client.request("interview/answer", params)["nextQuestion"] ?? .null
    }
    _ = try await daemon.client.request("interview/finish", ["sessionId": .string(session)])
    _ = try await daemon.client.request("feedback/generate", ["sessionId": .string(session)])
    #expect(server.requests.count >= 5)
    for request in server.requests {
      let headers = request.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
      let sent = request.line + "\n" + headers + "\n" + String(decoding: request.body, as: UTF8.self)
      for canary in [
        "Zephyrine", "Quillfeather", "zephyrine.canary@example.org", "5550143", "555 0143", "Marmalade Lane", "1987",
        "canary-othersession", "canary-environment", daemon.folder.path, session,
      ] {
        #expect(!sent.contains(canary), "\(canary)")
      }
      #expect(sent.contains("(removed)"))
    }
    let bodies = server.requests.map { String(decoding: $0.body, as: UTF8.self) }
    // Who decides single checks gets the answers alone.
    let judging = bodies.filter { $0.contains("You check answers") }
    #expect(judging.count == 1 && judging.allSatisfy { !$0.contains("Cut p99 latency") })
    #expect(
      bodies.filter { !judging.contains($0) }.allSatisfy { $0.contains("Cut p99 latency") },
      "what the CV tells of the work does reach the service")
  }

  private static let cv = """
    Zephyrine Quillfeather
    Backend engineer
    zephyrine.canary@example.org | +1 555 0143 | 12 Marmalade Lane, Springfield, IL 62704
    Date of birth: 14 May 1987

    EXPERIENCE
    Northwind Ledger - Backend Engineer (2019-03 to present)
    - Cut p99 latency of the settlement API from 840 ms to 120 ms by removing an N+1 query.
    - Led the migration of 14 services from Java 8 to Kotlin.
    """
}
