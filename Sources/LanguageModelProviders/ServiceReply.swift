internal import HTTPMessages
internal import JSONCore
internal import LanguageModels

/// Reads the response to one request, from its status to its terminal signal.
struct ServiceReply {
  private enum Format {
    case undecided, events, lines, singleValue
  }

  private let request: ModelRequest
  private let dialect: any ServiceDialect
  private let errors: ServiceErrors
  private var head: HTTPResponseHead?
  private var format = Format.undecided
  private var events = EventStreamParser()
  private var lines = LineParser()
  /// An error's body, or a reply that was not streamed.
  private var body: [UInt8] = []
  private var content = ReplyContent()
  private var hasText = false
  /// Whether `.completed` was told.
  private(set) var isCompleted = false

  /// What an error says stands at its beginning.
  private static let largestErrorBody = 64 * 1024

  init(to request: ModelRequest, dialect: any ServiceDialect, errors: ServiceErrors) {
    self.request = request
    self.dialect = dialect
    self.errors = errors
  }

  mutating func receive(_ event: HTTPEvent, _ onEvent: (ModelEvent) -> Void) throws {
    guard !isCompleted else { return }
    switch event {
    case .head(let head):
      self.head = head
      if head.status == 200, let type = head["content-type"]?.lowercased(), type.hasPrefix("text/html") {
        throw errors.badResponse("answered with a web page instead of a reply (status 200, text/html)")
      }
    case .body(let bytes):
      try receiveBody(bytes, onEvent)
    case .finished:
      break
    case .failed(let failure):
      throw failure
    }
  }

  /// Takes the end of the response, which must have been whole.
  mutating func finish(_ onEvent: (ModelEvent) -> Void) throws {
    guard !isCompleted else { return }
    guard let head else { throw errors.badResponse("sent no response") }
    guard head.status == 200 else { throw errors.error(for: head, body: body) }
    switch format {
    case .undecided: throw errors.badResponse("sent an empty response")
    case .singleValue: try readWholeBody()
    case .events:
      var last: [ServerSentEvent] = []
      try limited { try events.finish { last.append($0) } }
      for event in last where !content.isAtEnd { try read(event.data) }
    case .lines:
      if let line = lines.finish() { try read(line) }
    }
    passOn(onEvent)
    // Some services leave their last mark out; the word that the reply has ended is what counts.
    try complete(onEvent)
  }

  private mutating func receiveBody(_ bytes: [UInt8], _ onEvent: (ModelEvent) -> Void) throws {
    guard head?.status == 200 else {
      body.append(contentsOf: bytes.prefix(Self.largestErrorBody - body.count))
      return
    }
    if format == .undecided { format = format(of: bytes) }
    // Pieces that arrived together go on together, also before an error: each would cost the whole way to the client.
    defer { passOn(onEvent) }
    switch format {
    case .undecided: return
    case .singleValue: body.append(contentsOf: bytes)
    case .events:
      var whole: [ServerSentEvent] = []
      try limited { try events.append(bytes) { whole.append($0) } }
      for event in whole where !content.isAtEnd { try read(event.data) }
    case .lines:
      var whole: [[UInt8]] = []
      try limited { try lines.append(bytes) { whole.append($0) } }
      for line in whole where !content.isAtEnd { try read(line) }
    }
    guard content.isAtEnd else { return }
    passOn(onEvent)
    try complete(onEvent)
  }

  /// A service that ignores `stream`, and one that reports an error with status 200, send one JSON value.
  private func format(of bytes: [UInt8]) -> Format {
    guard let first = bytes.first(where: { $0 > UInt8(ascii: " ") }) else { return .undecided }
    if dialect.framing == .lines { return .lines }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "<")
      ? .singleValue : .events
  }

  private func limited(_ body: () throws -> Void) throws {
    do { try body() } catch { throw errors.badResponse("sent a line that is too long") }
  }

  private mutating func readWholeBody() throws {
    guard let value = try? JSONParser.parse(body) else { throw errors.badResponse("sent no reply that can be read") }
    for value in value.array ?? [value] { try read(value) }
  }

  private mutating func read(_ data: [UInt8]) throws {
    if data.elementsEqual("[DONE]".utf8) {
      content.isAtEnd = true
      return
    }
    guard let value = try? JSONParser.parse(data) else { throw errors.badResponse("sent broken JSON") }
    try read(value)
  }

  private mutating func read(_ value: JSON) throws {
    if let error = value["error"], error != .null { throw errors.error(inStream: error) }
    let whole = content.ending == nil ? nil : content.text
    do throws(ServiceComplaint) {
      try dialect.read(value, into: &content)
    } catch {
      throw errors.error(inStream: error.said)
    }
    // Nothing that is said behind the end belongs to the reply.
    if let whole { content.text = whole }
  }

  private mutating func passOn(_ onEvent: (ModelEvent) -> Void) {
    // A reply begins with its first word, so that one of nothing but white space is never shown.
    if !hasText { content.text = String(content.text.drop(while: \.isWhitespace)) }
    guard !content.text.isEmpty else { return }
    hasText = true
    onEvent(.text(content.text))
    content.text = ""
  }

  private mutating func complete(_ onEvent: (ModelEvent) -> Void) throws {
    if content.hasRefusal { throw errors.refused() }
    switch content.ending {
    case nil: throw errors.badResponse("stopped before the reply was whole")
    case .whole: break
    case .refused: throw errors.refused()
    case .contextFull: throw errors.error(.contextTooLong)
    case .failed: throw errors.unavailable("failed in mid-reply")
    case .unusable: throw errors.badResponse("ended its reply in a way that is no answer")
    }
    guard hasText else { throw errors.badResponse("sent an empty reply") }
    if let read = content.promptTokens, dialect.hasCut(request, to: read) { throw errors.error(.contextTooLong) }
    if let usage = content.usage { onEvent(.usage(usage)) }
    isCompleted = true
    onEvent(.completed)
  }
}
