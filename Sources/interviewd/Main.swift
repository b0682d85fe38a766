internal import ArgumentParser
internal import Glibc

@main
enum Main {
  /// Synchronous on purpose: an asynchronous `main` costs a static executable 5 to 8 ms at start (measured 2026-11).
  static func main() {
    // An editor starts the daemon without arguments; that way passes by the argument parser, which takes a
    // millisecond.
    guard CommandLine.argc > 1 else { serve(Daemon.Options()) }
    InterviewdCommand.main()
  }

  static func serve(_ options: Daemon.Options) -> Never {
    do {
      Glibc.exit(try Daemon(environment: Environment(), options: options).run())
    } catch {
      complain(error)
      Glibc.exit(ExitStatus.configuration)
    }
  }

  /// Writes one line to standard error.
  static func complain(_ error: any Error) {
    let line = Array("interviewd: \(error)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}

/// What the process ends with; the README explains each.
enum ExitStatus {
  static let success: Int32 = 0
  /// `exit` without `shutdown`, or input that ended in the middle of a message.
  static let protocolFailure: Int32 = 1
  /// An option, an environment variable or a file that is named there is wrong (EX_CONFIG of sysexits.h).
  static let configuration: Int32 = 78
  /// A line of input or a document that cannot be read (EX_DATAERR).
  static let badInput: Int32 = 65
  /// The store cannot be used (EX_CANTCREAT is too narrow; EX_IOERR of sysexits.h).
  static let store: Int32 = 74
}
