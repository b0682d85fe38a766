import Foundation
import InterviewTestSupport
import LanguageModelProviders
import LanguageModels
import Testing

@Suite(.serialized) struct ConcurrentStreamsTests {
  @Test("a thousand replies stream at once")
  func thousand() async throws {
    let server = try LoopbackModelServer { _ in
      .chat(["Tell ", "me ", "more ", "about ", "that ", "one ", "please"], firstTokenAfterMs: 500)
    }
    let client = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")
    let model = model(at: server.baseURL, http: client)
    #expect(try await reply(of: model).isCompleted)
    for round in 1...2 {
      let before = ContinuousClock.now
      let completed = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<1_000 { group.addTask { try await reply(of: model).isCompleted } }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(completed == 1_000)
      print(
        "1,000 streams, round \(round): \(ContinuousClock.now - before); CPU of the HTTP process so far: "
          + "\(client.processID.map(cpuSeconds) ?? 0) s")
    }
  }

  @Test("calls that run when the process dies fail, and the next one works")
  func crash() async throws {
    let server = try LoopbackModelServer { request in
      request.number == 1 ? LoopbackReply([.hang]) : .chat(["Hello"])
    }
    let client = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")
    let model = model(at: server.baseURL, http: client)
    let first = Task { try await reply(of: model) }
    for await case .request in server.happenings { break }
    kill(try #require(client.processID), SIGKILL)
    #expect(try await first.value.error?.reason == .unavailable)
    #expect(try await reply(of: model).text == "Hello")
  }

  /// User and system time from fields 14 and 15 of /proc/PID/stat, in hundredths of a second.
  private func cpuSeconds(_ processID: Int32) -> Double {
    let stat = (try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8)) ?? ""
    let fields = stat.split(separator: " ")
    return fields.count > 14 ? (Double(fields[13]) ?? 0) / 100 + (Double(fields[14]) ?? 0) / 100 : 0
  }
}
