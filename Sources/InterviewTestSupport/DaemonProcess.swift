internal import CSystem
internal import Glibc
package import JSONCore
internal import JSONRPC

/// The real daemon, started as an editor starts it.
package final class DaemonProcess: Sendable {
  package let pid: Int32
  package let client: TestClient
  private let standardError: Int32

  package struct CannotStart: Error {
    package let path: String
  }

  /// The folder of the products of this build: where the test bundle lies.
  package static var buildFolder: String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    // Under `swift test` the process is the test runner, so the bundle is looked for among the arguments first.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = bundle ?? String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// - Parameters:
  ///   - arguments: behind the program's name.
  ///   - environment: all of it; PATH and HOME are not passed on by themselves.
  package init(
    _ arguments: [String] = [], environment: [String: String] = [:], framing: TestClient.Framing = .lines,
    readsAtOnce: Bool = true,
    executable: String = DaemonProcess.buildFolder + "/interviewd"
  ) throws {
    var input: [Int32] = [0, 0]
    var output: [Int32] = [0, 0]
    var diagnostics: [Int32] = [0, 0]
    guard csystem_pipe_cloexec(&input) == 0, csystem_pipe_cloexec(&output) == 0,
      csystem_pipe_cloexec(&diagnostics) == 0
    else { throw CannotStart(path: executable) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, diagnostics[1], STDERR_FILENO)
    var argv = ([executable] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, executable, &actions, nil, &argv, &envp)
    for descriptor in [input[0], output[1], diagnostics[1]] { close(descriptor) }
    guard failure == 0 else { throw CannotStart(path: executable) }
    self.pid = pid
    standardError = diagnostics[0]
    client = TestClient(input: output[0], output: input[1], framing: framing, readsAtOnce: readsAtOnce)
  }

  deinit {
    kill(pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    close(standardError)
  }

  /// Sends `initialize` and `initialized`.
  @discardableResult
  package func initialize(_ options: JSON = [:], capabilities: JSON = [:]) async throws -> JSON {
    let result = try await client.request(
      "initialize",
      ["processId": .null, "capabilities": capabilities, "initializationOptions": options])
    client.notify("initialized")
    return result
  }

  package func send(signal: Int32) {
    kill(pid, signal)
  }

  /// Waits for the end of the process.
  ///
  /// - Returns: its exit code, or 128 and the signal's number.
  package func exitCode() -> Int32 {
    var info = siginfo_t()
    // The process stays a zombie for `deinit`, so that its number cannot be given to another.
    while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
    let status = info._sifields._sigchld.si_status
    return info.si_code == CLD_EXITED ? status : 128 + status
  }

  /// What the daemon wrote to standard error; read after it has ended.
  package func diagnostics() -> String {
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(standardError, &chunk, chunk.count)
      guard count > 0 else { break }
      text += chunk[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
