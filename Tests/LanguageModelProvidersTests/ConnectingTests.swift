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
    let model = model(at: "http://127.0.0.1:\(service.port)/v1", http: own)
    let call = Task { try await reply(of: model) }
    try #require(await holds { Self.connections(of: own.processID, to: service.port) == 1 }, "the call connects")
    call.cancel()
    #expect((try? await call.value)?.isCompleted != true)
    #expect(await holds { Self.connections(of: own.processID, to: service.port) == 0 }, "the connection is given up")
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

  /// How many sockets of the process wait for that port to answer: state 02 of `/proc/net/tcp`. Those that fill the
  /// queue wait as well, in this process.
  private static func connections(of process: pid_t?, to port: UInt16) -> Int {
    guard let process else { return 0 }
    let files = "/proc/\(process)/fd"
    let own = Set(
      (try? FileManager.default.contentsOfDirectory(atPath: files))?.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(files)/\($0)")
      } ?? [])
    let table = (try? String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)) ?? ""
    let suffix = ":" + String(port, radix: 16, uppercase: true).leftPadded
    return table.split(separator: "\n").dropFirst().count { line in
      let fields = line.split(separator: " ")
      return fields.count > 9 && fields[2].hasSuffix(suffix) && fields[3] == "02"
        && own.contains("socket:[\(fields[9])]")
    }
  }

  private func holds(_ condition: () -> Bool) async -> Bool {
    for _ in 0..<6_000 {
      if condition() { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}

extension String {
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}

/// Listens, and accepts nobody: its queue is full, so that the kernel leaves further connections unanswered.
private final class DeafService: Sendable {
  let port: UInt16
  private let sockets: [Int32]

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 0) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    try #require(isListening)
    port = UInt16(bigEndian: address.sin_port)
    var all = [listener]
    for _ in 0..<4 {
      let filler = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
      withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = connect(filler, $0, length) }
      }
      all.append(filler)
    }
    sockets = all
  }

  deinit { for socket in sockets { close(socket) } }
}
