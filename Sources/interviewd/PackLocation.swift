internal import Glibc

/// Where packs of questions are: those that come along, and the user's own.
struct PackLocation {
  /// Nil where the installation lacks them.
  let shipped: String?
  /// Nil where neither XDG_CONFIG_HOME nor HOME is set.
  let own: String?

  init(environment: Environment) {
    let folder = Environment.executablePath.flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
    shipped = folder.flatMap(Self.shipped(seenFrom:))
    own = Self.configuration(environment).map { $0 + "/interviewd/packs" }
  }

  /// What to read, each folder once: the packs that come along, then the named folder or else the user's own.
  ///
  /// - Throws: `ConfigurationError` where the named folder does not exist.
  func folders(with named: String?) throws(ConfigurationError) -> [String] {
    if let named {
      guard let path = Self.real(named) else {
        throw ConfigurationError("there is no folder or file \(named)")
      }
      // Within the packs that come along, the part would be read twice.
      if let shipped, path == shipped || path.hasPrefix(shipped + "/") { return [path == shipped ? shipped : named] }
      return [shipped].compactMap(\.self) + [named]
    }
    return [shipped, own.flatMap(Self.real)].compactMap(\.self)
  }

  /// `share/interviewd/packs` beside the folder of the executable; in a build tree `Resources/packs` above it.
  private static func shipped(seenFrom folder: String) -> String? {
    if let installed = real(folder + "/../share/interviewd/packs") { return installed }
    var above = folder
    for _ in 0..<4 {
      above += "/.."
      if access(above + "/Resources/packs/schema.json", R_OK) == 0, access(above + "/Package.swift", R_OK) == 0 {
        return real(above + "/Resources/packs")
      }
    }
    return nil
  }

  /// `$XDG_CONFIG_HOME`, which is `~/.config` where it is not set (XDG Base Directory Specification, 0.8).
  private static func configuration(_ environment: Environment) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder }
    return environment["HOME"].map { $0 + "/.config" }
  }

  /// The path without links and dots; nil where nothing is there.
  private static func real(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
