/// Ends the daemon: with code 0 after `shutdown`, else with 1.
///
/// Direction: client to server. Since: 0.1.
///
/// - SeeAlso: protocol.md, "exit".
package struct ExitNotification: NotificationMessage, Hashable {
  package static let method = "exit"

  package init() {}
}
