internal import InterviewTestSupport
internal import JSONCore

/// Processor time of the daemon for a whole interview of eight answers with the built-in interviewer, store and all.
struct OfflineInterview {
  let daemon: String

  func run() async throws {
    var milliseconds: [Double] = []
    for _ in 0..<10 { milliseconds.append(try await once()) }
    report("offline interview, 8 answers, CPU", milliseconds.median, nil, unit: "ms", target: 50)
  }

  private func once() async throws -> Double {
    let folder = TemporaryFolder()
    let process = try DaemonProcess(
      ["--store", "sqlite:" + folder.file("store.sqlite"), "--providers", "offline"], executable: daemon)
    try await process.initialize()
    let script = InterviewScript(process.client)
    let session = try await script.prepare(
      cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)])
    try await script.answerAll(session)
    _ = try await process.client.request("feedback/generate", ["sessionId": .string(session)])
    return ProcessFigures(pid: process.pid).processorMilliseconds
  }
}
