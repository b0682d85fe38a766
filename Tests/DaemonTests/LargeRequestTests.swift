import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("Large requests")
struct LargeRequestTests {
  @Test("those of many tasks at once, each larger than a pipe, are each answered once")
  func atOnce() async throws {
    let daemon = try DaemonProcess(["--store", "memory:"])
    try await daemon.initialize()
    let padding = JSON.string(String(repeating: "A", count: 100_000))
    let codes = await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<100 {
        group.addTask {
          do {
            _ = try await daemon.client.request("no/such", ["padding": padding])
            return nil
          } catch {
            return (error as? ResponseError)?.code
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes == Array(repeating: -32_601, count: 100))
    let answered = daemon.client.messages.map { $0["id"]?.integer }
    #expect(Set(answered).count == answered.count && !answered.contains(nil))
  }
}
