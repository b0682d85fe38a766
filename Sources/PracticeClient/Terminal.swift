internal import CSystem
internal import Glibc
internal import SwiftExtensions

/// The person's side: lines in, text out. Works as well where either end is a pipe or a file.
package final class Terminal {
  /// Whether a person can answer.
  let isInteractive: Bool
  private let input: Int32
  private let output: Int32
  private let diagnostics: Int32
  /// Becomes readable at Ctrl-C.
  let interruption: Int32?
  private let hasColors: Bool
  private var pending: [UInt8] = []
  private var isInputAtEnd = false

  /// - Parameter interruption: a descriptor that becomes readable when the person wants to stop.
  package init(
    input: Int32, output: Int32, diagnostics: Int32, interruption: Int32? = nil,
    environment: (String) -> String? = Terminal.environmentVariable
  ) {
    self.input = input
    self.output = output
    self.diagnostics = diagnostics
    self.interruption = interruption
    isInteractive = isatty(input) == 1
    let isDumb = ["", "dumb"].contains(environment("TERM") ?? "")
    // https://no-color.org: any value that is not empty.
    hasColors = isatty(output) == 1 && !isDumb && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// The terminal of this process, with Ctrl-C, SIGTERM and SIGHUP as its interruption.
  ///
  /// To be called before any other thread exists, since threads inherit which signals they block.
  package static func ofProcess() -> Terminal {
    signal(SIGPIPE, SIG_IGN)
    return Terminal(
      input: STDIN_FILENO, output: STDOUT_FILENO, diagnostics: STDERR_FILENO, interruption: interruptionSignals())
  }

  package static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Columns to write in: the terminal's, 80 at most and 80 where there is none.
  var width: Int {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(Int(size.ws_col), 20), 80)
  }

  // MARK: Output

  func write(_ text: String, _ style: TextStyle = .plain) {
    writeAll(styled(text, style), to: output)
  }

  func writeLine(_ text: String = "", _ style: TextStyle = .plain) {
    write(text, style)
    write("\n")
  }

  /// Writes wrapped text that ends its last line.
  func writeParagraph(_ text: String, _ style: TextStyle = .plain, indent: String = "", firstIndent: String? = nil) {
    write(text.wrapped(width: width, indent: indent, firstIndent: firstIndent), style)
  }

  /// Writes to standard error, where output that is piped on stays clean.
  func complain(_ text: String) {
    writeAll(text.wrapped(width: width), to: diagnostics)
  }

  private func styled(_ text: String, _ style: TextStyle) -> String {
    guard hasColors, style != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  /// A reader that went away is not an error of the interview: what it does not take is dropped.
  private func writeAll(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  // MARK: Input

  enum Line: Hashable {
    case text(String)
    /// Ctrl-D, or the end of a file; carries what stood on the line before it.
    case end(String)
  }

  /// The next line, without its line break.
  ///
  /// - Throws: `PracticeFailure.interrupted`.
  func readLine() throws(PracticeFailure) -> Line {
    while true {
      if let lineBreak = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = pending[..<lineBreak]
        pending.removeSubrange(...lineBreak)
        return .text(Self.decode(line))
      }
      if isInputAtEnd {
        // At a terminal Ctrl-D ends one answer, not the input.
        isInputAtEnd = !isInteractive
        defer { pending = [] }
        return .end(Self.decode(pending[...]))
      }
      try readMore()
    }
  }

  private func readMore() throws(PracticeFailure) {
    var descriptors = [pollfd(fd: input, events: Int16(POLLIN), revents: 0)]
    if let interruption { descriptors.append(pollfd(fd: interruption, events: Int16(POLLIN), revents: 0)) }
    guard poll(&descriptors, nfds_t(descriptors.count), -1) > 0 else { return }
    if descriptors.count > 1, descriptors[1].revents != 0 { throw .interrupted }

    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      pending += buffer[..<count]
    } else if count == 0 || errno != EINTR {
      isInputAtEnd = true
    }
  }

  /// A pasted answer may carry the marks of bracketed paste; they are not part of it.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.last == "\r" { text.removeLast() }
    for mark in ["\u{1B}[200~", "\u{1B}[201~"] {
      text = text.split(separator: mark, omittingEmptySubsequences: false).joined()
    }
    return text
  }

  /// What stands typed on a line that was never ended.
  ///
  /// Outside line editing the terminal hands out what it had kept for the unfinished line.
  func takeUnfinishedLine() -> String {
    guard isInteractive else { return "" }
    func unedited(_ settings: inout termios) {
      settings.c_lflag &= ~tcflag_t(ICANON)
      settings.setMinimum(0)
    }
    return withSettings(unedited) {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(input, &buffer, buffer.count)
      defer { pending = [] }
      return Self.decode((pending + buffer[..<max(0, count)])[...])
    }
  }

  /// Runs `body` while an interruption leaves typed text where it is.
  func keepingTypedText<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try withSettings({ $0.c_lflag |= tcflag_t(NOFLSH) }, body)
  }

  /// Runs `body` without showing what is typed, for passwords.
  func hidingInput<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try withSettings({ $0.c_lflag &= ~tcflag_t(ECHO) }, body)
  }

  private func withSettings<Result, Failure: Error>(
    _ change: (inout termios) -> Void, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var settings = termios()
    guard isInteractive, tcgetattr(input, &settings) == 0 else { return try body() }
    var changed = settings
    change(&changed)
    tcsetattr(input, TCSANOW, &changed)
    defer { tcsetattr(input, TCSANOW, &settings) }
    return try body()
  }
}

extension termios {
  /// How many bytes a read outside line editing waits for.
  fileprivate mutating func setMinimum(_ count: cc_t) {
    withUnsafeMutableBytes(of: &c_cc) { $0[Int(VMIN)] = count }
  }
}

/// Parameters of ECMA-48's SGR sequence.
enum TextStyle: String {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case heading = "1;36"
  case good = "32"
  case doubtful = "33"
  case bad = "31"
}

/// A descriptor that becomes readable when SIGINT, SIGTERM or SIGHUP arrives.
///
/// A thread waits for the signals, which are blocked everywhere: no handler runs at an awkward moment.
private func interruptionSignals() -> Int32? {
  var signals = sigset_t()
  sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return nil }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  pthread_sigmask(SIG_BLOCK, &signals, nil)

  let isRunning = startThread { [signals, writeEnd = ends[1]] in
    var signals = signals
    var number: Int32 = 0
    sigwait(&signals, &number)
    var byte: UInt8 = 1
    write(writeEnd, &byte, 1)
  }
  guard isRunning else {
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    return nil
  }
  return ends[0]
}
