/// Asks to end a running request, which is answered all the same: with its result, or with -32800.
///
/// Direction: client to server. Since: 0.1.
///
/// - SeeAlso: protocol.md, "$/cancelRequest".
package struct CancelRequestNotification: NotificationMessage, Hashable {
  package static let method = "$/cancelRequest"

  /// The id of that request.
  package var id: Wire.IntegerOrString

  package init(id: Wire.IntegerOrString) {
    self.id = id
  }
}
