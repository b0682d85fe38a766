extension Wire {
  /// The daemon, as it presents itself.
  package struct ServerInfo: Codable, Hashable, Sendable {
    package var name: String
    package var version: String

    package init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }
}
