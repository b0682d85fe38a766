internal import InterviewTestSupport
internal import JSONCore

/// A thousand interviews at once on one connection, against a model that takes 500 ms to its first token, beside one.
struct ManyInterviews {
  let daemon: String

  func run() async throws {
    try await reportCrowd()
    try await reportStreams()
  }

  private func reportCrowd() async throws {
    let model = try LoopbackModelServer { .chat(Self.nextQuestion($0), firstTokenAfterMs: 500) }
    let single = try await figures(of: 1, model)
    let thousand = try await figures(of: 1_000, model)
    report("1,000 interviews at once", thousand.seconds, single.seconds, unit: "s", target: 1.3)
    report("1,000 interviews, daemon's peak memory", thousand.daemonMebibytes, nil, unit: "MiB", target: 200)
    report("1,000 interviews, daemon's CPU", thousand.daemonSeconds, nil, unit: "s", target: nil)
    report("1,000 interviews, HTTP helper's peak memory", thousand.helperMebibytes, nil, unit: "MiB", target: nil)
    report("1,000 interviews, HTTP helper's CPU", thousand.helperSeconds, nil, unit: "s", target: nil)
  }

  /// Word by word, so that each is a delta of its own.
  private func reportStreams() async throws {
    let model = try LoopbackModelServer { .chat(Self.nextQuestion($0), firstTokenAfterMs: 500, eachAfterMs: 25) }
    let streams = try await figures(of: 1_000, model, questions: 3)
    report("1,000 streams, daemon's CPU", streams.daemonSeconds, nil, unit: "s", target: nil)
    report("1,000 streams, HTTP helper's CPU", streams.helperSeconds, nil, unit: "s", target: nil)
    report("1,000 streams, daemon's peak memory", streams.daemonMebibytes, nil, unit: "MiB", target: nil)
    report("1,000 streams, HTTP helper's peak memory", streams.helperMebibytes, nil, unit: "MiB", target: nil)
    report("1,000 streams, deltas for each question", Double(streams.deltas) / 3_000, nil, unit: "", target: nil)
    report("1,000 streams, deltas out of order", Double(streams.misplaced), nil, unit: "", target: 0)
  }

  private struct Figures {
    var seconds: Double
    var daemonMebibytes: Double
    /// Of the processor, from the first question to the last answer.
    var daemonSeconds: Double
    var helperMebibytes: Double
    var helperSeconds: Double
    var deltas: Int
    var misplaced: Int
  }

  private static func nextQuestion(_ request: LoopbackModelServer.Request) -> [String] {
    questions[turns(in: request.body) % questions.count]
  }

  /// How many questions were asked before: how often a message's role begins with an a.
  private static func turns(in body: [UInt8]) -> Int {
    let mark = Array(#""role":"a"#.utf8)
    var count = 0
    var index = 0
    while let quote = body[index...].firstIndex(of: mark[0]) {
      if body[quote...].starts(with: mark) { count += 1 }
      index = quote + 1
    }
    return count
  }

  /// In pieces as a model sends them.
  private static let questions = [
    "Which of the systems that you built are you proudest of?",
    "How did you find the query behind that slow endpoint?",
    "Who else worked on the migration, and what was your own share?",
    "When a deployment fails at night, what do you look at first?",
    "Why did you choose retries over a dead letter queue there?",
    "What would you measure before tuning a PostgreSQL index?",
    "Where have you mentored somebody through a hard review?",
    "If you began that route planner again today, where would you start?",
  ].map { question in question.split(separator: " ").enumerated().map { $0 == 0 ? "\($1)" : " \($1)" } }

  private func figures(
    of count: Int, _ model: LoopbackModelServer, questions: Int = 8
  ) async throws -> Figures {
    let folder = TemporaryFolder()
    let process = try DaemonProcess(
      ["--store", "sqlite:" + folder.file("store.sqlite"), "--providers", "openai"],
      environment: ["OPENAI_API_KEY": "none", "OPENAI_BASE_URL": model.baseURL, "OPENAI_MODEL": "loopback"],
      executable: daemon)
    try await process.initialize()
    let script = InterviewScript(process.client)
    var sessions: [String] = []
    for _ in 0..<count {
      sessions.append(
        try await script.prepare(
          cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)], maxQuestions: questions))
    }
    let daemon = ProcessFigures(pid: process.pid)
    let before = daemon.processorMilliseconds
    let start = now()
    try await withThrowingTaskGroup { group in
      for session in sessions { group.addTask { _ = try await script.answerAll(session) } }
      try await group.waitForAll()
    }
    let seconds = (now() - start) / 1_000
    // The kernel cuts the name.
    let helper = daemon.children.first { $0.name.hasPrefix("interviewd-http") }.map { ProcessFigures(pid: $0.pid) }
    let (deltas, misplaced) = Self.order(of: process.client.notifications)
    return Figures(
      seconds: seconds, daemonMebibytes: daemon.peakMebibytes ?? .nan,
      daemonSeconds: (daemon.processorMilliseconds - before) / 1_000,
      helperMebibytes: helper?.peakMebibytes ?? .nan, helperSeconds: (helper?.processorMilliseconds ?? .nan) / 1_000,
      deltas: deltas, misplaced: misplaced)
  }

  /// How many deltas came, and how many of them were not the next of their question.
  private static func order(of notifications: [TestClient.Notification]) -> (deltas: Int, misplaced: Int) {
    var next: [String: Int] = [:]
    var deltas = 0
    var misplaced = 0
    for notification in notifications where notification.method == "interview/questionDelta" {
      let question = notification.params["questionId"]?.string ?? ""
      deltas += 1
      if notification.params["sequence"]?.integer != next[question, default: 0] { misplaced += 1 }
      next[question, default: 0] += 1
    }
    return (deltas, misplaced)
  }
}
