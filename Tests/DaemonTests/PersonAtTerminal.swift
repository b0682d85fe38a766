import Foundation
import Glibc
import InterviewTestSupport
import Testing

/// `interviewd practice` at a pseudo terminal, and somebody who types and reads there.
final class PersonAtTerminal {
  /// Everything shown so far, as the terminal received it.
  private(set) var screen = ""
  private let terminal: Int32
  private let process: pid_t
  /// How far `expect` has read.
  private var read = "".startIndex

  struct TerminalError: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameters:
  ///   - home: holds the store and the drafts, and nothing of the person who runs the tests.
  ///   - hasKeyboard: false leaves the terminal to the output; standard input is empty then.
  init(
    _ arguments: [String], home: String, environment: [String: String] = [:], columns: UInt16 = 80,
    hasKeyboard: Bool = true
  ) throws {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0, ioctl(terminal, Self.setLock, &isLocked) == 0, ioctl(terminal, Self.getNumber, &number) == 0
    else { throw TerminalError(description: "no pseudo terminal can be had") }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes the one whose Ctrl-C it gets.
    posix_spawn_file_actions_addopen(&actions, 1, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    if hasKeyboard {
      posix_spawn_file_actions_adddup2(&actions, 1, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.newSession)

    let executable = DaemonProcess.buildFolder + "/interviewd"
    let variables = ["HOME": home, "TERM": "xterm", "INTERVIEWD_PROVIDERS": "offline"].merging(environment) { $1 }
    var argv = ([executable, "practice"] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, executable, &actions, &attributes, &argv, &envp) == 0 else {
      close(terminal)
      throw TerminalError(description: "\(executable) cannot be started")
    }
    self.process = process
  }

  deinit {
    close(terminal)
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// Reads on until `words` were shown, behind all that was expected before.
  func expect(_ words: String) throws {
    while true {
      if let found = screen[read...].range(of: words) {
        read = found.upperBound
        return
      }
      guard readMore() else {
        throw TerminalError(description: "“\(words)” was never shown; the screen ends with: \(screen.suffix(600))")
      }
    }
  }

  // What Glibc's module leaves out: TIOCSPTLCK, TIOCGPTN (ioctl_tty(2)) and POSIX_SPAWN_SETSID (<spawn.h>).
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// Takes the job's title and the company as they are offered.
  func acceptHeading() throws {
    for label in ["Job title?", "Company?"] {
      try expect(label)
      type("\n")
    }
  }

  /// Reads to the end.
  func exitCode() -> Int32 {
    while readMore() {}
    var info = siginfo_t()
    while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
    let status = info._sifields._sigchld.si_status
    return info.si_code == CLD_EXITED ? status : 128 + status
  }

  /// The daemon that the practice started.
  func child() throws -> pid_t {
    let children = try String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
  }

  /// - Returns: false once nobody writes any more, or nothing came for half a minute.
  private func readMore() -> Bool {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 30_000) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    unread += buffer[..<count]
    // A character may arrive in two pieces.
    let whole = unread.lastIndex { $0 & 0xC0 != 0x80 }.map { unread[$0] < 0x80 ? unread.count : $0 } ?? 0
    let isComplete = String(validating: unread, as: UTF8.self) != nil
    let end = isComplete ? unread.count : whole
    let offset = screen.utf8.distance(from: screen.startIndex, to: read)
    screen += String(decoding: unread[..<end], as: UTF8.self)
    read = screen.utf8.index(screen.startIndex, offsetBy: offset)
    unread.removeSubrange(..<end)
    return true
  }

  /// The beginning of a character whose end has not arrived.
  private var unread: [UInt8] = []
}
