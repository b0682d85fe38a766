internal import Glibc
internal import JSONCore

/// The file that settings are read from at start, if there is one.
struct ConfigurationFile {
  let path: String
  /// Whether someone named it, so that it must be there.
  private let isNamed: Bool
  private let home: String?

  /// `--config`, else INTERVIEWD_CONFIG, else `interviewd/config.json` in `$XDG_CONFIG_HOME`, which is `~/.config` where
  /// it is not set (XDG Base Directory Specification, 0.8); nil where no home is known.
  init?(option: String?, environment: Environment) {
    home = environment["HOME"]
    if let named = option ?? environment["INTERVIEWD_CONFIG"] {
      (path, isNamed) = (named, true)
    } else if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      (path, isNamed) = (folder + "/interviewd/config.json", false)
    } else if let home {
      (path, isNamed) = (home + "/.config/interviewd/config.json", false)
    } else {
      return nil
    }
  }

  /// - Throws: `ConfigurationError`.
  func read() throws(ConfigurationError) -> Configuration {
    let bytes: [UInt8]
    switch FileContent(path, limit: 1024 * 1024) {
    case .bytes(let content, _): bytes = content
    case .absent:
      if isNamed { throw ConfigurationError("there is no configuration file \(path)") }
      return Configuration()
    case .unreadable: throw ConfigurationError("\(path) cannot be read, or is larger than 1 MiB")
    }
    do {
      return try Configuration(JSONParser.parse(bytes))
    } catch let error as JSONSyntaxError {
      let line = bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
      throw ConfigurationError("\(path), line \(line): \(error.reason)")
    } catch {
      throw ConfigurationError("\(path): \(error)")
    }
  }

  /// The key in a file that its owner alone may read.
  ///
  /// - Parameter name: as the configuration has it; `~/` is the home folder, other relative paths start from this file.
  /// - Throws: `ConfigurationError`, which never holds anything of the content.
  func key(in name: String, of service: String) throws(ConfigurationError) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let file =
      name.hasPrefix("~/") ? (home ?? "") + name.dropFirst() : name.hasPrefix("/") ? name : folder + name
    guard case .bytes(let bytes, let mode) = FileContent(file, limit: 4096) else {
      throw ConfigurationError("the key file of \(service), \(file), cannot be read")
    }
    guard mode & 0o077 == 0 else {
      throw ConfigurationError("the key file of \(service) is open to others; run chmod 600 \(file)")
    }
    let key = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    guard !key.isEmpty else { throw ConfigurationError("the key file of \(service), \(file), is empty") }
    return key
  }
}

/// What is in a small file.
private enum FileContent {
  case bytes([UInt8], mode: mode_t)
  case absent
  /// Or larger than the limit, or no file.
  case unreadable

  init(_ path: String, limit: Int) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .absent : .unreadable
      return
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      self = .unreadable
      return
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = Glibc.read(file, &bytes, bytes.count)
    self = count >= 0 ? .bytes(Array(bytes.prefix(count)), mode: status.st_mode) : .unreadable
  }
}
