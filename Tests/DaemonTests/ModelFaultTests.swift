import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import SwiftExtensions
import Testing

@Suite("Interviews over services that fail")
struct ModelFaultTests {
  @Test("where the service refuses connections, the built-in interviewer asks")
  func refusedConnection() async throws {
    let daemon = try ModelDaemon(baseURL: "http://127.0.0.1:\(LoopbackModelServer.unusedPort())/v1")
    let session = try await daemon.prepare()
    #expect(try await daemon.script.answerAll(session).count == 8)
    #expect(daemon.resets.isEmpty, "nothing was shown that had to be taken back")
  }

  @Test("a refused key is 1004, the answer is kept, and the same call goes on once the key is taken")
  func unauthorized() async throws {
    let isRefusing = Locked(false)
    let server = try LoopbackModelServer { request in
      guard isRefusing.withLock({ $0 }) else { return .question(request.number) }
      return .whole("401 Unauthorized", type: "application/json", #"{"error":{"message":"bad key sk-abc"}}"#)
    }
    let daemon = try ModelDaemon(baseURL: server.baseURL, providers: "openai")
    let session = try await daemon.prepare()
    let question = try await daemon.start(session)
    isRefusing.withLock { $0 = true }
    let error = await daemon.failure { try await daemon.answer(question, in: session) }
    #expect(error?.code == 1004)
    #expect(error?.data?["reason"]?.string == "unauthorized")
    #expect(error?.data?["provider"]?.string == "openai")
    #expect(error?.data?["retryable"]?.bool == false)
    #expect(error?.message.contains("sk-abc") == false)
    isRefusing.withLock { $0 = false }
    let next = try await daemon.answer(question, in: session)
    #expect(next["nextQuestion"]?["index"]?.integer == 2)
    let messages = try await daemon.client.request("interview/get", ["sessionId": .string(session)])["messages"]
    #expect(messages?.array?.count { $0["role"]?.string == "user" } == 1, "the answer is there once")
  }

  @Test("a service that fails three times is left alone, and the client is told")
  func leftAlone() async throws {
    let server = try LoopbackModelServer { _ in .whole("500 Oops", type: "text/plain", "oops") }
    let daemon = try ModelDaemon(baseURL: server.baseURL, attempts: 1)
    let session = try await daemon.prepare()
    #expect(try await daemon.script.answerAll(session).count == 8)
    #expect(server.requests.count == 3)
    let told = try await daemon.client.notification("provider/changed")["provider"]
    #expect(told?["id"]?.string == "openai")
    #expect(told?["state"]?.string == "open")
    let listed = try await daemon.client.request("provider/list")
    #expect(listed["active"]?.string == "offline")
    #expect(listed["providers"]?.array?.first?["available"]?.bool == false)
    #expect((1...120_000).contains(listed["providers"]?.array?.first?["retryAfterMs"]?.integer ?? 0))
  }

  @Test("a stream that is cut in mid-question is taken back, and the built-in interviewer asks")
  func cutStream() async throws {
    let server = try LoopbackModelServer { _ in .cutQuestion }
    let daemon = try ModelDaemon(baseURL: server.baseURL)
    let question = try await daemon.start(daemon.prepare())
    #expect(daemon.resets.count == 1)
    let text = try question.member("text")
    #expect(!text.hasPrefix("Which of the systems"))
    let afterReset = daemon.client.notifications.drop { $0.method != "interview/questionReset" }
    let deltas = afterReset.filter { $0.method == "interview/questionDelta" }
    #expect(deltas.compactMap { $0.params["delta"]?.string }.joined() == text)
    #expect(deltas.first?.params["sequence"]?.integer == 0)
  }

  @Test(
    "a cancelled request closes the call's connection at once and gets -32800", arguments: ["", "head", "text"])
  func cancellation(sent: String) async throws {
    let server = try LoopbackModelServer { request in
      guard request.number == 1 else { return .question(request.number) }
      return LoopbackReply([.send(LoopbackReply.beginning(sent)), .hang])
    }
    let daemon = try ModelDaemon(baseURL: server.baseURL, providers: "openai")
    // On a busy machine everything is slow: what it takes to prepare a session there tells how slow.
    let before = ContinuousClock.now
    let session = try await daemon.prepare()
    let preparation = ContinuousClock.now - before
    // An id of a test's own, since the client's numbers are its secret.
    daemon.client.send([
      "jsonrpc": "2.0", "id": "doomed", "method": "interview/start", "params": ["sessionId": .string(session)],
    ])
    var cancelled: ContinuousClock.Instant?
    var isClosed = false
    for await happening in server.happenings {
      if case .request = happening {
        if sent == "text" { _ = try await daemon.client.notification("interview/questionDelta") }
        cancelled = .now
        daemon.client.notify("$/cancelRequest", ["id": "doomed"])
      } else if case .disconnected(_, let instant) = happening {
        #expect(instant - (cancelled ?? instant) < .milliseconds(100) + preparation * 10)
        isClosed = true
        break
      }
    }
    #expect(isClosed)
    let isAnswered = await daemon.client.wait { messages in
      messages.contains { $0["id"]?.string == "doomed" && $0["error"]?["code"]?.integer == -32800 }
    }
    #expect(isAnswered)
    #expect(try await daemon.start(session)["index"]?.integer == 1, "the session goes on")
  }

  @Test("the HTTP process killed in mid-question costs one provider's turn, and the next question has it again")
  func killedHelper() async throws {
    let server = try LoopbackModelServer { request in
      guard request.number == 1 else { return .question(request.number) }
      return LoopbackReply([.send(LoopbackReply.beginning("text")), .hang])
    }
    let daemon = try ModelDaemon(baseURL: server.baseURL)
    let session = try await daemon.prepare()
    async let started = daemon.start(session)
    _ = try await daemon.client.notification("interview/questionDelta")
    let helper = try #require(Children.named("interviewd-http", of: daemon.process.pid).first)
    kill(helper, SIGKILL)
    let question = try await started
    #expect(daemon.resets.count == 1)
    let next = try await daemon.answer(question, in: session)
    #expect(next["nextQuestion"]?["text"]?.string == LoopbackReply.questionText(2), "the service is asked again")
  }

  @Test("where the HTTP process is not installed, offline goes on and 1004 says why without it")
  func missingHelper() async throws {
    let folder = TemporaryFolder()
    let server = try LoopbackModelServer { .question($0.number) }
    let forgiving = try ModelDaemon(baseURL: server.baseURL, environment: ["INTERVIEWD_LIBEXEC": folder.path])
    #expect(try await forgiving.start(forgiving.prepare())["index"]?.integer == 1)

    let strict = try ModelDaemon(
      baseURL: server.baseURL, providers: "openai", environment: ["INTERVIEWD_LIBEXEC": folder.path], attempts: 1)
    let session = try await strict.prepare()
    let error = await strict.failure { try await strict.start(session) }
    #expect(error?.code == 1004)
    #expect(error?.data?["reason"]?.string == "unavailable")
    #expect(error?.message.contains("interviewd-http could not be started") == true)
    #expect(server.requests.isEmpty)
  }

  enum DaemonEnd: CaseIterable { case killed, terminated, endOfInput, exit }

  @Test("however the daemon ends, its HTTP process ends within a second", arguments: DaemonEnd.allCases)
  func noOrphans(end: DaemonEnd) async throws {
    let server = try LoopbackModelServer { request in
      request.number == 1 ? .question(1) : LoopbackReply([.send(LoopbackReply.streamHead), .hang])
    }
    let daemon = try ModelDaemon(baseURL: server.baseURL, framing: .headers)
    let session = try await daemon.prepare()
    let question = try await daemon.start(session)
    let helper = try #require(Children.named("interviewd-http", of: daemon.process.pid).first)
    let death = try #require(ProcessDeath(of: helper))
    if end == .killed || end == .terminated {
      // While a call of its runs.
      daemon.client.send([
        "jsonrpc": "2.0", "id": "running", "method": "interview/answer",
        "params": ModelDaemon.answerParams(question, in: session),
      ])
      for await case .request(2) in server.happenings { break }
    }
    switch end {
    case .killed: daemon.process.send(signal: SIGKILL)
    case .terminated: daemon.process.send(signal: SIGTERM)
    case .endOfInput: daemon.client.closeInput()
    case .exit:
      _ = try await daemon.client.request("shutdown")
      daemon.client.notify("exit")
    }
    _ = daemon.process.exitCode()
    #expect(death.comes(within: 1_000))
  }
}
