import InterviewDomain
import InterviewStore
import InterviewTestSupport
import JSONCore
import JSONRPC
import LanguageModels
import Testing

@Suite("The order of messages on the wire")
struct WireOrderTests {
  @Test("deltas, then the whole question, then the response", arguments: [false, true])
  func order(withProgress: Bool) async throws {
    let server = try await TestServer.initialized(models: [
      SlowModel(pieces: ["What ", "did you ", "learn from ", "that failure?"])
    ])
    let id = try await server.prepare(maxQuestions: 2)
    let token: JSON = withProgress ? "t" : .null
    let first = try await server.client.request(
      "interview/start", ["sessionId": .string(id), "workDoneToken": token])
    try expectOrdered(server.client.messages, question: first["question"], withProgress: withProgress)
    let result = try await server.client.request(
      "interview/answer",
      [
        "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": "I fixed it.",
        "workDoneToken": token,
      ])
    try expectOrdered(server.client.messages, question: result["nextQuestion"], withProgress: withProgress)
  }

  /// What came about one question, from its first delta to the response that carries it.
  private func expectOrdered(_ messages: [JSON], question: JSON?, withProgress: Bool) throws {
    let id = try #require(question?["id"])
    let kinds = messages.compactMap { message -> String? in
      let params = message["params"]
      if message["method"]?.string == "$/progress" { return params?["value"]?["kind"]?.string }
      if params?["questionId"] == id { return "delta" }
      if params?["question"]?["id"] == id { return "completed" }
      let carried = message["result"]?["question"] ?? message["result"]?["nextQuestion"]
      return carried?["id"] == id ? "response" : nil
    }
    let deltas = kinds.filter { $0 == "delta" }
    #expect(!deltas.isEmpty)
    let tail = ["begin"] + deltas + ["completed", "end", "response"]
    #expect(Array(kinds.suffix(tail.count)) == tail || !withProgress)
    #expect(kinds.filter { $0 != "begin" && $0 != "end" } == deltas + ["completed", "response"])
    let text = messages.filter { $0["params"]?["questionId"] == id }.compactMap { $0["params"]?["delta"]?.string }
    #expect(text.joined() == question?["text"]?.string)
  }

  @Test(
    "a progress token comes back as it was sent, and ends even where the request fails", arguments: ["t", 7] as [JSON])
  func progressEnds(token: JSON) async throws {
    let server = try await TestServer.initialized()
    for method in ["interview/start", "interview/answer", "feedback/generate", "document/attach"] {
      let before = server.client.notifications.count
      _ = await failure {
        try await server.client.request(
          method,
          [
            "sessionId": "s-none", "questionId": "q", "answer": "x", "kind": "cv", "source": ["text": "x"],
            "workDoneToken": token,
          ])
      }
      let told = server.client.notifications[before...]
      #expect(told.map { $0.params["value"]?["kind"]?.string } == ["begin", "end"], "\(method)")
      #expect(told.allSatisfy { $0.params["token"] == token })
    }
  }

  @Test("every kind of change is told to a connection that asked, and the last word is the state")
  func changes() async throws {
    let store = InMemoryStore()
    let watcher = try await TestServer.initialized(store: store, capabilities: ["sessionChanged": true])
    let server = try await TestServer.initialized(store: store)
    func waitFor(_ isThere: @escaping @Sendable (JSON) -> Bool) async -> Bool {
      await watcher.client.wait { messages in
        messages.contains { $0["method"] == "session/changed" && isThere($0["params"]?["session"] ?? nil) }
      }
    }
    let created = try await server.client.request(
      "session/create", ["jobTitle": "Baker", "companyName": "Oven", "maxQuestions": 2])
    let id = JSON.string(try created.member("session", "id"))
    #expect(await waitFor { $0["state"] == "created" && $0["id"] == id })
    for (kind, text) in [("cv", Sample.cv), ("jobDescription", Sample.job)] {
      _ = try await server.client.request(
        "document/attach", ["sessionId": id, "kind": .string(kind), "source": ["text": .string(text)]])
      #expect(await waitFor { $0["documents"]?[kind] != .null })
    }
    #expect(await waitFor { $0["state"] == "ready" })
    let first = try await server.client.request("interview/start", ["sessionId": id])
    #expect(await waitFor { $0["state"] == "inProgress" && $0["progress"]?["questionsAsked"] == 1 })
    _ = try await server.client.request(
      "interview/answer",
      ["sessionId": id, "questionId": first["question"]?["id"] ?? nil, "answer": .string(InterviewScript.answer(1))])
    #expect(await waitFor { $0["progress"]?["questionsAnswered"] == 1 })
    _ = try await server.client.request("interview/finish", ["sessionId": id])
    #expect(await waitFor { $0["state"] == "complete" })
    _ = try await server.client.request("feedback/generate", ["sessionId": id])
    #expect(await waitFor { $0["state"] == "reviewed" })
    let last = try await server.client.request("session/get", ["sessionId": id])["session"]
    #expect(watcher.client.notifications.last?.params["session"] == last)
  }
}
