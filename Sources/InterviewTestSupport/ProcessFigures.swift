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

  /// The running processes that it has started (proc(5), task/[tid]/children), by the names that the kernel has for
  /// them, of 15 bytes at most.
  package var children: [(name: String, pid: Int32)] {
    guard let threads = opendir("/proc/\(pid)/task") else { return [] }
    defer { closedir(threads) }
    var children: [(name: String, pid: Int32)] = []
    while let entry = readdir(threads) {
      let thread = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      for child in Self.text(of: "/proc/\(pid)/task/\(thread)/children").split(separator: " ").compactMap({ Int32($0) })
      {
        children.append((String(Self.text(of: "/proc/\(child)/comm").dropLast()), child))
      }
    }
    return children
  }

  /// The first 4 KiB.
  private static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
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
