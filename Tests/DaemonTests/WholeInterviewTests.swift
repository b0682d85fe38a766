import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("A whole interview through the real daemon")
struct WholeInterviewTests {
  @Test(
    "a CV, a job and eight answers give feedback, in both framings",
    arguments: ["rendercv-classic.pdf", "hackmyresume-jane.docx", "own-en-utf8.txt"], TestClient.Framing.allCases)
  func wholeInterview(cv: String, framing: TestClient.Framing) async throws {
    let folder = TemporaryFolder()
    let daemon = try DaemonProcess(["--store", "sqlite:" + folder.file("store.sqlite")], framing: framing)
    try await daemon.initialize()
    let script = InterviewScript(daemon.client)
    let session = try await script.prepare(cv: Fixture.source(cv), jobDescription: Fixture.job)
    let questions = try await script.answerAll(session)
    #expect(questions.count == 8)
    #expect(Set(questions.compactMap { $0["text"]?.string }).count == 8)
    #expect(questions.first?["kind"]?.string == "opening")

    let feedback = try await daemon.client.request("feedback/generate", ["sessionId": .string(session)])
    try await expectGrounded(feedback["feedback"] ?? .null, session: session, in: daemon.client)
    expectStreamed(questions, by: daemon.client)

    _ = try await daemon.client.request("shutdown")
    daemon.client.notify("exit")
    #expect(daemon.exitCode() == 0)
    #expect(daemon.diagnostics() == "")
  }

  /// Every point of the feedback quotes its source letter by letter.
  private func expectGrounded(_ feedback: JSON, session: String, in client: TestClient) async throws {
    var texts: [String: String] = [:]
    for kind in ["cv", "jobDescription"] {
      texts[kind] = try await client.request(
        "document/get", ["sessionId": .string(session), "kind": .string(kind)]
      ).member("text")
    }
    let messages = try await client.request("interview/get", ["sessionId": .string(session)])["messages"]?.array ?? []
    #expect(messages.count == 16)
    let answers = messages.filter { $0["role"]?.string == "user" }
    #expect(feedback["score"]?.integer.map { (1...10).contains($0) } ?? (feedback["notScorable"]?.string != nil))
    for list in ["strengths", "weaknesses", "cvImprovements"] {
      for point in feedback[list]?.array ?? [] {
        let evidence = point["evidence"]?.array ?? []
        #expect(!evidence.isEmpty)
        for item in evidence {
          let quote = try item.member("quote")
          let source = try item.member("source")
          let text =
            source == "answer"
            ? answers.first { $0["questionId"] == item["questionId"] }?["content"]?.string : texts[source]
          #expect(text?.contains(quote) == true, "a quote is verbatim text of its source")
        }
      }
    }
    #expect(feedback["answers"]?.array?.count == 8)
  }

  /// The deltas of each question, joined, are its text; they come before the question is completed.
  private func expectStreamed(_ questions: [JSON], by client: TestClient) {
    for question in questions {
      let about = client.notifications.filter {
        $0.params["questionId"] == question["id"] || $0.params["question"]?["id"] == question["id"]
      }
      #expect(about.last?.method == "interview/questionCompleted")
      let deltas = about.filter { $0.method == "interview/questionDelta" }
      #expect(deltas.compactMap { $0.params["delta"]?.string }.joined() == question["text"]?.string)
      #expect(deltas.compactMap { $0.params["sequence"]?.integer } == Array(0..<deltas.count))
    }
  }

  @Test("two CVs and two jobs give different interviews")
  func differentInterviews() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    try await daemon.initialize()
    let script = InterviewScript(daemon.client)
    let one = try await script.answerAll(
      script.prepare(cv: Fixture.source("hackmyresume-jane.docx"), jobDescription: Fixture.job))
    let baker: JSON = [
      "text":
        "Lena Ofenloch\nBaker\n\nEXPERIENCE\n- Ran the night shift of a bakery with nine people and cut waste by 30 percent.\n- Trained six apprentices."
    ]
    let bakery: JSON = [
      "text":
        "Head baker\n\nRequirements\n- Runs a team of bakers\n- Plans dough and shifts\n- Keeps the rules of food hygiene\nNice to have\n- Sourdough"
    ]
    let other = try await script.answerAll(script.prepare(cv: baker, jobDescription: bakery, jobTitle: "Head baker"))
    let texts = Set(one.compactMap { $0["text"]?.string })
    let shared = other.count { texts.contains($0["text"]?.string ?? "") }
    #expect(shared <= 2)
  }
}
