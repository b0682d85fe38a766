import Foundation
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

/// `SOAK_SECONDS` makes it last, `SOAK_SEED` repeats one, `SOAK_SAMPLES` names a folder with more documents.
@Suite("Any request, in any order, for any time")
struct SoakTests {
  @Test("random requests leave the daemon as it was: none unanswered, no descriptor more, no memory lost")
  func soak() async throws {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["SOAK_SECONDS"].flatMap(Int.init) ?? 8
    let seed = environment["SOAK_SEED"].flatMap(UInt64.init) ?? .random(in: .min ... .max)
    print("soak of \(seconds) s, seed \(seed)")
    let folder = TemporaryFolder()
    let daemon = try DaemonProcess([
      "--store", "sqlite:" + folder.file("store.sqlite"), "--providers", "offline",
    ])
    try await daemon.initialize()
    var traffic = RandomTraffic(
      daemon.client, documents: try documents(in: environment["SOAK_SAMPLES"]), random: SplitMix(seed: seed))
    var figures: [Figures] = []
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(seconds) || figures.count < 6 {
      let unexpected = try await traffic.round()
      try #require(unexpected.isEmpty, "seed \(seed), round \(figures.count): \(unexpected)")
      figures.append(Figures(of: daemon, since: start))
    }
    report(figures, requests: traffic.requests)
    let settled = figures.dropFirst(figures.count / 3)
    #expect(settled.allSatisfy { $0.descriptors <= figures[0].descriptors + 2 }, "seed \(seed)")
    let growth = Figures.slope(of: settled) * Double(seconds) / 3_600
    // The allocator takes what it needs in the first rounds; what is lost at each request shows in an hour.
    #expect(growth < (seconds < 60 ? 32 : 8), "seed \(seed)")
    daemon.client.closeInput()
    #expect(daemon.exitCode() == 0)
    #expect(daemon.diagnostics() == "")
  }

  private func report(_ figures: [Figures], requests: Int) {
    guard let first = figures.first, let last = figures.last else { return }
    let slope = Figures.slope(of: figures.dropFirst(figures.count / 3))
    print(
      "\(requests) requests in \(figures.count) rounds; descriptors \(first.descriptors) to \(last.descriptors);",
      "resident \(first.mebibytes) to \(last.mebibytes) MiB, \(slope) MiB an hour over the last two thirds")
  }

  private func documents(in folder: String?) throws -> [String] {
    let folder =
      folder ?? String(#filePath.dropLast("DaemonTests/SoakTests.swift".count)) + "DocumentExtractionTests/Samples"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let paths = files.sorted().map { "\(folder)/\($0)" }
    try #require(paths.count > 20)
    return paths
  }

  private struct Figures {
    let hours: Double
    let mebibytes: Double
    let descriptors: Int

    init(of daemon: DaemonProcess, since start: ContinuousClock.Instant) {
      let figures = ProcessFigures(pid: daemon.pid)
      hours = (ContinuousClock.now - start) / .seconds(3_600)
      mebibytes = figures.residentMebibytes ?? .nan
      descriptors = Children.names(in: "/proc/\(daemon.pid)/fd").count
    }

    /// Of the line through the memory of each round, by least squares, in MiB an hour.
    static func slope(of figures: ArraySlice<Figures>) -> Double {
      let count = Double(figures.count)
      let (meanHours, meanMebibytes) = (
        figures.reduce(0) { $0 + $1.hours } / count, figures.reduce(0) { $0 + $1.mebibytes } / count
      )
      let spread = figures.reduce(0) { $0 + ($1.hours - meanHours) * ($1.hours - meanHours) }
      return figures.reduce(0) { $0 + ($1.hours - meanHours) * ($1.mebibytes - meanMebibytes) } / spread
    }
  }
}
