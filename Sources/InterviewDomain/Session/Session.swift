/// One practice interview: the job it is for, how it is held, and how far it has come.
package struct Session: Hashable, Sendable {
  package let id: SessionID
  /// Whose session it is; nil where one person uses the store.
  package var userID: String?
  package var settings: SessionSettings
  package var state: SessionState
  package var progress: Progress
  /// What is attached, one of a kind at most.
  package var documents: [DocumentInfo]
  package let createdAt: Timestamp
  package var updatedAt: Timestamp

  package init(
    id: SessionID, userID: String? = nil, settings: SessionSettings, state: SessionState, progress: Progress,
    documents: [DocumentInfo] = [], createdAt: Timestamp, updatedAt: Timestamp
  ) {
    self.id = id
    self.userID = userID
    self.settings = settings
    self.state = state
    self.progress = progress
    self.documents = documents
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  package func document(_ kind: DocumentKind) -> DocumentInfo? {
    documents.first { $0.kind == kind }
  }
}

/// What the candidate chose when the session was created; never changed afterwards.
package struct SessionSettings: Hashable, Sendable {
  package let jobTitle: String
  package let companyName: String
  package let interviewType: InterviewType
  /// `mid` where nobody chose; the plan reads it out of the job then.
  package let difficulty: Difficulty
  package let isDifficultyChosen: Bool
  /// A BCP 47 tag.
  package let language: String
  /// A BCP 47 tag; the interview's language where it is nil.
  package let feedbackLanguage: String?
  package let tone: Tone
  /// From 1 to 20, follow-ups included.
  package let maxQuestions: Int

  /// - Throws: `ValidationError` naming the first field that breaks its rule; titles are trimmed first.
  package init(
    jobTitle: String, companyName: String, interviewType: InterviewType = .mixed, difficulty: Difficulty? = nil,
    language: String = "en", feedbackLanguage: String? = nil, tone: Tone = .neutral, maxQuestions: Int = 8
  ) throws(ValidationError) {
    self.jobTitle = try Limits.title(jobTitle, field: "jobTitle")
    self.companyName = try Limits.title(companyName, field: "companyName")
    self.interviewType = interviewType
    self.difficulty = difficulty ?? .mid
    isDifficultyChosen = difficulty != nil
    self.language = try Limits.languageTag(language)
    self.feedbackLanguage = try feedbackLanguage.map { text throws(ValidationError) in
      try Limits.languageTag(text, field: "feedbackLanguage")
    }
    self.tone = tone
    guard (1...20).contains(maxQuestions) else {
      throw ValidationError(field: "maxQuestions", reason: "must be from 1 to 20")
    }
    self.maxQuestions = maxQuestions
  }
}

package enum InterviewType: String, CaseIterable, Sendable {
  case mixed, behavioral, technical, caseStudy
}

package enum Difficulty: String, CaseIterable, Sendable {
  case junior, mid, senior, lead
}

/// How the interviewer speaks; it changes no question's subject and no score.
package enum Tone: String, CaseIterable, Sendable {
  case neutral, warm, demanding
}

/// How far a session has come; each state follows the one before it.
package enum SessionState: String, CaseIterable, Sendable {
  /// At least one document is missing.
  case created
  /// Both documents are there.
  case ready
  /// The first question was asked.
  case inProgress
  /// The last answer was given, or the interview was ended early.
  case complete
  /// Feedback is stored.
  case reviewed
}

/// Counts of what was asked and answered so far; follow-ups count as questions.
package struct Progress: Hashable, Sendable {
  package var questionsAsked: Int
  package var questionsAnswered: Int
  package var maxQuestions: Int
  package var isStarted: Bool
  package var isComplete: Bool

  package init(
    questionsAsked: Int = 0, questionsAnswered: Int = 0, maxQuestions: Int, isStarted: Bool = false,
    isComplete: Bool = false
  ) {
    self.questionsAsked = questionsAsked
    self.questionsAnswered = questionsAnswered
    self.maxQuestions = maxQuestions
    self.isStarted = isStarted
    self.isComplete = isComplete
  }
}
