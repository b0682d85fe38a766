package import InterviewDomain

/// What a store could not do.
package enum StoreError: Error, Hashable {
  /// `resource` is the kind of thing, such as `session`.
  case notFound(resource: String, id: String)
  /// Someone else was faster, or the rule of the table forbids it; load again and decide anew.
  case conflict
  /// A page cursor that no page gave out.
  case invalidCursor
  /// The store itself failed; nothing of the call is stored.
  case unavailable(Fault)

  package struct Fault: Hashable, Sendable {
    package enum Reason: String, CaseIterable, Sendable {
      case full, locked, corrupt, readOnly, unavailable
    }

    package let reason: Reason
    /// One sentence for the person at the editor: what happened and what would help. It holds no path.
    package let advice: String

    package init(reason: Reason, advice: String) {
      self.reason = reason
      self.advice = advice
    }
  }
}

extension StoreError {
  package static func notFound(_ id: SessionID) -> StoreError {
    .notFound(resource: "session", id: id.rawValue)
  }
}
