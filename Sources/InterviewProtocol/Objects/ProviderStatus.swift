extension Wire {
  /// Whether a provider of model text can be asked, and if not, why.
  package struct ProviderStatus: Codable, Hashable, Sendable {
    package var id: String
    @Nullable package var model: String?
    package var available: Bool
    /// For people; null where it is available.
    @Nullable package var reason: String?
    /// `closed`, `open` or `probing`, as of a circuit breaker.
    package var state: String
    /// While it is open, how long it is left alone yet.
    @Nullable package var retryAfterMs: Int?

    package init(
      id: String, model: String?, available: Bool, reason: String?, state: String = "closed", retryAfterMs: Int? = nil
    ) {
      self.id = id
      self.model = model
      self.available = available
      self.reason = reason
      self.state = state
      self.retryAfterMs = retryAfterMs
    }
  }
}
