import HTTPMessages
import InterviewTestSupport
import LanguageModelProviders
import LanguageModels
import SwiftExtensions
import Testing

/// Everything that goes wrong, with every service: what a caller is told, and how often the service is asked.
@Suite("Faults of services") struct ServiceFaultTests {
  private struct Outcome {
    var text = ""
    var error: ModelError?
    var waitsMs: [Int] = []
  }

  /// One after the other: hundreds at once would leave the tests of time beside them none.
  @Test(
    "a fault has its reason, its sentence and its number of calls", .serialized,
    arguments: ServiceFault.failures.filter { !$0.needsLimits })
  func failure(fault: ServiceFault) async throws { try await check(fault) }

  @Test("so has one that takes its time", arguments: ServiceFault.failures.filter(\.needsLimits))
  func slowFailure(fault: ServiceFault) async throws { try await check(fault) }

  private func check(_ fault: ServiceFault) async throws {
    let expected = try #require(fault.expected)
    let route = LoopbackRoute { _ in fault.reply }
    let outcome = try await ask(fault, at: route.baseURL)
    let error = try #require(outcome.error)
    if !expected.reason.isEmpty { #expect(error.reason.rawValue == expected.reason, "\(error.message)") }
    #expect(error.message.contains(expected.says), "\(error.message)")
    #expect(error.message.hasPrefix(fault.voice.provider + " "))
    #expect(!error.message.contains(ServiceVoice.secret))
    #expect(outcome.waitsMs.count == (expected.isRetried ? 2 : 0), "\(error.message)")
    // A server that is busy may see nothing of a call that is given up.
    let calls = fault.needsLimits ? 1...3 : expected.isRetried ? 3...3 : 1...1
    #expect(calls.contains(route.calls), "\(route.calls) calls: \(error.message)")
    #expect(outcome.text.isEmpty, "what was shown is taken back")
    if let waits = fault.waits {
      for (wait, range) in zip(outcome.waitsMs, waits) { #expect(range.contains(wait), "\(wait)") }
    }
  }

  @Test(
    "what looks strange and means the same is the same reply, at the first call", .serialized,
    arguments: ServiceFault.oddities)
  func oddity(fault: ServiceFault) async throws {
    let route = LoopbackRoute { _ in fault.reply }
    let outcome = try await ask(fault, at: route.baseURL)
    #expect(outcome.error == nil)
    #expect(outcome.text == ServiceFault.pieces.joined(), "\(outcome.error?.message ?? "")")
    #expect(route.calls == 1)
  }

  @Test("a service that recovers is heard", arguments: ServiceVoice.all)
  func recovery(voice: ServiceVoice) async throws {
    let route = LoopbackRoute { call in
      call < 3 ? .whole("503 x", type: "text/plain", "") : voice.reply(voice.whole(ServiceFault.pieces))
    }
    let outcome = try await ask(voice, at: route.baseURL)
    #expect(outcome.text == ServiceFault.pieces.joined(), "\(outcome.error?.message ?? "")")
    #expect(outcome.waitsMs == [2_000, 4_000])
  }

  @Test("a connection that was kept and is closed then is tried anew, which counts", arguments: ServiceVoice.all)
  func keptConnection(voice: ServiceVoice) async throws {
    let route = LoopbackRoute { call in
      call == 1 ? voice.reply(voice.whole(ServiceFault.pieces)) : LoopbackReply([.close])
    }
    let own = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")
    let model = try model(voice, at: route.baseURL, http: own)
    #expect(try await ask([model]).error == nil)
    #expect(try await ask([model]).error?.message.contains("broke the connection off") == true)
    #expect(route.calls <= 4)
  }

  @Test("however many kept connections are dead, a request goes out three times at most", arguments: ServiceVoice.all)
  func keptConnections(voice: ServiceVoice) async throws {
    let kept = 5
    let route = LoopbackRoute { call in
      guard call <= kept else { return LoopbackReply([.close]) }
      // Slow enough that each needs a connection of its own.
      var reply = voice.reply(voice.whole(ServiceFault.pieces))
      reply.steps.insert(.wait(milliseconds: 300), at: 0)
      return reply
    }
    let own = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")
    let model = try model(voice, at: route.baseURL, http: own)
    try await withThrowingTaskGroup { group in
      for _ in 0..<kept { group.addTask { _ = try await ask([model]) } }
      try await group.waitForAll()
    }
    let before = route.calls
    #expect(before == kept)
    #expect(try await ask([model]).error?.message.contains("broke the connection off") == true)
    #expect(route.calls - before <= 3)
  }

  @Test("calls for parameters that are refused count among the three", arguments: ServiceVoice.all)
  func refusedParameters(voice: ServiceVoice) async throws {
    let body = #"{"error":{"message":"Unsupported: temperature","param":"temperature"}}"#
    let route = LoopbackRoute { call in
      call == 1 ? .whole("400 x", type: "application/json", body) : .whole("503 x", type: "text/plain", "")
    }
    #expect(try await ask(voice, at: route.baseURL).error != nil)
    #expect(route.calls <= 3)
  }

  @Test("where another service can be asked, nobody waits for this one", arguments: ServiceVoice.all)
  func nextService(voice: ServiceVoice) async throws {
    let route = LoopbackRoute { _ in .whole("429 x", type: "text/plain", headers: ["Retry-After: 1"], "") }
    let next = LoopbackRoute { _ in voice.reply(voice.whole(ServiceFault.pieces)) }
    let outcome = try await ask([model(voice, at: route.baseURL), model(voice, at: next.baseURL)])
    #expect(outcome.text == ServiceFault.pieces.joined(), "\(outcome.error?.message ?? "")")
    #expect(outcome.waitsMs.isEmpty)
    #expect(route.calls == 1)
  }

  @Test("a connection that is refused says so", arguments: ServiceVoice.all)
  func refusedConnection(voice: ServiceVoice) async throws {
    let outcome = try await ask(voice, at: "http://127.0.0.1:\(LoopbackModelServer.unusedPort())")
    #expect(outcome.error?.reason == .unavailable)
    #expect(outcome.error?.message.contains("the connection was refused") == true)
    #expect(outcome.waitsMs.count == 2)
  }

  /// The name is reserved never to exist (RFC 6761, section 6.4).
  @Test("a host without an address says so", arguments: ServiceVoice.all)
  func unknownHost(voice: ServiceVoice) async throws {
    let outcome = try await ask([model(voice, at: "https://service.invalid", http: http)])
    #expect(outcome.error?.reason == .unavailable)
    #expect(outcome.error?.message.contains("its host name is unknown") == true)
    #expect(outcome.waitsMs.count == 2)
  }

  @Test("a path, a slash at the end and IPv6 are taken in an address", arguments: ["/gateway/v1/", "/", "//", ""])
  func addresses(path: String) async throws {
    let route = LoopbackRoute { _ in ServiceVoice.chat.reply(ServiceVoice.chat.whole(ServiceFault.pieces)) }
    #expect(try await ask(ServiceVoice.chat, at: route.baseURL + path).error == nil)
    for address in ["https://[2001:db8::1]\(path)", "http://[::1]:8080\(path)"] {
      #expect(try model(.chat, at: address).availability == .available)
    }
  }

  // MARK: -

  private func ask(_ fault: ServiceFault, at address: String) async throws -> Outcome {
    var limits = HTTPLimits()
    if fault.needsLimits {
      limits.stallMs = 600
      if fault.expected?.isRetried == true {
        limits.firstByteMs = 600
        limits.totalMs = 1_500
      }
      limits.bodyBytes = 256 * 1_024
    }
    // With connections of others' at hand, each that is closed would be replaced by the next.
    let own = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")
    let client = fault.expected?.says.contains("broke") == true ? own : http
    return try await ask([model(fault.voice, at: address, limits: limits, http: client)])
  }

  private func ask(_ voice: ServiceVoice, at address: String) async throws -> Outcome {
    try await ask([model(voice, at: address)])
  }

  private func model(
    _ voice: ServiceVoice, at address: String, limits: HTTPLimits? = nil, http: HTTPClient = http
  ) throws -> any LanguageModel {
    try #require(
      ProviderSettings.models(
        environment: voice.environment(at: address), providers: [voice.provider], http: http, limits: limits
      ).first)
  }

  /// What is left of the reply in the end; waiting takes no time.
  private func ask(_ models: [any LanguageModel]) async throws -> Outcome {
    let waits = Locked<[Int]>([])
    var retry = RetryPolicy()
    retry.jitter = { 0 }
    retry.wait = { duration in waits.withLock { $0.append(Int(duration / .milliseconds(1))) } }
    var outcome = Outcome()
    do {
      for try await event in ModelChain(models, retry: retry).respond(to: question) {
        switch event {
        case .began, .void: outcome.text = ""
        case .text(let text): outcome.text += text
        case .completed: break
        }
      }
    } catch let error as ModelError {
      outcome.error = error
    }
    outcome.waitsMs = waits.withLock { $0 }
    return outcome
  }
}
