import Foundation
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

/// Needs a server: `script/llama 8080 &`, then `LLAMA_SERVER=http://127.0.0.1:8080/v1 swift test`.
@Suite("An interview by a real language model")
struct LlamaInterviewTests {
  private static let server = ProcessInfo.processInfo.environment["LLAMA_SERVER"]

  @Test(
    "whatever a tiny model writes, eight good questions and grounded feedback come of it",
    .enabled(if: server != nil, "LLAMA_SERVER names no server: no interview by a real model was held"),
    .timeLimit(.minutes(40)))
  func wholeInterview() async throws {
    let address = try #require(Self.server)
    let folder = TemporaryFolder()
    let daemon = try DaemonProcess(
      ["--store", "sqlite:" + folder.file("store.sqlite"), "--providers", "openai,offline"],
      environment: ["OPENAI_BASE_URL": address, "OPENAI_API_KEY": "none", "OPENAI_MODEL": "smollm2-135m"])
    try await daemon.initialize()
    let script = InterviewScript(daemon.client)
    let session = try await script.prepare(cv: Fixture.cv, jobDescription: Fixture.job)

    let start = ContinuousClock.now
    let questions = try await script.answerAll(session)
    let interviewed = ContinuousClock.now
    let texts = questions.compactMap { $0["text"]?.string }
    #expect(texts.count == 8)
    #expect(Set(texts).count == 8)
    for text in texts { expectWellFormed(text) }
    expectStreamed(questions, by: daemon.client)

    let feedback = try await daemon.client.request("feedback/generate", ["sessionId": .string(session)])["feedback"]
    let reviewed = ContinuousClock.now
    try await expectGrounded(feedback ?? .null, session: session, in: daemon.client)

    let resets = daemon.client.notifications.filter { $0.method == "interview/questionReset" }
    let replaced = Set(resets.compactMap { $0.params["questionId"]?.string })
    let usage = try await daemon.client.request("usage/get", ["sessionId": .string(session)])["usage"] ?? .null
    #expect((usage["requests"]?.integer ?? 0) > 0, "the model was asked")
    print(
      "llama: 8 questions in \(interviewed - start), \(8 - replaced.count) in the model's own words; feedback by "
        + "\(feedback?["provider"]?.string ?? "?") in \(reviewed - interviewed); "
        + "\(usage["promptTokens"]?.integer ?? 0) + \(usage["completionTokens"]?.integer ?? 0) tokens, "
        + "\(usage["cachedTokens"]?.integer ?? 0) of them cached")
    for text in texts { print("llama:   \(text)") }
  }

  private func expectWellFormed(_ text: String) {
    #expect(text.count { $0 == "?" } == 1, "exactly one question: \(text)")
    #expect(text.hasSuffix("?"), "nothing behind the question: \(text)")
    #expect(text.count >= 15 && text.count <= 600, "neither a stub nor a lecture: \(text)")
    #expect(!text.contains("\n") && !text.contains("**") && !text.contains("<|"), "no markup: \(text)")
    #expect(text.first?.isWhitespace == false)
  }

  /// The deltas of each question since its last reset, joined, are its text, numbered from 0.
  private func expectStreamed(_ questions: [JSON], by client: TestClient) {
    for question in questions {
      let about = client.notifications.filter {
        $0.params["questionId"] == question["id"] || $0.params["question"]?["id"] == question["id"]
      }
      #expect(about.last?.method == "interview/questionCompleted")
      let kept = about.split(omittingEmptySubsequences: false) { $0.method == "interview/questionReset" }.last ?? []
      let deltas = kept.filter { $0.method == "interview/questionDelta" }
      #expect(deltas.compactMap { $0.params["delta"]?.string }.joined() == question["text"]?.string)
      #expect(deltas.compactMap { $0.params["sequence"]?.integer } == Array(0..<deltas.count))
    }
  }

  /// Every quote is verbatim text of its source, and the score is none or within its bounds.
  private func expectGrounded(_ feedback: JSON, session: String, in client: TestClient) async throws {
    var texts: [String: String] = [:]
    for kind in ["cv", "jobDescription"] {
      let params: JSONObject = ["sessionId": .string(session), "kind": .string(kind)]
      texts[kind] = try await client.request("document/get", .object(params)).member("text")
    }
    let messages = try await client.request("interview/get", ["sessionId": .string(session)])["messages"]?.array ?? []
    #expect(feedback["score"]?.integer.map { (1...10).contains($0) } ?? (feedback["notScorable"]?.string != nil))
    for list in ["strengths", "weaknesses", "cvImprovements"] {
      for item in (feedback[list]?.array ?? []).flatMap({ $0["evidence"]?.array ?? [] }) {
        let quote = try item.member("quote")
        let source = try item.member("source")
        let answer = messages.first { $0["role"]?.string == "user" && $0["questionId"] == item["questionId"] }
        let text = source == "answer" ? answer?["content"]?.string : texts[source]
        #expect(text?.contains(quote) == true, "'\(quote)' stands in the \(source)")
      }
    }
    #expect(feedback["answers"]?.array?.count == 8)
  }
}
