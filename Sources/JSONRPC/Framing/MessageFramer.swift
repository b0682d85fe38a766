internal import Glibc

/// Cuts a stream of bytes into messages, however the stream came in pieces.
///
/// The first byte that is neither whitespace nor a byte order mark chooses the framing: `{` or `[` begins a line, all
/// else a block of headers. Feed it with `append`, then take events until there is none, and `finish` at the end.
package struct MessageFramer: Sendable {
  package enum Event: Hashable, Sendable {
    /// The bytes of one message, not looked into. Let go of it before the next `append`, else the buffer is copied.
    case message(ArraySlice<UInt8>)
    /// A message too large to be kept; its bytes are passed over as they come.
    case oversized
    /// No later message can be found; the framer takes in nothing more.
    case lost(FramingError)
  }

  /// A block of headers beyond this is no block of headers. RFC 9112, section 2.3 leaves the limit to us; 8 KiB is
  /// what most HTTP servers allow.
  package static let maxHeaderBytes = 8 * 1024

  package let maxMessageBytes: Int
  package private(set) var framing: Framing?

  private var state = State.start
  private var buffer: [UInt8] = []
  /// Where in `buffer` the next message, line or header block begins.
  private var start = 0
  /// Bytes before this have been searched for a line's end.
  private var searched = 0
  private var hasMessage = false

  private enum State: Hashable {
    /// Nothing but whitespace or a mark has come.
    case start
    case header
    case body(count: Int)
    case skippingBody(count: Int)
    case line
    case skippingLine
    case lost
  }

  package init(maxMessageBytes: Int = 32 * 1024 * 1024) { self.maxMessageBytes = maxMessageBytes }

  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard state != .lost else { return }
    discardTaken()
    buffer.append(contentsOf: bytes)
  }

  package mutating func append(_ bytes: some Collection<UInt8>) {
    guard state != .lost else { return }
    discardTaken()
    buffer.append(contentsOf: bytes)
  }

  /// The next event, or nil until more bytes have come.
  package mutating func next() -> Event? {
    while true {
      switch state {
      case .start:
        guard chooseFraming() else { return nil }
      case .header:
        switch header() {
        case .needsMore: return nil
        case .skipped: continue
        case .event(let event): return event
        }
      case .body(let count):
        guard buffer.count - start >= count else { return nil }
        let message = buffer[start..<(start + count)]
        take(count)
        state = .header
        hasMessage = true
        return .message(message)
      case .skippingBody(let count):
        let available = min(count, buffer.count - start)
        take(available)
        state = available == count ? .header : .skippingBody(count: count - available)
        if available < count { return nil }
      case .line:
        switch line() {
        case .needsMore: return nil
        case .skipped: continue
        case .event(let event): return event
        }
      case .skippingLine:
        guard let end = endOfLine() else {
          take(buffer.count - start)
          return nil
        }
        take(end + 1 - start)
        state = .line
      case .lost:
        return nil
      }
    }
  }

  /// Says that the stream has ended: a last line without an end is a message all the same.
  ///
  /// - Returns: that message if there is one, and whether the stream ended between two messages.
  package mutating func finish() -> (last: ArraySlice<UInt8>?, isComplete: Bool) {
    defer { state = .lost }
    switch state {
    case .start, .skippingLine: return (nil, true)
    case .line:
      let line = trimmed(start..<buffer.count)
      return (line.isEmpty ? nil : buffer[line], true)
    case .header: return (nil, blankPrefix() == buffer.count)
    case .body, .skippingBody, .lost: return (nil, false)
    }
  }
}

extension MessageFramer {
  private enum Step {
    case needsMore
    case skipped
    case event(Event)
  }

  private mutating func chooseFraming() -> Bool {
    while start < buffer.count {
      switch buffer[start] {
      case 0x20, 0x09, 0x0A, 0x0D: take(1)
      case 0xEF where buffer.count - start < 3 && byteOrderMark.starts(with: buffer[start...]): return false
      case 0xEF where buffer[start...].starts(with: byteOrderMark): take(3)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        framing = .lines
        state = .line
        return true
      default:
        framing = .headers
        state = .header
        return true
      }
    }
    return false
  }

  private var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }

  private mutating func line() -> Step {
    guard let end = endOfLine() else {
      guard buffer.count - start > maxMessageBytes else { return .needsMore }
      take(buffer.count - start)
      state = .skippingLine
      return .event(.oversized)
    }
    // Blanks count too, as they do while the line's end has not come.
    let isOversized = end - start > maxMessageBytes
    let line = trimmed(start..<end)
    take(end + 1 - start)
    if isOversized { return .event(.oversized) }
    return line.isEmpty ? .skipped : .event(.message(buffer[line]))
  }

  private mutating func header() -> Step {
    take(blankPrefix() - start)
    guard start < buffer.count else { return .needsMore }
    guard let end = endOfHeaders() else {
      // The rest of what is no header need not be waited for: a client that miscounts may wait for its answer.
      if let error = HeaderBlock.impossible(buffer[start...]) { return lose(error) }
      return buffer.count - start > Self.maxHeaderBytes ? lose(.headersTooLarge) : .needsMore
    }
    guard end - start <= Self.maxHeaderBytes else { return lose(.headersTooLarge) }
    let block = buffer[start..<end]
    take(end - start)
    switch HeaderBlock.contentLength(of: block) {
    case .failure(let error): return lose(error)
    case .success(let count) where count > maxMessageBytes:
      state = .skippingBody(count: count)
      return .event(.oversized)
    case .success(let count):
      state = .body(count: count)
      return .skipped
    }
  }

  private mutating func lose(_ error: FramingError) -> Step {
    let error = error == .malformedHeader && hasMessage ? .textAfterMessage : error
    state = .lost
    buffer = []
    start = 0
    searched = 0
    return .event(.lost(error))
  }

  /// The index behind the blank line that ends the headers.
  private mutating func endOfHeaders() -> Int? {
    while let end = endOfLine() {
      searched = end + 1
      // The block begins with a line that is not blank, so there are bytes before this one.
      if end > start, buffer[end - 1] == 0x0A { return end + 1 }
      if end > start + 1, buffer[end - 1] == 0x0D, buffer[end - 2] == 0x0A { return end + 1 }
    }
    return nil
  }

  private mutating func endOfLine() -> Int? {
    let from = max(searched, start)
    let end = buffer.withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress, from < buffer.count,
        let found = memchr(base + from, 0x0A, buffer.count - from)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
    searched = end ?? buffer.count
    return end
  }

  private func blankPrefix() -> Int {
    var index = start
    while index < buffer.count, buffer[index] == 0x0A || buffer[index] == 0x0D { index += 1 }
    return index
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (lower, upper) = (line.lowerBound, line.upperBound)
    while lower < upper, buffer[lower] == 0x20 || buffer[lower] == 0x09 || buffer[lower] == 0x0D { lower += 1 }
    while lower < upper, buffer[upper - 1] == 0x20 || buffer[upper - 1] == 0x09 || buffer[upper - 1] == 0x0D {
      upper -= 1
    }
    return lower..<upper
  }

  private mutating func take(_ count: Int) { start += count }

  private mutating func discardTaken() {
    guard start > 0 else { return }
    if start == buffer.count {
      // A buffer that held a large message is given back; one of the usual size is used again.
      buffer.removeAll(keepingCapacity: buffer.capacity <= 256 * 1024)
    } else {
      buffer.removeSubrange(..<start)
    }
    searched = max(0, searched - start)
    start = 0
  }
}
