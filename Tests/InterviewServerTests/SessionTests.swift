import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Sessions and documents over the wire")
struct SessionTests {
  @Test("a new session has the defaults of the contract")
  func defaults() async throws {
    let server = try await TestServer.initialized()
    let session = try await server.client.request(
      "session/create", ["jobTitle": "  Baker ", "companyName": "Oven", "unknown": 1])["session"]
    #expect(session?["jobTitle"]?.string == "Baker")
    #expect(session?["interviewType"]?.string == "mixed")
    #expect(session?["difficulty"]?.string == "mid")
    #expect(session?["language"]?.string == "en")
    #expect(session?["maxQuestions"]?.integer == 8)
    #expect(session?["state"]?.string == "created")
    #expect(session?["documents"] == ["cv": nil, "jobDescription": nil])
    #expect(session?["createdAt"]?.string == "2026-09-21T14:13:20.000Z")
  }

  @Test(
    "what breaks a rule gets 1000 with the field; what has the wrong shape gets -32602",
    arguments: [
      (["jobTitle": " ", "companyName": "Oven"], 1000, "jobTitle"),
      (["jobTitle": .string(String(repeating: "x", count: 201)), "companyName": "Oven"], 1000, "jobTitle"),
      (["jobTitle": "Baker", "companyName": ""], 1000, "companyName"),
      (["jobTitle": "Baker", "companyName": "Oven", "maxQuestions": 0], 1000, "maxQuestions"),
      (["jobTitle": "Baker", "companyName": "Oven", "maxQuestions": 21], 1000, "maxQuestions"),
      (["jobTitle": "Baker", "companyName": "Oven", "interviewType": "panel"], 1000, "interviewType"),
      (["jobTitle": "Baker", "companyName": "Oven", "difficulty": "godlike"], 1000, "difficulty"),
      (["jobTitle": "Baker", "companyName": "Oven", "language": "e n"], 1000, "language"),
      (["jobTitle": "Baker", "companyName": "Oven", "maxQuestions": "8"], -32602, nil),
      (["jobTitle": "Baker", "companyName": "Oven", "maxQuestions": 8.5], -32602, nil),
      (["jobTitle": "Baker"], -32602, nil),
      (["jobTitle": 1, "companyName": "Oven"], -32602, nil),
      ([], -32602, nil),
    ] as [(JSON, Int, String?)])
  func rules(params: JSON, code: Int, field: String?) async throws {
    let server = try await TestServer.initialized()
    let error = await failure { try await server.client.request("session/create", params) }
    #expect(error?.code == code)
    #expect(error?.data?["field"]?.string == field)
    if code == 1000 {
      #expect(error?.data?["kind"]?.string == "validation")
      #expect(error?.data?["retryable"]?.bool == false)
    }
  }

  @Test(
    "unknown ids get 1001 with what and which",
    arguments: ["session/get", "session/delete", "interview/get", "interview/start", "feedback/get", "usage/get"])
  func unknownSession(method: String) async throws {
    let server = try await TestServer.initialized()
    let error = await failure { try await server.client.request(method, ["sessionId": "s-none"]) }
    #expect(error?.code == 1001)
    #expect(error?.data == ["kind": "notFound", "retryable": false, "resource": "session", "id": "s-none"])
  }

