internal import CSystem
internal import Glibc

/// What a program of ours prints when it is asked about itself.
enum CommandOutput {
  /// Its lines, some kilobytes at most; nil where it cannot be run or fails.
  static func lines(of executable: String, _ argument: String) -> [String]? {
    var ends: [Int32] = [0, 0]
    guard csystem_pipe_cloexec(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    var arguments = [strdup(executable), strdup(argument), nil]
    defer { for pointer in arguments { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, executable, &actions, nil, &arguments, environ)
    close(ends[1])
    guard failure == 0 else { return nil }
    var output = [UInt8](repeating: 0, count: 16 * 1024)
    var count = 0
    while count < output.count {
      let read = output.withUnsafeMutableBytes {
        Glibc.read(ends[0], $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if read <= 0 { break }
      count += read
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { return nil }
    return String(decoding: output[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
