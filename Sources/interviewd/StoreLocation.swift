/// Where sessions are kept, as `--store` and INTERVIEWD_STORE name it.
enum StoreLocation: Equatable {
  case sqlite(path: String)
  /// Gone with the process; for trying things and for tests.
  case memory

  /// - Parameter url: nil for the default, a SQLite file under the XDG data directory.
  init(url: String?, environment: Environment) throws(ConfigurationError) {
    guard let url else {
      self = .sqlite(path: try Self.defaultPath(environment))
      return
    }
    if url == "memory:" {
      self = .memory
    } else if url.hasPrefix("sqlite:") {
      let path = String(url.dropFirst("sqlite:".count))
      let withoutAuthority = path.hasPrefix("///") ? String(path.dropFirst(2)) : path
      guard !withoutAuthority.isEmpty else { throw ConfigurationError("the store needs a path: sqlite:PATH") }
      self = .sqlite(path: withoutAuthority)
    } else if url.hasPrefix("postgresql:") || url.hasPrefix("postgres:") {
      throw ConfigurationError("this version keeps sessions in SQLite only; use sqlite:PATH")
    } else {
      throw ConfigurationError("the store must be sqlite:PATH or memory:")
    }
  }

  /// `interviewd/interviewd.sqlite` in `$XDG_DATA_HOME`, which is `~/.local/share` where it is not set
  /// (XDG Base Directory Specification, 0.8).
  private static func defaultPath(_ environment: Environment) throws(ConfigurationError) -> String {
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return folder + "/interviewd/interviewd.sqlite"
    }
    guard let home = environment["HOME"] else {
      throw ConfigurationError("neither XDG_DATA_HOME nor HOME is set; name the store with --store sqlite:PATH")
    }
    return home + "/.local/share/interviewd/interviewd.sqlite"
  }
}

/// What is wrong with an option or an environment variable, for the person who set it.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
