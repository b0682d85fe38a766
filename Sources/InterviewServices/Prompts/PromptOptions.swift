/// What goes out to services.
package struct PromptOptions: Hashable, Sendable {
  /// Whether the candidate's name, contacts, address and birth date are left out.
  package var redacts: Bool
  /// Of CV and job description together, for a question: plan and draft say most of what its wording needs, and every
  /// question pays for it. What says most about the questions goes first.
  package var questionTokens: Int
  /// The same for the feedback, which is on all of the CV.
  package var documentTokens: Int

  package init(redacts: Bool = true, questionTokens: Int = 540, documentTokens: Int = 8_000) {
    self.redacts = redacts
    self.questionTokens = questionTokens
    self.documentTokens = documentTokens
  }
}
