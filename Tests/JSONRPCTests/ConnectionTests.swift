import JSONCore
import JSONRPC
import SwiftExtensions
import Testing

@Suite("Connection")
struct ConnectionTests {
  /// Answers `echo` at once, runs `wait` until it is cancelled, and `turn` in turn.
  private final class Server: ConnectionDelegate {
    let order = Locked<[String]>([])

    func plan(_ request: IncomingRequest) -> RequestPlan {
      switch request.method {
      case "echo": return .reply(.object(request.params))
      case "wait":
        return .run(.freely) {
          try await Task.sleep(for: .seconds(600))
          return nil
        }
      case "waitInTurn":
        return .run(.inTurn(key: "k")) {
          try await Task.sleep(for: .seconds(600))
          return nil
        }
      case "turn":
        let id = request.id.token
        return .run(.inTurn(key: "k")) { [order] in
          order.withLock { $0.append(id) }
          await Task.yield()
          return .string(RequestID.current?.token ?? "none")
        }
      default: return .refuse(ResponseError(code: ResponseError.Code.methodNotFound, message: "unknown method"))
      }
    }

    func receive(_ notification: IncomingNotification) -> AfterNotification {
      notification.method == "exit" ? .stop : .goOn
    }

    func responseError(for error: any Error) -> ResponseError {
      error is CancellationError
        ? ResponseError(code: ResponseError.Code.requestCancelled, message: "cancelled")
        : ResponseError(code: ResponseError.Code.internalError, message: "internal error")
    }
  }

  private func run(_ input: String) async -> (end: Connection.End, output: [JSON]) {
    var options = Connection.Options()
    options.maxMessageBytes = 1000
    options.drainTimeout = .milliseconds(500)
    return await serve(Array(input.utf8), Server(), options)
  }

  @Test(
    "a faulty message gets its error and the connection goes on",
    arguments: [
      ("{", -32700, "null"), ("{\"a\":\u{1}}", -32700, "null"), ("[]", -32600, "null"),
      (#"[{"jsonrpc":"2.0","id":1,"method":"echo"}]"#, -32600, "null"), (#"{"id":1,"method":"echo"}"#, -32600, "1"),
      (#"{"jsonrpc":"1.0","id":1,"method":"echo"}"#, -32600, "1"),
      (#"{"jsonrpc":"2.0","id":1,"method":1}"#, -32600, "1"),
      (#"{"jsonrpc":"2.0","id":1}"#, -32600, "1"), (#"{"jsonrpc":"2.0","id":{},"method":"echo"}"#, -32600, "null"),
      (#"{"jsonrpc":"2.0","id":null,"method":"echo"}"#, -32600, "null"),
      (#"{"jsonrpc":"2.0","id":1.5,"method":"echo"}"#, -32600, "null"),
      (#"{"jsonrpc":"2.0","id":1e400,"method":"echo"}"#, -32600, "null"),
      (#"{"jsonrpc":"2.0","id":1,"method":"echo","params":[1]}"#, -32602, "1"),
      (#"{"jsonrpc":"2.0","id":"x","method":"echo","params":"a"}"#, -32602, "\"x\""),
      (#"{"jsonrpc":"2.0","id":18446744073709551616,"method":"none"}"#, -32601, "18446744073709551616"),
      ("{\"a\":\"" + String(repeating: "x", count: 2000) + "\"}", -32600, "null"),
    ])
  func faults(_ message: String, _ code: Int, _ id: String) async throws {
    let (end, output) = await run(
      "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"echo\"}\n\(message)\n{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"echo\"}"
    )
    #expect(end == .endOfInput)
    try #require(output.count == 3)
    #expect(output[1]["error"]?["code"]?.integer == code)
    #expect(output[1]["id"].map { JSONWriter.text(of: $0) } == id)
    #expect(output[2]["id"] == 9)
  }

  @Test("absent, null and empty array params are an empty object")
  func emptyParams() async {
    let (_, output) = await run(
      ["", #","params":null"#, #","params":[]"#].map { #"{"jsonrpc":"2.0","id":1,"method":"echo"\#($0)}"# }.joined(
        separator: "\n"))
    #expect(output.map { $0["result"] } == [[:], [:], [:]])
  }

  @Test("requests of one key run in order, and a cancelled one that waits never runs")
  func turns() async {
    var input = #"{"jsonrpc":"2.0","id":"first","method":"waitInTurn"}"# + "\n"
    for id in 0..<100 { input += #"{"jsonrpc":"2.0","id":\#(id),"method":"turn"}"# + "\n" }
    input += #"{"jsonrpc":"2.0","id":5,"method":"turn"}"# + "\n"
    for id in [50, 50, 777] { input += #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":\#(id)}}"# + "\n" }
    input += #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"first"}}"# + "\n"
    let (end, output) = await run(input)
    #expect(end == .endOfInput)
    #expect(output.count == 102)
    #expect(output[0]["error"]?["code"] == -32600 && output[0]["id"] == 5)
    #expect(output[1]["error"]?["code"] == -32800 && output[1]["id"] == 50)
    #expect(output[2]["error"]?["code"] == -32800 && output[2]["id"] == "first")
    #expect(output.dropFirst(3).map { $0["result"]?.string } == (0..<100).filter { $0 != 50 }.map { String($0) })
  }

  @Test("an editor that went away has its running requests cancelled")
  func drainOfHeaders() async {
    let body = #"{"jsonrpc":"2.0","id":1,"method":"wait"}"#
    let (end, output) = await run("Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    #expect(end == .endOfInput)
    #expect(output.map { $0["error"]?["code"] } == [-32800])
  }

  @Test("lost framing is answered and ends the connection")
  func lostFraming() async {
    let (end, output) = await run("Content-Length: x\r\n\r\n{}")
    #expect(end == .brokenInput)
    #expect(output.map { $0["error"]?["code"] } == [-32700])
  }
}
