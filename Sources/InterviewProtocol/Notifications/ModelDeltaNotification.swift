/// A piece of the client's model's reply, ahead of the response to `model/complete`.
///
/// Direction: client to server. Since: 0.1.
///
/// - SeeAlso: protocol.md, "model/delta".
package struct ModelDeltaNotification: NotificationMessage, Hashable {
  package static let method = "model/delta"

  package var callId: String
  /// From 0; what comes out of order is passed over.
  package var sequence: Int
  package var delta: String

  package init(callId: String, sequence: Int, delta: String) {
    self.callId = callId
    self.sequence = sequence
    self.delta = delta
  }
}
