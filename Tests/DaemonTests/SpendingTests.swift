import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import SwiftExtensions
import Testing

@Suite("What is spent on models")
struct SpendingTests {
  private let folder = TemporaryFolder()

  private func daemon(
    _ server: LoopbackModelServer, _ configuration: JSON, providers: String = "openai,offline"
  ) throws -> ModelDaemon {
    let path = folder.file("config.json")
    try JSONWriter.bytes(of: configuration).withUnsafeBytes { bytes in
      let file = try #require(fopen(path, "w"))
      fwrite(bytes.baseAddress, 1, bytes.count, file)
      fclose(file)
    }
    return try ModelDaemon(baseURL: server.baseURL, providers: providers, arguments: ["--config", path])
  }

  @Test("every call is on the account, with its cost where the price is known")
  func cost() async throws {
    let server = try LoopbackModelServer { .question($0.number) }
    let price: JSON = ["prompt": 1_000, "cached": 100, "completion": 10_000]
    let daemon = try daemon(server, ["prices": ["openai/loopback": price]])
    let session = try await daemon.prepare()
    _ = try await daemon.start(session)
    let usage = try await daemon.client.request("usage/get", ["sessionId": .string(session)])["usage"]
    #expect(usage?["requests"]?.integer == 1)
    // 15 tokens anew, 5 from the cache, 2 written: by the million.
    guard case .number(let cost)? = usage?["costUSD"] else { throw CostMissing() }
    #expect(abs((cost.double ?? 0) - (15 * 1_000 + 5 * 100 + 2 * 10_000) / 1_000_000) < 1e-9)
  }

  private struct CostMissing: Error {}

  @Test("a price that nobody knows is null, never 0")
  func unknownPrice() async throws {
    let server = try LoopbackModelServer { .question($0.number) }
    let daemon = try daemon(server, [:])
    let session = try await daemon.prepare()
    _ = try await daemon.start(session)
    let usage = try await daemon.client.request("usage/get", ["sessionId": .string(session)])["usage"]
    #expect(usage?["promptTokens"]?.integer == 20)
    #expect(usage?["costUSD"] == .null)
  }

  @Test(
    "beyond the budget nothing is sent: the built-in interviewer goes on, or the error says why",
    arguments: [
      ["session": ["tokens": 100]], ["day": ["tokens": 100]], ["session": ["usd": 0.5]],
    ] as [JSON])
  func budget(budget: JSON) async throws {
    let server = try LoopbackModelServer { .question($0.number) }
    let withOffline = try daemon(server, ["budget": budget])
    let session = try await withOffline.prepare()
    #expect(try await withOffline.script.answerAll(session).count == 8)
    let alone = try daemon(server, ["budget": budget], providers: "openai")
    let other = try await alone.prepare()
    let error = await alone.failure { try await alone.start(other) }
    #expect(error?.code == 1004)
    #expect(error?.data?["reason"]?.string == "quota")
    #expect(error?.message.contains("budget") == true)
    #expect(server.requests.isEmpty)
  }

  @Test("a budget for several calls holds for many that run at once")
  func concurrentBudget() async throws {
    // Each call takes 1,000 tokens, and somewhat less by the estimate that is set aside while it runs.
    let body =
      LoopbackReply.event(content: "What did you build last?") + LoopbackReply.finish
      + #"data: {"choices":[],"usage":{"prompt_tokens":900,"completion_tokens":100}}"# + "\n\ndata: [DONE]\n\n"
    let server = try LoopbackModelServer { _ in .stream(Array(body.utf8)) }
    let daemon = try daemon(server, ["budget": ["day": ["tokens": 3_000]]])
    try await daemon.process.initialize()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<12 {
        group.addTask {
          let session = try await daemon.script.prepare(
            cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)])
          _ = try await daemon.start(session)
        }
      }
      try await group.waitForAll()
    }
    #expect((1...4).contains(server.requests.count), "\(server.requests.count)")
  }

  @Test("fifty sessions at once never ask a service for more than it takes at a time, and all are served")
  func callsAtOnce() async throws {
    let running = Locked(0)
    let refusals = Locked(0)
    let server = try LoopbackModelServer { request in
      let count = running.withLock { running in
        running += 1
        return running
      }
      let leave = LoopbackReply.Step.note { running.withLock { $0 -= 1 } }
      guard count <= 5 else {
        refusals.withLock { $0 += 1 }
        let refusal = LoopbackReply.whole("429 Too Many Requests", type: "application/json", "{}")
        return LoopbackReply([leave] + refusal.steps)
      }
      // A repeat would be sent back to be mended, which is one more call.
      let isFirst = !String(decoding: request.body, as: UTF8.self).contains(#""role":"assistant""#)
      var reply = LoopbackReply.question(isFirst ? 1 : 2)
      reply.steps.insert(contentsOf: [.wait(milliseconds: 5), leave], at: reply.steps.count - 1)
      return reply
    }
    let daemon = try daemon(server, ["limits": ["callsAtOnce": 5]], providers: "openai")
    try await daemon.process.initialize()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          let session = try await daemon.script.prepare(
            cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)], maxQuestions: 2)
          try await daemon.script.answerAll(session)
        }
      }
      try await group.waitForAll()
    }
    #expect(refusals.withLock { $0 } == 0)
    #expect(server.requests.count == 100)
  }

  @Test("answers that come too fast wait, and the same answer again is no new one")
  func answerRate() async throws {
    let server = try LoopbackModelServer { .question($0.number) }
    let daemon = try daemon(server, ["limits": ["answersPerMinute": 2]])
    let session = try await daemon.prepare()
    func params(_ question: JSON?, _ number: Int) -> JSON {
      [
        "sessionId": .string(session), "questionId": question?["id"] ?? .null,
        "answer": .string(InterviewScript.answer(number)), "answerId": .string("a\(number)"),
      ]
    }
    let first = try await daemon.start(session)
    var question: JSON? = first
    for number in 1...2 {
      question = try await daemon.client.request("interview/answer", params(question, number))["nextQuestion"]
    }
    let error = await daemon.failure { try await daemon.client.request("interview/answer", params(question, 3)) }
    #expect(error?.code == 1005)
    #expect((1...60_000).contains(error?.data?["retryAfterMs"]?.integer ?? 0))
    _ = try await daemon.client.request("interview/answer", params(first, 1))
    let interview = try await daemon.client.request("interview/get", ["sessionId": .string(session)])
    #expect(
      interview["messages"]?.array?.count { $0["role"]?.string == "user" } == 2, "nothing was stored of the third")
  }

  @Test("the built-in interviewer costs nothing, so nobody has to wait for it")
  func noLimitWithoutService() async throws {
    let daemon = try DaemonProcess(["--store", "memory:", "--providers", "offline"])
    try await daemon.initialize()
    let script = InterviewScript(daemon.client)
    let session = try await script.prepare(
      cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)], maxQuestions: 14)
    #expect(try await script.answerAll(session) { "\($0): " + InterviewScript.answer(1 + $0 % 8) }.count > 10)
  }
}
