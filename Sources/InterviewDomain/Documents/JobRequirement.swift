/// One thing that a job asks for, as its description says it.
package struct JobRequirement: Hashable, Sendable {
  /// Verbatim text of the job description.
  package var text: String
  /// What to look for in a CV or an answer: lower-cased names of tools, methods and subjects.
  package var terms: [String]
  /// False for what is merely nice to have.
  package var isMust: Bool

  package init(text: String, terms: [String], isMust: Bool) {
    self.text = text
    self.terms = terms
    self.isMust = isMust
  }
}
