internal import ArgumentParser
internal import Logging

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve one client over standard input and output (the default).")

  @OptionGroup var store: StoreOption
  @OptionGroup var providers: ProvidersOption
  @OptionGroup var configuration: ConfigurationOption

  @Option(help: ArgumentHelp("The size of the largest message that is read (default: 33554432).", valueName: "bytes"))
  var maxMessageBytes: Int?

  @Option(
    help: "How much to log: trace, debug, info, notice, warning, error or critical (default: warning).",
    transform: Self.level(named:))
  var logLevel: Logger.Level = .warning

  @Option(help: ArgumentHelp("Log to this file instead of standard error.", valueName: "path"))
  var logFile: String?

  @Flag(
    help: ArgumentHelp(
      "Accepted for hosts that always pass it; standard input and output are all there is.", visibility: .hidden))
  var stdio = false

  func validate() throws {
    if let bytes = maxMessageBytes, !(1_024...1_073_741_824).contains(bytes) {
      throw ValidationError("--max-message-bytes must be from 1024 to 1073741824")
    }
  }

  private static func level(named name: String) throws -> Logger.Level {
    guard let level = Logger.Level(rawValue: name) else { throw ValidationError("there is no such level") }
    return level
  }

  func run() {
    Main.serve(
      Daemon.Options(
        store: store.store, providers: providers.providers, configuration: configuration.config,
        maxMessageBytes: maxMessageBytes,
        log: LogOptions(level: logLevel, file: logFile)))
  }
}

struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where sessions are kept: sqlite:PATH, or memory: for nowhere. Default: INTERVIEWD_STORE, else a SQLite file under the XDG data directory.",
      valueName: "url"))
  var store: String?
}

struct ConfigurationOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file to read settings from. Default: INTERVIEWD_CONFIG, else interviewd/config.json under the XDG configuration directory.",
      valueName: "path"))
  var config: String?
}

struct ProvidersOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The models to try, in order, such as openai,offline. Default: INTERVIEWD_PROVIDERS, else those that have a key, then offline.",
      valueName: "list"))
  var providers: String?
}
