import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Clients that do not read")
struct SlowClientTests {
  @Test("10,000 unread requests stop neither reading nor storing, and memory stays below 150 MiB")
  func unread() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"], readsAtOnce: false)
    daemon.client.send([
      "jsonrpc": "2.0", "id": "first", "method": "initialize", "params": ["processId": nil, "capabilities": [:]],
    ])
    for number in 0..<10_000 {
      daemon.client.send([
        "jsonrpc": "2.0", "id": .number(JSONNumber(number)), "method": "session/create",
        "params": ["jobTitle": "Baker", "companyName": "Oven"],
      ])
    }
    // Sending returned: all of it was read, though nobody takes an answer.
    daemon.client.closeInput()
    daemon.client.startReading()
    #expect(
      await daemon.client.wait { $0.count == 10_001 })
    #expect(daemon.client.messages.allSatisfy { $0["result"] != nil })
    #expect(ProcessFigures(pid: daemon.pid).peakMebibytes ?? 0 < 150)
    #expect(daemon.exitCode() == 0)
  }
}
