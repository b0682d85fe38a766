extension Wire {
  /// One interview from its creation to its feedback.
  package struct Session: Codable, Hashable, Sendable {
    package var id: String
    package var jobTitle: String
    package var companyName: String
    /// `mixed`, `behavioral`, `technical` or `caseStudy`.
    package var interviewType: String
    /// `junior`, `mid`, `senior` or `lead`; `mid` too where the interview reads it out of the job.
    package var difficulty: String
    /// A BCP 47 tag.
    package var language: String
    /// A BCP 47 tag; null where it is that of the interview.
    @Nullable package var feedbackLanguage: String?
    /// `neutral`, `warm` or `demanding`.
    package var tone: String
    /// From 1 to 20.
    package var maxQuestions: Int
    /// `created`, `ready` (both documents), `inProgress`, `complete` or `reviewed` (feedback stored).
    package var state: String
    package var documents: SessionDocuments
    package var progress: Progress
    /// RFC 3339, UTC, milliseconds; as all times.
    package var createdAt: String
    package var updatedAt: String

    package init(
      id: String, jobTitle: String, companyName: String, interviewType: String, difficulty: String, language: String,
      feedbackLanguage: String?, tone: String, maxQuestions: Int, state: String, documents: SessionDocuments,
      progress: Progress, createdAt: String,
      updatedAt: String
    ) {
      self.id = id
      self.jobTitle = jobTitle
      self.companyName = companyName
      self.interviewType = interviewType
      self.difficulty = difficulty
      self.language = language
      self.feedbackLanguage = feedbackLanguage
      self.tone = tone
      self.maxQuestions = maxQuestions
      self.state = state
      self.documents = documents
      self.progress = progress
      self.createdAt = createdAt
      self.updatedAt = updatedAt
    }
  }
}
