import JSONRPC
import Testing

@Suite("Framing")
struct MessageFramerTests {
  /// What a stream holds: messages as text, `oversized`, or why it was lost; then whether it ended well.
  private func events(_ pieces: [ArraySlice<UInt8>], limit: Int = 20) -> [String] {
    var framer = MessageFramer(maxMessageBytes: limit)
    var events: [String] = []
    for piece in pieces {
      framer.append(piece)
      while let event = framer.next() {
        switch event {
        case .message(let bytes): events.append(String(decoding: bytes, as: UTF8.self))
        case .oversized: events.append("oversized")
        case .lost(let error): events.append("\(error)")
        }
      }
    }
    let (last, isComplete) = framer.finish()
    if let last { events.append(String(decoding: last, as: UTF8.self)) }
    return events + [isComplete ? "end" : "broken"]
  }

  @Test(
    "a stream means the same however it is cut",
    arguments: [
      ("", ["end"]), ("\r\n \u{FEFF}", ["end"]),
      ("Content-Length: 2\r\n\r\n{}", ["{}", "end"]),
      ("\u{FEFF}Content-Length: 2\r\n\r\n{}", ["{}", "end"]),
      ("content-LENGTH:2\n\n{}\r\n\r\nX-A: b\nContent-Length: 4 \n\n[\n1]", ["{}", "[\n1]", "end"]),
      ("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", ["", "{}", "end"]),
      ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ["{}", "end"]),
      ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", ["badContentLength", "broken"]),
      ("Content-Length: -1\r\n\r\n{}", ["badContentLength", "broken"]),
      ("Content-Length: +5\r\n\r\n{}", ["badContentLength", "broken"]),
      ("Content-Length: 5 5\r\n\r\n{}", ["badContentLength", "broken"]),
      ("Content-Length: \r\n\r\n{}", ["badContentLength", "broken"]),
      ("Content-Length: 9223372036854775808\r\n\r\n{}", ["badContentLength", "broken"]),
      ("Content-Length: 1000000000000000000000000000000\r\n\r\n", ["badContentLength", "broken"]),
      ("Content-Length: 2147483648\r\n\r\n{}", ["oversized", "broken"]),
      ("Content-Type: x\r\n\r\n{}", ["noContentLength", "broken"]),
      ("Content-Length: 1\r\n\r\né}Content-Length: 2\r\n\r\n{}", ["\u{FFFD}", "textAfterMessage", "broken"]),
      ("Content-Length: 21\r\n\r\n123456789012345678901Content-Length: 1\r\n\r\n1", ["oversized", "1", "end"]),
      ("Content-Length: 9\r\n\r\n{}", ["broken"]), ("Content-Len", ["broken"]),
      ("{}\n", ["{}", "end"]), ("{}", ["{}", "end"]), ("\u{FEFF}{}\r\n\r\n \n[1]", ["{}", "[1]", "end"]),
      ("[]\n{\"a\":1}\n", ["[]", "{\"a\":1}", "end"]),
      ("{123456789012345678901\n{}\n", ["oversized", "{}", "end"]),
      ("{}\n123456789012345678901234567890", ["{}", "oversized", "end"]),
      ("{}\n1234567890          \n[]\n", ["{}", "1234567890", "[]", "end"]),
      ("{}\n1234567890           \n[]\n", ["{}", "oversized", "[]", "end"]),
      ("{}\n                     \n[]\n", ["{}", "oversized", "[]", "end"]),
    ])
  func chunks(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(events([bytes[...]]) == expected)
    #expect(events(bytes.indices.map { bytes[$0...$0] }) == expected)
    for cut in bytes.indices { #expect(events([bytes[..<cut], bytes[cut...]]) == expected) }
  }

  @Test("a header line without end is given up at 8 KiB")
  func endlessHeader() {
    let line = Array(("X: " + String(repeating: "a", count: 9000)).utf8)
    #expect(events([line[...]]) == ["headersTooLarge", "broken"])
  }
}
