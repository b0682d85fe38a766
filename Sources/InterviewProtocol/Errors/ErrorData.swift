package import JSONCore

/// What an error of our own says to programs: the `data` member, built in one place so that its shape stays one.
package enum ErrorData: Hashable, Sendable {
  case validation(field: String, reason: String)
  case notFound(Resource, id: String)
  /// `state` is the session's.
  case invalidState(state: String, InvalidStateReason)
  case documentParsing(DocumentParsingReason)
  /// `provider` is the id of the one that was asked last.
  case aiService(provider: String, AIServiceReason, retryAfterMs: Int? = nil)
  case rateLimited(retryAfterMs: Int)
  case forbidden
  case storage(StorageReason)

  package enum Resource: String, CaseIterable, Sendable {
    case session, document, question, feedback
  }

  package enum InvalidStateReason: String, CaseIterable, Sendable {
    case documentsMissing, notStarted, alreadyStarted, alreadyComplete, notComplete, feedbackExists, questionClosed
    case nothingAnswered
  }

  package enum DocumentParsingReason: String, CaseIterable, Sendable {
    case encrypted, noText, malformed, unsupportedType, tooLarge, timeout
  }

  package enum AIServiceReason: String, CaseIterable, Sendable {
    case unauthorized, rateLimited, unavailable, timeout, refused, badResponse, quota
  }

  package enum StorageReason: String, CaseIterable, Sendable {
    case full, locked, corrupt, readOnly, unavailable
  }

  package var code: ErrorCode {
    switch self {
    case .validation: .validation
    case .notFound: .notFound
    case .invalidState: .invalidState
    case .documentParsing: .documentParsing
    case .aiService: .aiService
    case .rateLimited: .rateLimited
    case .forbidden: .forbidden
    case .storage: .storage
    }
  }

  /// Whether the same request may succeed later with nothing changed by a person.
  package var isRetryable: Bool {
    switch self {
    case .validation, .notFound, .invalidState, .forbidden, .rateLimited: code.isRetryable
    case .documentParsing(let reason): reason == .timeout
    case .aiService(_, let reason, _):
      switch reason {
      case .rateLimited, .unavailable, .timeout, .badResponse: true
      case .unauthorized, .refused, .quota: false
      }
    case .storage(let reason):
      switch reason {
      case .locked, .unavailable: true
      case .full, .corrupt, .readOnly: false
      }
    }
  }

  package var json: JSON {
    var data: JSONObject = ["kind": .string(code.kind), "retryable": .bool(isRetryable)]
    switch self {
    case .validation(let field, let reason):
      data["field"] = .string(field)
      data["reason"] = .string(reason)
    case .notFound(let resource, let id):
      data["resource"] = .string(resource.rawValue)
      data["id"] = .string(id)
    case .invalidState(let state, let reason):
      data["state"] = .string(state)
      data["reason"] = .string(reason.rawValue)
    case .documentParsing(let reason):
      data["reason"] = .string(reason.rawValue)
    case .aiService(let provider, let reason, let retryAfterMs):
      data["provider"] = .string(provider)
      data["reason"] = .string(reason.rawValue)
      if let retryAfterMs { data["retryAfterMs"] = .number(JSONNumber(retryAfterMs)) }
    case .rateLimited(let retryAfterMs):
      data["retryAfterMs"] = .number(JSONNumber(retryAfterMs))
    case .forbidden:
      break
    case .storage(let reason):
      data["reason"] = .string(reason.rawValue)
    }
    return .object(data)
  }
}
