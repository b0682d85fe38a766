import HTTPMessages
import InterviewTestSupport
import JSONCore
import JSONRPC
import LanguageModelProviders
import LanguageModels
import SwiftExtensions
import Testing

/// Whole interviews over services that fail in every way.
@Suite("Interviews over every fault of every service")
struct ServiceFaultInterviewTests {
  /// Interviews of so many answers, a fault at each.
  private static let faultsPerInterview = 18

  @Test(
    "with nobody else to ask, an answer that fails is stored once, and goes on when the service does",
    arguments: ServiceVoice.all, [false, true])
  func alone(voice: ServiceVoice, isSlow: Bool) async throws {
    try await inInterviews(voice, isSlow) { faults in
      let current = Locked<ServiceFault?>(nil)
      let route = LoopbackRoute { _ in current.withLock { $0 }?.reply ?? Self.question(voice) }
      let server = try await initialized([model(voice, at: route, isSlow: isSlow)])
      let session = try await server.prepare(maxQuestions: 20)
      var question = try await start(session, server)
      for (number, fault) in faults.enumerated() {
        current.withLock { $0 = fault }
        let before = route.calls
        let error = await failure { try await answer(question, in: session, server) }
        #expect(error?.code == 1004, "\(fault)")
        #expect(error?.message.contains(ServiceVoice.secret) == false, "\(fault)")
        #expect(route.calls - before <= 3, "\(fault): \(route.calls - before) calls")
        #expect(try await answers(session, server) == number + 1, "\(fault)")
        current.withLock { $0 = nil }
        question = try await answer(question, in: session, server)["nextQuestion"] ?? .null
        #expect(question["index"]?.integer == number + 2, "\(fault)")
        #expect(try await answers(session, server) == number + 1, "\(fault)")
      }
    }
  }

  @Test(
    "with the built-in interviewer behind it, the interview goes on at once", arguments: ServiceVoice.all,
    [false, true])
  func beforeOffline(voice: ServiceVoice, isSlow: Bool) async throws {
    try await inInterviews(voice, isSlow) { faults in
      let current = Locked<ServiceFault?>(nil)
      let route = LoopbackRoute { _ in current.withLock { $0 }?.reply ?? Self.question(voice) }
      let server = try await initialized([model(voice, at: route, isSlow: isSlow), OfflineModel()])
      let session = try await server.prepare(maxQuestions: 20)
      var question = try await start(session, server)
      for (number, fault) in faults.enumerated() {
        current.withLock { $0 = fault }
        let before = route.calls
        question = try await answer(question, in: session, server)["nextQuestion"] ?? .null
        #expect(question["index"]?.integer == number + 2, "\(fault)")
        #expect(route.calls - before <= 3, "\(fault): \(route.calls - before) calls")
        #expect(try await answers(session, server) == number + 1, "\(fault)")
        #expect(shown(question, server) == question["text"]?.string, "\(fault): what was shown and what was asked")
      }
    }
  }

  /// What a client has on its screen.
  private func shown(_ question: JSON, _ server: TestServer) -> String {
    server.client.notifications.reduce(into: "") { text, notification in
      guard notification.params["questionId"] == question["id"] else { return }
      if notification.method == "interview/questionReset" { text = "" }
      if notification.method == "interview/questionDelta" { text += notification.params["delta"]?.string ?? "" }
    }
  }

  /// Some at a time.
  private func inInterviews(
    _ voice: ServiceVoice, _ isSlow: Bool, _ interview: @escaping @Sendable ([ServiceFault]) async throws -> Void
  ) async throws {
    let faults = ServiceFault.failures.filter {
      $0.voice.description == voice.description && $0.needsLimits == isSlow && $0.waits == nil
    }
    try #require(!faults.isEmpty)
    try await withThrowingTaskGroup { group in
      for start in stride(from: 0, to: faults.count, by: Self.faultsPerInterview) {
        group.addTask { try await interview(Array(faults[start...].prefix(Self.faultsPerInterview))) }
      }
      try await group.waitForAll()
    }
  }

  @Test("a message about limits in a good reply is no question", arguments: ServiceVoice.all)
  func limitMessage(voice: ServiceVoice) async throws {
    let message = "You have reached your rate limit. Please try again in 20 seconds."
    let route = LoopbackRoute { _ in voice.reply(voice.whole([message])) }
    let server = try await initialized([model(voice, at: route, isSlow: false), OfflineModel()])
    let session = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(session)])["question"]
    #expect(first?["text"]?.string?.contains("rate limit") == false)
    #expect(first?["text"]?.string?.hasSuffix("?") == true)
    #expect(route.calls <= 3)
  }

  // MARK: -

  private func initialized(_ models: [any LanguageModel]) async throws -> TestServer {
    var retry = RetryPolicy()
    retry.wait = { _ in }
    let server = TestServer(models: models, retry: retry, answersPerMinute: 1_000)
    _ = try await server.client.request("initialize", ["processId": .null, "capabilities": [:]])
    return server
  }

  private func model(_ voice: ServiceVoice, at route: LoopbackRoute, isSlow: Bool) throws -> any LanguageModel {
    var limits = HTTPLimits()
    if isSlow {
      limits.firstByteMs = 500
      limits.stallMs = 500
      limits.totalMs = 1_000
      limits.bodyBytes = 256 * 1_024
    }
    // One for each interview, as each daemon has one.
    let http = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")
    return try #require(
      ProviderSettings.models(
        environment: voice.environment(at: route.baseURL), providers: [voice.provider], http: http, limits: limits
      ).first)
  }

  private func start(_ session: String, _ server: TestServer) async throws -> JSON {
    try await server.client.request("interview/start", ["sessionId": .string(session)])["question"] ?? .null
  }

  private func answer(_ question: JSON, in session: String, _ server: TestServer) async throws -> JSON {
    try await server.client.request(
      "interview/answer",
      [
        "sessionId": .string(session), "questionId": question["id"] ?? .null,
        "answer": .string(InterviewScript.answer(question["index"]?.integer ?? 1)),
        "answerId": question["id"] ?? .null,
      ])
  }

  private func answers(_ session: String, _ server: TestServer) async throws -> Int {
    let messages = try await server.client.request("interview/get", ["sessionId": .string(session)])["messages"]
    return messages?.array?.count { $0["role"]?.string == "user" } ?? -1
  }

  private static func question(_ voice: ServiceVoice) -> LoopbackReply { voice.reply(voice.whole(ServiceFault.pieces)) }
}
