import InterviewDomain
import InterviewProtocol
import InterviewStore
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Lifecycle and params over the wire")
struct LifecycleTests {
  /// Every request but those of the lifecycle itself.
  static let methods = ProtocolMethods.requests.map { $0.method }.filter { $0 != "initialize" && $0 != "shutdown" }

  @Test("every documented method is answered, and initialize names just those")
  func methodTable() async throws {
    let server = TestServer()
    let result = try await server.client.request("initialize", ["processId": nil, "capabilities": [:]])
    let named = result["capabilities"]?["methods"]?.array?.compactMap(\.string) ?? []
    #expect(named == ProtocolMethods.requests.map { $0.method })
    #expect(
      result["capabilities"]?["notifications"]?.array?.compactMap(\.string)
        == ProtocolMethods.serverNotifications.map { $0.method })
    for method in Self.methods {
      let error = await failure { try await server.client.request(method) }
      #expect(error?.code != -32601, "\(method) has a handler")
    }
    #expect(await failure { try await server.client.request("session/rename") }?.code == -32601)
    // The fast result is spelled out by hand; Codable must read and write just the same.
    let decoded = try JSONValueDecoder().decode(InitializeRequest.Result.self, from: result)
    #expect(try JSONValueEncoder().encode(decoded) == result)
  }

  @Test("before initialize every request gets -32002", arguments: LifecycleTests.methods + ["shutdown", "no/such"])
  func beforeInitialize(method: String) async throws {
    let server = TestServer()
    #expect(await failure { try await server.client.request(method) }?.code == -32002)
  }

  @Test("initialize comes once")
  func twice() async throws {
    let server = try await TestServer.initialized()
    #expect(await failure { try await server.client.request("initialize") }?.code == -32600)
    _ = try await server.client.request("session/list")
  }

  @Test("initialize of the wrong shape is refused, and may be sent again")
  func wrongInitialize() async throws {
    let server = TestServer()
    for params in [
      ["processId": "me"], ["capabilities": ["sessionChanged": 1]], ["initializationOptions": ["keys": "sk-1"]],
      ["initializationOptions": ["providers": "openai"]],
    ] as [JSON] {
      let error = await failure { try await server.client.request("initialize", params) }
      #expect(error?.code == -32602)
      #expect(error?.message.contains("sk-1") == false)
    }
    _ = try await server.client.request("initialize", [])
  }

  @Test("initialize takes what editors send", arguments: [.null, [], [:]] as [JSON])
  func emptyObjects(empty: JSON) async throws {
    let server = TestServer()
    _ = try await server.client.request(
      "initialize",
      [
        "processId": nil, "rootUri": nil, "trace": "off", "clientInfo": ["name": "x"], "locale": nil,
        "workspaceFolders": [], "capabilities": empty, "initializationOptions": empty,
      ])
  }

  @Test("absent, null and empty params are the same for every method", arguments: LifecycleTests.methods)
  func emptyParams(method: String) async throws {
    let server = try await TestServer.initialized()
    var answers: [JSON] = []
    for (number, params) in ([nil, .null, [], [:]] as [JSON?]).enumerated() {
      let id = "p\(number)"
      var message: JSONObject = ["jsonrpc": "2.0", "id": .string(id), "method": .string(method)]
      message["params"] = params
      server.client.send(.object(message))
      #expect(await server.client.wait { $0.contains { $0["id"]?.string == id } })
      var answer = server.client.messages.last { $0["id"]?.string == id }?.object ?? [:]
      answer["id"] = nil
      answers.append(.object(answer))
    }
    #expect(Set(answers).count == 1)
    #expect(answers[0]["result"] != nil || answers[0]["error"]?["code"]?.integer == -32602)
  }

  @Test("params that are no object get -32602", arguments: [[1], "text", 1, true] as [JSON])
  func noObject(params: JSON) async throws {
    let server = try await TestServer.initialized()
    #expect(await failure { try await server.client.request("session/list", params) }?.code == -32602)
  }

  @Test("a batch gets -32600, and unknown notifications get nothing")
  func oddMessages() async throws {
    let server = try await TestServer.initialized()
    server.client.notify("$/unknown")
    server.client.notify("no/such")
    server.client.notify("$/cancelRequest", ["id": "not-running"])
    server.client.notify("$/cancelRequest")
    let before = server.client.messages.count
    #expect(await failure { try await server.client.request("$/unknown") }?.code == -32601)
    #expect(server.client.messages.count == before + 1)
  }

  @Test(
    "after shutdown every request gets -32600",
    arguments: LifecycleTests.methods + ["initialize", "shutdown", "no/such"])
  func afterShutdown(method: String) async throws {
    let server = try await TestServer.initialized()
    #expect(try await server.client.request("shutdown") == .null)
    #expect(await failure { try await server.client.request(method) }?.code == -32600)
  }

  @Test("shutdown waits for what runs")
  func shutdownWaits() async throws {
    let model = HangingModel()
    let server = try await TestServer.initialized(models: [model])
    let id = try await server.prepare()
    model.hangs(true)
    async let question = server.client.request("interview/start", ["sessionId": .string(id)])
    await model.isAsked()
    async let end = server.client.request("shutdown")
    model.hangs(false)
    #expect(try await question["question"] != nil)
    #expect(try await end == .null)
    let results = server.client.messages.filter { $0["id"] != nil }.suffix(2)
    #expect(results.last?["result"] == .null)
  }
}
