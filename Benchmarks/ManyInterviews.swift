internal import InterviewTestSupport
internal import JSONCore

/// A thousand interviews at once on one connection, against a model that takes 500 ms to its first token, beside one.
struct ManyInterviews {
  let daemon: String

  func run() async throws {
    let model = try LoopbackModelServer { request in
      let turns = Self.turns(in: request.body)
      return .chat(Self.questions[turns % Self.questions.count], firstTokenAfterMs: 500)
    }
    let single = try await seconds(of: 1, model)
    let thousand = try await seconds(of: 1_000, model)
    report("1,000 interviews at once", thousand.seconds, single.seconds, unit: "s", target: 1.3)
    report("1,000 interviews, daemon's peak memory", thousand.mebibytes, nil, unit: "MiB", target: 200)
    report("1,000 interviews, daemon's CPU", thousand.processorSeconds, nil, unit: "s", target: nil)
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

  private func seconds(
    of count: Int, _ model: LoopbackModelServer
  ) async throws -> (seconds: Double, mebibytes: Double, processorSeconds: Double) {
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
        try await script.prepare(cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)]))
    }
    let processor = ProcessFigures(pid: process.pid).processorMilliseconds
    let start = now()
    try await withThrowingTaskGroup { group in
      for session in sessions { group.addTask { _ = try await script.answerAll(session) } }
      try await group.waitForAll()
    }
    let seconds = (now() - start) / 1_000
    let figures = ProcessFigures(pid: process.pid)
    return (seconds, figures.peakMebibytes ?? .nan, (figures.processorMilliseconds - processor) / 1_000)
  }
}
