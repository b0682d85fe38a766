import InterviewTestSupport
import LanguageModelProviders
import LanguageModels
import Testing

@Suite struct ServiceErrorTests {
  struct Case: Sendable {
    var status: String
    var body: String
    var reason: ModelError.Reason
    /// A part of the sentence.
    var says: String
    var retryAfterMs: Int?

    init(_ status: String, _ body: String, _ reason: ModelError.Reason, _ says: String, _ retryAfterMs: Int? = nil) {
      self.status = status
      self.body = body
      self.reason = reason
      self.says = says
      self.retryAfterMs = retryAfterMs
    }
  }

  static let cases = [
    Case(
      "400 x", #"{"error":{"status":"INVALID_ARGUMENT","message":"my CV","details":[{"reason":"API_KEY_INVALID"}]}}"#,
      .unauthorized, "refused the key (status 400, API_KEY_INVALID)"),
    Case(
      "400 x", #"{"error":{"message":"The input token count (9) exceeds the maximum number of tokens allowed (5)."}}"#,
      .badResponse, "conversation this long"),
    Case("400 x", #"{"error":{"status":"FAILED_PRECONDITION"}}"#, .quota, "paid first"),
    Case(
      "429 x", #"{"error":{"status":"RESOURCE_EXHAUSTED","details":[{"retryDelay":"46.2s"}]}}"#, .rateLimited,
      "no more requests for now", 46_200),
    Case(
      "429 x", #"[{"error":{"status":"RESOURCE_EXHAUSTED","details":[{"retryDelay":"900ms"}]}}]"#, .rateLimited,
      "no more requests for now", 900),
    Case(
      "429 x",
      #"{"error":{"status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"RequestsPerDayFree"}]}]}}"#,
      .quota, "no quota left"),
    Case(
      "400 x", #"{"error":{"type":"invalid_request_error","message":"prompt is too long: 9 tokens > 5 maximum"}}"#,
      .badResponse, "conversation this long"),
    Case("529 x", #"{"type":"error","error":{"type":"overloaded_error","message":"x"}}"#, .unavailable, "overloaded"),
    Case("413 x", #"{"error":{"type":"request_too_large"}}"#, .badResponse, "this large"),
    Case("429 x", #"{"error":{"code":"organization_spend_limit_exceeded","message":"x"}}"#, .quota, "no quota left"),
    Case(
      "400 x", #"{"error":{"code":"context_length_exceeded","message":"x"}}"#, .badResponse, "conversation this long"),
    Case("404 x", #"{"error":"model 'my CV' not found"}"#, .badResponse, "does not know this model"),
    Case("503 x", #"{"error":"server busy, please try again"}"#, .unavailable, "overloaded"),
    Case("408 x", "", .timeout, "took too long"), Case("504 x", "<html>", .timeout, "took too long"),
    Case("418 x", #"{"error":{"code":"my CV","type":"my CV","message":"my CV"}}"#, .badResponse, "(status 418)"),
  ]

  @Test("an error becomes our own sentence", arguments: cases)
  func classification(expected: Case) async throws {
    let server = try LoopbackModelServer { _ in .whole(expected.status, type: "application/json", expected.body) }
    let error = try #require(try await reply(of: model(at: server.baseURL)).error)
    #expect(error.reason == expected.reason)
    #expect(error.message.contains(expected.says), "\(error.message)")
    #expect(!error.message.contains("my CV"))
    #expect(error.retryAfterMs == expected.retryAfterMs)
  }
}
