extension Wire {
  /// What calls to models took; zero for the built-in interviewer.
  package struct Usage: Codable, Hashable, Sendable {
    package var requests: Int
    package var promptTokens: Int
    package var completionTokens: Int
    /// The part of `promptTokens` that the service had cached.
    package var cachedTokens: Int
    /// Null where no price is known, never 0 instead.
    @Nullable package var costUSD: Double?

    package init(
      requests: Int, promptTokens: Int, completionTokens: Int, cachedTokens: Int, costUSD: Double?
    ) {
      self.requests = requests
      self.promptTokens = promptTokens
      self.completionTokens = completionTokens
      self.cachedTokens = cachedTokens
      self.costUSD = costUSD
    }
  }
}
