internal import CSystem
internal import Glibc
internal import SwiftExtensions

/// Ends the process within two seconds when a signal asks for it, or when the client's own process has ended.
final class ProcessWatch: Sendable {
  private let finish = Locked<(@Sendable () -> Void)?>(nil)

  /// Takes SIGTERM, SIGINT and SIGHUP from now on; call it before any other thread begins.
  ///
  /// - Parameter finish: gives up what runs and writes what is left; it gets two seconds.
  func start(_ finish: @escaping @Sendable () -> Void) {
    self.finish.withLock { $0 = finish }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    startThread { [self, signals] in
      var signals = signals
      var signal: Int32 = 0
      sigwait(&signals, &signal)
      end()
    }
  }

  /// Ends this process when that one does.
  func follow(_ process: pid_t) {
    startThread { [self] in
      let descriptor = csystem_pidfd_open(process)
      guard descriptor >= 0 else {
        // Linux before 5.3 has no such descriptors; ESRCH means that the process is gone already.
        if errno == ESRCH { end() }
        while kill(process, 0) == 0 || errno == EPERM { sleep(1) }
        return end()
      }
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&entry, 1, -1) < 0 && errno == EINTR {}
      end()
    }
  }

  private func end() {
    let finish = finish.withLock { finish in
      defer { finish = nil }
      return finish
    }
    guard let finish else { return }
    // The last resort, should `finish` hang: the process ends all the same.
    signal(SIGALRM) { _ in _exit(0) }
    alarm(2)
    finish()
    _exit(0)
  }
}
