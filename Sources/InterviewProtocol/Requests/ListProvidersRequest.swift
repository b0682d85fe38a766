/// Tells which providers of model text there are, in the order of trying.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the providers, and the one that is asked first.
/// - Errors: none of its own.
/// - SeeAlso: protocol.md, "provider/list".
package struct ListProvidersRequest: RequestMessage, Hashable {
  package static let method = "provider/list"
  package static let errors: [ErrorCode] = []

  package init() {}

  package struct Result: Codable, Hashable, Sendable {
    package var providers: [Wire.ProviderStatus]
    /// The id of the first that is available; where none is, of the first.
    @Nullable package var active: String?

    package init(providers: [Wire.ProviderStatus], active: String?) {
      self.providers = providers
      self.active = active
    }
  }
}
