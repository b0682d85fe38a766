import HTTPMessages
import InterviewTestSupport
import JSONCore
import LanguageModelProviders
import LanguageModels
import SwiftExtensions
import Testing

@Suite struct ServiceModelTests {
  @Test("a streamed reply comes whole, with its usage")
  func streamedReply() async throws {
    let server = try LoopbackModelServer { _ in .chat(["Tell me", " about", " a hard bug."]) }
    let reply = try await reply(of: model(at: server.baseURL))
    #expect(reply.text == "Tell me about a hard bug.")
    #expect(reply.isCompleted)
    #expect(reply.error == nil)
    #expect(reply.usage == ModelUsage(promptTokens: 20, completionTokens: 2, cachedTokens: 5))
    let request = try #require(server.requests.first)
    #expect(request.line == "POST /v1/chat/completions HTTP/1.1")
    #expect(request["authorization"] == "Bearer test-key")
    let body = try JSONParser.parse(request.body)
    #expect(body["stream"]?.bool == true)
    #expect(body["max_tokens"]?.integer == 64)
    #expect(body["messages"]?.array?.count == 2)
  }

  private static let text = "Grüße 👋🏽 \u{2028} 你好"
  private static let clean = LoopbackReply.event(content: text) + LoopbackReply.finish + "data: [DONE]\n\n"

  @Test(
    "the stream's shape does not matter",
    arguments: [
      clean, clean.replacing("\n", with: "\r\n"), clean.replacing("\n", with: "\r"), "\u{FEFF}" + clean,
      ": OPENROUTER PROCESSING\n\n" + clean, clean.replacing("data: ", with: "data:"),
      clean.replacing("data: [DONE]\n\n", with: ""), "event: x\nid: 1\nretry: 5\n" + clean,
      clean.replacing("data: [DONE]\n\n", with: "data: [DONE]"),
    ], [1, 7, 4_096])
  func shapes(stream: String, pieceSize: Int) async throws {
    let server = try LoopbackModelServer { _ in .stream(Array(stream.utf8), pieceSize: pieceSize) }
    let reply = try await reply(of: model(at: server.baseURL))
    #expect(reply.text == Self.text)
    #expect(reply.isCompleted)
  }

  @Test("a stream that is cut anywhere before its finish reason is no reply")
  func cutStreams() async throws {
    let whole = Array((LoopbackReply.event(content: Self.text) + LoopbackReply.finish).utf8)
    let beforeFinish = LoopbackReply.event(content: Self.text).utf8.count + 20
    let server = try LoopbackModelServer { request in
      .stream(Array(whole.prefix(request.number * beforeFinish / 12)), isCut: request.number % 2 == 0)
    }
    for _ in 1...12 {
      let reply = try await reply(of: model(at: server.baseURL))
      #expect(reply.error?.reason == .badResponse)
      #expect(!reply.isCompleted)
    }
  }

  @Test("a stream that breaks off between its finish reason and its end is no reply either")
  func brokenEnd() async throws {
    let stream = Self.clean.replacing("data: [DONE]\n\n", with: "")
    let server = try LoopbackModelServer { _ in .stream(Array(stream.utf8), isCut: true) }
    let reply = try await reply(of: model(at: server.baseURL))
    #expect(reply.error?.reason == .badResponse)
    #expect(!reply.isCompleted)
  }

  @Test(
    "an Ollama that has read but a part of the prompt has given no reply", arguments: [(3_000, true), (30_000, false)])
  func cutPrompt(read: Int, isCut: Bool) async throws {
    let words = String(repeating: "word ", count: 40_000)
    let line = #"{"message":{"content":"What?"},"done":true,"done_reason":"stop","prompt_eval_count":\#(read)}"#
    let server = try LoopbackModelServer { _ in .stream(Array((line + "\n").utf8)) }
    let request = ModelRequest(
      messages: [ModelMessage(role: .user, content: words)], maxTokens: 64, temperature: 0, builtInReply: "")
    let reply = try await reply(of: model(at: server.baseURL, dialect: OllamaChat()), to: request)
    #expect((reply.error?.isTooLong == true) == isCut)
  }

