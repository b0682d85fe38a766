import LanguageModelProviders
import Testing

@Suite struct EventStreamParserTests {
  private func events(_ pieces: [String], limits: EventStreamParser.Limits = .init()) throws -> [String] {
    var parser = EventStreamParser(limits: limits)
    var events: [String] = []
    for piece in pieces {
      try parser.append(piece.utf8) { events.append($0.name + "|" + String(decoding: $0.data, as: UTF8.self)) }
    }
    return events
  }

  @Test(
    "fields and lines are read as the standard says",
    arguments: [
      (["data: a\ndata: b\n\n"], ["|a\nb"]), (["data:  a\n\n"], ["| a"]), (["event: x\ndata\n\n"], ["x|"]),
      (["event: x\n\ndata: a\n\n"], ["|a"]), (["data: a\r", "\ndata: b\r\n\r\n"], ["|a\nb"]),
      (["data: a\r\r"], ["|a"]), ([": c\n\n:\n\n"], []), (["data: a\u{2028}\u{85}b\n\n"], ["|a\u{2028}\u{85}b"]),
      (["data: half\n"], []),
    ])
  func reading(pieces: [String], expected: [String]) throws {
    #expect(try events(pieces) == expected)
  }

  @Test("a line and an event have a largest size")
  func limits() {
    var limits = EventStreamParser.Limits()
    limits.lineBytes = 20
    limits.eventBytes = 30
    #expect(throws: EventStreamParser.LimitError.lineTooLong) {
      try events([String(repeating: "x", count: 21)], limits: limits)
    }
    #expect(throws: EventStreamParser.LimitError.eventTooLarge) {
      try events(Array(repeating: "data: 123456789012\n", count: 3), limits: limits)
    }
  }
}
