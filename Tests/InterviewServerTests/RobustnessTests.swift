import InterviewDomain
import InterviewStore
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Odd words and large ones")
struct RobustnessTests {
  @Test("control characters that a store cuts at or a terminal obeys are left out; line ends and tabs stay")
  func controlCharacters() async throws {
    let server = try await TestServer.initialized()
    let created = try await server.client.request(
      "session/create", ["jobTitle": "Ba\u{0}ker\u{1B}[31m\nof bread", "companyName": "\u{202E}nevO\u{7F}"])
    #expect(created["session"]?["jobTitle"]?.string == "Baker[31m of bread")
    // Marks of direction are words of their writer: kept, for the host to isolate.
    #expect(created["session"]?["companyName"]?.string == "\u{202E}nevO")
    let id = try await server.prepare(maxQuestions: 1)
    try await InterviewScript(server.client).answerAll(id) { _ in
      "a\u{0}b\u{1B}c\u{9B}d\te\r\nf\u{202E}g \u{1F469}\u{200D}\u{1F33E}"
    }
    let messages = try await server.client.request("interview/get", ["sessionId": .string(id)])["messages"]?.array
    #expect(messages?.last?["content"]?.string == "abcd\te\r\nf\u{202E}g \u{1F469}\u{200D}\u{1F33E}")
    for query in ["\u{0}", " \n ", ""] {
      let all = try await server.client.request("session/list", ["query": .string(query)])
      #expect(all["sessions"]?.array?.count == 2)
    }
  }

  @Test("what is nothing but control characters is blank")
  func onlyControls() async throws {
    let server = try await TestServer.initialized()
    let error = await failure {
      try await server.client.request("session/create", ["jobTitle": "\u{0}\u{1}", "companyName": "Oven"])
    }
    #expect(error?.data?["field"] == "jobTitle")
    let id = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    func answer(_ text: String, _ key: String) async -> JSON? {
      await failure {
        try await server.client.request(
          "interview/answer",
          [
            "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": .string(text),
            "answerId": .string(key),
          ])
      }?.data?["field"]
    }
    #expect(await answer("\u{0}", "k") == "answer")
    #expect(await answer("fine", "k\u{0}") == "answerId")
  }

  @Test("half a surrogate pair is malformed JSON, and the connection goes on")
  func loneSurrogates() async throws {
    let server = try await TestServer.initialized()
    for escape in [#"\ud83d"#, #"\udc00"#, #"\ud83d\ud83d"#] {
      let count = server.client.messages.count
      server.client.send(
        bytes: Array(
          #"{"jsonrpc":"2.0","id":"x","method":"session/create","params":{"jobTitle":"a\#(escape)","companyName":"b"}}"#
            .utf8) + [10])
      #expect(await server.client.wait { $0.count > count })
      #expect(server.client.messages.last?["error"]?["code"]?.integer == -32700)
    }
    _ = try await server.client.request("session/list")
  }

  @Test("an answer may have 20,000 emoji, each of them several scalars")
  func emoji() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare(maxQuestions: 1)
    let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"
    let answer = String(repeating: family, count: 20_000)
    try await InterviewScript(server.client).answerAll(id) { _ in answer }
    let messages = try await server.client.request("interview/get", ["sessionId": .string(id)])["messages"]?.array
    #expect(messages?.last?["content"]?.string == answer)
    let feedback = try await server.client.request("feedback/generate", ["sessionId": .string(id)])["feedback"]
    #expect(feedback?["score"] == .null && feedback?["notScorable"]?.string != nil)
  }

  @Test("a thousand sessions are listed page by page, also where some are deleted meanwhile")
  func thousandSessions() async throws {
    let server = try await TestServer.initialized()
    for number in 0..<1_000 {
      _ = try await server.client.request(
        "session/create", ["jobTitle": .string("Job \(number)"), "companyName": "Oven"])
    }
    var seen: [String] = []
    var cursor: JSON = .null
    repeat {
      let page = try await server.client.request("session/list", ["limit": 300, "cursor": cursor])
      let ids = page["sessions"]?.array?.compactMap { $0["id"]?.string } ?? []
      seen += ids
      cursor = page["nextCursor"] ?? .null
      // The cursor's own session is gone: the next page begins behind where it was.
      if let last = ids.last { _ = try await server.client.request("session/delete", ["sessionId": .string(last)]) }
    } while cursor != .null
    #expect(seen.count == 1_000)
    #expect(Set(seen).count == 1_000)
    #expect(await failure { try await server.client.request("session/list", ["limit": "10"]) }?.code == -32602)
    #expect(await failure { try await server.client.request("session/list", ["limit": 1.5]) }?.code == -32602)
    let whole = try await server.client.request("session/list", ["limit": 2.0])
    #expect(whole["sessions"]?.array?.count == 2)
  }
}
