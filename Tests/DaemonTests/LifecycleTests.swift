import Glibc
import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("How the daemon begins and ends")
struct LifecycleTests {
  @Test("a request before initialize gets -32002", arguments: TestClient.Framing.allCases)
  func beforeInitialize(framing: TestClient.Framing) async throws {
    let daemon = try DaemonProcess(["--store", "memory:"], framing: framing)
    await #expect { try await daemon.client.request("session/list") } throws: { ($0 as? ResponseError)?.code == -32002 }
    try await daemon.initialize()
    _ = try await daemon.client.request("session/list")
  }

  @Test("after shutdown only exit is taken, and exit without shutdown ends with 1")
  func shutdownAndExit() async throws {
    let polite = try DaemonProcess(["--store", "memory:"])
    try await polite.initialize()
    #expect(try await polite.client.request("shutdown") == .null)
    await #expect { try await polite.client.request("session/list") } throws: { ($0 as? ResponseError)?.code == -32600 }
    polite.client.notify("exit")
    #expect(polite.exitCode() == 0)

    let hasty = try DaemonProcess(["--store", "memory:"])
    try await hasty.initialize()
    hasty.client.notify("exit")
    #expect(hasty.exitCode() == 1)
  }

  @Test("end of input ends it with 0, and what was asked is answered first", arguments: TestClient.Framing.allCases)
  func endOfInput(framing: TestClient.Framing) async throws {
    let daemon = try DaemonProcess(["--store", "memory:"], framing: framing)
    try await daemon.initialize()
    async let created = daemon.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    #expect(try await created["session"]?["state"]?.string == "created")
    daemon.client.closeInput()
    #expect(daemon.exitCode() == 0)
  }

  @Test("SIGTERM, SIGINT and SIGHUP end it within two seconds", arguments: [SIGTERM, SIGINT, SIGHUP])
  func signals(signal: Int32) async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    try await daemon.initialize()
    let before = ContinuousClock.now
    daemon.send(signal: signal)
    #expect(daemon.exitCode() == 0)
    #expect(ContinuousClock.now - before < .seconds(2))
  }

  @Test("the death of the client's process ends it")
  func deathOfProcess() async throws {
    let editor = try DaemonProcess(["--store", "memory:"])
    let daemon = try DaemonProcess(["--store", "memory:"])
    _ = try await daemon.client.request(
      "initialize", ["processId": .number(JSONNumber(editor.pid)), "capabilities": [:]])
    editor.send(signal: SIGKILL)
    // The number of a dead process stays until it is waited for, so its descriptor says that it is gone.
    #expect(daemon.exitCode() == 0)
  }

  @Test(
    "a wrong option ends it at once with a sentence", arguments: [["--store", "mysql:x"], ["--providers", "hal9000"]])
  func wrongOption(arguments: [String]) throws {
    let daemon = try DaemonProcess(arguments)
    #expect(daemon.exitCode() == 78)
    #expect(daemon.diagnostics().hasPrefix("interviewd: "))
  }

  @Test("diagnostics that nobody reads hold nothing up")
  func unreadDiagnostics() async throws {
    let daemon = try DaemonProcess(["--store", "memory:", "--log-level", "trace"])
    try await daemon.initialize()
    // Each refusal is a line of the log; a pipe holds some thousand of them.
    for number in 0..<5_000 {
      daemon.client.send([
        "jsonrpc": "2.0", "id": .string("r\(number)"), "method": "session/get", "params": ["sessionId": "s-none"],
      ])
    }
    #expect(await daemon.client.wait { $0.count == 5_001 })
    daemon.client.closeInput()
    #expect(daemon.exitCode() == 0)
  }

  @Test("a daemon that was stopped goes on where it was")
  func stoppedAndContinued() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    try await daemon.initialize()
    daemon.send(signal: SIGSTOP)
    async let created = daemon.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    daemon.send(signal: SIGCONT)
    #expect(try await created["session"]?["state"]?.string == "created")
  }

  @Test("nothing but messages comes on standard output, and nothing on standard error")
  func cleanStreams() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    daemon.client.send(bytes: Array("{broken\n".utf8))
    try await daemon.initialize()
    await #expect { try await daemon.client.request("no/such") } throws: { ($0 as? ResponseError)?.code == -32601 }
    daemon.client.closeInput()
    #expect(daemon.exitCode() == 0)
    #expect(daemon.diagnostics() == "")
    #expect(daemon.client.messages.first?["error"]?["code"]?.integer == -32700)
    #expect(daemon.client.messages.allSatisfy { $0["jsonrpc"]?.string == "2.0" })
  }
}
