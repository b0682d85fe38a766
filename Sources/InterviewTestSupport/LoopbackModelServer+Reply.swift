/// What the server does with one request, step by step.
package struct LoopbackReply: Sendable {
  package enum Step: Sendable {
    case send([UInt8])
    case wait(milliseconds: Int)
    /// Calls it on the server's thread, such as to take the time.
    case note(@Sendable () -> Void)
    case close
    /// Closes the connection by a reset, as a server that crashed does.
    case reset
    /// Keeps the connection open and says no more.
    case hang
  }

  package var steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  /// A whole response; the connection stays open.
  package static func whole(_ status: String, type: String, headers: [String] = [], _ body: String) -> LoopbackReply {
    let head = ["HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)"] + headers
    return LoopbackReply([.send(Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))])
  }

  /// Status 200 and what a service of OpenAI's kind streams for these pieces of text: all at once, or one after the
  /// other.
  package static func chat(
    _ pieces: [String], firstTokenAfterMs delay: Int = 0, eachAfterMs pause: Int = 0
  ) -> LoopbackReply {
    var steps: [Step] = [.send(streamHead)]
    if delay > 0 { steps.append(.wait(milliseconds: delay)) }
    let chunks = pieces.map { chunk(Array(event(content: $0).utf8)) }
    if pause > 0 {
      for chunk in chunks { steps += [.send(chunk), .wait(milliseconds: pause)] }
    } else {
      steps.append(.send(chunks.flatMap(\.self)))
    }
    steps.append(.send(chunk(Array(ending.utf8)) + lastChunk))
    return LoopbackReply(steps)
  }

  /// Status 200 and this body, whole or not, under these headers.
  package static func raw(_ headers: [String], _ body: [UInt8], then end: Step = .close) -> LoopbackReply {
    let head = (["HTTP/1.1 200 OK"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
    return LoopbackReply([.send(Array(head.utf8) + body), end])
  }

  /// Status 200 and this event stream, in pieces of that many bytes, whole unless `isCut`.
  package static func stream(_ body: [UInt8], pieceSize: Int? = nil, isCut: Bool = false) -> LoopbackReply {
    let size = max(1, pieceSize ?? body.count)
    var steps: [Step] = [.send(streamHead)]
    for start in stride(from: 0, to: body.count, by: size) {
      steps.append(.send(chunk(Array(body[start..<min(body.count, start + size)]))))
    }
    steps.append(isCut ? .close : .send(lastChunk))
    return LoopbackReply(steps)
  }

  package static let streamHead = Array(
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
  package static let lastChunk = Array("0\r\n\r\n".utf8)

  package static func chunk(_ bytes: [UInt8]) -> [UInt8] {
    Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + Array("\r\n".utf8)
  }

  /// - Parameter content: without characters that JSON escapes.
  package static func event(content: String) -> String {
    #"data: {"id":"c1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":""# + content
      + #""},"finish_reason":null}],"usage":null}"# + "\n\n"
  }

  package static let finish = #"data: {"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"# + "\n\n"

  private static let ending =
    finish + #"data: {"id":"c1","choices":[],"usage":{"prompt_tokens":20,"completion_tokens":2,"#
    + #""prompt_tokens_details":{"cached_tokens":5}}}"# + "\n\ndata: [DONE]\n\n"
}
