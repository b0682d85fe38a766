internal import CSystem
internal import Glibc
package import HTTPMessages
internal import SwiftExtensions

/// Makes HTTP calls through `interviewd-http`, which it starts when it is first needed and again after it died.
///
/// The daemon is one static executable that starts in a millisecond; libcurl cannot be part of that.
package final class HTTPClient: Sendable {
  private let executable: String
  private let process = Locked<HTTPProcess?>(nil)

  /// - Parameter executable: the path of `interviewd-http`.
  package init(executable: String) { self.executable = executable }

  deinit { shutDown() }

  /// Starts the call and hands on what becomes of it, up to `.finished`; anything else throws an `HTTPFailure`.
  ///
  /// Cancelling the task that iterates, or dropping the stream, closes the call's connection at once. A reader that is
  /// slow makes this process hold at most the call's `limits.bodyBytes`.
  package func send(_ call: HTTPCall) -> AsyncThrowingStream<HTTPEvent, any Error> {
    AsyncThrowingStream { continuation in
      let process = runningProcess()
      guard let number = process.start(call, continuation) else {
        // It died between the look and the call, which is rare enough to ask only once more.
        let next = runningProcess()
        guard let number = next.start(call, continuation) else {
          return continuation.finish(throwing: HTTPFailure(.noTransport, "the HTTP process ended"))
        }
        continuation.onTermination = { if case .cancelled = $0 { next.cancel(number) } }
        return
      }
      continuation.onTermination = { if case .cancelled = $0 { process.cancel(number) } }
    }
  }

  /// Ends the process and every running call; a later call starts another.
  package func shutDown() {
    process.withLock { process in
      process?.stop()
      process = nil
    }
  }

  /// The id of the running process, for those who watch it.
  package var processID: Int32? { process.withLock { $0?.processID } }

  private func runningProcess() -> HTTPProcess {
    process.withLock { process in
      if let process, !process.hasEnded { return process }
      let started = HTTPProcess(executable: executable)
      process = started
      return started
    }
  }
}
