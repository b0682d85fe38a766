/// The codes of our own in the `error` of a response; they stand outside JSON-RPC's reserved band.
package enum ErrorCode: Int, CaseIterable, Hashable, Sendable {
  /// A value of the right shape breaks a rule.
  case validation = 1000
  case notFound = 1001
  /// The session is not where the request needs it to be.
  case invalidState = 1002
  case documentParsing = 1003
  case aiService = 1004
  case rateLimited = 1005
  case forbidden = 1006
  case storage = 1007

  /// The word for the code in `data.kind`.
  package var kind: String { "\(self)" }

  /// What `data` holds besides `kind` and `retryable`; a member with `?` may be absent.
  package var dataMembers: [String] {
    switch self {
    case .validation: ["field", "reason"]
    case .notFound: ["resource", "id"]
    case .invalidState: ["state", "reason"]
    case .documentParsing: ["reason"]
    case .aiService: ["provider", "reason", "retryAfterMs?"]
    case .rateLimited: ["retryAfterMs"]
    case .forbidden: []
    case .storage: ["reason"]
    }
  }

  /// Whether the same request may succeed later with nothing changed, where the reason does not say otherwise.
  package var isRetryable: Bool {
    switch self {
    case .aiService, .rateLimited: true
    case .validation, .notFound, .invalidState, .documentParsing, .forbidden, .storage: false
    }
  }
}
