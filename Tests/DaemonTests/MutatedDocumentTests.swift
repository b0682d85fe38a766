import Foundation
import InterviewTestSupport
import JSONCore
import JSONRPC
import SwiftExtensions
import Testing

/// `MUTATED_DOCUMENTS` says how many, `MUTATED_SEED` repeats a run, `MUTATED_SAMPLES` names a folder with more documents
/// to harm, `MUTATED_KEEP` one for those that crash their reader, and `MUTATED_DAEMON` another build's daemon.
@Suite("Documents with random damage")
struct MutatedDocumentTests {
  private static let environment = ProcessInfo.processInfo.environment
  private let count = environment["MUTATED_DOCUMENTS"].flatMap { Int($0) } ?? 300
  private let seed = environment["MUTATED_SEED"].flatMap { UInt64($0) } ?? 1

  @Test("each is answered once, and neither the daemon nor its helper notices")
  func mutations() async throws {
    print("\(count) mutated documents, seed \(seed)")
    let daemon = try await daemon()
    let mutation = DocumentMutation(seed: seed, documents: try documents())
    // What is loaded and allocated once is there after the first ones.
    var outcomes = try await read(0..<count / 10, of: mutation, by: daemon)
    let helper = try #require(Children.named("interviewd-documents", of: daemon.pid).first)
    let before = try #require(ProcessFigures(pid: daemon.pid).residentMebibytes)
    let others = try await read(count / 10..<count, of: mutation, by: daemon)
    outcomes.merge(others, uniquingKeysWith: +)
    let after = try #require(ProcessFigures(pid: daemon.pid).residentMebibytes)
    report(outcomes, "daemon: \(before) MiB after a tenth, \(after) MiB after all")
    #expect(outcomes.keys.allSatisfy { !$0.hasPrefix("crash") && $0 != "helper lost" }, "seed \(seed)")
    #expect(after - before < 20, "seed \(seed)")
    // The helper that read the first has read the last, and nothing is left at work.
    #expect(Children.named("interviewd-documents", of: daemon.pid) == [helper], "seed \(seed)")
    try expectOneAnswerEach(from: daemon, outcomes)
  }

  @Test("each is answered once, whichever of the processes that read is killed meanwhile")
  func killings() async throws {
    let daemon = try await daemon()
    let mutation = DocumentMutation(seed: seed, documents: try documents())
    let victims = Locked((random: SplitMix(seed: seed), count: 0))
    let outcomes = try await read(0..<count, of: mutation, by: daemon) { number in
      guard number % 10 == 0 else { return }
      victims.withLock { victims in
        guard let victim = Self.victim(of: daemon.pid, &victims.random) else { return }
        kill(victim, SIGKILL)
        victims.count += 1
      }
    }
    let killed = victims.withLock(\.count)
    report(outcomes, "\(killed) processes killed")
    #expect(killed > 0)
    try expectOneAnswerEach(from: daemon, outcomes)
  }

  /// The helper, or more often one of its children.
  private static func victim(of daemon: Int32, _ random: inout SplitMix) -> Int32? {
    guard let helper = Children.named("interviewd-documents", of: daemon).first else { return nil }
    let children = Children.all(of: helper)
    if random.next(below: 4) == 0 { return helper }
    return children.isEmpty ? nil : children[Int(random.next(below: UInt32(children.count)))]
  }

  private func daemon() async throws -> DaemonProcess {
    let arguments = ["--store", "memory:", "--providers", "offline"]
    let daemon =
      if let executable = Self.environment["MUTATED_DAEMON"] {
        try DaemonProcess(arguments, executable: executable)
      } else {
        try DaemonProcess(arguments)
      }
    try await daemon.initialize()
    return daemon
  }

  /// The small samples; those that only take long, or want the recognition of text, would hold up the others.
  private func documents() throws -> [(name: String, bytes: [UInt8])] {
    let slow = ["bomb", "fanout", "blowup", "laughs", "image-only", "png"]
    let more = Self.environment["MUTATED_SAMPLES"].map { [$0 + "/"] } ?? []
    return try ([Fixture.cvFolder, Fixture.cvFolder + "../odd/", Fixture.cvFolder + "../jobs/"] + more).flatMap {
      folder in
      try Children.names(in: folder).sorted().compactMap { name in
        guard !slow.contains(where: { name.contains($0) }) else { return nil }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + name)))
        return (1...64 * 1_024).contains(bytes.count) ? (name, bytes) : nil
      }
    }
  }

  /// - Parameter beside: called while the document of that number is being read, or about to be.
  /// - Returns: how often each kind of outcome came.
  private func read(
    _ numbers: Range<Int>, of mutation: DocumentMutation, by daemon: DaemonProcess,
    beside: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> [String: Int] {
    try await withThrowingTaskGroup(of: [String: Int].self) { group in
      for lane in 0..<4 {
        group.addTask {
          let session = try await daemon.client.request(
            "session/create", ["jobTitle": "Baker", "companyName": "Oven"]
          ).member("session", "id")
          var outcomes: [String: Int] = [:]
          for number in numbers where number % 4 == lane {
            let (name, bytes) = mutation.document(number)
            async let deed: Void = beside(number)
            let outcome = try await outcome(of: name, bytes, in: session, of: daemon)
            await deed
            if outcome.hasPrefix("crash") { keep(bytes, as: "\(mutation.seed)-\(number)-\(name)") }
            outcomes[outcome, default: 0] += 1
          }
          return outcomes
        }
      }
      return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
  }

  /// - Throws: `TestClient.ConnectionClosed`, where the daemon did not survive it.
  private func outcome(
    of name: String, _ bytes: [UInt8], in session: String, of daemon: DaemonProcess
  ) async throws -> String {
    let source: JSON = ["base64": .string(Data(bytes).base64EncodedString()), "fileName": .string(name)]
    do {
      let attached = try await daemon.client.request(
        "document/attach", ["sessionId": .string(session), "kind": "cv", "source": source])
      return "read as \(attached["document"]?["mediaType"]?.string ?? "?")"
    } catch let error as ResponseError {
      // A document whose helper is killed twice is given up.
      if error.code == -32_603, error.message.contains("interviewd-documents does not run") { return "helper lost" }
      #expect([1_000, 1_003].contains(error.code), "\(name): \(error)")
      if error.message.contains("reading it failed") {
        return "crash of the reader: \(name.split(separator: ".").last ?? "")"
      }
      return "refused as \(error.data?["reason"]?.string ?? error.data?["kind"]?.string ?? "?")"
    }
  }

  private func expectOneAnswerEach(from daemon: DaemonProcess, _ outcomes: [String: Int]) throws {
    #expect(outcomes.values.reduce(0, +) == count, "seed \(seed)")
    let answered = daemon.client.messages.filter { $0["method"] == nil }.map { $0["id"]?.integer }
    #expect(!answered.contains(nil) && Set(answered).count == answered.count, "seed \(seed)")
    daemon.client.closeInput()
    #expect(daemon.exitCode() == 0)
    // A line for each helper that was lost, and nothing else.
    #expect(daemon.diagnostics().split(separator: "\n").count == outcomes["helper lost"] ?? 0)
  }

  private func report(_ outcomes: [String: Int], _ line: String) {
    for (name, number) in outcomes.sorted(by: { $0.value > $1.value }) { print("\(number) \(name)") }
    print(line)
  }

  private func keep(_ bytes: [UInt8], as name: String) {
    guard let folder = Self.environment["MUTATED_KEEP"] else { return }
    try? Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }
}
