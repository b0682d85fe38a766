import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("interviewd store")
struct StoreCommandTests {
  private let folder = TemporaryFolder()
  private var store: String { "sqlite:" + folder.file("store.sqlite") }

  /// What the command printed, and its exit code.
  private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> (text: String, code: Int32) {
    // The shell joins both streams: the command writes no messages.
    let daemon = try DaemonProcess(
      ["-c", "exec \"$0\" \"$@\" >&2", DaemonProcess.buildFolder + "/interviewd"] + arguments,
      environment: environment, executable: "/bin/sh")
    let code = daemon.exitCode()
    return (daemon.diagnostics(), code)
  }

  private func runningDaemon() async throws -> DaemonProcess {
    let daemon = try DaemonProcess(["--store", store])
    try await daemon.initialize()
    _ = try await InterviewScript(daemon.client).prepare(cv: Fixture.cv, jobDescription: Fixture.job)
    return daemon
  }

  @Test("check says what is in the store, beside a daemon at work and after it")
  func check() async throws {
    let daemon = try await runningDaemon()
    let (beside, code) = try run(["store", "check", "--store", store])
    #expect(code == 0)
    #expect(beside.hasPrefix("the store is whole\n"))
    #expect(beside.contains("sessions: 1\n"))
    #expect(beside.contains("documents: 2\n"))
    daemon.client.closeInput()
    #expect(daemon.exitCode() == 0)
    #expect(try run(["store", "check"], environment: ["INTERVIEWD_STORE": store]) == (beside, 0))
  }

  @Test("check of a store that is missing or damaged ends with a code other than 0 and makes no file")
  func checkOfTrouble() async throws {
    let missing = try run(["store", "check", "--store", store])
    #expect(missing.code == 74)
    #expect(missing.text.hasPrefix("interviewd: "))
    #expect(access(folder.file("store.sqlite"), F_OK) != 0)

    let daemon = try await runningDaemon()
    #expect(try run(["store", "backup", "--store", store, folder.file("copy.sqlite")]).code == 0)
    daemon.client.closeInput()
    let descriptor = open(folder.file("copy.sqlite"), O_WRONLY)
    let harm = [UInt8](repeating: 0xAA, count: 20_000)
    #expect(pwrite(descriptor, harm, harm.count, 4_096) == harm.count)
    close(descriptor)
    let damaged = try run(["store", "check", "--store", "sqlite:" + folder.file("copy.sqlite")])
    #expect(damaged.code == 74)
    #expect(damaged.text.contains("damaged"))
  }

  @Test("backup copies a store that a daemon writes to, and replaces no file")
  func backup() async throws {
    let daemon = try await runningDaemon()
    let writing = Task {
      for index in 0..<200 {
        _ = try await daemon.client.request(
          "session/create", ["jobTitle": .string("Baker \(index)"), "companyName": "Oven"])
      }
    }
    let copy = folder.file("copy.sqlite")
    #expect(try run(["store", "backup", "--store", store, copy]) == ("", 0))
    let again = try run(["store", "backup", "--store", store, copy])
    #expect(again.code == 74)
    #expect(again.text.contains("exists already"))
    try await writing.value
    let other = try DaemonProcess(["--store", "sqlite:" + copy])
    try await other.initialize()
    let sessions = try await other.client.request("session/list", ["limit": 500])["sessions"]?.array ?? []
    #expect(sessions.contains { $0["state"]?.string == "ready" }, "what was stored before is in the copy")
    #expect(try run(["store", "check", "--store", "sqlite:" + copy]).code == 0)
  }

  @Test("path prints where the store is")
  func path() throws {
    #expect(try run(["store", "path", "--store", "sqlite:/x/y.sqlite"]) == ("/x/y.sqlite\n", 0))
    let standard = try run(["store", "path"], environment: ["XDG_DATA_HOME": "/data", "HOME": "/home/x"])
    #expect(standard.code == 0)
    #expect(standard.text.hasPrefix("/data/interviewd/"))
    #expect(try run(["store", "path", "--store", "memory:"]).code == 78)
  }
}
