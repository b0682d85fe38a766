internal import CSystem
internal import Glibc
internal import HTTPMessages

/// The running executable and our ends of its pipes.
struct HTTPChild: ~Copyable {
  let processID: pid_t
  /// Where it reads commands from; writing never waits.
  let input: Int32
  /// Where it writes reports to.
  let output: Int32

  /// Starts it with two pipes, no other descriptor, and next to no environment: no key is there to be read.
  init?(executable: String) {
    var commands: [Int32] = [-1, -1]
    var reports: [Int32] = [-1, -1]
    guard csystem_pipe_cloexec(&commands) == 0 else { return nil }
    guard csystem_pipe_cloexec(&reports) == 0 else {
      for end in commands { _ = close(end) }
      return nil
    }
    _ = fcntl(commands[1], F_SETFL, O_NONBLOCK)
    let started = Self.spawn(executable, input: commands[0], output: reports[1])
    _ = close(commands[0])
    _ = close(reports[1])
    guard let started else {
      _ = close(commands[1])
      _ = close(reports[0])
      return nil
    }
    processID = started
    input = commands[1]
    output = reports[0]
  }

  /// Closes the pipes and collects the process, which ends by itself when its input does.
  consuming func end() {
    _ = close(input)
    _ = close(output)
    // It holds nothing worth saving, and a stopped one would never see the end of its input.
    kill(processID, SIGKILL)
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
  }

  /// Writes what the pipe takes; false when the process is gone.
  func write(_ frames: inout FrameWriter) -> Bool {
    while !frames.bytes.isEmpty {
      let written = frames.bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if written > 0 {
        frames.removeFirst(written)
      } else if errno == EAGAIN {
        return true
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Reads once; false at the end.
  func read(into reports: inout FrameDecoder<HTTPReport>) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 1) { buffer in
      let count = Glibc.read(output, buffer.baseAddress, buffer.count)
      guard count > 0 else { return count < 0 && errno == EINTR }
      reports.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return true
    }
  }

  private static func spawn(_ executable: String, input: Int32, output: Int32) -> pid_t? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    csystem_spawn_close_from(&files, STDERR_FILENO + 1)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    // A group of its own, so that Ctrl-C at a terminal reaches the daemon alone, which decides what ends.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

    var environment = ["SWIFT_BACKTRACE=enable=no"]
    for name in ["SSL_CERT_FILE", "INTERVIEWD_TEST_LOOPBACK_PORT"] {
      if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
    }
    return withCStrings([executable]) { arguments in
      withCStrings(environment) { environment in
        var processID: pid_t = 0
        let result = posix_spawn(&processID, executable, &files, &attributes, arguments, environment)
        return result == 0 ? processID : nil
      }
    }
  }
}

/// Calls `body` with the strings as C has them, a null pointer last.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return body(&pointers)
}
