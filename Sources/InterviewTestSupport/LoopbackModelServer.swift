internal import CSystem
internal import Glibc
internal import SwiftExtensions

/// A real HTTP/1.1 server on 127.0.0.1 that answers as a test tells it, for thousands of connections on one thread.
package final class LoopbackModelServer: Sendable {
  package struct Request: Sendable {
    /// From 1, in the order in which requests came.
    package var number: Int
    /// Such as `POST /v1/chat/completions HTTP/1.1`.
    package var line: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    /// The value of the first header of that name, given in lower case.
    package subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }
  }

  /// What happened, for tests that wait for it.
  package enum Happening: Sendable {
    case request(Int)
    /// The client closed the connection while this request was being answered.
    case disconnected(Int, at: ContinuousClock.Instant)
  }

  package let port: UInt16
  package let happenings: AsyncStream<Happening>

  private let seen: Locked<[Request]>
  private let wakeup: Int32

  /// - Parameter answer: called on the server's thread for each request.
  package init(answer: @escaping @Sendable (Request) -> LoopbackReply) throws {
    let (happenings, continuation) = AsyncStream.makeStream(of: Happening.self)
    self.happenings = happenings
    seen = Locked([])
    wakeup = eventfd(0, Int32(EFD_CLOEXEC))
    let loop = try LoopbackLoop(wakeup: wakeup, seen: seen, happenings: continuation, answer: answer)
    port = loop.port
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { @Sendable context in
        guard let context else { return nil }
        Unmanaged<LoopbackLoop>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(loop).toOpaque())
    pthread_detach(thread)
  }

  deinit { eventfd_write(wakeup, 1) }

  package var baseURL: String { "http://127.0.0.1:\(port)/v1" }
  package var requests: [Request] { seen.withLock { $0 } }

  /// A port on which nothing listens.
  package static func unusedPort() throws -> UInt16 {
    // Bound and never closed, or a test beside this one would get the port for its server.
    LoopbackLoop.port(of: try LoopbackLoop.bound())
  }
}

package struct LoopbackError: Error {
  package var call: String
  package var number: Int32
}