  @Test(
    "a status becomes a reason",
    arguments: [
      (
        "401 Unauthorized", #"{"error":{"message":"Incorrect API key provided: test-key"}}"#,
        ModelError.Reason.unauthorized
      ),
      ("402 Payment Required", #"{"error":{"code":402,"message":"pay"}}"#, .quota),
      ("403 Forbidden", "{}", .unauthorized),
      ("404 Not Found", #"{"error":"model not found"}"#, .badResponse),
      (
        "429 Too Many Requests", #"{"error":{"code":"rate_limit_exceeded","message":"slow test-key down"}}"#,
        .rateLimited
      ),
      ("429 Too Many Requests", #"{"error":{"type":"insufficient_quota","message":"none left"}}"#, .quota),
      ("500 Internal Server Error", "oops test-key", .unavailable),
      ("502 Bad Gateway", "<html>test-key</html>", .unavailable),
      ("302 Found", "", .badResponse), ("200 OK", "<html>Sign in</html>", .badResponse),
      ("200 OK", "", .badResponse), ("200 OK", "[1,", .badResponse),
      ("200 OK", #"{"error":{"code":429,"message":"later"}}"#, .rateLimited),
    ])
  func statuses(status: String, body: String, reason: ModelError.Reason) async throws {
    let type = body.hasPrefix("<") ? "text/html" : "application/json"
    let headers = ["Retry-After: 7", "Location: http://127.0.0.1:1/"]
    let server = try LoopbackModelServer { _ in .whole(status, type: type, headers: headers, body) }
    let error = try #require(try await reply(of: model(at: server.baseURL)).error)
    #expect(error.reason == reason)
    #expect(!error.message.contains("test-key"))
    #expect(server.requests.count == 1)
    if status.hasPrefix("429"), reason == .rateLimited { #expect(error.retryAfterMs == 7_000) }
  }

  @Test(
    "an error, a refusal or nothing at all in a stream is no reply",
    arguments: [
      (#"data: {"error":{"code":502,"message":"Provider disconnected"}}"#, ModelError.Reason.unavailable),
      (#"data: {"choices":[{"delta":{"refusal":"I cannot"},"finish_reason":"stop"}]}"#, .refused),
      (#"data: {"choices":[{"delta":{},"finish_reason":"content_filter"}]}"#, .refused),
      (#"data: {"choices":[{"delta":{"content":" "},"finish_reason":"stop"}]}"#, .badResponse),
      ("data: [DONE]", .badResponse), ("data: {broken", .badResponse), (": ping", .badResponse),
      (#"data: {"error":{"type":"insufficient_quota","message":"x"}}"#, .quota),
    ])
  func inStreamErrors(line: String, reason: ModelError.Reason) async throws {
    let server = try LoopbackModelServer { _ in .stream(Array((line + "\n\n").utf8)) }
    let reply = try await reply(of: model(at: server.baseURL))
    #expect(reply.error?.reason == reason)
    #expect(!reply.isCompleted)
  }

  @Test("a refused connection is unavailable")
  func refusedConnection() async throws {
    let reply = try await reply(of: model(at: "http://127.0.0.1:\(LoopbackModelServer.unusedPort())/v1"))
    #expect(reply.error?.reason == .unavailable)
  }

  @Test("silence before and after the head times out", arguments: [[], LoopbackReply.streamHead])
  func silence(head: [UInt8]) async throws {
    let server = try LoopbackModelServer { _ in LoopbackReply([.send(head), .hang]) }
    var limits = HTTPLimits()
    limits.firstByteMs = 60
    limits.stallMs = 60
    let reply = try await reply(of: model(at: server.baseURL, limits: limits))
    #expect(reply.error?.reason == .timeout)
  }

  @Test("a parameter that the service refuses is left out, then and later")
  func refusedParameter() async throws {
    let server = try LoopbackModelServer { request in
      guard String(decoding: request.body, as: UTF8.self).contains("temperature") else { return .chat(["Hi"]) }
      let body = #"{"error":{"message":"Unsupported value: 'temperature'","param":"temperature"}}"#
      return .whole("400 Bad Request", type: "application/json", body)
    }
    let model = model(at: server.baseURL)
    #expect(try await reply(of: model).text == "Hi")
    #expect(try await reply(of: model).text == "Hi")
    #expect(server.requests.count == 3)
  }

  /// The best of several, since a busy machine may keep the test waiting rather than the program.
  @Test("cancelling closes the connection within 100 ms", arguments: [[], LoopbackReply.streamHead])
  func cancellation(head: [UInt8]) async throws {
    var best = Duration.seconds(60)
    for _ in 1...8 where best >= .milliseconds(100) { best = min(best, try await timeToClose(after: head)) }
    #expect(best < .milliseconds(100))
  }

  private func timeToClose(after head: [UInt8]) async throws -> Duration {
    let server = try LoopbackModelServer { _ in LoopbackReply([.send(head), .hang]) }
    let task = Task { try await reply(of: model(at: server.baseURL)) }
    var cancelled: ContinuousClock.Instant?
    for await happening in server.happenings {
      switch happening {
      case .request:
        cancelled = .now
        task.cancel()
      case .disconnected(_, let instant): return instant - (try #require(cancelled))
      }
    }
    return .seconds(60)
  }

  @Test("the key is in the Authorization header and nowhere else")
  func canary() async throws {
    let key = "sk-canary-7f3a91"
    let server = try LoopbackModelServer { _ in
      .whole("500 Internal Server Error", type: "application/json", #"{"error":{"message":"key \#(key) \u001b[2J"}}"#)
    }
    let error = try #require(try await reply(of: model(at: server.baseURL, key: key)).error)
    #expect(!"\(error)".contains("canary"))
    #expect(!error.message.unicodeScalars.contains("\u{1B}"))
    let request = try #require(server.requests.first)
    #expect(!request.line.contains(key))
    #expect(!String(decoding: request.body, as: UTF8.self).contains(key))
    #expect(request.headers.filter { $0.value.contains(key) }.map(\.name) == ["authorization"])
  }
}
