/// How far a request has come that carried a `workDoneToken`.
///
/// Direction: server to client. Since: 0.1.
///
/// - SeeAlso: protocol.md, "$/progress".
package struct ProgressNotification: NotificationMessage, Hashable {
  package static let method = "$/progress"

  package var token: Wire.IntegerOrString
  package var value: Wire.WorkDoneProgress

  package init(token: Wire.IntegerOrString, value: Wire.WorkDoneProgress) {
    self.token = token
    self.value = value
  }
}
