extension Wire {
  /// A question as the candidate sees it, whole.
  package struct Question: Codable, Hashable, Sendable {
    package var id: String
    /// Its place in the interview, from 1.
    package var index: Int
    package var text: String
    /// `opening`, `followUp` or `planned`.
    package var kind: String
    /// What it is after, in words for people.
    package var competency: String
    package var createdAt: String

    package init(id: String, index: Int, text: String, kind: String, competency: String, createdAt: String) {
      self.id = id
      self.index = index
      self.text = text
      self.kind = kind
      self.competency = competency
      self.createdAt = createdAt
    }
  }
}
