internal import ArgumentParser
internal import Glibc
internal import InterviewStore
internal import SQLiteStore

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Look after the file that sessions are kept in.",
    subcommands: [Check.self, Backup.self, Path.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the store for damage and tell what is in it; changes nothing.")

    @OptionGroup var store: StoreOption

    func run() throws {
      try Self.reporting {
        let report = try SQLiteStore.check(store.path())
        for line in report.lines { print(line) }
        if !report.isWhole { throw ExitCode(ExitStatus.store) }
      }
    }
  }

  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy the store to a new file, whole and consistent, also while a daemon writes.")

    @OptionGroup var store: StoreOption
    @Argument(help: "The file to write; it must not exist.") var file: String

    func run() throws {
      try Self.reporting { try SQLiteStore.backup(store.path(), to: file) }
    }
  }

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print where the store is.")

    @OptionGroup var store: StoreOption

    func run() throws {
      try Self.reporting { print(try store.path()) }
    }
  }
}

extension ParsableCommand {
  /// Runs `body`; what it throws becomes a sentence on standard error and an exit code.
  static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch StoreError.unavailable(let fault) {
      Main.complain(ConfigurationError(fault.advice))
      throw ExitCode(ExitStatus.store)
    } catch StoreError.conflict {
      Main.complain(ConfigurationError("the file exists already; name another"))
      throw ExitCode(ExitStatus.store)
    } catch let error as ConfigurationError {
      Main.complain(error)
      throw ExitCode(ExitStatus.configuration)
    }
  }
}

extension StoreOption {
  /// - Throws: `ConfigurationError` where the store is no file.
  func path() throws(ConfigurationError) -> String {
    let environment = Environment()
    switch try StoreLocation(url: store ?? environment["INTERVIEWD_STORE"], environment: environment) {
    case .sqlite(let path): return path
    case .memory: throw ConfigurationError("a store in memory has no file")
    }
  }
}
