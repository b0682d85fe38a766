internal import JSONCore

/// What a service means by an error.
enum ServiceErrorKind: Hashable {
  case unauthorized, forbidden, payment, quota, rateLimited, modelNotFound, contextTooLong, tooLarge, badRequest
  case redirected, conflict, timeout, overloaded, server, refused

  /// - Parameter said: the service's `error` member: an object, or a string from Ollama.
  init(status: Int?, said: JSON?) {
    let codes = said.map(Self.codes) ?? []
    let kinds = codes.compactMap { Self.kinds[$0] }
    let words = (said?.string ?? said?["message"]?.string ?? "").prefix(2_000).lowercased()
    let general = status.map(Self.init(status:)) ?? kinds.first ?? .server
    if kinds.contains(.quota) || Self.meansQuota(said, words) {
      self = .quota
    } else if general == .badRequest || general == .server, Self.contextPhrases.contains(where: words.contains) {
      self = .contextTooLong
    } else if let kind = kinds.first(where: { $0 != .badRequest }), general != .payment, general != .unauthorized {
      self = kind
    } else {
      self = general
    }
  }

  private init(status: Int) {
    self =
      switch status {
      case 401: .unauthorized
      case 402: .payment
      case 403: .forbidden
      case 404: .modelNotFound
      case 408, 504: .timeout
      case 409: .conflict
      case 413: .tooLarge
      case 429: .rateLimited
      case 503, 529: .overloaded
      case 300...399: .redirected
      case 400...498: .badRequest
      default: .server
      }
  }

  /// Whether asking the same again cannot help.
  var isPermanent: Bool {
    switch self {
    case .rateLimited, .conflict, .timeout, .overloaded, .server: false
    default: true
    }
  }

  /// Words that name the error in the known members, the most telling first.
  static func codes(in said: JSON) -> [String] {
    let reasons = (said["details"]?.array ?? []).prefix(32).compactMap { $0["reason"]?.string }
    let named = [
      said["metadata"]?["error_type"]?.string, said["code"]?.string, said["type"]?.string, said["status"]?.string,
    ]
    return reasons + named.compactMap { $0 }
  }

  /// Whether it is a code from a service's documentation, which can quote nothing.
  static func isKnown(_ code: String) -> Bool { kinds[code] != nil }

  /// Waiting a little does not help: the day's share is used up, or there never was one.
  private static func meansQuota(_ said: JSON?, _ words: String) -> Bool {
    let violations = (said?["details"]?.array ?? []).prefix(32).flatMap { $0["violations"]?.array ?? [] }
    return violations.prefix(32).contains { violation in
      let id = violation["quotaId"]?.string ?? ""
      return id.contains("PerDay") || id.contains("Daily")
    } || quotaPhrases.contains(where: words.contains)
  }

  private static let quotaPhrases = ["limit: 0,", "enforced_spend_limit_reached", "credit balance is too low"]

  /// How services without a code for it say that the prompt does not fit.
  private static let contextPhrases = [
    "maximum context length", "prompt is too long", "exceeds the maximum number of tokens", "context length",
    "context size",
  ]

  private static let kinds: [String: ServiceErrorKind] = [
    "API_KEY_INVALID": .unauthorized, "invalid_api_key": .unauthorized, "authentication_error": .unauthorized,
    "authentication": .unauthorized, "UNAUTHENTICATED": .unauthorized,
    "permission_error": .forbidden, "permission_denied": .forbidden, "PERMISSION_DENIED": .forbidden,
    "billing_error": .payment, "payment_required": .payment, "FAILED_PRECONDITION": .payment,
    "insufficient_quota": .quota, "credit_balance_exhausted": .quota, "organization_spend_limit_exceeded": .quota,
    "project_spend_limit_exceeded": .quota, "organization_usage_limit_exceeded": .quota,
    "rate_limit_exceeded": .rateLimited, "rate_limit_error": .rateLimited, "slow_down": .rateLimited,
    "RESOURCE_EXHAUSTED": .rateLimited,
    "model_not_found": .modelNotFound, "not_found_error": .modelNotFound, "not_found": .modelNotFound,
    "NOT_FOUND": .modelNotFound,
    "context_length_exceeded": .contextTooLong, "max_tokens_exceeded": .contextTooLong,
    "token_limit_exceeded": .contextTooLong, "string_too_long": .contextTooLong,
    "exceed_context_size_error": .contextTooLong,
    "request_too_large": .tooLarge, "payload_too_large": .tooLarge,
    "invalid_request_error": .badRequest, "invalid_request": .badRequest, "INVALID_ARGUMENT": .badRequest,
    "invalid_prompt": .badRequest, "unprocessable": .badRequest,
    "content_policy_violation": .refused, "refusal": .refused,
    "conflict_error": .conflict,
    "timeout_error": .timeout, "timeout": .timeout, "DEADLINE_EXCEEDED": .timeout,
    "overloaded_error": .overloaded, "server_is_overloaded": .overloaded, "service_unavailable_error": .overloaded,
    "provider_overloaded": .overloaded, "provider_unavailable": .overloaded, "UNAVAILABLE": .overloaded,
    "api_error": .server, "server_error": .server, "server": .server, "unmapped": .server, "INTERNAL": .server,
  ]
}
