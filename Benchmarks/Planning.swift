internal import InterviewTestSupport
internal import JSONCore

/// Processor time of a plan with its first question asked, once the questions of the packs are in memory.
struct Planning {
  let daemon: String

  func run() async throws {
    let process = try DaemonProcess(["--store", "memory:", "--providers", "offline"], executable: daemon)
    try await process.initialize()
    let script = InterviewScript(process.client)
    var sessions: [String] = []
    for _ in 0...50 {
      sessions.append(
        try await script.prepare(cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)]))
    }
    let first = sessions.removeFirst()
    _ = try await process.client.request("interview/start", ["sessionId": .string(first)])
    let before = ProcessFigures(pid: process.pid).processorMilliseconds
    for session in sessions {
      _ = try await process.client.request("interview/start", ["sessionId": .string(session)])
    }
    let spent = ProcessFigures(pid: process.pid).processorMilliseconds - before
    report("a plan and its first question, CPU", spent / Double(sessions.count), nil, unit: "ms", target: 20)
  }
}
