extension Wire {
  /// Whether a provider of model text can be asked, and if not, why.
  package struct ProviderStatus: Codable, Hashable, Sendable {
    package var id: String
    @Nullable package var model: String?
    package var available: Bool
    /// For people; null where it is available.
    @Nullable package var reason: String?

    package init(id: String, model: String?, available: Bool, reason: String?) {
      self.id = id
      self.model = model
      self.available = available
      self.reason = reason
    }
  }
}
