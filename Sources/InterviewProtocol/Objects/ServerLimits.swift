extension Wire {
  /// The sizes that the daemon holds its clients to; characters as a person counts them.
  package struct ServerLimits: Codable, Hashable, Sendable {
    package var maxMessageBytes: Int
    package var maxDocumentBytes: Int
    package var minDocumentCharacters: Int
    package var maxJobDescriptionCharacters: Int
    package var maxAnswerCharacters: Int
    /// Of a job title and of a company's name.
    package var maxTitleCharacters: Int
    package var maxQuestions: Int
    /// The largest `limit` of `session/list`.
    package var maxListedSessions: Int

    package init(
      maxMessageBytes: Int, maxDocumentBytes: Int, minDocumentCharacters: Int, maxJobDescriptionCharacters: Int,
      maxAnswerCharacters: Int, maxTitleCharacters: Int, maxQuestions: Int, maxListedSessions: Int
    ) {
      self.maxMessageBytes = maxMessageBytes
      self.maxDocumentBytes = maxDocumentBytes
      self.minDocumentCharacters = minDocumentCharacters
      self.maxJobDescriptionCharacters = maxJobDescriptionCharacters
      self.maxAnswerCharacters = maxAnswerCharacters
      self.maxTitleCharacters = maxTitleCharacters
      self.maxQuestions = maxQuestions
      self.maxListedSessions = maxListedSessions
    }
  }
}
