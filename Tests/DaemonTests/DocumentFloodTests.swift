import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Many documents beside an interview")
struct DocumentFloodTests {
  /// PDFs, with words that each must give.
  private static let documents = [
    ("altacv-sample.pdf", "Your Position or Tagline Here"), ("own-two-column.pdf", "Secure Boot Specialist"),
    ("rover-base.pdf", "Cumulative GPA: 3.69"), ("simple-resume-cv.pdf", "Geophysical Engineering"),
  ]

  @Test("two hundred PDFs in as many sessions are all read while an interview goes on")
  func flood() async throws {
    let folder = TemporaryFolder()
    let daemon = try DaemonProcess([
      "--store", "sqlite:" + folder.file("store.sqlite"), "--providers", "offline",
    ])
    try await daemon.initialize()
    let client = daemon.client
    var sessions: [String] = []
    for _ in 0..<200 {
      sessions.append(
        try await client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
          .member("session", "id"))
    }
    let pending = Pending()
    let flood = Task { [sessions, process = daemon.pid] in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (index, session) in sessions.enumerated() {
          group.addTask {
            let (file, words) = Self.documents[index % Self.documents.count]
            let attached = try await client.request(
              "document/attach",
              ["sessionId": .string(session), "kind": "cv", "source": ["path": .string(Fixture.cvFolder + file)]])
            #expect(attached["document"]?["mediaType"]?.string == "application/pdf")
            let helpers = Children.named("interviewd-documents", of: process)
            await pending.finishOne(children: helpers.map { Children.all(of: $0).count }.max() ?? 0)
            let document = try await client.request("document/get", ["sessionId": .string(session), "kind": "cv"])
            let text = document["text"]?.string?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text?.contains(words) == true, "\(file)")
          }
        }
        try await group.waitForAll()
      }
    }
    // The first text has come, and the other documents wait.
    _ = await client.wait { messages in messages.contains { $0["result"]?["document"] != nil } }
    var answersDuringFlood = 0
    while await pending.finished < sessions.count, answersDuringFlood < 10 {
      await #expect { try await client.request("no/such") } throws: { ($0 as? ResponseError)?.code == -32601 }
      _ = try await client.request("session/get", ["sessionId": .string(sessions[0])])
      if await pending.finished < sessions.count { answersDuringFlood += 1 }
    }
    #expect(answersDuringFlood > 0)
    let session = try await InterviewScript(client).prepare(
      cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)])
    #expect(try await InterviewScript(client).answerAll(session).count == 8)
    let state = try await client.request("session/get", ["sessionId": .string(session)])["session"]?["state"]
    #expect(state?.string == "complete")
    try await flood.value
    // Two that read, and those that are just beginning or ending.
    #expect((1...10).contains(await pending.mostChildren))
    client.closeInput()
    #expect(daemon.exitCode() == 0)
    #expect(daemon.diagnostics() == "")
  }

  private actor Pending {
    private(set) var finished = 0
    private(set) var mostChildren = 0

    /// - Parameter children: how many the helper has at the moment.
    func finishOne(children: Int) {
      finished += 1
      mostChildren = max(mostChildren, children)
    }
  }
}
