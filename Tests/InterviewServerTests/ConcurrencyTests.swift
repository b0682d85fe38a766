import DocumentExtraction
import InterviewDomain
import InterviewStore
import InterviewTestSupport
import JSONCore
import JSONRPC
import LanguageModels
import SwiftExtensions
import Testing

@Suite("What happens side by side")
struct ConcurrencyTests {
  @Test("without waiting, a model that fails is told of by a reset, and start asks again", arguments: [false, true])
  func failureWithoutWaiting(isSilent: Bool) async throws {
    let model = FlakyModel()
    let server = try await TestServer.initialized(models: [model])
    let id = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    model.fails(true, silently: isSilent)
    let answer: JSON = [
      "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": "I fixed it.", "wait": false,
      "answerId": "k",
    ]
    let result = try await server.client.request("interview/answer", answer)
    #expect(result["nextQuestion"] == .null)
    #expect(
      await server.client.wait { messages in
        messages.contains { $0["params"]?["reason"]?.string == "flaky has gone away" }
      })
    model.fails(false)
    let next = try await server.client.request("interview/start", ["sessionId": .string(id)])
    #expect(next["question"]?["index"]?.integer == 2)
    // The same call again gives the same result, though the question is there now.
    #expect(try await server.client.request("interview/answer", answer) == result)
  }

  @Test("of two answers to one question exactly one is stored")
  func twoAnswers() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    @Sendable func answer(_ text: String) async -> ResponseError? {
      await failure {
        try await server.client.request(
          "interview/answer",
          [
            "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": .string(text),
            "answerId": .string(text),
          ])
      }
    }
    async let one = answer("I fixed it.")
    async let two = answer("I left it.")
    let outcomes = await [one, two].compactMap(\.self)
    #expect(outcomes.map { $0.data?["reason"]?.string } == ["questionClosed"])
    let messages = try await server.client.request("interview/get", ["sessionId": .string(id)])["messages"]?.array
    #expect(messages?.count { $0["role"]?.string == "user" } == 1)
  }

  @Test("of answers through two servers on one store exactly one is stored")
  func twoServers() async throws {
    let store = InMemoryStore()
    let servers = [
      try await TestServer.initialized(store: store), try await TestServer.initialized(store: store),
    ]
    let id = try await servers[0].prepare(maxQuestions: 20)
    var question = try await servers[0].client.request("interview/start", ["sessionId": .string(id)])["question"]
    for round in 1...10 {
      let questionID = question?["id"] ?? nil
      let outcomes = await withTaskGroup(of: (JSON?, ResponseError?).self) { group in
        for (number, server) in servers.enumerated() {
          group.addTask {
            do {
              return (
                try await server.client.request(
                  "interview/answer",
                  [
                    "sessionId": .string(id), "questionId": questionID,
                    "answer": .string("Round \(round), server \(number)."),
                  ]), nil
              )
            } catch {
              return (nil, error as? ResponseError)
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      let results = outcomes.compactMap(\.0)
      #expect(results.count == 1)
      #expect(outcomes.compactMap(\.1).map(\.code) == [1002])
      question = results.first?["nextQuestion"]
    }
    let interview = try await servers[1].client.request("interview/get", ["sessionId": .string(id)])
    #expect(interview["progress"]?["questionsAnswered"]?.integer == 10)
    #expect(interview["messages"]?.array?.count == 21)
  }

  @Test("finish drops the question that is being written")
  func finishWhileWriting() async throws {
    let model = HangingModel()
    let server = try await TestServer.initialized(models: [model])
    let id = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    model.hangs(true)
    _ = try await server.client.request(
      "interview/answer",
      [
        "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": "I fixed it.", "wait": false,
      ])
    await model.isAsked()
    let finished = try await server.client.request("interview/finish", ["sessionId": .string(id)])
    #expect(
      finished["progress"]
        == ["questionsAsked": 1, "questionsAnswered": 1, "maxQuestions": 8, "isStarted": true, "isComplete": true])
    model.hangs(false)
    _ = try await server.client.request("feedback/generate", ["sessionId": .string(id)])
    #expect(server.client.notifications.count { $0.method == "interview/questionCompleted" } == 1)
  }

  @Test("a session deleted while its question is written answers 1001, and nothing of it stays")
  func deleteWhileWriting() async throws {
    let model = HangingModel()
    let server = try await TestServer.initialized(models: [model])
    let id = try await server.prepare()
    model.hangs(true)
    async let started = failure { try await server.client.request("interview/start", ["sessionId": .string(id)]) }
    await model.isAsked()
    #expect(try await server.client.request("session/delete", ["sessionId": .string(id)]) == [:])
    #expect(await started?.code == 1001)
    #expect(
      await failure { try await server.client.request("interview/get", ["sessionId": .string(id)]) }?.code == 1001)
    #expect(!server.client.notifications.contains { $0.method == "interview/questionCompleted" })
  }

  @Test("a session deleted while its document is read answers 1001")
  func deleteWhileReading() async throws {
    let extractor = HeldExtractor()
    let server = TestServer(extractor: extractor)
    _ = try await server.client.request("initialize")
    let created = try await server.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    let id = JSON.string(try created.member("session", "id"))
    async let attached = failure {
      try await server.client.request(
        "document/attach",
        [
          "sessionId": id, "kind": "cv", "source": ["base64": "TWFyYQ==", "fileName": "cv.txt"], "workDoneToken": 4,
        ])
    }
    await extractor.isAsked()
    _ = try await server.client.request("session/delete", ["sessionId": id])
    extractor.goOn()
    #expect(await attached?.code == 1001)
    let progress = server.client.notifications.filter { $0.method == "$/progress" }
    #expect(progress.allSatisfy { $0.params["token"]?.integer == 4 })
    #expect(progress.first?.params["value"]?["kind"]?.string == "begin")
    #expect(progress.last?.params["value"]?["kind"]?.string == "end")
  }

  @Test("a cancelled attach gets -32800 and attaches nothing")
  func cancelledAttach() async throws {
    let extractor = HeldExtractor()
    let server = TestServer(extractor: extractor)
    _ = try await server.client.request("initialize")
    let created = try await server.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    let id = JSON.string(try created.member("session", "id"))
    server.client.send([
      "jsonrpc": "2.0", "id": "mine", "method": "document/attach",
      "params": ["sessionId": id, "kind": "cv", "source": ["base64": "TWFyYQ==", "fileName": "cv.txt"]],
    ])
    await extractor.isAsked()
    // It is what ends the extractor's waiting.
    server.client.notify("$/cancelRequest", ["id": "mine"])
    #expect(
      await server.client.wait { $0.contains { $0["id"] == "mine" && $0["error"]?["code"]?.integer == -32800 } })
    let session = try await server.client.request("session/get", ["sessionId": id])["session"]
    #expect(session?["documents"]?["cv"] == .null)
  }

  @Test("an interview goes on in a new server on the same store")
  func resume() async throws {
    let store = InMemoryStore()
    let first = try await TestServer.initialized(store: store)
    let id = try await first.prepare(maxQuestions: 3)
    let asked = try await first.client.request("interview/start", ["sessionId": .string(id)])
    let answered = try await first.client.request(
      "interview/answer",
      ["sessionId": .string(id), "questionId": asked["question"]?["id"] ?? nil, "answer": "I fixed it."])
    first.client.closeInput()
    _ = await first.client.wait { _ in false }

    let second = try await TestServer.initialized(store: store)
    let resumed = try await second.client.request("interview/start", ["sessionId": .string(id)])
    #expect(resumed["question"] == answered["nextQuestion"])
    #expect(resumed["progress"] == answered["progress"])
    #expect(!second.client.notifications.contains { $0.method.hasPrefix("interview/") })
    #expect(try await InterviewScript(second.client).answerAll(id).count == 2)
  }
}

/// Reads nothing until it is told to go on.
final class HeldExtractor: DocumentExtractor {
  private let asked = AsyncStream.makeStream(of: Void.self)
  private let released = AsyncStream.makeStream(of: Void.self)

  func isAsked() async { for await _ in asked.stream { return } }
  func goOn() { released.continuation.finish() }

  func extract(
    _ bytes: [UInt8], for use: DocumentUse, fileName: String?, password: String?
  ) async throws -> ExtractedText {
    asked.continuation.yield()
    for await _ in released.stream {}
    try Task.checkCancellation()
    return ExtractedText(mediaType: "text/plain", text: Sample.cv, pages: nil, warnings: [])
  }
}
