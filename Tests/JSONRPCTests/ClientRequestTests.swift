import Glibc
import JSONCore
import JSONRPC
import Testing

@Suite("Requests to the client")
struct ClientRequestTests {
  private func respond(to request: JSON?, _ member: String, _ value: JSON, _ peer: Peer) {
    guard let id = request?["id"] else { return }
    peer.send(JSONWriter.text(of: ["jsonrpc": "2.0", "id": id, member: value]) + "\n")
  }

  @Test("each answer reaches the one who asked, in whatever order they come")
  func answers() async throws {
    let peer = Peer(TestDelegate())
    try await withThrowingTaskGroup(of: (Int, JSON).self) { group in
      for index in 0..<50 {
        group.addTask {
          (
            index,
            try await peer.connection.request("ask", ["index": .number(JSONNumber(index))], timeout: .seconds(60))
          )
        }
      }
      await onThread {
        // Nobody waits for these.
        peer.send(#"{"jsonrpc":"2.0","id":999,"result":1}"# + "\n" + #"{"jsonrpc":"2.0","id":"x","error":{}}"# + "\n")
        let requests = (0..<50).compactMap { _ in peer.receive() }
        #expect(requests.allSatisfy { $0["jsonrpc"] == "2.0" && $0["method"] == "ask" })
        for request in requests.reversed() {
          respond(to: request, "result", request["params"]?["index"] ?? nil, peer)
          respond(to: request, "result", "a second answer", peer)
        }
      }
      for try await (index, result) in group { #expect(result.integer == index) }
    }
  }

  @Test("the client's error is thrown")
  func error() async {
    let peer = Peer(TestDelegate())
    let task = Task { try await peer.connection.request("ask", [:], timeout: .seconds(60)) }
    await onThread {
      let request = peer.receive()
      respond(to: request, "error", ["code": -1, "message": "no", "data": [1]], peer)
    }
    await #expect(throws: ResponseError(code: -1, message: "no", data: [1])) { try await task.value }
  }

  @Test("a client that does not answer in time is told so, and its late answer is ignored")
  func timeout() async {
    let peer = Peer(TestDelegate())
    await #expect(throws: RequestTimedOut.self) {
      try await peer.connection.request("ask", [:], timeout: .milliseconds(1))
    }
    await onThread {
      let (request, cancel) = (peer.receive(), peer.receive())
      #expect(cancel?["method"] == "$/cancelRequest")
      #expect(cancel?["params"]?["id"] == request?["id"])
      respond(to: request, "result", 1, peer)
      peer.send(line(7, "echo"))
      #expect(peer.receive()?["id"] == 7)
    }
  }

  @Test("who asked and was cancelled ends at once, and the client is told")
  func cancellation() async {
    let peer = Peer(TestDelegate())
    let task = Task { try await peer.connection.request("ask", [:], timeout: .seconds(3_600)) }
    let request = await onThread { peer.receive() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let cancel = await onThread { peer.receive() }
    #expect(cancel?["method"] == "$/cancelRequest")
    #expect(cancel?["params"]?["id"] == request?["id"])
  }

  @Test("a task that is cancelled before it asks does not wait")
  func cancelledBefore() async {
    let peer = Peer(TestDelegate())
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await peer.connection.request("ask", [:], timeout: .seconds(3_600))
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("the end of the input ends what waits for the client, then and later")
  func closed() async {
    let peer = Peer(TestDelegate())
    let task = Task { try await peer.connection.request("ask", [:], timeout: .seconds(3_600)) }
    await onThread {
      _ = peer.receive()
      peer.closeInput()
      #expect(peer.finish() == .endOfInput)
    }
    await #expect(throws: ConnectionClosed.self) { try await task.value }
    await #expect(throws: ConnectionClosed.self) {
      try await peer.connection.request("ask", [:], timeout: .seconds(3_600))
    }
  }
}
