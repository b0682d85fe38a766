import Foundation
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("The helper that reads documents")
struct DocumentHelperTests {
  @Test("the daemon's death by SIGKILL takes the helper and what it reads along")
  func daemonKilled() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    let session = try await session(of: daemon)
    daemon.client.send(attachment(of: "../odd/pdf-xobject-fanout.pdf", to: session))
    #expect(
      await holds {
        let helper = Children.named("interviewd-documents", of: daemon.pid).first
        return helper.map { !Children.all(of: $0).isEmpty } ?? false
      })
    let helper = try #require(Children.named("interviewd-documents", of: daemon.pid).first)
    let processes = [helper] + Children.all(of: helper)
    daemon.send(signal: SIGKILL)
    _ = daemon.exitCode()
    for process in processes { #expect(await holds { !Self.isRunning(process) }) }
  }

  @Test("a helper that was killed is started again for the next document")
  func helperKilled() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    let session = try await session(of: daemon)
    try await attach("own-two-column.pdf", to: session, daemon)
    let first = try #require(Children.named("interviewd-documents", of: daemon.pid).first)
    let processes = [first] + Children.all(of: first)
    kill(first, SIGKILL)
    // Until they have gone, a process of it that waits may yet read the next document.
    for process in processes { #expect(await holds { !Self.isRunning(process) }) }
    try await attach("own-en-simple.docx", to: session, daemon)
    let second = Children.named("interviewd-documents", of: daemon.pid)
    #expect(second.count == 1 && second != [first])
  }

  @Test("reading leaves no file: not where the daemon runs, not at home, not among temporary files")
  func noFiles() async throws {
    let folder = TemporaryFolder()
    let daemon = try DaemonProcess(
      ["-c", "cd \"$0\" && exec \"$1\" --store memory:", folder.path, DaemonProcess.buildFolder + "/interviewd"],
      environment: ["HOME": folder.path, "TMPDIR": folder.path], executable: "/bin/sh")
    let session = try await session(of: daemon)
    for file in ["own-two-column.pdf", "own-en-simple.docx", "own-en.odt", "own-en.rtf", "own-en.html"] {
      try await attach(file, to: session, daemon)
    }
    for file in ["../odd/pdf-image-only-scan.pdf", "../odd/docx-zip-bomb-256mib.docx"] {
      _ = try? await attach(file, to: session, daemon)
    }
    #expect(Children.names(in: folder.path) == [])
  }

  private func session(of daemon: DaemonProcess) async throws -> String {
    try await daemon.initialize()
    return try await daemon.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
      .member("session", "id")
  }

  private func attach(_ file: String, to session: String, _ daemon: DaemonProcess) async throws {
    let message = attachment(of: file, to: session)
    _ = try await daemon.client.request("document/attach", message["params"] ?? [:])
  }

  private func attachment(of file: String, to session: String) -> JSON {
    let source: JSON = ["path": .string(Fixture.cvFolder + file)]
    return [
      "jsonrpc": "2.0", "id": "reading", "method": "document/attach",
      "params": ["sessionId": .string(session), "kind": "cv", "source": source],
    ]
  }

  /// Neither gone nor a zombie.
  private static func isRunning(_ process: Int32) -> Bool {
    let status = Children.text(of: "/proc/\(process)/stat")
    return !status.isEmpty && status.split(separator: ")").last?.hasPrefix(" Z") != true
  }

  /// Waits until a condition holds, ten seconds at most.
  private func holds(_ condition: () -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + .seconds(10)
    while !condition() {
      if ContinuousClock.now > deadline { return false }
      await Task.yield()
    }
    return true
  }
}
