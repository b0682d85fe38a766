internal import HTTPMessages
internal import JSONCore
internal import LanguageModels

/// Turns what a service or the way to it said into a `ModelError` that holds no secret.
struct ServiceErrors {
  let provider: String

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
      case .forbiddenAddress, .invalidAddress: (.unavailable, "was not asked: \(failure.detail)")
      case .noTransport, .tooManyRedirects, .other: (.unavailable, "could not be asked: \(failure.detail)")
      }
    var error = ModelError(provider: provider, reason: reason, message: "\(provider) \(what)")
    switch failure.kind {
    case .tls, .forbiddenAddress: error.outlook = .never
    case .unknownHost, .refusedConnection, .noTransport: error.outlook = .later
    default: break
    }
    return error
  }

  /// - Returns: a `ModelError`, or a `ParameterRefusal` where leaving a parameter out may help.
  func error(for head: HTTPResponseHead, body: [UInt8]) -> any Error {
    let parsed = try? JSONParser.parse(body)
    let said = parsed?["error"] ?? parsed?.array?.first?["error"]
    let kind = ServiceErrorKind(status: head.status, said: said)
    let hint = RetryAfter.milliseconds(in: head, said)
    let error = error(kind, status: head.status, said: said, retryAfterMs: hint)
    guard kind == .badRequest, head.status == 400 || head.status == 422 else { return error }
    let words = said?["param"]?.string ?? said?.string ?? said?["message"]?.string ?? ""
    return ParameterRefusal(error: error, about: words)
  }

  /// An error that comes with status 200, alone or in the middle of a stream.
  func error(inStream said: JSON) -> ModelError {
    error(ServiceErrorKind(status: said["code"]?.integer, said: said), said: said)
  }

  /// The service's own words stay out: they may quote the prompt or part of the key. Only codes that its documentation
  /// lists are repeated.
  func error(
    _ kind: ServiceErrorKind, status: Int? = nil, said: JSON? = nil, retryAfterMs: Int? = nil
  ) -> ModelError {
    let (reason, what): (ModelError.Reason, String) =
      switch kind {
      case .unauthorized: (.unauthorized, "refused the key")
      case .forbidden: (.unauthorized, "does not allow this with the key")
      case .payment: (.quota, "wants to be paid first")
      case .quota: (.quota, "has no quota left")
      case .rateLimited: (.rateLimited, "allows no more requests for now")
      case .modelNotFound: (.badResponse, "does not know this model or address")
      case .contextTooLong: (.badResponse, "cannot hold a conversation this long")
      case .tooLarge: (.badResponse, "takes no request this large")
      case .badRequest: (.badResponse, "did not accept the request")
      case .redirected: (.badResponse, "points to another address, which is not followed")
      case .conflict: (.unavailable, "could not take the request just now")
      case .timeout: (.timeout, "took too long")
      case .overloaded: (.unavailable, "is overloaded")
      case .server: (.unavailable, "is out of order")
      case .refused: (.refused, "refused to answer this")
      }
    let code = said.flatMap { ServiceErrorKind.codes(in: $0).first(where: ServiceErrorKind.isKnown) }
    let details = [status.map { "status \($0)" }, code].compactMap { $0 }.joined(separator: ", ")
    var error = ModelError(
      provider: provider, reason: reason,
      message: "\(provider) \(what)" + (details.isEmpty ? "" : " (\(details))"),
      retryAfterMs: reason == .rateLimited || reason == .unavailable ? retryAfterMs : nil)
    if kind.isPermanent { error.outlook = .never }
    error.isTooLong = kind == .contextTooLong || kind == .tooLarge
    return error
  }
}
