/// Gives the plan of an interview: what is asked, why, and what a good answer holds.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the plan as it was made before the first question.
/// - Errors: `validation`, `notFound`, `invalidState` (a document is missing; the interview is not over and `early` is
///   false), `storage`.
/// - SeeAlso: protocol.md, "interview/plan".
package struct GetPlanRequest: RequestMessage, Hashable {
  package static let method = "interview/plan"
  package static let errors: [ErrorCode] = [.validation, .notFound, .invalidState, .storage]

  package var sessionId: String
  /// Whether the candidate wants to see the plan before the interview is over.
  package var early: Bool

  package init(sessionId: String, early: Bool = false) {
    self.sessionId = sessionId
    self.early = early
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sessionId = try container.decode(String.self, forKey: .sessionId)
    early = try container.decodeIfPresent(Bool.self, forKey: .early) ?? false
  }

  package struct Result: Codable, Hashable, Sendable {
    package var plan: Wire.Plan

    package init(plan: Wire.Plan) {
      self.plan = plan
    }
  }
}
