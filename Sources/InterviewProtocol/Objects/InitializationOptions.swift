extension Wire {
  /// What a client may settle for its daemon before anything is asked of it.
  package struct InitializationOptions: Codable, Hashable, Sendable {
    /// Kept in memory only.
    package var keys: ProviderKeys
    /// The order of trying; nil leaves it as the daemon was started.
    package var providers: [String]?

    package init(keys: ProviderKeys = ProviderKeys(), providers: [String]? = nil) {
      self.keys = keys
      self.providers = providers
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      keys = try container.decodeObjectIfPresent(ProviderKeys.self, forKey: .keys) ?? ProviderKeys()
      providers = try container.decodeIfPresent([String].self, forKey: .providers)
    }
  }
}
