import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

/// What a client can do once there is feedback.
@Suite("After the feedback")
struct ReviewTests {
  private static let better = """
    In March 2024 our checkout failed for one in fifty customers. I traced the failures to a lock in the ledger, wrote \
    a test that showed it, and moved the write out of the transaction, because the lock was held across a network \
    call. Within a week the error rate fell from 2 percent to 0.1 percent, and support confirmed it.
    """

  @Test("the explanation leads from checks to the very score, and says what would change it")
  func explanation() async throws {
    let (server, id, feedback) = try await reviewed()
    let result = try await server.client.request("feedback/explain", ["sessionId": .string(id)])
    let explanation = try #require(result["explanation"])
    for member in ["score", "scoreInterval", "notScorable", "rubricVersion", "judgedChecks"] {
      #expect(explanation[member] == feedback[member])
    }
    let lines = explanation["arithmetic"]?.array?.compactMap(\.string) ?? []
    if let score = feedback["score"]?.integer {
      #expect(lines.contains { $0.hasSuffix("rounded: \(score)") })
    } else {
      #expect(lines.last == "No score: \(feedback["notScorable"]?.string ?? "")")
    }
    let topics = explanation["topics"]?.array ?? []
    #expect(topics.count >= 2)
    let answers = try await answers(of: id, server)
    for topic in topics {
      let level = try #require(topic["level"]?.integer)
      let reached = topic["ladder"]?.array?.last { $0["isReached"]?.bool == true }
      #expect(reached?["level"]?.integer ?? 1 == level)
      for step in topic["ladder"]?.array ?? [] where step["level"]?.integer == level + 1 {
        #expect(step["needs"]?.array?.contains { $0["isMet"]?.bool == false } == true)
      }
      for check in topic["checks"]?.array ?? [] {
        #expect(check["rule"]?.string?.hasPrefix("Passes") == true || check["id"] == "S5.cvAgreement")
        #expect(check["levelIfFlipped"]?.integer != nil)
        if let quote = check["quote"]?.string {
          #expect(answers[check["questionId"]?.string ?? ""]?.contains(quote) == true, "\(quote)")
        }
      }
    }
    let levels = (explanation["competencies"]?.array ?? []).flatMap { $0["levels"]?.array ?? [] }
    #expect(levels.count == topics.count { $0["isCounted"]?.bool == true })
  }

  @Test(
    "the arithmetic has its figures as the language writes them", arguments: [("en", "."), ("de", ","), ("fr", ",")])
  func figures(language: String, point: String) async throws {
    let (server, id, _) = try await reviewed(in: language, maxQuestions: 7)
    let result = try await server.client.request("feedback/explain", ["sessionId": .string(id)])
    let lines = result["explanation"]?["arithmetic"]?.array?.compactMap(\.string) ?? []
    let points = Set(lines.flatMap { $0.matches(of: /\d([.,])\d/).map { String($0.1) } })
    #expect(points == [point], "\(lines)")
  }

