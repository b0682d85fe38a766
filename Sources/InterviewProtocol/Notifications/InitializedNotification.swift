/// Says that the client has read the result of `initialize`.
///
/// Direction: client to server. Since: 0.1.
///
/// - SeeAlso: protocol.md, "initialized".
package struct InitializedNotification: NotificationMessage, Hashable {
  package static let method = "initialized"

  package init() {}
}
