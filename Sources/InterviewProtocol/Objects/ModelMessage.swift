extension Wire {
  /// A turn of the conversation that a model is to continue.
  package struct ModelMessage: Codable, Hashable, Sendable {
    /// `system`, `user` or `assistant`.
    package var role: String
    package var content: String

    package init(role: String, content: String) {
      self.role = role
      self.content = content
    }
  }
}
