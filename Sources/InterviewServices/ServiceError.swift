package import InterviewDomain

/// Why a use of the program could not be carried out, where no rule, store, document or model is to blame.
package enum ServiceError: Error, Hashable {
  /// The session has no document of that kind yet.
  case noDocument(DocumentKind)
  /// The session has no feedback yet.
  case noFeedback(SessionID)
  /// The key was used for another attempt.
  case attemptKeyReused
  /// Someone else keeps changing the session; the same call may succeed when it is made again.
  case busy(SessionID)
  /// Answers come faster than the limit allows.
  case tooFast(retryAfterMs: Int)
}
