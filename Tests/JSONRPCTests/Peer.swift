import Glibc
import JSONCore
import JSONRPC
import SwiftExtensions

/// A client of a connection, which runs on a thread of its own. Its calls block: make them within `onThread`.
final class Peer: Sendable {
  let connection: Connection
  /// What the client writes to and reads from.
  let input: Int32
  let output: Int32

  private let end = Locked<Connection.End?>(nil)
  /// Closed when the connection has ended, and when this object is no longer needed.
  private let (hasEnded, isNeeded): (Int32, Int32)
  private let framer = Locked(MessageFramer())

  /// - Parameter usesSocket: one pair of sockets rather than two pipes.
  init(
    _ delegate: any ConnectionDelegate, options: Connection.Options = Connection.Options(), usesSocket: Bool = false
  ) {
    signal(SIGPIPE, SIG_IGN)
    let (ended, needed) = (Self.pair { pipe(&$0) }, Self.pair { pipe(&$0) })
    let server: (input: Int32, output: Int32)
    if usesSocket {
      let sockets = Self.pair { socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &$0) }
      var size: Int32 = 4096
      setsockopt(sockets.0, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
      server = (sockets.0, sockets.0)
      (input, output) = (sockets.1, sockets.1)
    } else {
      let (toServer, toClient) = (Self.pair { pipe(&$0) }, Self.pair { pipe(&$0) })
      server = (toServer.0, toClient.1)
      (input, output) = (toServer.1, toClient.0)
    }
    (hasEnded, isNeeded) = (ended.0, needed.1)
    connection = Connection(input: server.input, output: server.output, options: options, delegate: delegate)
    startThread { [connection, end] in
      let result = connection.run()
      end.withLock { $0 = result }
      close(ended.1)
      Self.waitUntilClosed(needed.0)
      // Whoever still wrote to these numbers would write to what another test opens.
      connection.cancelAll()
      connection.drain()
      for descriptor in Set([server.input, server.output, needed.0]) { close(descriptor) }
    }
    // The first message chooses the framing.
    send(line("hello", "echo"))
    _ = receive()
  }

  deinit { for descriptor in Set([input, output, hasEnded, isNeeded]) { close(descriptor) } }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress! + start, bytes.count - start) }
      guard count > 0 else { return }
      start += count
    }
  }

  /// The next message; nil at the end.
  func receive() -> JSON? {
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let message = framer.withLock { framer -> JSON? in
        guard case .message(let bytes)? = framer.next() else { return nil }
        return try? JSONParser.parse(bytes)
      }
      if let message { return message }
      let count = read(output, &bytes, bytes.count)
      guard count > 0 else { return nil }
      framer.withLock { [bytes] in $0.append(bytes[..<count]) }
    }
  }

  /// All messages up to one that is a notification of that name.
  func receive(upTo method: String) -> [JSON] {
    var messages: [JSON] = []
    while let message = receive(), message["method"] != .string(method) { messages.append(message) }
    return messages
  }

  /// Says that nothing more comes, over a pipe.
  func closeInput() { replace(input) }

  /// Waits until the connection reads no more.
  func finish() -> Connection.End? {
    Self.waitUntilClosed(hasEnded)
    return end.withLock { $0 }
  }

  private static func pair(_ make: (inout [Int32]) -> Int32) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    precondition(make(&ends) == 0, "no descriptors left")
    return (ends[0], ends[1])
  }

  private static func waitUntilClosed(_ pipe: Int32) {
    var byte: UInt8 = 0
    while read(pipe, &byte, 1) < 0 && errno == EINTR {}
  }

  /// Stops reading for good, over a pipe.
  func closeOutput() { replace(output) }

  /// Closes a pipe but keeps the number, so that nobody else gets it before this object is gone.
  private func replace(_ pipe: Int32) {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(null, pipe)
    close(null)
  }
}

/// Runs what blocks on a thread of its own, for those of the tests are the ones that requests need.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    startThread { continuation.resume(returning: body()) }
  }
}

/// A nameless file that holds the bytes, to be read from its start.
func temporaryFile(_ bytes: [UInt8]) -> Int32 {
  var path = Array("/tmp/interviewd-connection-XXXXXX".utf8CString)
  let file = mkstemp(&path)
  unlink(path)
  var start = 0
  while start < bytes.count {
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress! + start, bytes.count - start) }
    guard count > 0 else { break }
    start += count
  }
  lseek(file, 0, SEEK_SET)
  return file
}

/// Feeds a whole input to a connection and gives how it ended and the messages written.
func serve(
  _ input: [UInt8], _ delegate: any ConnectionDelegate, _ options: Connection.Options = Connection.Options(),
  beside: @escaping @Sendable (Connection) -> Void = { _ in }
) async -> (end: Connection.End, output: [JSON]) {
  let (input, output) = (temporaryFile(input), temporaryFile([]))
  defer {
    close(input)
    close(output)
  }
  let connection = Connection(input: input, output: output, options: options, delegate: delegate)
  let end = await onThread {
    let end = connection.run()
    beside(connection)
    connection.drain()
    return end
  }
  var framer = MessageFramer(maxMessageBytes: 64 * 1024 * 1024)
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  var messages: [JSON] = []
  lseek(output, 0, SEEK_SET)
  while case let count = read(output, &bytes, bytes.count), count > 0 {
    framer.append(bytes[..<count])
    while case .message(let message)? = framer.next() {
      if let json = try? JSONParser.parse(message) { messages.append(json) }
    }
  }
  return (end, messages)
}

/// The same numbers for the same seed: SplitMix64 by Steele, Lea and Flood.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

func line(_ id: JSON?, _ method: String, _ params: JSON = [:]) -> String {
  var message: JSONObject = ["jsonrpc": "2.0"]
  if let id { message["id"] = id }
  message["method"] = .string(method)
  message["params"] = params
  return JSONWriter.text(of: .object(message)) + "\n"
}
