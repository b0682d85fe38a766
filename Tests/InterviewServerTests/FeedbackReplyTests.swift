import HTTPMessages
import InterviewTestSupport
import JSONCore
import LanguageModelProviders
import LanguageModels
import SwiftExtensions
import Testing

/// Feedback from a service that writes JSON as models do.
@Suite("Replies that should be feedback")
struct FeedbackReplyTests {
  private static let text = "You told what you measured before and after, which makes the change believable."
  private static let quote = "The p99 fell to 120 ms within a week."
  private static let point = #"{"text":"\#(text)","quote":"\#(quote)","source":"answer","question":1}"#
  private static let whole = written(point)

  private static func written(_ point: String) -> String {
    #"{"summary":null,"strengths":[\#(point)],"weaknesses":[],"cvImprovements":[]}"#
  }

  static let readable = [
    whole, "```json\n\(whole)\n```", "Here is the feedback:\n\(whole)\nI hope it helps.", "  \n" + whole,
    #"{"thoughts":"none"}"# + whole, written(point.replacing(":1}", with: ":1.0}")),
    written(point.replacing(":1}", with: #":"1"}"#)), written(point.replacing(":1}", with: #":1,"extra":[1]}"#)),
    whole.replacing("{\"summary\"", with: #"{"score":11,"level":"8.0","summary""#),
    whole.replacing(#""weaknesses":[]"#, with: #""weaknesses":"none""#),
    whole.replacing(#""cvImprovements":[]"#, with: #""cvImprovements":[null,7,{}]"#),
  ]

  static let unreadable = [
    "I cannot judge this.", String(whole.dropLast(9)), whole.replacing("]}", with: "],}"),
    whole.replacing("\"", with: "'"), whole.replacing("null", with: "NaN"), "[]", "null", "7",
    String(repeating: #"{"a":"#, count: 1_000), whole.replacing(quote, with: "A sentence that nobody said here"),
    #"{"strengths":[{"text":7,"quote":true}]}"#, String(repeating: "x", count: 2_000_000),
    whole.replacing("strengths", with: "STRENGTHS"),
  ]

  @Test("one that can be read is read at the first call", arguments: readable)
  func tolerant(reply: String) async throws {
    let (feedback, calls) = try await judged { _ in reply }
    #expect(feedback["provider"]?.string == "openai", "\(reply)")
    #expect(feedback["strengths"]?.array?.first?["text"]?.string == Self.text)
    #expect(calls == 1)
  }

  @Test(
    "one that cannot is asked for once more, with what was wrong, and never mended by guessing", arguments: unreadable)
  func askedAgain(reply: String) async throws {
    let mended = try await judged { $0 == 1 ? reply : Self.whole }
    #expect(mended.feedback["provider"]?.string == "openai")
    #expect(mended.calls == 2)
    let given = try await judged { _ in reply }
    #expect(given.feedback["provider"]?.string == "offline", "what rules say stands")
    #expect(given.calls == 2)
  }

  @Test("the score is the rules' own, whatever a model writes")
  func score() async throws {
    let byRules = try await judged { _ in "No." }.feedback
    let boast = Self.whole.replacing("{\"summary\"", with: #"{"score":10,"summary""#)
    let byModel = try await judged { _ in boast }.feedback
    #expect(byModel["provider"]?.string == "openai")
    #expect(byModel["score"] == byRules["score"])
    #expect(byModel["scoreInterval"] == byRules["scoreInterval"])
  }

  @Test("the second request says what was wrong, and gives a reply that was cut more room")
  func correction() async throws {
    let bodies = Locked<[JSON]>([])
    let server = try LoopbackModelServer { request in
      guard let body = try? JSONParser.parse(request.body), Self.asks(request.body, for: "strengths") else {
        return Self.reply("Which of the systems that you built are you proudest of?")
      }
      bodies.withLock { $0.append(body) }
      return Self.reply(String(Self.whole.dropLast(9)))
    }
    _ = try await feedback(at: server.baseURL)
    let sent = bodies.withLock { $0 }
    try #require(sent.count == 2)
    #expect(sent[1]["messages"]?.array?.last?["content"]?.string?.contains("in the middle of the JSON") == true)
    #expect(sent[1]["max_tokens"]?.integer == (sent[0]["max_tokens"]?.integer ?? 0) * 2)
    let before = sent[0]["messages"]?.array ?? []
    #expect(Array((sent[1]["messages"]?.array ?? []).prefix(before.count)) == before, "the beginning stays the same")
  }

  // MARK: -

  /// - Parameter write: gets the number of the call for feedback, from 1.
  private func judged(
    _ write: @escaping @Sendable (Int) -> String
  ) async throws -> (feedback: JSON, calls: Int) {
    let calls = Locked(0)
    let server = try LoopbackModelServer { request in
      if Self.asks(request.body, for: "votes") { return Self.reply("No idea.") }
      guard Self.asks(request.body, for: "strengths") else {
        return Self.reply("Which of the systems that you built are you proudest of?")
      }
      return Self.reply(
        write(
          calls.withLock {
            $0 += 1
            return $0
          }))
    }
    return (try await feedback(at: server.baseURL), calls.withLock { $0 })
  }

  /// Whether the schema of the reply that is wanted has the member.
  private static func asks(_ body: [UInt8], for member: String) -> Bool {
    let schema = (try? JSONParser.parse(body))?["response_format"]?["json_schema"]?["schema"]
    return schema?["properties"]?[member] != nil
  }

  private func feedback(at address: String) async throws -> JSON {
    let models = try ProviderSettings.models(
      environment: ["OPENAI_BASE_URL": address, "OPENAI_MODEL": "m"], providers: ["openai"],
      http: HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http"))
    let server = try await TestServer.initialized(models: models + [OfflineModel()])
    let session = try await server.prepare(maxQuestions: 1)
    _ = try await InterviewScript(server.client).answerAll(session)
    return try await server.client.request("feedback/generate", ["sessionId": .string(session)])["feedback"] ?? .null
  }

  /// - Parameter text: whatever it holds; it is escaped here.
  private static func reply(_ text: String) -> LoopbackReply {
    let value: JSON = [
      "choices": [["index": 0, "message": ["role": "assistant", "content": .string(text)], "finish_reason": "stop"]]
    ]
    return .whole("200 OK", type: "application/json", JSONWriter.text(of: value))
  }
}
