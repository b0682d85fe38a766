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

enum Sample {
  static let cv = """
    Mara Example
    Backend Engineer

    EXPERIENCE
    Northwind Ledger - Senior Backend Engineer (2021 to present)
    - Cut p99 latency of the settlement API from 840 ms to 120 ms by removing an N+1 query.
    - Led the migration of 14 services from Java 8 to Kotlin and gRPC.
    - Designed idempotent retries for a job queue that handles 3.2 million messages a day.
    Blue Heron Logistics - Backend Engineer (2017 to 2021)
    - Built the route planner in Go, used by 450 drivers.
    """
  static let job = """
    Senior Backend Engineer

    Requirements
    - Five years with distributed systems in production
    - Kotlin or Go
    - PostgreSQL, including query tuning
    - Mentors other engineers
    Nice to have
    - Terraform
    - Incident response
    """
}
