import HTTPMessages
import Testing

@Suite struct FrameTests {
  private static let reports = [
    HTTPReport(call: 1, event: .head(HTTPResponseHead(status: 200, headers: [HTTPHeader("A", "ü")]))),
    HTTPReport(call: .max, event: .body([0, 255, 10])), HTTPReport(call: 1, event: .body([])),
    HTTPReport(call: 2, event: .failed(HTTPFailure(.tls, "expired"))), HTTPReport(call: 1, event: .finished),
  ]

  @Test("reports come out as they went in, however the bytes are cut", arguments: 1...40)
  func anyChunking(size: Int) throws {
    var writer = FrameWriter()
    for report in Self.reports { writer.append(report) }
    var decoder = FrameDecoder<HTTPReport>()
    var read: [HTTPReport] = []
    for start in stride(from: 0, to: writer.bytes.count, by: size) {
      writer.bytes[start..<min(start + size, writer.bytes.count)].withUnsafeBytes { decoder.append($0) }
      while let report = try decoder.next() { read.append(report) }
    }
    #expect(read == Self.reports)
  }

  @Test("commands come out as they went in")
  func commands() throws {
    var call = HTTPCall(url: "https://example.org", headers: [HTTPHeader("X", "y")], body: [1, 2, 3])
    call.limits.totalMs = 7
    let commands = [HTTPCommand.start(9, call), .cancel(9)]
    var writer = FrameWriter()
    for command in commands { writer.append(command) }
    var decoder = FrameDecoder<HTTPCommand>()
    writer.bytes.withUnsafeBytes { decoder.append($0) }
    #expect(try [decoder.next(), decoder.next(), decoder.next()] == commands + [nil])
  }

  @Test(
    "what is no frame is an error",
    arguments: [[1, 0, 0, 0, 9], [255, 255, 255, 255], [0, 0, 0, 0], [10, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 5]])
  func malformed(bytes: [UInt8]) {
    var decoder = FrameDecoder<HTTPReport>()
    bytes.withUnsafeBytes { decoder.append($0) }
    #expect(throws: FrameError.self) { try decoder.next() }
  }
}
