import Foundation
import Glibc
import HTTPMessages
import InterviewTestSupport
import LanguageModelProviders
import LanguageModels
import Testing

/// Calls that have no connection yet.
@Suite("While a connection is made")
struct ConnectingTests {
  @Test("a cancelled call stops connecting")
  func cancelled() async throws {
    let service = try DeafService()
    let own = HTTPClient(executable: DaemonProcess.buildFolder + "/interviewd-http")
    var limits = HTTPLimits()
    limits.connectMs = 600_000  // longer than a loaded machine may leave this test waiting
    let model = model(at: "http://127.0.0.1:\(service.port)/v1", limits: limits, http: own)
    let call = Task { try await reply(of: model) }
    try #require(await holds { service.waiting() == 1 }, "the call connects")
    call.cancel()
    #expect((try? await call.value)?.isCompleted != true)
    #expect(await holds { service.waiting() == 0 }, "the connection is given up")
    #expect(own.processID != nil, "the process goes on")
  }

  @Test("a service that takes no connection is told of as one that cannot be reached in time")
  func timeout() async throws {
    let service = try DeafService()
    var limits = HTTPLimits()
    limits.connectMs = 300
    let error = try await reply(of: model(at: "http://127.0.0.1:\(service.port)/v1", limits: limits)).error
    #expect(error?.reason == .timeout || error?.reason == .unavailable)
  }

  private func holds(_ condition: () -> Bool) async -> Bool {
    for _ in 0..<6_000 {
      if condition() { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}

/// Listens, and accepts nobody: its queue is full, so that the kernel leaves further connections unanswered.
private final class DeafService: Sendable {
  let port: UInt16
  private let sockets: [Int32]
  /// The ports, as `/proc/net/tcp` writes them, of the sockets that fill the queue.
  private let fillers: Set<Substring>

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 0) == 0
      }
    }
    try #require(isListening)
    port = try Self.port(of: listener)
    address.sin_port = port.bigEndian
    var all = [listener]
    var fillers: Set<Substring> = []
    for _ in 0..<4 {
      let filler = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
      withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = connect(filler, $0, length) }
      }
      fillers.insert(Self.written(try Self.port(of: filler)))
      all.append(filler)
    }
    sockets = all
    self.fillers = fillers
  }

  /// How many sockets beside those that fill the queue wait for an answer: state 02 of `/proc/net/tcp`.
  func waiting() -> Int {
    Self.connections().count { line in
      let fields = line.split(separator: " ")
      return fields.count > 3 && fields[3] == "02" && fields[2].hasSuffix(":" + Self.written(port))
        && !fillers.contains(fields[1].suffix(4))
    }
  }

  /// The whole of the kernel's table: it is handed out a page at a time, and Foundation takes the first for all.
  private static func connections() -> [Substring] {
    guard let file = fopen("/proc/net/tcp", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&page, 1, page.count, file), count > 0 { bytes += page[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { $0 }
  }

  private static func written(_ port: UInt16) -> Substring {
    String(0x10000 + Int(port), radix: 16, uppercase: true).dropFirst()
  }

  private static func port(of socket: Int32) throws -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isNamed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) == 0 }
    }
    try #require(isNamed)
    return UInt16(bigEndian: address.sin_port)
  }

  deinit { for socket in sockets { close(socket) } }
}
