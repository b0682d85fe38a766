internal import CSystem
internal import Glibc
internal import HTTPMessages
internal import SwiftExtensions

/// One life of `interviewd-http`: the process, the thread that talks with it, and the calls that wait for it.
final class HTTPProcess: Sendable {
  typealias Continuation = AsyncThrowingStream<HTTPEvent, any Error>.Continuation

  private struct State {
    var calls: [UInt64: Continuation] = [:]
    var lastNumber: UInt64 = 0
    var unsent = FrameWriter()
    var processID: pid_t?
    var isStopping = false
    var hasEnded = false
  }

  private let state = Locked(State())
  private let executable: String
  /// Readable when there is something to send, or to stop for.
  private let wakeup: Int32

  init(executable: String) {
    self.executable = executable
    wakeup = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
    begin()
  }

  deinit { close(wakeup) }

  var hasEnded: Bool { state.withLock { $0.hasEnded } }
  var processID: pid_t? { state.withLock { $0.processID } }

  /// The number of the call, or nil if the process has ended.
  func start(_ call: HTTPCall, _ continuation: Continuation) -> UInt64? {
    let number: UInt64? = state.withLock { state in
      guard !state.hasEnded, !state.isStopping else { return nil }
      state.lastNumber += 1
      state.calls[state.lastNumber] = continuation
      state.unsent.append(HTTPCommand.start(state.lastNumber, call))
      return state.lastNumber
    }
    if number != nil { wake() }
    return number
  }

  func cancel(_ number: UInt64) {
    let wasRunning = state.withLock { state in
      guard state.calls.removeValue(forKey: number) != nil else { return false }
      state.unsent.append(HTTPCommand.cancel(number))
      return true
    }
    if wasRunning { wake() }
  }

  func stop() {
    state.withLock { $0.isStopping = true }
    wake()
  }

  private func wake() {
    eventfd_write(wakeup, 1)
  }
}

// MARK: - The thread

extension HTTPProcess {
  /// The thread also starts the process: the kernel sends the parent-death signal when the thread that did so ends, and
  /// a thread of a pool may end at any time.
  private func begin() {
    if !startThread({ self.live() }) { end(HTTPFailure(.noTransport, "no thread for the HTTP process")) }
  }

  private func live() {
    // Writing to a process that just died is an error here, not the end of this one.
    var brokenPipe = sigset_t()
    sigemptyset(&brokenPipe)
    sigaddset(&brokenPipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &brokenPipe, nil)
    guard let child = HTTPChild(executable: executable) else {
      return end(HTTPFailure(.noTransport, "interviewd-http could not be started"))
    }
    state.withLock { $0.processID = child.processID }
    converse(with: child)
    child.end()
    end(HTTPFailure(.noTransport, "interviewd-http ended"))
  }

  /// Reads reports and writes commands until one side ends.
  private func converse(with child: borrowing HTTPChild) {
    var sending = FrameWriter()
    var reports = FrameDecoder<HTTPReport>()
    while true {
      let isStopping = state.withLock { state in
        if sending.bytes.isEmpty { swap(&sending, &state.unsent) }
        return state.isStopping
      }
      guard !isStopping, child.write(&sending) else { return }
      var waited = [
        pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sending.bytes.isEmpty ? -1 : child.input, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&waited, 3, -1) >= 0 || errno == EINTR else { return }
      if waited[1].revents != 0 {
        var count: eventfd_t = 0
        eventfd_read(wakeup, &count)
      }
      if waited[0].revents != 0 {
        guard child.read(into: &reports), deliver(&reports) else { return }
      }
    }
  }

  /// Hands every whole report to its call. False when the stream of reports makes no sense.
  private func deliver(_ reports: inout FrameDecoder<HTTPReport>) -> Bool {
    do throws(FrameError) {
      while let report = try reports.next() {
        let continuation = state.withLock { state in
          report.event.isLast ? state.calls.removeValue(forKey: report.call) : state.calls[report.call]
        }
        guard let continuation else { continue }  // Cancelled a moment ago.
        switch report.event {
        case .failed(let failure): continuation.finish(throwing: failure)
        case .finished:
          continuation.yield(.finished)
          continuation.finish()
        case .head, .body: continuation.yield(report.event)
        }
      }
      return true
    } catch {
      return false
    }
  }

  private func end(_ failure: HTTPFailure) {
    let calls = state.withLock { state in
      state.hasEnded = true
      state.processID = nil
      defer { state.calls = [:] }
      return state.calls
    }
    for continuation in calls.values { continuation.finish(throwing: failure) }
  }
}
