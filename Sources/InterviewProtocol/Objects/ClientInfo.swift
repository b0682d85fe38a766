extension Wire {
  /// Who is on the other side of the wire.
  package struct ClientInfo: Codable, Hashable, Sendable {
    package var name: String
    package var version: String?

    package init(name: String, version: String? = nil) {
      self.name = name
      self.version = version
    }
  }
}
