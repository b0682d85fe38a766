import JSONCore
import JSONRPC
import SwiftExtensions
import Testing

@Suite("Cancellation")
struct CancellationTests {
  @Test("however cancels race with what they cancel, each request gets one response", arguments: 0..<UInt64(60))
  func races(_ seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    var text = ""
    var count = 0
    for _ in 0..<200 {
      if Int.random(in: 0..<3, using: &random) == 0 {
        text += line(nil, "$/cancelRequest", ["id": .number(JSONNumber(Int.random(in: 0...count, using: &random)))])
      } else {
        let method = ["freely", "inTurn", "inTurn", "inTurn", "alone", "echo", "none"].randomElement(using: &random)
        let (key, steps) = (["a", "b"].randomElement(using: &random), Int.random(in: 0..<5, using: &random))
        text += line(
          .number(JSONNumber(count)), method ?? "",
          ["key": .string(key ?? ""), "steps": .number(JSONNumber(steps))])
        count += 1
      }
    }
    let cancelsAll = Bool.random(using: &random)
    let (end, output) = await serve(Array(text.utf8), TestDelegate()) { connection in
      if cancelsAll { connection.cancelAll() }
    }
    #expect(end == .endOfInput)
    #expect(output.compactMap { $0["id"]?.integer }.sorted() == Array(0..<count))
    for message in output {
      let code = message["error"]?["code"]?.integer
      #expect((message["result"] != nil) == (code == nil))
      #expect(code == nil || code == -32800 || code == -32601)
    }
  }

  @Test("10,000 cancels of 10,000 requests, most of which wait")
  func storm() async {
    var text = ""
    for id in 0..<10_000 {
      text += line(.number(JSONNumber(id)), id % 10 == 9 ? "wait" : "waitInTurn", ["key": .string("\(id % 3)")])
    }
    for id in (0..<10_000).reversed() { text += line(nil, "$/cancelRequest", ["id": .number(JSONNumber(id))]) }
    let (_, output) = await serve(Array(text.utf8), TestDelegate())
    #expect(output.compactMap { $0["id"]?.integer }.sorted() == Array(0..<10_000))
    #expect(output.allSatisfy { $0["error"]?["code"] == -32800 })
  }

  @Test("cancelling all answers what runs and what waits, and a request that comes after is served")
  func all() async {
    let output = await onThread { () -> [JSON] in
      let delegate = TestDelegate()
      let peer = Peer(delegate)
      for id in 0..<200 { peer.send(line(.number(JSONNumber(id)), id == 100 ? "alone" : "waitInTurn")) }
      peer.send(line("here", "echo"))
      var output: [JSON] = []
      while let message = peer.receive(), message["id"] != "here" { output.append(message) }
      peer.connection.cancelAll()
      for _ in 0..<200 { peer.receive().map { output.append($0) } }
      peer.send(line("later", "freely"))
      peer.receive().map { output.append($0) }
      return output
    }
    #expect(output.prefix(200).compactMap { $0["id"]?.integer }.sorted() == Array(0..<200))
    #expect(output.prefix(200).allSatisfy { $0["error"]?["code"] == -32800 })
    #expect(output.last?["id"] == "later" && output.last?["result"] != nil)
  }
}
