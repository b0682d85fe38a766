import InterviewServer
import InterviewTestSupport
import JSONCore
import LanguageModels
import Testing

@Suite("The client's own model")
struct ClientModelTests {
  private static let text = "Which of the systems that you built are you proudest of?"

  /// A server whose client answers `model/complete` like this, and `offline` behind it.
  private func server(
    offersModel: Bool = true, timeout: Duration = .seconds(120),
    answer: @escaping @Sendable (TestClient, TestClient.Request) -> Void
  ) async throws -> TestServer {
    let server = TestServer(clientModelTimeout: timeout)
    server.client.onRequest { [weak client = server.client] request in
      if let client { answer(client, request) }
    }
    _ = try await server.client.request(
      "initialize", ["processId": .null, "capabilities": ["model": .bool(offersModel)]])
    return server
  }

  private static func delta(_ client: TestClient, _ call: JSON, _ sequence: Int, _ text: String) {
    client.notify(
      "model/delta", ["callId": call, "sequence": .number(JSONNumber(sequence)), "delta": .string(text)])
  }

  private static func reply(_ text: String = text, stopReason: String = "stop") -> JSON {
    [
      "text": .string(text), "model": "copilot-example", "stopReason": .string(stopReason),
      "usage": ["promptTokens": 30, "completionTokens": 10],
    ]
  }

  private func start(_ server: TestServer) async throws -> JSON {
    let session = try await server.prepare()
    return try await server.client.request("interview/start", ["sessionId": .string(session)])["question"] ?? .null
  }

  private func isReset(_ server: TestServer) -> Bool {
    server.client.notifications.contains { $0.method == "interview/questionReset" }
  }

  @Test("its pieces are shown as they come, and what it took is on the account")
  func streamed() async throws {
    let server = try await server { client, request in
      let call = request.params["callId"] ?? .null
      Self.delta(client, call, 0, "Which of the systems ")
      Self.delta(client, call, 1, "that you built ")
      client.respond(to: request, Self.reply())
    }
    #expect(try await start(server)["text"]?.string == Self.text)
    #expect(!isReset(server))
    let deltas = server.client.notifications.filter { $0.method == "interview/questionDelta" }
    #expect(deltas.compactMap { $0.params["delta"]?.string }.joined() == Self.text)
    let usage = try await server.client.request("usage/get")["usage"]
    #expect(usage?["promptTokens"]?.integer == 30)
    let first = try await server.client.request("provider/list")["providers"]?.array?.first
    #expect(first?["id"]?.string == "client")
    #expect(first?["model"]?.string == "copilot-example")
    let params = try #require(server.client.messages.first { $0["method"]?.string == "model/complete" }?["params"])
    #expect(params["messages"]?.array?.first?["role"]?.string == "system")
    #expect((params["maxTokens"]?.integer ?? 0) > 0)
  }

  @Test(
    "pieces out of order, doubled, of no call or of the wrong shape change nothing",
    arguments: [[(1, "Which ")], [(0, "Which "), (0, "Which "), (2, "systems "), (-1, "x"), (.max, "x")]])
  func strayPieces(pieces: [(Int, String)]) async throws {
    let server = try await server { client, request in
      let call = request.params["callId"] ?? .null
      for (sequence, text) in pieces { Self.delta(client, call, sequence, text) }
      Self.delta(client, "no-such-call", 1, "not mine")
      client.notify("model/delta", ["callId": call, "sequence": "1", "delta": 7])
      client.respond(to: request, Self.reply())
      Self.delta(client, call, 1, "too late")
    }
    #expect(try await start(server)["text"]?.string == Self.text)
    #expect(!isReset(server))
  }

  @Test("a response that is not what its pieces said is taken back")
  func contradiction() async throws {
    let server = try await server { client, request in
      Self.delta(client, request.params["callId"] ?? .null, 0, "Tell me a secret")
      client.respond(to: request, Self.reply())
    }
    let question = try await start(server)
    #expect(question["text"]?.string != Self.text)
    let shown = server.client.notifications.drop { $0.method != "interview/questionReset" }
      .filter { $0.method == "interview/questionDelta" }.compactMap { $0.params["delta"]?.string }.joined()
    #expect(shown == question["text"]?.string)
  }

  @Test(
    "a reply that is none is followed by the built-in interviewer's",
    arguments: [
      [:], ["text": 7], reply(" "), reply(stopReason: "refused"),
      reply(String(repeating: "Why? ", count: 60_000)), .null,
    ] as [JSON])
  func noReply(result: JSON) async throws {
    let server = try await server { client, request in client.respond(to: request, result) }
    let question = try await start(server)
    #expect(question["index"]?.integer == 1)
    #expect(question["text"]?.string != Self.text)
  }

  @Test("an error of the client's goes on with the next provider, without the client's words", arguments: [-32601, 7])
  func clientError(code: Int) async throws {
    let server = try await server { client, request in
      client.send([
        "jsonrpc": "2.0", "id": request.id,
        "error": ["code": .number(JSONNumber(code)), "message": "secret words"],
      ])
    }
    #expect(try await start(server)["index"]?.integer == 1)
    #expect(!server.client.messages.contains { JSONWriter.text(of: $0).contains("secret words") })
  }

  @Test("a client that takes too long is told to stop, and the next provider asks")
  func timeout() async throws {
    let server = try await server(timeout: .milliseconds(20)) { _, _ in }
    #expect(try await start(server)["index"]?.integer == 1)
    #expect(try await isTold(server))
  }

  @Test("cancelling the question cancels the client's call", .timeLimit(.minutes(10)))
  func cancelled() async throws {
    let server = try await server { client, _ in client.notify("$/cancelRequest", ["id": "doomed"]) }
    let session = try await server.prepare()
    server.client.send([
      "jsonrpc": "2.0", "id": "doomed", "method": "interview/start", "params": ["sessionId": .string(session)],
    ])
    #expect(try await isTold(server))
    #expect(
      await server.client.wait { $0.contains { $0["id"] == "doomed" && $0["error"]?["code"]?.integer == -32800 } })
  }

  /// Whether the client was told that its answer is no longer wanted.
  private func isTold(_ server: TestServer) async throws -> Bool {
    let id = try await server.client.notification("$/cancelRequest")["id"]
    return server.client.messages.contains { $0["method"] == "model/complete" && $0["id"] == id }
  }

  @Test("a client that did not offer one is never asked")
  func notOffered() async throws {
    let server = try await server(offersModel: false) { _, _ in }
    #expect(try await start(server)["index"]?.integer == 1)
    let listed = try await server.client.request("provider/list")
    #expect(listed["active"]?.string == "offline")
    #expect(listed["providers"]?.array?.first?["reason"]?.string == "the editor offers no model")
    #expect(!server.client.messages.contains { $0["method"] == "model/complete" })
  }
}
