internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices
internal import InterviewStore
internal import SwiftExtensions

// What the client sent, as the services know it. A value that is of the right shape but breaks a rule throws
// `ValidationError`.

/// The case that the text names.
///
/// - Throws: `ValidationError` listing the cases there are.
func choice<Choice: RawRepresentable<String> & CaseIterable>(
  _: Choice.Type, _ text: String, field: String
) throws(ValidationError) -> Choice {
  guard let choice = Choice(rawValue: text) else {
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(field: field, reason: "must be one of \(names)")
  }
  return choice
}

extension SessionSettings {
  init(_ request: CreateSessionRequest) throws(ValidationError) {
    try self.init(
      jobTitle: request.jobTitle.asOneLine, companyName: request.companyName.asOneLine,
      interviewType: choice(InterviewType.self, request.interviewType, field: "interviewType"),
      difficulty: request.difficulty.map { text throws(ValidationError) in
        try choice(Difficulty.self, text, field: "difficulty")
      }, language: request.language, feedbackLanguage: request.feedbackLanguage,
      tone: choice(Tone.self, request.tone, field: "tone"), maxQuestions: request.maxQuestions)
  }
}

extension SessionQuery {
  init(_ request: ListSessionsRequest) throws(ValidationError) {
    var state: SessionState?
    if let text = request.state { state = try choice(SessionState.self, text, field: "state") }
    // A query without a word in it finds what no query finds.
    let words = request.query?.asOneLine.trimmed() ?? ""
    self.init(limit: request.limit, cursor: request.cursor, state: state, text: words.isEmpty ? nil : words)
  }
}

extension DocumentService.Source {
  init(_ source: Wire.DocumentSource) throws(ValidationError) {
    switch source {
    case .path(let path):
      guard !path.isEmpty else { throw ValidationError(field: "source", reason: "must not be an empty path") }
      self = .path(path)
    case .text(let text): self = .text(text)
    case .uri(let uri): self = .page(uri: uri)
    case .base64(let text, let fileName):
      guard let bytes = Base64.decode(text) else {
        throw ValidationError(field: "source", reason: "must be base64 as RFC 4648, section 4, has it")
      }
      self = .file(bytes: bytes, name: fileName.asOneLine)
    }
  }
}

extension InterviewService.Submission {
  init(_ request: AnswerRequest) throws(ValidationError) {
    try checkKey(request.answerId, field: "answerId")
    self.init(
      sessionID: SessionID(rawValue: request.sessionId), questionID: QuestionID(rawValue: request.questionId),
      text: request.answer.withoutControlCharacters, key: request.answerId, waits: request.wait)
  }
}

extension ReviewService.Submission {
  init(_ request: RetryRequest) throws(ValidationError) {
    try checkKey(request.attemptId, field: "attemptId")
    self.init(
      sessionID: SessionID(rawValue: request.sessionId), questionID: QuestionID(rawValue: request.questionId),
      text: request.answer.withoutControlCharacters, key: request.attemptId)
  }
}

private func checkKey(_ key: String?, field: String) throws(ValidationError) {
  guard key == key?.withoutControlCharacters else {
    throw ValidationError(field: field, reason: "must not hold control characters")
  }
}
