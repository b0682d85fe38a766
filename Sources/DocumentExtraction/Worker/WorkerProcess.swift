internal import CSystem
internal import Glibc
internal import SwiftExtensions

/// The running worker: a process that has its libraries loaded and forks a locked child for each document, one of them
/// ahead of its document.
///
/// It ends when this object goes, and when the daemon does, however that ends: it then reads the end of its socket.
final class WorkerProcess: Sendable {
  let id: pid_t
  /// Which locks its children are under, a phrase each.
  let isolation: [String]
  private let control: Int32
  private let isAlive: Locked<Bool>

  /// Starts the worker and waits until it is ready; blocks for some 20 ms.
  ///
  /// - Throws: `WorkerUnavailableError`.
  init(executable: String) throws(WorkerUnavailableError) {
    var ends: (Int32, Int32) = (-1, -1)
    let isPaired = withUnsafeMutableBytes(of: &ends) { csystem_socketpair($0.bindMemory(to: Int32.self).baseAddress) }
    guard isPaired == 0 else { throw WorkerUnavailableError("no socket: \(errorText())") }
    let (control, workerEnd) = ends
    let process: pid_t
    do {
      defer { close(workerEnd) }
      process = try Self.spawn(executable, control: workerEnd)
    } catch {
      close(control)
      throw error
    }
    guard let isolation = Self.readGreeting(control) else {
      kill(process, SIGKILL)
      close(control)
      throw WorkerUnavailableError("\(executable) ended before it was ready")
    }
    id = process
    self.control = control
    self.isolation = isolation
    isAlive = Locked(true)
  }

  deinit { close(control) }

  /// A socket to a child that waits for one document, or is about to; the caller closes it. Nil if the worker has gone.
  func open() -> Int32? { openPrepared() ?? openNew() }

  /// A socket to the child that was forked ahead, nil where another document has it.
  private func openPrepared() -> Int32? {
    while true {
      let socket = csystem_take_descriptor(control)
      guard socket >= 0 else { return nil }
      // Anything to read before it was given a document tells that it has ended.
      var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      if poll(&entry, 1, 0) == 0 { return socket }
      close(socket)
    }
  }

  private func openNew() -> Int32? {
    var ends: (Int32, Int32) = (-1, -1)
    let isPaired = withUnsafeMutableBytes(of: &ends) { csystem_socketpair($0.bindMemory(to: Int32.self).baseAddress) }
    guard isPaired == 0 else { return nil }
    defer { close(ends.1) }
    guard csystem_send_descriptor(control, ends.1) == 0 else {
      close(ends.0)
      return nil
    }
    return ends.0
  }

  /// The process is a child of a thread that does nothing but wait for its end: so it leaves no zombie, and its
  /// parent-death signal, which Linux ties to the thread that forked, means the death of the daemon.
  private static func spawn(_ executable: String, control: Int32) throws(WorkerUnavailableError) -> pid_t {
    var started: (Int32, Int32) = (-1, -1)
    guard withUnsafeMutableBytes(of: &started, { csystem_pipe_cloexec($0.bindMemory(to: Int32.self).baseAddress) }) == 0
    else { throw WorkerUnavailableError("no pipe: \(errorText())") }
    let (readEnd, writeEnd) = started
    defer { close(readEnd) }
    let isRunning = startThread {
      var outcome = launch(executable, control: control)
      _ = withUnsafeBytes(of: &outcome) { write(writeEnd, $0.baseAddress, $0.count) }
      close(writeEnd)
      guard outcome.process > 0 else { return }
      while waitpid(outcome.process, nil, 0) < 0, errno == EINTR {}
    }
    guard isRunning else {
      close(writeEnd)
      throw WorkerUnavailableError("no thread")
    }
    var outcome = Launch(process: -1, error: EIO)
    let count = withUnsafeMutableBytes(of: &outcome) { buffer in
      retryingInterrupts { read(readEnd, buffer.baseAddress, buffer.count) }
    }
    guard count == MemoryLayout<Launch>.size, outcome.process > 0 else {
      throw WorkerUnavailableError("\(executable): \(String(cString: strerror(outcome.error)))")
    }
    return outcome.process
  }

  private struct Launch: BitwiseCopyable {
    var process: pid_t
    var error: Int32
  }

  private static func launch(_ executable: String, control: Int32) -> Launch {
    // Without a zone, the C library looks for a change of it whenever an archive names a time; and what each child would
    // look up of the libraries is looked up once.
    let settings: [String] = ["SWIFT_BACKTRACE=enable=no", "TZ=UTC", "LD_BIND_NOW=1"]
    let environment: [UnsafePointer<CChar>?] = settings.map { UnsafePointer(strdup($0)) } + [nil]
    defer { for setting in environment { free(UnsafeMutablePointer(mutating: setting)) } }
    let process = csystem_spawn_worker(executable, environment, control, 0)
    return Launch(process: process, error: process < 0 ? errno : 0)
  }

  /// Reads the line-wise list of locks, ended by an empty line, that a worker sends when it is ready.
  private static func readGreeting(_ control: Int32) -> [String]? {
    var bytes: [UInt8] = []
    let deadline = monotonicMilliseconds() + 10_000
    while bytes.count < 4096 {
      if bytes.suffix(2) == [0x0A, 0x0A] {
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      }
      var entry = pollfd(fd: control, events: Int16(POLLIN), revents: 0)
      let ready = poll(&entry, 1, Int32(max(0, deadline - monotonicMilliseconds())))
      if ready < 0, errno == EINTR { continue }
      var byte: UInt8 = 0
      guard ready > 0, read(control, &byte, 1) == 1 else { return nil }
      bytes.append(byte)
    }
    return nil
  }
}

/// The worker cannot be started or does not stay: a fault of the installation, not of a document.
package struct WorkerUnavailableError: Error, CustomStringConvertible {
  package let reason: String

  init(_ reason: String) { self.reason = reason }

  package var description: String { "documents cannot be read: \(reason)" }
}