  @Test("documents make a session ready, can be replaced, and are settled by the start")
  func documents() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare()
    let session = try await server.client.request("session/get", ["sessionId": .string(id)])["session"]
    #expect(session?["state"]?.string == "ready")
    #expect(session?["documents"]?["cv"]?["mediaType"]?.string == "text/plain")
    let other: JSON = .string(Sample.cv + "\n- Replaced.")
    let attach: JSON = ["sessionId": .string(id), "kind": "cv", "source": ["text": other]]
    _ = try await server.client.request("document/attach", attach)
    let got = try await server.client.request("document/get", ["sessionId": .string(id), "kind": "cv"])
    #expect(got["text"]?.string?.hasSuffix("- Replaced.") == true)
    #expect(got["document"]?["characters"]?.integer == got["text"]?.string?.count)
    _ = try await server.client.request("interview/start", ["sessionId": .string(id)])
    let error = await failure { try await server.client.request("document/attach", attach) }
    #expect(error?.code == 1002)
    #expect(error?.data?["reason"]?.string == "alreadyStarted")
    #expect(error?.data?["state"]?.string == "inProgress")
  }

  @Test(
    "a document of the wrong size or kind gets 1000",
    arguments: [
      (["kind": "cv", "source": ["text": "too short"]], "source"),
      (["kind": "jobDescription", "source": ["text": .string(String(repeating: "word ", count: 2_001))]], "source"),
      (["kind": "cv", "source": ["path": "/no/such/file"]], "source"),
      (["kind": "cv", "source": ["path": "/"]], "source"),
      (["kind": "cv", "source": ["base64": "%%%", "fileName": "cv.pdf"]], "source"),
      (["kind": "passport", "source": ["text": "x"]], "kind"),
    ] as [(JSON, String)])
  func badDocuments(params: JSON, field: String) async throws {
    let server = try await TestServer.initialized()
    let created = try await server.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    var object = params.object ?? [:]
    object["sessionId"] = .string(try created.member("session", "id"))
    let error = await failure { [object] in try await server.client.request("document/attach", .object(object)) }
    #expect(error?.code == 1000)
    #expect(error?.data?["field"]?.string == field)
  }

  @Test("base64 carries a file", arguments: ["TWFy\nYSBF", "TWFyYSBF"])
  func base64(prefix: String) async throws {
    let server = try await TestServer.initialized()
    let created = try await server.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    let zeros = String(repeating: "eHh4", count: 20)
    let attached = try await server.client.request(
      "document/attach",
      [
        "sessionId": .string(try created.member("session", "id")), "kind": "cv",
        "source": ["base64": .string(prefix + zeros), "fileName": "cv.txt"],
      ])
    #expect(attached["document"]?["fileName"]?.string == "cv.txt")
    #expect(attached["document"]?["characters"]?.integer == 66)
  }

  @Test("progress is told to whoever asked for it, from begin to end")
  func progress() async throws {
    let server = try await TestServer.initialized()
    let created = try await server.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    _ = try await server.client.request(
      "document/attach",
      [
        "sessionId": .string(try created.member("session", "id")), "kind": "cv",
        "source": ["text": .string(Sample.cv)], "workDoneToken": "t1",
      ])
    let kinds = server.client.notifications.filter { $0.method == "$/progress" }
    #expect(kinds.allSatisfy { $0.params["token"]?.string == "t1" })
    #expect(kinds.first?.params["value"]?["kind"]?.string == "begin")
    #expect(kinds.last?.params["value"]?["kind"]?.string == "end")
  }

  @Test("a list pages through everything, newest first, and finds words in answers")
  func list() async throws {
    let server = try await TestServer.initialized()
    var ids: [String] = []
    for number in 0..<7 {
      let created = try await server.client.request(
        "session/create", ["jobTitle": .string("Job \(number)"), "companyName": "Oven"])
      ids.append(try created.member("session", "id"))
    }
    var seen: [String] = []
    var cursor: JSON = .null
    repeat {
      let page = try await server.client.request("session/list", ["limit": 3, "cursor": cursor])
      seen += page["sessions"]?.array?.compactMap { $0["id"]?.string } ?? []
      cursor = page["nextCursor"] ?? .null
    } while cursor != .null
    #expect(Set(seen) == Set(ids) && seen.count == 7)

    let id = try await server.prepare(maxQuestions: 1)
    try await InterviewScript(server.client).answerAll(id) { _ in "I once calibrated a xylophone for the fire brigade."
    }
    let found = try await server.client.request("session/list", ["query": "xylophone"])
    #expect(found["sessions"]?.array?.compactMap { $0["id"]?.string } == [id])
    let none = try await server.client.request("session/list", ["query": "\" OR 1=1; DROP TABLE sessions --"])
    #expect(none["sessions"] == [])
  }

  @Test(
    "limits and cursors that make no sense get 1000",
    arguments: [
      (["limit": 0], "limit"), (["limit": 501], "limit"), (["cursor": "???"], "cursor"), (["state": "done"], "state"),
    ] as [(JSON, String)])
  func badList(params: JSON, field: String) async throws {
    let server = try await TestServer.initialized()
    let error = await failure { try await server.client.request("session/list", params) }
    #expect(error?.code == 1000)
    #expect(error?.data?["field"]?.string == field)
  }

  @Test("a deleted session is gone with all that hangs on it")
  func delete() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare()
    #expect(try await server.client.request("session/delete", ["sessionId": .string(id)]) == [:])
    let error = await failure {
      try await server.client.request("document/get", ["sessionId": .string(id), "kind": "cv"])
    }
    #expect(error?.code == 1001)
  }

  @Test("session/changed comes only to a client that asked for it")
  func changes() async throws {
    let curious = try await TestServer.initialized(capabilities: ["sessionChanged": true])
    let created = try await curious.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    let told = try await curious.client.notification("session/changed")
    #expect(told["session"]?["id"] == created["session"]?["id"])

    let other = try await TestServer.initialized()
    _ = try await other.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    #expect(other.client.notifications.isEmpty)
  }

  @Test("an export holds the whole session, and quotes Markdown as text")
  func export() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare(maxQuestions: 1)
    try await InterviewScript(server.client).answerAll(id) { _ in "# I am *not* a heading <b>really</b>" }
    let markdown = try await server.client.request(
      "session/export", ["sessionId": .string(id), "format": "markdown"]
    ).member("content")
    #expect(markdown.contains(##"> \# I am \*not\* a heading \<b\>really\</b\>"##))
    let json = try await server.client.request(
      "session/export", ["sessionId": .string(id), "format": "json"]
    ).member("content")
    let parsed = try JSONParser.parse(json)
    #expect(parsed["messages"]?.array?.count == 2)
    #expect(parsed["cv"]?.string == Sample.cv)
    let error = await failure {
      try await server.client.request("session/export", ["sessionId": .string(id), "format": "xml"])
    }
    #expect(error?.data?["field"]?.string == "format")
  }
}
