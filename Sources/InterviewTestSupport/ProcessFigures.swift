internal import Glibc

/// What the kernel tells of a running process.
package struct ProcessFigures {
  private let pid: Int32

  package init(pid: Int32) {
    self.pid = pid
  }

  /// The proportional share of memory (proc(5), smaps_rollup); nil where this user may not see it.
  package var proportionalMebibytes: Double? { mebibytes("Pss:", of: "smaps_rollup") }

  /// The most memory that was resident.
  package var peakMebibytes: Double? { mebibytes("VmHWM:", of: "status") }

  /// The memory that is resident now.
  package var residentMebibytes: Double? { mebibytes("VmRSS:", of: "status") }

  /// Processor time of all threads, user and system together.
  package var processorMilliseconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else { return .nan }
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  private func mebibytes(_ name: String, of file: String) -> Double? {
    guard let file = fopen("/proc/\(pid)/\(file)", "r") else { return nil }
    defer { fclose(file) }
    var line = [UInt8](repeating: 0, count: 512)
    while line.withUnsafeMutableBytes({ fgets($0.baseAddress?.assumingMemoryBound(to: CChar.self), 512, file) }) != nil
    {
      let text = String(decoding: line.prefix { $0 != 0 }, as: UTF8.self)
      guard text.hasPrefix(name) else { continue }
      return text.split { !$0.isNumber }.first.flatMap { Double($0) }.map { $0 / 1_024 }
    }
    return nil
  }
}
