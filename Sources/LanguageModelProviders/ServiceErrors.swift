internal import HTTPMessages
internal import JSONCore
internal import LanguageModels

/// Turns what a service or the way to it said into a `ModelError` that holds no secret.
struct ServiceErrors {
  let provider: String
  let key: String?

  /// More of a service's own words helps no one.
  private static let mostCharacters = 200

  func badResponse(_ what: String) -> ModelError {
    ModelError(provider: provider, reason: .badResponse, message: "\(provider) \(what)")
  }

  func unavailable(_ what: String) -> ModelError {
    ModelError(provider: provider, reason: .unavailable, message: "\(provider) \(what)")
  }

  func refused() -> ModelError {
    ModelError(provider: provider, reason: .refused, message: "\(provider) refused to answer this")
  }

  func error(for failure: HTTPFailure) -> ModelError {
    let (reason, what): (ModelError.Reason, String) =
      switch failure.kind {
      case .unknownHost: (.unavailable, "cannot be found: its host name is unknown")
      case .refusedConnection: (.unavailable, "cannot be reached: the connection was refused")
      case .tls: (.unavailable, "cannot be trusted: \(failure.detail)")
      case .brokenConnection: (.badResponse, "broke the connection off")
      case .connectTimeout: (.timeout, "cannot be reached in time")
      case .firstByteTimeout, .stallTimeout, .totalTimeout: (.timeout, "took too long: \(failure.detail)")
      case .responseTooLarge: (.badResponse, "sent too much: \(failure.detail)")
      case .forbiddenAddress: (.unavailable, "was not asked: \(failure.detail)")
      case .noTransport, .other: (.unavailable, "could not be asked: \(failure.detail)")
      }
    return ModelError(provider: provider, reason: reason, message: "\(provider) \(what)")
  }

  /// - Returns: a `ModelError`, or a `ParameterRefusal` where leaving a parameter out may help.
  func error(for head: HTTPResponseHead, body: [UInt8]) -> any Error {
    let parsed = try? JSONParser.parse(body)
    let said = parsed?["error"] ?? parsed?.array?.first?["error"]
    let error = error(status: head.status, said: said, retryAfterMs: RetryAfter.milliseconds(in: head, said))
    guard head.status == 400 || head.status == 422 else { return error }
    let words = said?["param"]?.string ?? said.flatMap(Self.message) ?? ""
    return words.contains("maximum context length") ? error : ParameterRefusal(error: error, about: words)
  }

  /// An error that comes with status 200, alone or in the middle of a stream.
  func error(inStream said: JSON) -> ModelError {
    let type = said["metadata"]?["error_type"]?.string ?? said["code"]?.string ?? said["type"]?.string
    let status =
      said["code"]?.integer
      ?? type.map { type in Self.statuses.first { type.contains($0.word) }?.status ?? 500 } ?? 500
    return error(status: status, said: said, retryAfterMs: nil)
  }

  private static let statuses: [(word: String, status: Int)] = [
    ("insufficient_quota", 402), ("payment_required", 402), ("rate_limit", 429), ("invalid_api_key", 401),
    ("authentication", 401), ("permission", 403), ("not_found", 404), ("invalid_request", 400), ("timeout", 504),
  ]

  /// The codes of OpenAI's 429 that mean "pay", not "wait".
  private static let quotaCodes = ["insufficient_quota", "credit_balance_exhausted", "spend_limit", "usage_limit"]

  private func error(status: Int, said: JSON?, retryAfterMs: Int?) -> ModelError {
    let codes = [said?["code"]?.string, said?["type"]?.string].compactMap { $0 }
    let isQuota = codes.contains { code in Self.quotaCodes.contains { code.contains($0) } }
    let (reason, what): (ModelError.Reason, String) =
      switch status {
      case 401, 403: (.unauthorized, "refused the key")
      case 402: (.quota, "wants to be paid first")
      case 429 where isQuota: (.quota, "has no quota left")
      case 429: (.rateLimited, "allows no more requests for now")
      case 408, 504: (.timeout, "took too long")
      case 404: (.badResponse, "does not know this model or address")
      case 500...599: (.unavailable, "is out of order")
      case 300...399: (.badResponse, "points to another address, which is not followed")
      default: (.badResponse, "did not accept the request")
      }
    // A service may quote part of the key where it refuses it, so its words stay out.
    let words = reason == .unauthorized ? "" : said.flatMap(Self.message).map(clean) ?? ""
    return ModelError(
      provider: provider, reason: reason,
      message: "\(provider) \(what) (status \(status))" + (words.isEmpty ? "" : ": \(words)"),
      retryAfterMs: reason == .rateLimited || reason == .unavailable ? retryAfterMs : nil)
  }

  /// Ollama's errors are strings, all others are objects.
  private static func message(of said: JSON) -> String? { said.string ?? said["message"]?.string }

  /// The service's words on one line, short, without anything that looks like a key.
  private func clean(_ words: String) -> String {
    var hidden = words
    if let key, !key.isEmpty {
      hidden = hidden.split(separator: key, omittingEmptySubsequences: false).joined(separator: "…")
    }
    let visible = String(String.UnicodeScalarView(hidden.unicodeScalars.map { $0.properties.isWordLike ? $0 : " " }))
    let parts = visible.split(separator: " ").map { $0.contains("sk-") ? "…" : $0 }
    return String(parts.joined(separator: " ").prefix(Self.mostCharacters))
  }
}

extension Unicode.Scalar.Properties {
  /// Everything but control and format characters, which could rewrite a terminal's line or hide text.
  fileprivate var isWordLike: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
