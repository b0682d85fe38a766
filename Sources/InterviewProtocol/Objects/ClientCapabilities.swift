extension Wire {
  /// What the client can deal with; whatever else a client of language servers says of itself is passed over.
  package struct ClientCapabilities: Codable, Hashable, Sendable {
    /// Asks for `session/changed`.
    package var sessionChanged: Bool
    /// Offers a model: `model/complete` is answered.
    package var model: Bool

    package init(sessionChanged: Bool = false, model: Bool = false) {
      self.model = model
      self.sessionChanged = sessionChanged
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      sessionChanged = try container.decodeIfPresent(Bool.self, forKey: .sessionChanged) ?? false
      model = try container.decodeIfPresent(Bool.self, forKey: .model) ?? false
    }
  }
}
