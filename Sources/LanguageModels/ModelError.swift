/// Why a model gave no whole reply.
package struct ModelError: Error, Hashable {
  package enum Reason: String, CaseIterable, Sendable {
    case unauthorized, rateLimited, unavailable, timeout, refused, badResponse, quota
  }

  /// The provider's id.
  package var provider: String
  package var reason: Reason
  /// One sentence for people, without key, prompt or reply.
  package var message: String
  package var retryAfterMs: Int?

  package init(provider: String, reason: Reason, message: String, retryAfterMs: Int? = nil) {
    self.provider = provider
    self.reason = reason
    self.message = message
    self.retryAfterMs = retryAfterMs
  }

  /// Whether the same call may succeed later without anything being changed.
  package var isRetryable: Bool {
    switch reason {
    case .rateLimited, .unavailable, .timeout, .badResponse: true
    case .unauthorized, .refused, .quota: false
    }
  }
}
