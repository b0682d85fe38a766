internal import Glibc
internal import SwiftExtensions

/// One document's conversation with the child that reads it; it can be ended from any thread.
final class WorkerExchange: Sendable {
  enum Outcome: Sendable {
    case reply(WorkerReply)
    case cancelled
    case overdue
    /// The socket ended without a word: the worker itself has gone, and its children with it.
    case workerLost
  }

  private struct State {
    var socket: Int32?
    var isCancelled = false
  }

  private let state = Locked(State())
  private let wallSeconds: Int

  /// - Parameter wallSeconds: what the child allows itself.
  init(wallSeconds: Int) { self.wallSeconds = wallSeconds }

  /// Ends the conversation: the worker sees its socket close and kills the child.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      if let socket = state.socket { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  /// Sends the document and waits for the answer; blocks, at most a second longer than the wall limit.
  func run(_ request: WorkerRequest, with worker: WorkerProcess) -> Outcome {
    guard let socket = worker.open() else { return .workerLost }
    let isCancelled = state.withLock { state in
      state.socket = state.isCancelled ? nil : socket
      return state.isCancelled
    }
    defer {
      state.withLock { $0.socket = nil }
      close(socket)
    }
    if isCancelled { return .cancelled }
    // A second more than the child allows itself, which has the better error.
    let deadline = monotonicMilliseconds() + wallSeconds * 1_000 + 1_000
    _ = send(request.head(), to: socket, until: deadline) && send(request.document, to: socket, until: deadline)
    let outcome = receive(from: socket, until: deadline)
    return state.withLock { $0.isCancelled } ? .cancelled : outcome
  }

  /// False where the child has gone, though it may have answered all the same, or has not taken all in time.
  private func send(_ bytes: [UInt8], to socket: Int32, until deadline: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = retryingInterrupts {
          let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
          return Glibc.send(socket, buffer.baseAddress?.advanced(by: sent), buffer.count - sent, flags)
        }
        if count < 0, errno == EAGAIN {
          guard wait(for: POLLOUT, on: socket, until: deadline) else { return false }
          continue
        }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }

  /// False where nothing came before the deadline.
  private func wait(for event: Int32, on socket: Int32, until deadline: Int) -> Bool {
    while true {
      var entry = pollfd(fd: socket, events: Int16(event), revents: 0)
      let ready = poll(&entry, 1, Int32(max(0, deadline - monotonicMilliseconds())))
      if ready < 0, errno == EINTR { continue }
      return ready != 0
    }
  }

  private func receive(from socket: Int32, until deadline: Int) -> Outcome {
    var received: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      do {
        if let reply = try WorkerReply.decode(received) { return .reply(reply) }
      } catch {
        return .reply(.ended(WorkerEnd(status: SIGABRT, peakKiB: 0)))
      }
      guard wait(for: POLLIN, on: socket, until: deadline) else { return .overdue }
      let count = retryingInterrupts { read(socket, chunk.baseAddress, chunk.count) }
      guard count > 0 else { return .workerLost }
      received.append(contentsOf: chunk[..<count])
    }
  }
}