  @Test("a check that is flipped by the words it asks for has the effect that was foretold")
  func flipped() async throws {
    let (server, id, _) = try await reviewed()
    let result = try await server.client.request("feedback/explain", ["sessionId": .string(id)])
    let topic = try #require(
      result["explanation"]?["topics"]?.array?.first { topic in
        topic["questionIds"]?.array?.count == 1 && topic["level"]?.integer ?? 5 < 5
      })
    let question = try #require(topic["questionIds"]?.array?.first)
    let attempt = try await retry(server, id, question, Self.better)
    let passed =
      attempt["assessment"]?["checks"]?.array?.filter { $0["result"] == "pass" }.compactMap { $0["id"] } ?? []
    if let next = topic["nextStep"], let wanted = next["checks"]?.array, wanted.allSatisfy(passed.contains) {
      #expect(attempt["assessment"]?["level"]?.integer ?? 0 >= next["level"]?.integer ?? 6)
    }
    #expect(attempt["previousLevel"] == topic["level"])
  }

  @Test("another attempt is judged, compared check by check, and kept; the feedback stays")
  func retried() async throws {
    let (server, id, feedback) = try await reviewed()
    let question = try #require(feedback["answers"]?.array?.first?["questionId"])
    let original = try #require(feedback["answers"]?.array?.first)
    let first = try await retry(server, id, question, "  " + Self.better + "\n")
    #expect(first["index"] == 1 && first["answer"] == .string(Self.better))
    #expect(first["previousLevel"] == original["level"])
    func results(_ assessment: JSON?) -> [String: JSON] {
      Dictionary(
        (assessment?["checks"]?.array ?? []).map { ($0["id"]?.string ?? "", $0["result"] ?? .null) },
        uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (results(original), results(first["assessment"]))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let differences = first["differences"]?.array ?? []
    #expect(Set(differences.compactMap { $0["check"]?.string }) == changed && !changed.isEmpty)
    for difference in differences {
      let check = difference["check"]?.string ?? ""
      #expect(difference["before"] == before[check] ?? .null && difference["after"] == after[check] ?? .null)
    }
    // What the candidate said already, said again, is no other answer.
    let answers = try await answers(of: id, server)
    let second = try await retry(server, id, question, answers[question.string ?? ""] ?? "")
    #expect(second["index"] == 2 && second["differences"] == [])
    let interview = try await server.client.request("interview/get", ["sessionId": .string(id)])
    #expect(interview["attempts"] == [first, second])
    #expect(try await server.client.request("feedback/get", ["sessionId": .string(id)])["feedback"] == feedback)
    for (format, words) in [("json", "\"attempts\":[{"), ("markdown", "# Tried again")] {
      let export = try await server.client.request(
        "session/export", ["sessionId": .string(id), "format": .string(format)])
      #expect(export["content"]?.string?.contains(words) == true)
    }
  }

  @Test("the same key is the same attempt")
  func keys() async throws {
    let (server, id, feedback) = try await reviewed()
    let question = try #require(feedback["answers"]?.array?.last?["questionId"])
    let first = try await retry(server, id, question, Self.better, key: "k")
    #expect(try await retry(server, id, question, Self.better, key: "k") == first)
    let reused = await failure { try await retry(server, id, question, "Another answer of mine.", key: "k") }
    #expect(reused?.code == 1000 && reused?.data?["field"] == "attemptId")
    let interview = try await server.client.request("interview/get", ["sessionId": .string(id)])
    #expect(interview["attempts"] == [first])
  }

  @Test("before the feedback there is nothing to explain or to try again")
  func tooEarly() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare(maxQuestions: 3)
    let questions = try await InterviewScript(server.client).answerAll(id)
    let question = try #require(questions.first?["id"])
    let explained = await failure { try await server.client.request("feedback/explain", ["sessionId": .string(id)]) }
    let retried = await failure { try await retry(server, id, question, Self.better) }
    for error in [explained, retried] { #expect(error?.code == 1001 && error?.data?["resource"] == "feedback") }
  }

  @Test("an attempt at no question, of no words or of too many, is refused")
  func invalid() async throws {
    let (server, id, feedback) = try await reviewed()
    let question = try #require(feedback["answers"]?.array?.first?["questionId"])
    let unknown = await failure { try await retry(server, id, "q-none", Self.better) }
    #expect(unknown?.code == 1001 && unknown?.data?["resource"] == "question")
    for text in ["  \n", String(repeating: "a", count: 20_001)] {
      let error = await failure { try await retry(server, id, question, text) }
      #expect(error?.code == 1000 && error?.data?["field"] == "answer")
    }
  }

  // MARK: Private

  private func reviewed(in language: String = "en", maxQuestions: Int = 5) async throws -> (
    server: TestServer, id: String, feedback: JSON
  ) {
    let server = try await TestServer.initialized()
    let id = try await server.prepare(maxQuestions: maxQuestions, feedbackLanguage: language)
    try await InterviewScript(server.client).answerAll(id)
    let result = try await server.client.request("feedback/generate", ["sessionId": .string(id)])
    return (server, id, try #require(result["feedback"]))
  }

  private func retry(
    _ server: TestServer, _ id: String, _ question: JSON, _ answer: String, key: String? = nil
  ) async throws -> JSON {
    let params: JSON = [
      "sessionId": .string(id), "questionId": question, "answer": .string(answer),
      "attemptId": key.map { .string($0) } ?? .null,
    ]
    return try #require(try await server.client.request("interview/retry", params)["attempt"])
  }

  /// The candidate's words by the question that they answer.
  private func answers(of id: String, _ server: TestServer) async throws -> [String: String] {
    let interview = try await server.client.request("interview/get", ["sessionId": .string(id)])
    let said = (interview["messages"]?.array ?? []).filter { $0["role"] == "user" }
    return Dictionary(
      said.map { ($0["questionId"]?.string ?? "", $0["content"]?.string ?? "") },
      uniquingKeysWith: { first, _ in first })
  }
}
