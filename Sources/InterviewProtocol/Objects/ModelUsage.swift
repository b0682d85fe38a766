extension Wire {
  /// What one call of the client's model took, in tokens.
  package struct ModelUsage: Codable, Hashable, Sendable {
    package var promptTokens: Int
    package var completionTokens: Int
    /// The part of `promptTokens` that was cached.
    package var cachedTokens: Int?
  }
}
