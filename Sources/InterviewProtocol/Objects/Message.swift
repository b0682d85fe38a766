extension Wire {
  /// One line of the transcript: a question (`assistant`) or an answer (`user`).
  package struct Message: Codable, Hashable, Sendable {
    package var id: String
    /// `assistant` or `user`.
    package var role: String
    package var content: String
    package var createdAt: String
    /// The question that this is, or that this answers.
    package var questionId: String

    package init(id: String, role: String, content: String, createdAt: String, questionId: String) {
      self.id = id
      self.role = role
      self.content = content
      self.createdAt = createdAt
      self.questionId = questionId
    }
  }
}
