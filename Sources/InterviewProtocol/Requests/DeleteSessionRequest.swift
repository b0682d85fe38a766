/// Deletes a session with its documents, transcript, feedback and usage, for good.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: `{}`.
/// - Errors: `notFound`, `storage`.
/// - SeeAlso: protocol.md, "session/delete".
package struct DeleteSessionRequest: RequestMessage, Hashable {
  package static let method = "session/delete"
  package static let errors: [ErrorCode] = [.notFound, .storage]

  package var sessionId: String

  package init(sessionId: String) {
    self.sessionId = sessionId
  }

  package typealias Result = EmptyResult
}
