/// A provider that is left alone from now on, is being tried again, or is asked again as before.
///
/// Direction: server to client. Since: 0.1.
///
/// - SeeAlso: protocol.md, "provider/changed".
package struct ProviderChangedNotification: NotificationMessage, Hashable {
  package static let method = "provider/changed"

  package var provider: Wire.ProviderStatus

  package init(provider: Wire.ProviderStatus) {
    self.provider = provider
  }
}
