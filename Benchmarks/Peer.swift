internal import CSystem
internal import Glibc

/// A language server or the daemon, spoken to over headers by blocking reads: no thread, no task, no JSON library
/// between the clock and the process.
final class Peer {
  let pid: pid_t
  private let input: Int32
  private let output: Int32
  private var buffer: [UInt8] = []

  struct CannotStart: Error {
    let path: String
  }

  init(_ command: [String], environment: [String: String] = [:]) throws {
    var stdin: [Int32] = [0, 0]
    var stdout: [Int32] = [0, 0]
    guard csystem_pipe_cloexec(&stdin) == 0, csystem_pipe_cloexec(&stdout) == 0 else {
      throw CannotStart(path: command[0])
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stdout[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var argv = command.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, command[0], &actions, nil, &argv, &envp) == 0 else {
      throw CannotStart(path: command[0])
    }
    close(stdin[0])
    close(stdout[1])
    self.pid = pid
    input = stdin[1]
    output = stdout[0]
  }

  deinit {
    close(input)
    close(output)
    kill(pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
  }

  func send(_ body: String) {
    let message = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    _ = write(input, message, message.count)
  }

  /// Reads messages until one has the id; whatever comes before is passed over.
  func response(to id: Int) -> Bool { body(of: id) != nil }

  /// The response with the id, nil if the process ends before.
  func body(of id: Int) -> String? {
    let mark = "\"id\":\(id)"
    while let body = nextBody() {
      let text = String(decoding: body, as: UTF8.self)
      if text.contains(mark) { return text }
    }
    return nil
  }

  /// The next message; nil if the process ends before.
  func nextBody() -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: 10).flatMap({ _ in headerEnd() }) {
        let digits = buffer[..<end].drop { $0 < 0x30 || $0 > 0x39 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
        let length = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        if buffer.count >= end + length {
          defer { buffer.removeSubrange(..<(end + length)) }
          return Array(buffer[end..<(end + length)])
        }
      }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = read(output, &chunk, chunk.count)
      guard count > 0 else { return nil }
      buffer += chunk[..<count]
    }
  }

  /// Where the body begins, once the blank line is there.
  private func headerEnd() -> Int? {
    guard buffer.count >= 4 else { return nil }
    for index in 0...(buffer.count - 4) where buffer[index...].starts(with: [13, 10, 13, 10]) { return index + 4 }
    return nil
  }
}

/// Monotonic time in milliseconds.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    return isEmpty ? .nan : sorted[count / 2]
  }
}
