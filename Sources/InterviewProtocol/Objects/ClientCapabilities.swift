extension Wire {
  /// What the client can deal with; whatever else a client of language servers says of itself is passed over.
  package struct ClientCapabilities: Codable, Hashable, Sendable {
    /// Asks for `session/changed`.
    package var sessionChanged: Bool

    package init(sessionChanged: Bool = false) {
      self.sessionChanged = sessionChanged
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      sessionChanged = try container.decodeIfPresent(Bool.self, forKey: .sessionChanged) ?? false
    }
  }
}
