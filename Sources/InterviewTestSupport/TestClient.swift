internal import Glibc
package import JSONCore
internal import JSONRPC
internal import SwiftExtensions

/// A client for tests: speaks either framing over a pair of descriptors, and keeps all that it was told.
///
/// Its framing is written apart from the daemon's on purpose.
package final class TestClient: Sendable {
  package enum Framing: Sendable, CaseIterable {
    case lines, headers
  }

  /// A message from the daemon that is no response.
  package struct Notification: Sendable {
    package let method: String
    package let params: JSON
  }

  /// A request of the daemon's.
  package struct Request: Sendable {
    package let id: JSON
    package let method: String
    package let params: JSON
  }

  /// Thrown where the daemon closed its side, or wrote what is no message, before it answered.
  package struct ConnectionClosed: Error {}

  package let framing: Framing
  private let input: Int32
  private let output: Int32
  private let state = Locked(State())
  /// Held while a message is written, which the daemon alone can hold up: a pipe takes one of more than 4 KiB in
  /// pieces, between which another thread's would fall.
  private let isInputOpen = Locked(true)

  private struct State {
    var nextID = 1
    var isClosed = false
    var waiting: [Int: CheckedContinuation<JSON, any Error>] = [:]
    var messages: [JSON] = []
    var onRequest: (@Sendable (Request) -> Void)?
    var watchers: [(isMet: @Sendable ([JSON]) -> Bool, resume: CheckedContinuation<Bool, Never>)] = []
  }

  /// - Parameters:
  ///   - input: what the daemon writes to; this client closes it when it ends.
  ///   - output: what the daemon reads from.
  ///   - readsAtOnce: false for a client that reads nothing before `startReading`.
  package init(input: Int32, output: Int32, framing: Framing, readsAtOnce: Bool = true) {
    self.input = input
    self.output = output
    self.framing = framing
    // Writing to a daemon that was killed is what some tests are about.
    signal(SIGPIPE, SIG_IGN)
    if readsAtOnce { startReading() }
  }

  deinit { closeInput() }

  package func startReading() {
    startThread { [self] in read(from: input) }
  }

  // MARK: Sending

  /// Sends a request and waits for its response.
  ///
  /// - Throws: `ResponseError`, or `ConnectionClosed`.
  package func request(_ method: String, _ params: JSON = [:]) async throws -> JSON {
    let id = state.withLock { state in
      defer { state.nextID += 1 }
      return state.nextID
    }
    return try await withCheckedThrowingContinuation { continuation in
      let isClosed = state.withLock { state in
        if !state.isClosed { state.waiting[id] = continuation }
        return state.isClosed
      }
      if isClosed { return continuation.resume(throwing: ConnectionClosed()) }
      send(["jsonrpc": "2.0", "id": .number(JSONNumber(id)), "method": .string(method), "params": params])
    }
  }

  package func notify(_ method: String, _ params: JSON = [:]) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Takes the daemon's requests, on the thread that reads.
  package func onRequest(_ handler: @escaping @Sendable (Request) -> Void) {
    state.withLock { $0.onRequest = handler }
  }

  package func respond(to request: Request, _ result: JSON) {
    send(["jsonrpc": "2.0", "id": request.id, "result": result])
  }

  package func send(_ message: JSON) {
    let body = JSONWriter.bytes(of: message)
    switch framing {
    case .lines: send(bytes: body + [0x0A])
    case .headers: send(bytes: Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
    }
  }

  package func send(bytes: [UInt8]) {
    isInputOpen.withLock { isOpen in
      var sent = 0
      while isOpen, sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        sent += count
      }
    }
  }

  /// Ends the daemon's input; later messages are dropped.
  package func closeInput() {
    isInputOpen.withLock { isOpen in
      // Closed twice, the number might be that of a file which another test has opened meanwhile.
      if isOpen { close(output) }
      isOpen = false
    }
  }

  /// Takes the daemon's output away; only for a client that never read.
  package func closeOutput() {
    close(input)
  }

  // MARK: What came

  /// Every message so far, in order.
  package var messages: [JSON] { state.withLock(\.messages) }

  /// Lets go of the messages so far, for a run so long that nobody could keep them.
  package func forgetMessages() {
    state.withLock { $0.messages = [] }
  }

  package var notifications: [Notification] {
    messages.compactMap { message in
      message["id"] == nil
        ? message["method"]?.string.map { Notification(method: $0, params: message["params"] ?? [:]) } : nil
    }
  }

  /// Waits until the messages so far fulfil the condition.
  ///
  /// - Returns: false where the daemon closed its side before.
  package func wait(until isMet: @escaping @Sendable ([JSON]) -> Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      let known: Bool? = state.withLock { state in
        if isMet(state.messages) { return true }
        if state.isClosed { return false }
        state.watchers.append((isMet, continuation))
        return nil
      }
      if let known { continuation.resume(returning: known) }
    }
  }

  /// Waits for the first notification of that method.
  package func notification(_ method: String) async throws -> JSON {
    guard await wait(until: { $0.contains { $0["method"]?.string == method } }),
      let message = messages.first(where: { $0["method"]?.string == method })
    else { throw ConnectionClosed() }
    return message["params"] ?? [:]
  }

  // MARK: Reading

  private func read(from input: Int32) {
    var buffer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while isSpokenTo(on: input) {
      let count = Glibc.read(input, &chunk, chunk.count)
      guard count > 0 else { break }
      buffer += chunk[..<count]
      var rest = buffer[...]
      var isReadable = true
      while isReadable, let body = nextBody(in: &rest) {
        if let message = try? JSONParser.parse(body) { take(message) } else { isReadable = false }
      }
      // Passed over, it might have been what a request waits for without end.
      guard isReadable else { break }
      buffer.removeSubrange(..<rest.startIndex)
    }
    close(input)
    end()
  }

  /// A model on a loaded machine may think for some of them.
  private static let mostSilentMinutes = 20

  /// Waits until there is something to read; false where a test has waited so long for it that it never will come: it
  /// then fails, where it would keep all the others from ending.
  private func isSpokenTo(on input: Int32) -> Bool {
    var silentMinutes = 0
    while silentMinutes < Self.mostSilentMinutes {
      var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let ready = poll(&entry, 1, 60_000)
      guard ready == 0 else { return true }
      let isWaitedFor = state.withLock { !$0.waiting.isEmpty || !$0.watchers.isEmpty }
      silentMinutes = isWaitedFor ? silentMinutes + 1 : 0
    }
    return false
  }

  /// Takes the first whole message off the bytes.
  private func nextBody(in rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    switch framing {
    case .lines:
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return rest[..<end]
    case .headers:
      guard let end = rest.indices.first(where: { rest[$0...].starts(with: [13, 10, 13, 10]) }) else { return nil }
      let header = String(decoding: rest[..<end], as: UTF8.self)
      guard let length = header.split(separator: ":").last.flatMap({ Int($0.drop(while: \.isWhitespace)) }),
        rest.endIndex - end - 4 >= length
      else { return nil }
      defer { rest = rest[(end + 4 + length)...] }
      return rest[(end + 4)..<(end + 4 + length)]
    }
  }

  private func take(_ message: JSON) {
    let (waiting, met) = state.withLock { state in
      state.messages.append(message)
      var met: [CheckedContinuation<Bool, Never>] = []
      state.watchers.removeAll { watcher in
        guard watcher.isMet(state.messages) else { return false }
        met.append(watcher.resume)
        return true
      }
      let isResponse = message["method"] == nil
      return (isResponse ? message["id"]?.integer.flatMap { state.waiting.removeValue(forKey: $0) } : nil, met)
    }
    for watcher in met { watcher.resume(returning: true) }
    if let id = message["id"], let method = message["method"]?.string {
      state.withLock(\.onRequest)?(Request(id: id, method: method, params: message["params"] ?? [:]))
    }
    guard let waiting else { return }
    if let error = message["error"] {
      waiting.resume(
        throwing: ResponseError(
          code: error["code"]?.integer ?? 0, message: error["message"]?.string ?? "", data: error["data"]))
    } else {
      waiting.resume(returning: message["result"] ?? .null)
    }
  }

  private func end() {
    let (waiting, watchers) = state.withLock { state in
      state.isClosed = true
      defer {
        state.waiting = [:]
        state.watchers = []
      }
      return (Array(state.waiting.values), state.watchers)
    }
    for continuation in waiting { continuation.resume(throwing: ConnectionClosed()) }
    for watcher in watchers { watcher.resume.resume(returning: false) }
  }
}
