/// What goes out to services.
package struct PromptOptions: Hashable, Sendable {
  /// Whether the candidate's name, contacts, address and birth date are left out.
  package var redacts: Bool
  /// Of CV and job description together; what says most about the questions goes first.
  package var documentTokens: Int

  package init(redacts: Bool = true, documentTokens: Int = 8_000) {
    self.redacts = redacts
    self.documentTokens = documentTokens
  }
}
