/// What to ask next, decided by rules; a model may word it, and `text` is there if none does.
package struct QuestionBrief: Hashable, Sendable {
  package var kind: QuestionKind
  package var slot: Int
  package var competency: String
  /// The built-in interviewer's wording: exactly one question, with what leads up to it.
  package var text: String
  /// What the question is after, in a sentence for a model, such as "Ask what the measurable result was".
  package var intent: String

  package init(kind: QuestionKind, slot: Int, competency: String, text: String, intent: String) {
    self.kind = kind
    self.slot = slot
    self.competency = competency
    self.text = text
    self.intent = intent
  }
}
