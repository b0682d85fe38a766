/// Gives one session as it is now.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the session.
/// - Errors: `notFound`, `storage`.
/// - SeeAlso: protocol.md, "session/get".
package struct GetSessionRequest: RequestMessage, Hashable {
  package static let method = "session/get"
  package static let errors: [ErrorCode] = [.notFound, .storage]

  package var sessionId: String

  package init(sessionId: String) {
    self.sessionId = sessionId
  }

  package struct Result: Codable, Hashable, Sendable {
    package var session: Wire.Session

    package init(session: Wire.Session) {
      self.session = session
    }
  }
}
