internal import HTTPMessages
internal import JSONCore
internal import LanguageModels

/// Reads the response to one chat completion, from its status to its terminal signal.
struct ChatReply {
  private enum Format {
    case undecided, events, singleObject
  }

  private let errors: ServiceErrors
  private var head: HTTPResponseHead?
  private var format = Format.undecided
  private var parser = EventStreamParser()
  /// An error's body, or a reply that was not streamed.
  private var body: [UInt8] = []
  private var finishReason: String?
  private var hasText = false
  private var hasRefusal = false
  private var usage: ModelUsage?
  private var isCompleted = false

  /// What an error says stands at its beginning.
  private static let largestErrorBody = 64 * 1024

  init(errors: ServiceErrors) { self.errors = errors }

  mutating func receive(_ event: HTTPEvent, _ onEvent: (ModelEvent) -> Void) throws {
    guard !isCompleted else { return }
    switch event {
    case .head(let head):
      self.head = head
      if head.status == 200, let type = head["content-type"]?.lowercased(), type.hasPrefix("text/html") {
        throw errors.badResponse("answered with a web page instead of a reply")
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
    case .singleObject: try readSingleObject(onEvent)
    case .events:
      var isDone = false
      var events: [ServerSentEvent] = []
      try parser.finish { events.append($0) }
      for event in events where !isDone { isDone = try read(event, onEvent) }
      // Some services leave `[DONE]` out; the finish reason is what says that the reply is whole.
      if !isDone { try complete(onEvent) }
    }
  }

  private mutating func receiveBody(_ bytes: [UInt8], _ onEvent: (ModelEvent) -> Void) throws {
    guard head?.status == 200 else {
      body.append(contentsOf: bytes.prefix(Self.largestErrorBody - body.count))
      return
    }
    if format == .undecided { format = Self.format(of: bytes) }
    switch format {
    case .undecided: break
    case .singleObject: body.append(contentsOf: bytes)
    case .events:
      var events: [ServerSentEvent] = []
      do {
        try parser.append(bytes) { events.append($0) }
      } catch {
        throw errors.badResponse("sent a line that is too long")
      }
      // Pieces that arrived together go on together: each would cost the whole way to the client.
      var text = ""
      func passOn() {
        if !text.isEmpty { onEvent(.text(text)) }
        text = ""
      }
      defer { passOn() }
      for event in events where !isCompleted {
        _ = try read(event) { event in
          if case .text(let piece) = event {
            text += piece
          } else {
            passOn()
            onEvent(event)
          }
        }
      }
    }
  }

  /// A service that ignores `stream`, and one that reports an error with status 200, send one JSON object.
  private static func format(of bytes: [UInt8]) -> Format {
    guard let first = bytes.first(where: { $0 > UInt8(ascii: " ") }) else { return .undecided }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "<")
      ? .singleObject : .events
  }

  /// True after `[DONE]`.
  private mutating func read(_ event: ServerSentEvent, _ onEvent: (ModelEvent) -> Void) throws -> Bool {
    if event.data.elementsEqual("[DONE]".utf8) {
      try complete(onEvent)
      return true
    }
    guard let chunk = try? JSONParser.parse(event.data) else { throw errors.badResponse("sent broken JSON") }
    if let error = chunk["error"], error != .null { throw errors.error(inStream: error) }
    readUsage(chunk)
    guard let choice = chunk["choices"]?.array?.first else { return false }
    if let error = choice["error"], error != .null { throw errors.error(inStream: error) }
    if let reason = choice["finish_reason"]?.string { finishReason = reason }
    if let delta = choice["delta"] { readWords(delta, onEvent) }
    return false
  }

  private mutating func readSingleObject(_ onEvent: (ModelEvent) -> Void) throws {
    guard let reply = try? JSONParser.parse(body) else { throw errors.badResponse("sent no reply that can be read") }
    if let error = reply["error"], error != .null { throw errors.error(inStream: error) }
    guard let choice = reply["choices"]?.array?.first, let message = choice["message"] else {
      throw errors.badResponse("sent no reply that can be read")
    }
    readUsage(reply)
    finishReason = choice["finish_reason"]?.string
    readWords(message, onEvent)
    try complete(onEvent)
  }

  private mutating func readWords(_ message: JSON, _ onEvent: (ModelEvent) -> Void) {
    if let refusal = message["refusal"]?.string, !refusal.isEmpty { hasRefusal = true }
    guard let text = message["content"]?.string, !text.isEmpty else { return }
    if !hasText, text.contains(where: { !$0.isWhitespace }) { hasText = true }
    onEvent(.text(text))
  }

  private mutating func readUsage(_ reply: JSON) {
    guard let counts = reply["usage"], let prompt = counts["prompt_tokens"]?.integer else { return }
    usage = ModelUsage(
      promptTokens: prompt, completionTokens: counts["completion_tokens"]?.integer ?? 0,
      cachedTokens: counts["prompt_tokens_details"]?["cached_tokens"]?.integer ?? 0)
  }

  private mutating func complete(_ onEvent: (ModelEvent) -> Void) throws {
    if hasRefusal || finishReason == "content_filter" { throw errors.refused() }
    switch finishReason {
    case nil: throw errors.badResponse("stopped before the reply was whole")
    case "stop", "length", "eos": break
    case "error": throw errors.unavailable("failed in mid-reply")
    default: throw errors.badResponse("ended its reply in a way that is no answer")
    }
    guard hasText else { throw errors.badResponse("sent an empty reply") }
    if let usage { onEvent(.usage(usage)) }
    isCompleted = true
    onEvent(.completed)
  }
}
