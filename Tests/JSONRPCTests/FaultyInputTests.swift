import JSONCore
import JSONRPC
import Testing

@Suite("Faulty input through a whole connection")
struct FaultyInputTests {
  /// UTF-16, the low byte first.
  private func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    return bytes
  }

  private func framed(_ bodies: [[UInt8]], _ framing: Framing) -> [UInt8] {
    bodies.flatMap { body in
      switch framing {
      case .lines: body + [0x0A]
      case .headers: Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
      }
    }
  }

  private func request(_ id: Int, _ text: String = "") -> [UInt8] {
    Array(#"{"jsonrpc":"2.0","id":\#(id),"method":"echo","params":{"text":"\#(text)"}}"#.utf8)
  }

  @Test(
    "a body that is no UTF-8 or has a mark gets one parse error and the next is served",
    arguments: [Framing.lines, .headers])
  func bodies(_ framing: Framing) async {
    let faulty: [[UInt8]] = [
      request(1).map { $0 == UInt8(ascii: "t") ? 0xFF : $0 }, Array("{\"a\":\"".utf8) + [0xC3, 0x22, 0x7D],
      Array("{\"a\":\"".utf8) + [0xED, 0xA0, 0x80, 0x22, 0x7D], [0xEF, 0xBB, 0xBF] + request(1),
      utf16("{\"id\":1}"), utf16("{\"id\":1}").reversed(), [0xFF, 0xFE] + utf16("{\"id\":1}"), [0x00],
    ]
    let (end, output) = await serve(framed([request(0)] + faulty + [request(9)], framing), TestDelegate())
    #expect(end == .endOfInput)
    #expect(output.first?["id"] == 0 && output.last?["id"] == 9)
    let errors = output.dropFirst().dropLast()
    #expect(errors.count == faulty.count)
    #expect(errors.allSatisfy { $0["error"]?["code"] == -32700 && $0["id"] == .null })
  }

  @Test("a mark before the first message is passed over", arguments: [Framing.lines, .headers])
  func leadingMark(_ framing: Framing) async {
    let (end, output) = await serve([0xEF, 0xBB, 0xBF] + framed([request(0)], framing), TestDelegate())
    #expect(end == .endOfInput)
    #expect(output.map { $0["id"] } == [0])
  }

  @Test("a stream of UTF-16 is told that UTF-8 is wanted")
  func utf16Stream() async {
    let text = String(decoding: request(0), as: UTF8.self)
    let bytes = [0xFF, 0xFE] + utf16(text)
    let (end, output) = await serve(bytes, TestDelegate())
    #expect(end == .brokenInput)
    #expect(output.count == 1)
    #expect(output[0]["error"]?["message"]?.string?.contains("UTF-8") == true)
  }

  @Test("a last line without its end is read: a good one is served, a bad one told")
  func lastLine() async {
    let (goodEnd, good) = await serve(framed([request(0)], .lines) + request(1), TestDelegate())
    #expect(goodEnd == .endOfInput)
    #expect(good.map { $0["id"] } == [0, 1])
    let (badEnd, bad) = await serve(framed([request(0)], .lines) + request(1).dropLast(3), TestDelegate())
    #expect(badEnd == .endOfInput)
    #expect(bad.count == 2 && bad[1]["error"]?["code"] == -32700)
  }

  @Test(
    "a message beyond the limit is skipped and the connection goes on",
    arguments: [(Framing.lines, 1000), (.headers, 1000), (.lines, 32 << 20), (.headers, 32 << 20)])
  func oversized(_ framing: Framing, _ limit: Int) async {
    var options = Connection.Options()
    options.maxMessageBytes = limit
    let size = limit + limit / 4
    let large = Array("{\"a\":\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: size) + Array("\"}".utf8)
    let (end, output) = await serve(framed([request(0), large, request(1)], framing), TestDelegate(), options)
    #expect(end == .endOfInput)
    #expect(output.count == 3)
    #expect(output.first?["id"] == 0 && output.last?["id"] == 1)
    #expect(output[1]["error"]?["code"] == -32600 && output[1]["id"] == .null)
    #expect(output[1]["error"]?["message"]?.string?.contains("\(limit) bytes") == true)
  }

  @Test("a message of exactly the limit is read", arguments: [Framing.lines, .headers])
  func exactly(_ framing: Framing) async {
    var options = Connection.Options()
    let message = request(5, String(repeating: "x", count: 500))
    options.maxMessageBytes = message.count
    let (_, output) = await serve(framed([message, message + [0x20]], framing), TestDelegate(), options)
    #expect(output.map { $0["id"] }.first == 5)
    #expect(output.count == 2)
    #expect(output[1]["error"]?["code"] == -32600)
  }

  @Test("a length counted in characters gets the likely cause")
  func lengthInCharacters() async {
    let text = String(decoding: request(1, "naïve café"), as: UTF8.self)
    let short = Array("Content-Length: \(text.count)\r\n\r\n\(text)".utf8)
    let (end, output) = await serve(framed([request(0)], .headers) + short + short, TestDelegate())
    #expect(end == .brokenInput)
    #expect(output.count == 3)
    #expect(output[0]["id"] == 0)
    #expect(output[1]["error"]?["code"] == -32700)
    #expect(output[2]["error"]?["message"]?.string?.contains("counted in characters instead of bytes") == true)
  }
}
