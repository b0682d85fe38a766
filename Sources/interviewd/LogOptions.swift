internal import ArgumentParser
internal import Glibc
internal import Logging

/// Where diagnostics go, and how much of them.
struct LogOptions {
  var level: Logger.Level = .warning
  var file: String?

  /// - Throws: `ConfigurationError` where the file cannot be opened.
  func logger() throws(ConfigurationError) -> Logger {
    var descriptor = STDERR_FILENO
    if let file {
      descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw ConfigurationError("the log file cannot be opened for writing") }
    }
    return Logger(label: "interviewd") { [descriptor, level] _ in
      var handler = DescriptorLogHandler(descriptor: descriptor)
      handler.logLevel = level
      return handler
    }
  }
}

/// Writes a line for each entry, or drops it where the descriptor takes none: a reader of diagnostics who sleeps never
/// holds up the interview.
private struct DescriptorLogHandler: LogHandler {
  let descriptor: Int32
  var logLevel: Logger.Level = .warning
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }
    let line = Array("interviewd: \(event.level): \(event.message)\(fields.joined())\n".utf8.prefix(4_096))
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard poll(&entry, 1, 0) == 1, entry.revents & Int16(POLLOUT) != 0 else { return }
    _ = write(descriptor, line, line.count)
  }
}
