/// Sums up what calls to models took, for one session or for all.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the sum.
/// - Errors: `notFound`, `storage`.
/// - SeeAlso: protocol.md, "usage/get".
package struct UsageRequest: RequestMessage, Hashable {
  package static let method = "usage/get"
  package static let errors: [ErrorCode] = [.notFound, .storage]

  /// Nil for all sessions that are stored.
  package var sessionId: String?

  package init(sessionId: String? = nil) {
    self.sessionId = sessionId
  }

  package struct Result: Codable, Hashable, Sendable {
    package var usage: Wire.Usage

    package init(usage: Wire.Usage) {
      self.usage = usage
    }
  }
}
