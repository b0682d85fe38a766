/// A question as the candidate saw it.
package struct Question: Hashable, Sendable {
  package let id: QuestionID
  /// Its place in the interview, from 1.
  package let index: Int
  package let text: String
  package let kind: QuestionKind
  package let competency: String
  /// The slot of the plan that it fills or follows up, from 0.
  package let slot: Int
  package let createdAt: Timestamp

  package init(
    id: QuestionID, index: Int, text: String, kind: QuestionKind, competency: String, slot: Int,
    createdAt: Timestamp
  ) {
    self.id = id
    self.index = index
    self.text = text
    self.kind = kind
    self.competency = competency
    self.slot = slot
    self.createdAt = createdAt
  }
}

package enum QuestionKind: String, CaseIterable, Sendable {
  case opening, followUp, planned
}

/// What the candidate said to one question, as it was taken.
package struct Answer: Hashable, Sendable {
  package let messageID: MessageID
  /// The client's own key for this answer, if it gave one.
  package let key: String?
  /// Trimmed.
  package let text: String
  package let createdAt: Timestamp

  package init(messageID: MessageID, key: String?, text: String, createdAt: Timestamp) {
    self.messageID = messageID
    self.key = key
    self.text = text
    self.createdAt = createdAt
  }
}

/// A question and, once it was given, its answer.
package struct Turn: Hashable, Sendable {
  package let question: Question
  package var answer: Answer?

  package init(question: Question, answer: Answer? = nil) {
    self.question = question
    self.answer = answer
  }
}
