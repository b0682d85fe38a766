/// A session as it is after a change, made here or by another daemon on the same store.
///
/// Direction: server to client. Since: 0.1.
///
/// - SeeAlso: protocol.md, "session/changed".
package struct SessionChangedNotification: NotificationMessage, Hashable {
  package static let method = "session/changed"

  package var session: Wire.Session

  package init(session: Wire.Session) {
    self.session = session
  }
}
