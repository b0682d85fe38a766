import Glibc
import JSONCore
import JSONRPC
import SwiftExtensions
import Testing

@Suite("Output to slow, full and absent readers")
struct OutputTests {
  /// A piece of text, numbered as it is written.
  private struct Delta: MergeableNotification {
    let key: String
    var text: String
    let sequence: Locked<Int>

    mutating func absorb(_ later: Delta) -> Bool {
      guard later.sequence === sequence else { return false }
      text += later.text
      return true
    }

    func encoded() -> (method: String, params: JSONObject) {
      let number = sequence.withLock { next in
        defer { next += 1 }
        return next
      }
      return ("delta", ["key": .string(key), "sequence": .number(JSONNumber(number)), "text": .string(text)])
    }
  }

  private static func blocked(_ options: Connection.Options = Connection.Options()) -> Peer {
    let peer = Peer(TestDelegate(), options: options)
    // A pipe holds 64 KiB; after four times as much the writer stands, with one batch in its hands.
    var sent = 0
    while sent < 4 || peer.connection.queuedBytes == 0 {
      peer.connection.notify("fill", ["text": .string(String(repeating: "x", count: 100_000))])
      sent += 1
    }
    return peer
  }

  @Test("deltas that wait become few, in order, numbered without a gap, and none crosses a reset")
  func merging() async {
    let messages = await onThread { () -> [JSON] in
      let peer = Self.blocked()
      for key in ["a", "b"] {
        var sequence = Locked(0)
        for index in 0..<2000 {
          if index == 1000 {
            peer.connection.notify("reset", ["key": .string(key)])
            sequence = Locked(0)
          }
          peer.connection.notify(Delta(key: key, text: "\(index) ", sequence: sequence))
        }
      }
      peer.connection.notify("done", [:])
      return peer.receive(upTo: "done")
    }
    for key in ["a", "b"] {
      let own = messages.filter { $0["params"]?["key"]?.string == key }
      let parts = own.split(whereSeparator: { $0["method"] == "reset" })
      #expect(parts.count == 2)
      #expect(own.count < 10)
      for (part, range) in zip(parts, [0..<1000, 1000..<2000]) {
        #expect(part.compactMap { $0["params"]?["sequence"]?.integer } == Array(0..<part.count))
        #expect(
          part.compactMap { $0["params"]?["text"]?.string }.joined() == range.map { "\($0) " }.joined())
      }
    }
  }

  @Test("a delta sent to a client that reads goes out by itself")
  func unmerged() async {
    let texts = await onThread { () -> [JSON?] in
      let peer = Peer(TestDelegate())
      let sequence = Locked(0)
      return (0..<100).map { index in
        peer.connection.notify(Delta(key: "a", text: "\(index)", sequence: sequence))
        return peer.receive()?["params"]
      }
    }
    #expect(texts.map { $0?["text"]?.string } == (0..<100).map { "\($0)" })
    #expect(texts.map { $0?["sequence"]?.integer } == Array(0..<100))
  }

  @Test("beyond the soft limit the last report of each token is left, and what begins and ends stays")
  func superseding() async {
    let (messages, queued) = await onThread { () -> ([JSON], Int) in
      var options = Connection.Options()
      options.softQueueBytes = 300_000
      let peer = Self.blocked(options)
      // More than the limit is left when the writer has taken its batch.
      while peer.connection.queuedBytes <= options.softQueueBytes + 500_000 {
        peer.connection.notify("fill", ["text": .string(String(repeating: "x", count: 100_000))])
      }
      for token in 0..<2 { Self.progress(peer, token, ["kind": "begin"]) }
      for percentage in 0..<5000 {
        for token in 0..<2 {
          Self.progress(peer, token, ["kind": "report", "percentage": .number(JSONNumber(percentage))])
        }
      }
      let queued = peer.connection.queuedBytes
      for token in 0..<2 { Self.progress(peer, token, ["kind": "end"]) }
      peer.connection.notify("done", [:])
      return (peer.receive(upTo: "done"), queued)
    }
    #expect(queued < 1_200_000)
    for token in 0..<2 {
      let values = messages.filter { $0["params"]?["token"]?.integer == token }.map { $0["params"]?["value"] }
      #expect(
        values == [["kind": "begin"], ["kind": "report", "percentage": 4999], ["kind": "end"]] as [JSON])
    }
  }

  private static func progress(_ peer: Peer, _ token: Int, _ value: JSON) {
    peer.connection.notify("$/progress", ["token": .number(JSONNumber(token)), "value": value])
  }

  @Test("10,000 requests and as many deltas for a client that reads nothing: the reader goes on, the queue stays small")
  func readsNothing() async {
    let requests = (0..<10_000).map { line(.number(JSONNumber($0)), "echo") }.joined()
    let input = temporaryFile(Array(requests.utf8))
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    let connection = Connection(
      input: input, output: ends[1], options: Connection.Options(), delegate: TestDelegate())
    let output = ends[0]
    let sequence = Locked(0)
    let (end, queued, ids, text) = await onThread { () -> (Connection.End, Int, [Int], String) in
      let end = connection.run()
      for index in 0..<10_000 { connection.notify(Delta(key: "a", text: "\(index) ", sequence: sequence)) }
      let queued = connection.queuedBytes
      connection.notify("done", [:])
      var framer = MessageFramer()
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      var (ids, text) = ([Int](), "")
      while true {
        let count = read(output, &bytes, bytes.count)
        guard count > 0 else { return (end, queued, ids, text) }
        framer.append(bytes[..<count])
        while case .message(let message)? = framer.next() {
          guard let json = try? JSONParser.parse(message) else { continue }
          if json["method"] == "done" { return (end, queued, ids, text) }
          if let id = json["id"]?.integer { ids.append(id) } else { text += json["params"]?["text"]?.string ?? "" }
        }
      }
    }
    #expect(end == .endOfInput)
    #expect(queued > 100_000 && queued < 4_000_000)
    #expect(ids == Array(0..<10_000))
    #expect(text == (0..<10_000).map { "\($0) " }.joined())
    for descriptor in ends + [input] { close(descriptor) }
  }

  @Test(
    "a client that closed its reading end does not stop the reading, the work or the exit", arguments: [false, true])
  func brokenPipe(_ usesSocket: Bool) async {
    let delegate = TestDelegate()
    let end = await onThread {
      let peer = Peer(delegate, usesSocket: usesSocket)
      if usesSocket { shutdown(peer.output, Int32(SHUT_RD)) } else { peer.closeOutput() }
      for id in 0..<500 { peer.send(line(.number(JSONNumber(id)), id % 2 == 0 ? "inTurn" : "echo")) }
      peer.send(line(nil, "exit"))
      let end = peer.finish()
      peer.connection.drain()
      #expect(peer.connection.queuedBytes == 0)
      return end
    }
    #expect(end == .stopped)
    #expect(delegate.events.withLock { $0.count } == 500)
  }

  @Test("output to a descriptor that is closed is discarded")
  func closedOutput() async {
    let input = temporaryFile(Array((line(1, "echo") + line(2, "freely") + line(nil, "exit")).utf8))
    let delegate = TestDelegate()
    let connection = Connection(input: input, output: -1, options: Connection.Options(), delegate: delegate)
    let end = await onThread {
      let end = connection.run()
      connection.drain()
      return end
    }
    #expect(end == .stopped)
    #expect(connection.queuedBytes == 0)
    #expect(delegate.events.withLock { $0 } == [.began("2"), .ended("2")])
    close(input)
  }

  @Test("messages larger than a socket's buffer arrive whole and in order")
  func partialWrites() async {
    let sizes = (0..<50).map { $0 * $0 * 50 }
    let received = await onThread { () -> [Int?] in
      let peer = Peer(TestDelegate(), usesSocket: true)
      for size in sizes { peer.connection.notify("text", ["text": .string(String(repeating: "é", count: size))]) }
      return sizes.map { _ in peer.receive()?["params"]?["text"]?.string?.utf8.count }
    }
    #expect(received == sizes.map { $0 * 2 })
  }

  @Test("a reader that never reads delays the end by the time allowed and no more")
  func flushGivesUp() async {
    var options = Connection.Options()
    options.drainTimeout = .milliseconds(30)
    let duration = await onThread { [options] in
      let peer = Self.blocked(options)
      return ContinuousClock().measure { peer.connection.drain() }
    }
    #expect(duration >= .milliseconds(30))
    #expect(duration < .seconds(2))
  }

  @Test("with lines the end waits for running requests however long they take, with headers it does not")
  func drain() async {
    var options = Connection.Options()
    options.drainTimeout = .zero
    let request = line(1, "freely", ["steps": 1000])
    let gate = Gate()
    let (_, lines) = await serve(Array(request.utf8), TestDelegate(gate: gate), options) { _ in gate.open() }
    #expect(lines.map { $0["result"] } == ["1"])

    let framed = "Content-Length: \(request.utf8.count)\r\n\r\n\(request)"
    options.drainTimeout = .seconds(1)
    let delegate = TestDelegate()
    let waiting = framed.replacing("\"freely\"", with: "\"wait\"  ")
    let (_, headers) = await serve(Array(waiting.utf8), delegate, options) { $0.cancelAll() }
    #expect(headers.map { $0["error"]?["code"] } == [-32800])
  }
}
