import InterviewDomain
import InterviewStore
import InterviewTestSupport
import JSONCore
import JSONRPC
import LanguageModels
import Testing

@Suite("Interviews over the wire")
struct InterviewTests {
  @Test("an interview before its documents is refused, and says what is missing")
  func documentsMissing() async throws {
    let server = try await TestServer.initialized()
    let created = try await server.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    let id = try created.member("session", "id")
    let error = await failure { try await server.client.request("interview/start", ["sessionId": .string(id)]) }
    #expect(error?.code == 1002)
    #expect(
      error?.data == ["kind": "invalidState", "retryable": false, "state": "created", "reason": "documentsMissing"])
  }

  @Test("start asks the opening question, and again gives the same")
  func start() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    let second = try await server.client.request("interview/start", ["sessionId": .string(id)])
    #expect(first == second)
    #expect(first["question"]?["kind"]?.string == "opening")
    #expect(first["question"]?["index"]?.integer == 1)
    #expect(
      first["progress"]
        == [
          "questionsAsked": 1, "questionsAnswered": 0, "maxQuestions": 8, "isStarted": true, "isComplete": false,
        ])
    #expect(server.client.notifications.count { $0.method == "interview/questionCompleted" } == 1)
  }

  @Test("the same key with the same answer gives the same result; with another it gets 1000")
  func answerKeys() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare()
    let question = try await server.client.request("interview/start", ["sessionId": .string(id)])
      .member("question", "id")
    func answer(_ text: String, key: JSON, to questionID: String) async throws -> JSON {
      try await server.client.request(
        "interview/answer",
        [
          "sessionId": .string(id), "questionId": .string(questionID), "answer": .string(text), "answerId": key,
        ])
    }
    let first = try await answer("I wrote it down.", key: "k", to: question)
    #expect(try await answer("  I wrote it down.\n", key: "k", to: question) == first)
    #expect(await failure { try await answer("Something else.", key: "k", to: question) }?.code == 1000)
    let next = try first.member("nextQuestion", "id")
    #expect(await failure { try await answer("I wrote it down.", key: "k", to: next) }?.data?["field"] == "answerId")
    #expect(await failure { try await answer("Late.", key: "k2", to: question) }?.data?["reason"] == "questionClosed")
    #expect(await failure { try await answer("Lost.", key: nil, to: "q-none") }?.data?["resource"] == "question")
    let messages = try await server.client.request("interview/get", ["sessionId": .string(id)])["messages"]?.array
    #expect(messages?.count { $0["role"]?.string == "user" } == 1)
    #expect(messages?.map { $0["role"]?.string ?? "" } == ["assistant", "user", "assistant"])
  }

  @Test(
    "an answer has 1 to 20,000 characters after trimming",
    arguments: [
      ("  \n ", 0), ("x", 1), (String(repeating: "é", count: 20_000), 1), (String(repeating: "x", count: 20_001), 0),
    ])
  func answerLength(text: String, taken: Int) async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare(maxQuestions: 1)
    let question = try await server.client.request("interview/start", ["sessionId": .string(id)])
      .member("question", "id")
    let error = await failure {
      try await server.client.request(
        "interview/answer",
        ["sessionId": .string(id), "questionId": .string(question), "answer": .string(text)])
    }
    #expect((error == nil ? 1 : 0) == taken)
    if taken == 0 { #expect(error?.data?["field"]?.string == "answer") }
  }

  @Test("without waiting the answer is acknowledged first, and the question follows as a notification")
  func withoutWaiting() async throws {
    let server = try await TestServer.initialized(models: [
      SlowModel(pieces: ["What ", "changed ", "after that work?"])
    ])
    let id = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    let result = try await server.client.request(
      "interview/answer",
      [
        "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": "I fixed it.", "wait": false,
      ])
    #expect(result["nextQuestion"] == .null)
    #expect(result["isComplete"]?.bool == false)
    #expect(result["progress"]?["questionsAnswered"]?.integer == 1)
    let joined = try await server.client.request("interview/start", ["sessionId": .string(id)])
    #expect(joined["question"]?["index"]?.integer == 2)
    let completed = server.client.notifications.filter { $0.method == "interview/questionCompleted" }
    #expect(completed.count == 2)
    #expect(completed.last?.params["question"] == joined["question"])
  }

  @Test("finish ends it after one answer, and drops the open question")
  func finish() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare()
    func finish() async throws -> JSON {
      try await server.client.request("interview/finish", ["sessionId": .string(id)])
    }
    #expect(await failure { try await finish() }?.data?["reason"] == "notStarted")
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    #expect(await failure { try await finish() }?.data?["reason"] == "nothingAnswered")
    _ = try await server.client.request(
      "interview/answer",
      [
        "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil,
        "answer": .string(InterviewScript.answer(1)),
      ])
    #expect(
      await failure { try await server.client.request("feedback/generate", ["sessionId": .string(id)]) }?.code == 1002)
    let progress = try await finish()["progress"]
    #expect(
      progress
        == ["questionsAsked": 1, "questionsAnswered": 1, "maxQuestions": 8, "isStarted": true, "isComplete": true])
    #expect(await failure { try await finish() }?.data?["reason"] == "alreadyComplete")
    let interview = try await server.client.request("interview/get", ["sessionId": .string(id)])
    #expect(interview["openQuestion"] == .null)
    #expect(interview["messages"]?.array?.count == 2)
  }

  @Test("feedback comes once a session, and stays")
  func feedbackOnce() async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare(maxQuestions: 3)
    try await InterviewScript(server.client).answerAll(id)
    #expect(
      await failure { try await server.client.request("feedback/get", ["sessionId": .string(id)]) }?.data?["resource"]
        == "feedback")
    async let one = failure { try await server.client.request("feedback/generate", ["sessionId": .string(id)]) }
    async let two = failure { try await server.client.request("feedback/generate", ["sessionId": .string(id)]) }
    let outcomes = await [one, two]
    #expect(outcomes.compactMap(\.self).map { $0.data?["reason"]?.string } == ["feedbackExists"])
    let feedback = try await server.client.request("feedback/get", ["sessionId": .string(id)])["feedback"]
    #expect(feedback?["provider"]?.string == "offline")
    #expect(feedback?["answers"]?.array?.count == 3)
    let session = try await server.client.request("session/get", ["sessionId": .string(id)])["session"]
    #expect(session?["state"]?.string == "reviewed")
  }

  @Test("an interview of 1 and of 20 questions ends with its last answer", arguments: [1, 20])
  func lengths(count: Int) async throws {
    let server = try await TestServer.initialized()
    let id = try await server.prepare(maxQuestions: count)
    let questions = try await InterviewScript(server.client).answerAll(id)
    #expect(questions.count == count)
    #expect(Set(questions.compactMap { $0["text"]?.string }).count == count)
  }

  // MARK: Models that fail

  @Test("an answer outlives a model that fails, and the same call goes on from there")
  func modelFails() async throws {
    let model = FlakyModel()
    let server = try await TestServer.initialized(models: [model])
    let id = try await server.prepare()
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    let answer: JSON = [
      "sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": "I fixed it.",
    ]
    model.fails(true)
    let error = await failure { try await server.client.request("interview/answer", answer) }
    #expect(error?.code == 1004)
    #expect(error?.data?["reason"]?.string == "unavailable")
    #expect(error?.data?["retryable"]?.bool == true)
    let stored = try await server.client.request("interview/get", ["sessionId": .string(id)])
    #expect(stored["progress"]?["questionsAnswered"]?.integer == 1)
    #expect(stored["openQuestion"] == .null)
    model.fails(false)
    let result = try await server.client.request("interview/answer", answer)
    #expect(result["nextQuestion"]?["index"]?.integer == 2)
    let messages = try await server.client.request("interview/get", ["sessionId": .string(id)])["messages"]?.array
    #expect(messages?.count == 3)
  }

  @Test("what a model writes that is no question is taken back, and the built-in one follows")
  func noQuestion() async throws {
    let server = try await TestServer.initialized(
      models: [SlowModel(pieces: ["I am a candidate. ", "I have ten years of experience ", "and like tea."])])
    let id = try await server.prepare()
    let question = try await server.client.request("interview/start", ["sessionId": .string(id)])["question"]
    let notifications = server.client.notifications
    #expect(notifications.contains { $0.method == "interview/questionReset" })
    let reset = notifications.lastIndex { $0.method == "interview/questionReset" } ?? 0
    let deltas = notifications[reset...].filter { $0.method == "interview/questionDelta" }
    #expect(deltas.compactMap { $0.params["delta"]?.string }.joined() == question?["text"]?.string)
    #expect(deltas.compactMap { $0.params["sequence"]?.integer } == Array(0..<deltas.count))
    #expect(question?["text"]?.string?.hasSuffix("?") == true)
  }

  @Test("a cancelled answer is stored, gets -32800, and the interview goes on")
  func cancel() async throws {
    let model = HangingModel()
    let server = try await TestServer.initialized(models: [model])
    let id = try await server.prepare()
    model.hangs(false)
    let first = try await server.client.request("interview/start", ["sessionId": .string(id)])
    model.hangs(true)
    server.client.send([
      "jsonrpc": "2.0", "id": "mine", "method": "interview/answer",
      "params": ["sessionId": .string(id), "questionId": first["question"]?["id"] ?? nil, "answer": "I fixed it."],
    ])
    await model.isAsked()
    server.client.notify("$/cancelRequest", ["id": "mine"])
    #expect(
      await server.client.wait { messages in
        messages.contains { $0["id"]?.string == "mine" && $0["error"]?["code"]?.integer == -32800 }
      })
    model.hangs(false)
    let next = try await server.client.request("interview/start", ["sessionId": .string(id)])
    #expect(next["question"]?["index"]?.integer == 2)
  }

  @Test("one session's requests run in order, other sessions go on beside")
  func order() async throws {
    let model = HangingModel()
    let server = try await TestServer.initialized(models: [model])
    let slow = try await server.prepare()
    let id = JSON.string(slow)
    model.hangs(true)
    async let started = server.client.request("interview/start", ["sessionId": id])
    await model.isAsked()
    async let got = server.client.request("interview/get", ["sessionId": id])
    _ = try await server.client.request("session/list")
    _ = try await server.prepare()
    #expect(!server.client.messages.contains { $0["result"]?["openQuestion"] != nil })
    model.hangs(false)
    let question = try await started["question"]
    #expect(try await got["openQuestion"] == question)
  }
}
