import DocumentExtraction
import Foundation
import Testing

@Suite("What a process that reads a document may do") struct IsolationTests {
  @Test("within the locks of a child, what a taken-over reader would try fails", arguments: attempts)
  func attempt(name: String, refusals: [String]) throws {
    let line = try #require(Self.probe.first { $0.hasPrefix("\(name): ") }, "\(Self.probe)")
    #expect(refusals.contains(String(line.dropFirst(name.count + 2))), "\(line)")
  }

  private static let forbidden = ["Operation not permitted", "Permission denied"]
  private static let attempts: [(String, [String])] =
    [
      "open \(letter)", "open /etc/passwd", "open /proc/self/environ", "open the parent's environment", "list /root",
      "create a file", "create a file here", "create a folder", "write to a font folder", "unlink", "TCP socket",
      "UDP socket", "Unix socket", "fork", "execute", "kill the parent", "trace the parent",
      "raise the limit on memory",
    ].map { ($0, forbidden) } + [("allocate 513 MiB", ["Cannot allocate memory"])]

  /// A file of the user's, which lies where the test's own program does.
  private static let letter = Samples.path("README.md")

  private static let probe: [String] = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Samples.worker)
    process.arguments = ["--probe", letter]
    let output = Pipe()
    process.standardOutput = output
    guard (try? process.run()) != nil else { return [] }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }()

  @Test("the real worker's child reads under all locks")
  func locks() async throws {
    try await withWaitingChild { child in
      let status = try String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)
      // A filter of system calls, and no way to gain a right by executing something.
      #expect(status.contains("Seccomp:\t2\n"))
      #expect(status.contains("NoNewPrivs:\t1\n"))
      let limits = try String(contentsOfFile: "/proc/\(child)/limits", encoding: .utf8)
        .split(separator: "\n").map { $0.split(whereSeparator: { $0 == " " }).joined(separator: " ") }
      for limit in [
        "Max address space 536870912 536870912 bytes", "Max cpu time 10 11 seconds", "Max file size 0 0 bytes",
        "Max core file size 0 0 bytes",
      ] { #expect(limits.contains(limit), "\(limits)") }
    }
  }

  @Test("it has no variable of the user's, and no descriptor but its own", .enabled(if: mayLookIntoProcesses))
  func inheritance() async throws {
    setenv("OPENAI_API_KEY", "of-the-user", 1)
    defer { unsetenv("OPENAI_API_KEY") }
    try await withWaitingChild { child in
      let environment = try String(contentsOfFile: "/proc/\(child)/environ", encoding: .utf8)
      #expect(environment == "SWIFT_BACKTRACE=enable=no\0TZ=UTC\0LD_BIND_NOW=1\0")
      let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/fd").sorted()
      let targets = try descriptors.map {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(child)/fd/\($0)")
      }
      #expect(descriptors == ["0", "1", "2", "3"], "\(targets)")
      #expect(targets.prefix(3).allSatisfy { $0 == "/dev/null" })
      #expect(targets.last?.hasPrefix("socket:") == true)
    }
  }

  /// CAP_SYS_PTRACE: the children are closed even to their own user.
  static var mayLookIntoProcesses: Bool {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
    let bits = line.flatMap { UInt64($0.dropFirst("CapEff:".count).drop(while: \.isWhitespace), radix: 16) }
    return (bits ?? 0) & (1 << 19) != 0
  }

  @Test("a process that does nothing is given up, whether it has taken its document or not", arguments: [20, 4 << 20])
  func wallLimit(length: Int) async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker, wallSeconds: 1)
    _ = try await extractor.isolation
    let worker = try #require(await extractor.workerID)
    #expect(await Samples.holds { Samples.children(of: worker).count == Samples.spares })
    let child = try #require(Samples.children(of: worker).first)
    kill(child, SIGSTOP)
    // The socket holds the shorter one.
    let document = [UInt8](repeating: 0x41, count: length)
    await #expect(throws: ExtractionError.timeLimit) {
      try await extractor.extract(document, fileName: nil, password: nil)
    }
    #expect(await Samples.holds { !Samples.exists(child) })
    #expect(await extractor.workerID == worker)
  }

  @Test("a process that is killed while it reads costs only its own document")
  func killedChild() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    _ = try await extractor.isolation
    let worker = try #require(await extractor.workerID)
    let endless = try Samples.bytes("odd/pdf-xobject-fanout.pdf")
    let reading = Task { try await extractor.extract(endless, fileName: nil, password: nil) }
    #expect(await Samples.holds { Samples.busyChild(of: worker) != nil })
    let child = try #require(Samples.busyChild(of: worker))
    kill(child, SIGKILL)
    await #expect(throws: ExtractionError.self) { try await reading.value }
    #expect(await Samples.holds { !Samples.exists(child) })
    let text = try await extractor.extract(Array("Jane Doe, engineer".utf8), fileName: nil, password: nil)
    #expect(text.text == "Jane Doe, engineer")
    #expect(await extractor.workerID == worker)
  }

  /// The child that waits for the next document, locked in already.
  private func withWaitingChild(_ look: (Int32) throws -> Void) async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    _ = try await extractor.isolation
    let worker = try #require(await extractor.workerID)
    #expect(await Samples.holds { Samples.children(of: worker).count == Samples.spares })
    let child = try #require(Samples.children(of: worker).first)
    #expect(
      await Samples.holds {
        let status = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)
        return status?.contains("Seccomp:\t2\n") == true
      })
    try look(child)
    // Lives until here, and the worker with it.
    #expect(await extractor.workerID == worker)
  }
}
