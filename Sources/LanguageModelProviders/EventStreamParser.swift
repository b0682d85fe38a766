/// One event of a `text/event-stream`.
package struct ServerSentEvent: Hashable, Sendable {
  /// What its `event` field says; empty where there is none.
  package var name: String
  /// Its `data` fields, joined by line feeds.
  package var data: [UInt8]

  package init(name: String, data: [UInt8]) {
    self.name = name
    self.data = data
  }
}

/// Finds the events in a `text/event-stream` whose bytes come in pieces of any size.
///
/// After "Interpreting an event stream" of the WHATWG HTML standard (section 9.2.6), on bytes, so that a character cut
/// in two by the network stays whole.
package struct EventStreamParser: Sendable {
  package struct Limits: Hashable, Sendable {
    package var lineBytes = 1 << 20
    package var eventBytes = 4 << 20
    package init() {}
  }

  package enum LimitError: Error, Hashable {
    case lineTooLong, eventTooLarge
  }

  private let limits: Limits
  private var line: [UInt8] = []
  private var name = ""
  private var data: [UInt8] = []
  private var hasData = false
  /// A JSON object that was begun outside of any field.
  private var stray: [UInt8] = []
  private var lastByteWasCR = false
  private var isFirstLine = true

  package init(limits: Limits = Limits()) { self.limits = limits }

  /// An error has a few hundred bytes.
  private static let largestStray = 64 * 1024

  /// Takes the next piece and calls `onEvent` for every event that is whole now.
  package mutating func append(
    _ bytes: some Sequence<UInt8>, _ onEvent: (ServerSentEvent) throws -> Void
  ) throws {
    for byte in bytes {
      let follows = lastByteWasCR
      lastByteWasCR = byte == UInt8(ascii: "\r")
      switch byte {
      case UInt8(ascii: "\n") where follows:
        break  // The second half of a CRLF.
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        try endLine(onEvent)
      default:
        guard line.count < limits.lineBytes else { throw LimitError.lineTooLong }
        line.append(byte)
      }
    }
  }

  /// Takes the end of the stream: an event that lacks only its blank line counts, since some services leave that out.
  ///
  /// That is the way of OpenAI's decoder; whether the reply is whole is for its last event to say.
  package mutating func finish(_ onEvent: (ServerSentEvent) throws -> Void) throws {
    if !line.isEmpty { try endLine(onEvent) }
    try dispatch(onEvent)
  }

  private mutating func endLine(_ onEvent: (ServerSentEvent) throws -> Void) throws {
    defer { line.removeAll(keepingCapacity: true) }
    if isFirstLine {
      isFirstLine = false
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    }
    guard !line.isEmpty else { return try dispatch(onEvent) }
    guard stray.isEmpty, line.first != UInt8(ascii: "{") else { return try endStrayLine(onEvent) }
    let colon = line.firstIndex(of: UInt8(ascii: ":"))
    let field = line[..<(colon ?? line.endIndex)]
    guard !field.isEmpty else { return }  // A comment.
    var value = line[(colon.map { $0 + 1 } ?? line.endIndex)...]
    if value.first == UInt8(ascii: " ") { value.removeFirst() }
    if field.elementsEqual("data".utf8) {
      if hasData { data.append(UInt8(ascii: "\n")) }
      guard data.count + value.count <= limits.eventBytes else { throw LimitError.eventTooLarge }
      data.append(contentsOf: value)
      hasData = true
    } else if field.elementsEqual("event".utf8) {
      name = String(decoding: value, as: UTF8.self)
    }
  }

  /// Gemini puts an error between the events as plain JSON, laid out in lines: it counts as an event's data once a line
  /// closes it at the margin.
  private mutating func endStrayLine(_ onEvent: (ServerSentEvent) throws -> Void) throws {
    let isWhole = line.last == UInt8(ascii: "}") && (stray.isEmpty || line.count == 1)
    stray.append(contentsOf: line)
    if isWhole { try onEvent(ServerSentEvent(name: "", data: stray)) }
    if isWhole || stray.count > Self.largestStray { stray = [] }
  }

  private mutating func dispatch(_ onEvent: (ServerSentEvent) throws -> Void) throws {
    let event = ServerSentEvent(name: name, data: data)
    let isEvent = hasData
    name = ""
    data = []
    hasData = false
    if isEvent { try onEvent(event) }
  }
}
