internal import CSystem
internal import Glibc
internal import JSONCore

/// The daemon as a child process, speaking one JSON object a line over its standard input and output.
///
/// It stands in a process group of its own, so that Ctrl-C reaches the client alone.
final class DaemonProcess {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let diagnostics: Int32
  private var received: [UInt8] = []
  /// How far `received` was searched for a line break.
  private var searched = 0
  /// The end of what it wrote to standard error: the reason, should it die.
  private var lastWords: [UInt8] = []
  private var hasEnded = false

  /// - Throws: `PracticeFailure.daemon` where the executable cannot be started.
  init(arguments: [String]) throws(PracticeFailure) {
    precondition(!arguments.isEmpty)
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    var complaints: [Int32] = [-1, -1]
    for end in [csystem_pipe_cloexec(&toChild), csystem_pipe_cloexec(&fromChild), csystem_pipe_cloexec(&complaints)] {
      guard end == 0 else { throw .daemon("No pipe to the daemon could be made: \(String(cString: strerror(errno)))") }
    }
    let childEnds = [toChild[0], fromChild[1], complaints[1]]
    defer { for end in childEnds { close(end) } }
    (input, output, diagnostics) = (toChild[1], fromChild[0], complaints[0])
    do {
      process = try Self.spawn(arguments, descriptors: childEnds)
    } catch {
      for end in [input, output, diagnostics] { close(end) }
      throw error
    }
  }

  deinit {
    end()
  }

  private static func spawn(_ arguments: [String], descriptors: [Int32]) throws(PracticeFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals blocked or ignored here must not be so there.
    var none = sigset_t()
    sigemptyset(&none)
    var defaults = none
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var process: pid_t = 0
    let status = posix_spawnp(&process, arguments[0], &actions, &attributes, &argv, environ)
    guard status == 0 else {
      throw .daemon("The daemon \(arguments[0]) could not be started: \(String(cString: strerror(status)))")
    }
    return process
  }

  /// - Returns: false once the daemon does not read any more.
  func send(_ message: JSON) -> Bool {
    let line = JSONWriter.bytes(of: message) + [UInt8(ascii: "\n")]
    var rest = line[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  enum Event {
    case message(JSON)
    /// The person wants to stop.
    case interruption
    case end
  }

  /// Waits for the daemon's next message.
  func nextEvent(interruption: Int32?) -> Event {
    while true {
      if let line = takeLine() {
        // The daemon is this very program; a line that is no JSON would be a fault of it, and there is no way to go on.
        guard let message = try? JSONParser.parse(line) else { return .end }
        return .message(message)
      }
      // A negative descriptor is passed over by poll.
      var descriptors = [output, diagnostics, interruption ?? -1].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      if hasClosedDiagnostics { descriptors[1].fd = -1 }
      guard poll(&descriptors, nfds_t(descriptors.count), -1) > 0 else { continue }
      if descriptors[1].revents != 0 { readDiagnostics() }
      if descriptors[2].revents != 0 { return .interruption }
      if descriptors[0].revents != 0, !readOutput() { return .end }
    }
  }

  private func takeLine() -> [UInt8]? {
    guard let lineBreak = received[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = received.count
      return nil
    }
    defer {
      received.removeSubrange(...lineBreak)
      searched = 0
    }
    return Array(received[..<lineBreak])
  }

  private func readOutput() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(output, &buffer, buffer.count)
    if count < 0 { return errno == EINTR }
    received += buffer[..<count]
    return count > 0
  }

  private var hasClosedDiagnostics = false

  private func readDiagnostics() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(diagnostics, &buffer, buffer.count)
    if count > 0 {
      lastWords = Array((lastWords + buffer[..<count]).suffix(4096))
    } else {
      hasClosedDiagnostics = true
    }
  }

  /// Closes the daemon's input and waits for it, two seconds at most.
  func end() {
    guard !hasEnded else { return }
    close(input)
    if !waitUntilEnded(milliseconds: 2_000) { kill(process, SIGKILL) }
    _ = collect()
  }

  /// Says how the daemon ended, after it closed its output.
  func causeOfDeath() -> String {
    guard !hasEnded else { return "The daemon has ended" }
    close(input)
    if !waitUntilEnded(milliseconds: 1_000) { kill(process, SIGKILL) }
    while !hasClosedDiagnostics { readDiagnostics() }
    let status = collect()
    let signal = status & 0x7F
    let how =
      signal == 0
      ? "with exit code \((status >> 8) & 0xFF)" : "by signal \(signal) (\(String(cString: strsignal(signal))))"
    let words = String(decoding: lastWords, as: UTF8.self).split(separator: "\n").last?.cleanedForOneLine() ?? ""
    return "The daemon ended unexpectedly, \(how)" + (words.isEmpty ? "" : "; it said: \(words)")
  }

  private func waitUntilEnded(milliseconds: Int32) -> Bool {
    let handle = csystem_pidfd_open(process)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    var descriptor = pollfd(fd: handle, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) == 1
  }

  private func collect() -> Int32 {
    hasEnded = true
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(output)
    close(diagnostics)
    return status
  }
}
