import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("A store that cannot be used, seen over the wire")
struct StoreFaultTests {
  private let folder = TemporaryFolder()

  /// The error 1007 that the request meets; nil where it meets none.
  private func storageError(
    _ daemon: DaemonProcess, _ method: String, _ params: JSON = [:]
  ) async throws -> ResponseError? {
    do {
      _ = try await daemon.client.request(method, params)
      return nil
    } catch let error as ResponseError {
      #expect(error.code == 1007)
      #expect(error.data?["kind"]?.string == "storage")
      #expect(!error.message.contains("/"), "no path")
      return error
    }
  }

  @Test("a disk that is full refuses what is written, keeps what is stored, and is used again once there is room")
  func full() async throws {
    let path = folder.file("store.sqlite")
    let store = "sqlite:" + path
    let first = try DaemonProcess(["--store", store])
    try await first.initialize()
    let session = try await InterviewScript(first.client).prepare(cv: Fixture.cv, jobDescription: Fixture.job)
    first.client.closeInput()
    #expect(first.exitCode() == 0)

    // No file may have more than 400 blocks of 512 bytes: somewhat more than the store has now.
    let daemon = try DaemonProcess(
      ["-c", "ulimit -f 400; exec \"$0\" --store \"$1\"", DaemonProcess.buildFolder + "/interviewd", store],
      executable: "/bin/sh")
    try await daemon.initialize()
    let long = String(repeating: "Kneaded dough and shaped forty loaves an hour. ", count: 5_000)
    let source: JSON = ["text": .string(long)]
    let error = try await storageError(
      daemon, "document/attach", ["sessionId": .string(session), "kind": "cv", "source": source])
    #expect(error?.data?["reason"]?.string == "full")
    #expect(error?.data?["retryable"]?.bool == false)
    #expect(error?.message.contains("free some space") == true)
    let cv = try await daemon.client.request("document/get", ["sessionId": .string(session), "kind": "cv"])
    #expect(cv["text"]?.string?.contains("Kneaded") == false, "nothing of the call is stored")

    // Where the limit cannot be lifted again, another daemon shows that the store is whole.
    let lift = try DaemonProcess(["--pid", "\(daemon.pid)", "--fsize=unlimited"], executable: "/usr/bin/prlimit")
    let isLifted = lift.exitCode() == 0
    let after = try isLifted ? daemon : DaemonProcess(["--store", store])
    if !isLifted { try await after.initialize() }
    _ = try await after.client.request(
      "document/attach", ["sessionId": .string(session), "kind": "cv", "source": source])
    try await InterviewScript(after.client).answerAll(session)
    let check = try DaemonProcess(["store", "check", "--store", store])
    #expect(check.exitCode() == 0)
  }

  @Test("a store that this user may only read is told of as such", .enabled(if: Unprivileged.isAvailable))
  func readOnly() async throws {
    let path = folder.file("store.sqlite")
    let first = try DaemonProcess(["--store", "sqlite:" + path])
    try await first.initialize()
    _ = try await first.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    first.client.closeInput()
    #expect(first.exitCode() == 0)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o700) }
    for mode: mode_t in [0o444, 0o666] {
      chmod(path, mode)
      let daemon = try Unprivileged.daemon(["--store", "sqlite:" + path])
      try await daemon.initialize()
      for method in ["session/create", "session/list"] {
        let error = try await storageError(daemon, method, ["jobTitle": "Baker", "companyName": "Oven"])
        #expect(error?.data?["reason"]?.string == "readOnly", "mode \(mode)")
        #expect(error?.message.contains("rights") == true)
      }
    }
    let none = try Unprivileged.daemon(["--store", "sqlite:" + folder.file("none/store.sqlite")])
    try await none.initialize()
    #expect(try await storageError(none, "session/list")?.data?["reason"]?.string == "readOnly")
  }

  @Test("a folder, garbage, and a damaged header are refused with advice and left as they are")
  func unusable() async throws {
    let garbage = folder.file("garbage")
    write(String(repeating: "This is no database. ", count: 400), to: garbage)
    for (path, reason) in [(folder.path, "unavailable"), (garbage, "corrupt"), (garbage + "/x.sqlite", "unavailable")] {
      let daemon = try DaemonProcess(["--store", "sqlite:" + path])
      try await daemon.initialize()
      let error = try await storageError(daemon, "session/list")
      #expect(error?.data?["reason"]?.string == reason)
      #expect(error?.message.contains("--store") == true)
      // The daemon goes on without the store.
      _ = try await daemon.client.request("provider/list")
    }
    var status = stat()
    #expect(stat(garbage, &status) == 0)
    #expect(status.st_size == 8_400)
  }

  @Test("folders that are missing are made for the owner alone")
  func missingFolders() async throws {
    let daemon = try DaemonProcess(["--store", "sqlite:" + folder.file("a/b/store.sqlite")])
    try await daemon.initialize()
    _ = try await daemon.client.request("session/list")
    for (name, mode) in [("a", 0o700), ("a/b", 0o700), ("a/b/store.sqlite", 0o600)] as [(String, mode_t)] {
      var status = stat()
      #expect(stat(folder.file(name), &status) == 0)
      #expect(status.st_mode & 0o777 == mode)
    }
  }

  private func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}

/// A daemon that file rights bind: root's own daemon may write where nobody may.
enum Unprivileged {
  private static let setpriv = "/usr/bin/setpriv"
  private static var isRoot: Bool { geteuid() == 0 }

  /// For root, whether `setpriv` is there and the user `nobody` reaches the daemon.
  static var isAvailable: Bool {
    guard isRoot else { return true }
    guard access(setpriv, X_OK) == 0,
      let probe = try? DaemonProcess(
        arguments(["-x", DaemonProcess.buildFolder + "/interviewd"], "/usr/bin/test"), executable: setpriv)
    else { return false }
    return probe.exitCode() == 0
  }

  static func daemon(_ options: [String]) throws -> DaemonProcess {
    let daemon = DaemonProcess.buildFolder + "/interviewd"
    return try isRoot
      ? DaemonProcess(arguments(options, daemon), executable: setpriv) : DaemonProcess(options)
  }

  private static func arguments(_ options: [String], _ executable: String) -> [String] {
    ["--reuid=65534", "--regid=65534", "--clear-groups", executable] + options
  }
}
