/// Why a model gave no whole reply.
package struct ModelError: Error, Hashable {
  package enum Reason: String, CaseIterable, Sendable {
    case unauthorized, rateLimited, unavailable, timeout, refused, badResponse, quota
  }

  package enum Outlook: Sendable {
    /// Within seconds, like a service that is overloaded.
    case soon
    /// Perhaps, but hardly within seconds, like a connection that is refused.
    case later
    /// Not while nothing is changed, like a model that does not exist or a prompt that is too long.
    case never
  }

  /// The provider's id.
  package var provider: String
  package var reason: Reason
  /// One sentence for people, without key, prompt or reply.
  package var message: String
  package var retryAfterMs: Int?
  /// Whether and when the same call may succeed; known from the reason, unless more is known of it.
  package var outlook: Outlook
  /// Whether the service would take the same request with less text.
  package var isTooLong = false

  package init(provider: String, reason: Reason, message: String, retryAfterMs: Int? = nil) {
    self.provider = provider
    self.reason = reason
    self.message = message
    self.retryAfterMs = retryAfterMs
    outlook =
      switch reason {
      case .unauthorized, .refused, .quota: .never
      case .rateLimited, .timeout: .later
      case .unavailable, .badResponse: .soon
      }
  }
}
