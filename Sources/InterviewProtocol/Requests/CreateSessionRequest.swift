/// Creates a session, which is then waiting for its documents.
///
/// Direction: client to server. Since: 0.1.
///
/// - Result: the session, in state `created`.
/// - Errors: `validation`, `storage`.
/// - SeeAlso: protocol.md, "session/create".
package struct CreateSessionRequest: RequestMessage, Hashable {
  package static let method = "session/create"
  package static let errors: [ErrorCode] = [.validation, .storage]

  /// 1 to 200 characters after trimming.
  package var jobTitle: String
  /// 1 to 200 characters after trimming.
  package var companyName: String
  /// `mixed`, `behavioral`, `technical` or `caseStudy`.
  package var interviewType: String
  /// `junior`, `mid`, `senior` or `lead`; read out of the job where it is nil.
  package var difficulty: String?
  /// A BCP 47 tag.
  package var language: String
  /// A BCP 47 tag; as `language` where it is nil.
  package var feedbackLanguage: String?
  /// `neutral`, `warm` or `demanding`.
  package var tone: String
  /// From 1 to 20.
  package var maxQuestions: Int

  package init(
    jobTitle: String, companyName: String, interviewType: String = "mixed", difficulty: String? = nil,
    language: String = "en", feedbackLanguage: String? = nil, tone: String = "neutral", maxQuestions: Int = 8
  ) {
    self.jobTitle = jobTitle
    self.companyName = companyName
    self.interviewType = interviewType
    self.difficulty = difficulty
    self.language = language
    self.feedbackLanguage = feedbackLanguage
    self.tone = tone
    self.maxQuestions = maxQuestions
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      jobTitle: try container.decode(String.self, forKey: .jobTitle),
      companyName: try container.decode(String.self, forKey: .companyName))
    interviewType = try container.decodeIfPresent(String.self, forKey: .interviewType) ?? interviewType
    difficulty = try container.decodeIfPresent(String.self, forKey: .difficulty)
    language = try container.decodeIfPresent(String.self, forKey: .language) ?? language
    feedbackLanguage = try container.decodeIfPresent(String.self, forKey: .feedbackLanguage)
    tone = try container.decodeIfPresent(String.self, forKey: .tone) ?? tone
    maxQuestions = try container.decodeIfPresent(Int.self, forKey: .maxQuestions) ?? maxQuestions
  }

  package struct Result: Codable, Hashable, Sendable {
    package var session: Wire.Session

    package init(session: Wire.Session) {
      self.session = session
    }
  }
}
