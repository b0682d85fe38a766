import InterviewProtocol
import JSONCore
import Testing

/// A message or object with every member it may have, and what may be left out of it.
struct MessageSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Nil for what is no message.
  let method: String?
  /// What the schema calls it.
  let definition: String
  let json: JSON
  /// May be absent or null, in either direction.
  let optional: Set<String>
  /// Is always sent, as null where there is no value.
  let nullable: Set<String>

  private let recode: @Sendable (JSON) throws -> JSON

  init<Message: Codable & Sendable>(
    _ type: Message.Type, _ json: JSON, optional: Set<String> = [], nullable: Set<String> = []
  ) {
    testDescription = String(reflecting: type)
    method = (type as? any RequestMessage.Type)?.method ?? (type as? any NotificationMessage.Type)?.method
    definition = ProtocolSchema.name(of: type)
    recode = { try JSONValueEncoder().encode(JSONValueDecoder().decode(Message.self, from: $0)) }
    self.json = json
    self.optional = optional
    self.nullable = nullable
  }

  var members: [String] { json.object?.members.map(\.name) ?? [] }

  func with(_ name: String, _ value: JSON?) -> JSON {
    var object = json.object ?? [:]
    object[name] = value
    return .object(object)
  }

  /// What the JSON is once decoded and encoded again.
  func recoded(_ json: JSON) throws -> JSON { try recode(json) }
}

extension MessageSample {
  static let all = requests + results + objects + notifications

  static let requests: [MessageSample] = [
    MessageSample(
      InitializeRequest.self,
      [
        "processId": 4711, "clientInfo": ["name": "nvim", "version": "0.11"], "locale": "en-GB",
        "capabilities": ["sessionChanged": true, "model": true],
        "initializationOptions": [
          "keys": ["gemini": "a", "openai": "b", "openrouter": "c", "anthropic": "d"], "providers": ["openai"],
        ],
      ], optional: ["clientInfo", "locale", "capabilities", "initializationOptions"], nullable: ["processId"]),
    MessageSample(ShutdownRequest.self, [:]),
    MessageSample(
      CreateSessionRequest.self,
      [
        "jobTitle": "Baker", "companyName": "Oven", "interviewType": "technical", "difficulty": "lead",
        "language": "de-AT", "feedbackLanguage": "en", "tone": "warm", "maxQuestions": 3,
      ], optional: ["interviewType", "difficulty", "language", "feedbackLanguage", "tone", "maxQuestions"]),
    MessageSample(GetSessionRequest.self, ["sessionId": "s-1"]),
    MessageSample(
      ListSessionsRequest.self, ["limit": 3, "cursor": "c", "state": "ready", "query": "words"],
      optional: ["limit", "cursor", "state", "query"]),
    MessageSample(DeleteSessionRequest.self, ["sessionId": "s-1"]),
    MessageSample(ExportSessionRequest.self, ["sessionId": "s-1", "format": "json"]),
    MessageSample(
      AttachDocumentRequest.self,
      [
        "sessionId": "s-1", "kind": "cv", "source": ["base64": "TWFyYQ==", "fileName": "cv.pdf"], "password": "p",
        "workDoneToken": 7,
      ], optional: ["password", "workDoneToken"]),
    MessageSample(GetDocumentRequest.self, ["sessionId": "s-1", "kind": "jobDescription"]),
    MessageSample(
      StartInterviewRequest.self, ["sessionId": "s-1", "workDoneToken": "t"], optional: ["workDoneToken"]),
    MessageSample(
      AnswerRequest.self,
      [
        "sessionId": "s-1", "questionId": "q-1", "answer": "I fixed it.", "answerId": "k", "wait": false,
        "workDoneToken": "t",
      ], optional: ["answerId", "wait", "workDoneToken"]),
    MessageSample(FinishInterviewRequest.self, ["sessionId": "s-1"]),
    MessageSample(GetInterviewRequest.self, ["sessionId": "s-1"]),
    MessageSample(GetPlanRequest.self, ["sessionId": "s-1", "early": true], optional: ["early"]),
    MessageSample(PreviewRequest.self, ["sessionId": "s-1", "answer": "I fixed it."], optional: ["answer"]),
    MessageSample(
      GenerateFeedbackRequest.self, ["sessionId": "s-1", "workDoneToken": "t"], optional: ["workDoneToken"]),
    MessageSample(GetFeedbackRequest.self, ["sessionId": "s-1"]),
    MessageSample(ExplainFeedbackRequest.self, ["sessionId": "s-1"]),
    MessageSample(
      RetryRequest.self,
      ["sessionId": "s-1", "questionId": "q-1", "answer": "I fixed it.", "attemptId": "k"], optional: ["attemptId"]),
    MessageSample(ListProvidersRequest.self, [:]),
    MessageSample(
      CompleteModelRequest.self,
      [
        "callId": "call-1", "messages": [["role": "user", "content": "Hello"]], "maxTokens": 300, "temperature": 0.7,
        "responseSchema": ["type": "object"],
      ], optional: ["temperature", "responseSchema"]),
    MessageSample(UsageRequest.self, ["sessionId": "s-1"], optional: ["sessionId"]),
  ]

  static let results: [MessageSample] = [
    MessageSample(CreateSessionRequest.Result.self, ["session": session]),
    MessageSample(GetSessionRequest.Result.self, ["session": session]),
    MessageSample(
      ListSessionsRequest.Result.self, ["sessions": [session], "nextCursor": "c"], nullable: ["nextCursor"]),
    MessageSample(ExportSessionRequest.Result.self, ["content": "# Baker"]),
    MessageSample(AttachDocumentRequest.Result.self, ["document": document]),
    MessageSample(
      GetDocumentRequest.Result.self, ["document": document, "text": "Mara", "profile": cvProfile]),
    MessageSample(
      GetDocumentRequest.Result.self, ["document": document, "text": "Mara", "profile": jobProfile]),
    MessageSample(StartInterviewRequest.Result.self, ["question": question, "progress": progress]),
    MessageSample(
      AnswerRequest.Result.self, ["isComplete": false, "nextQuestion": question, "progress": progress],
      nullable: ["nextQuestion"]),
    MessageSample(FinishInterviewRequest.Result.self, ["progress": progress]),
    MessageSample(
      GetInterviewRequest.Result.self,
      ["messages": [message], "openQuestion": question, "progress": progress, "attempts": [attempt]],
      nullable: ["openQuestion"]),
    MessageSample(GenerateFeedbackRequest.Result.self, ["feedback": feedback]),
    MessageSample(GetFeedbackRequest.Result.self, ["feedback": feedback]),
    MessageSample(ExplainFeedbackRequest.Result.self, ["explanation": explanation]),
    MessageSample(RetryRequest.Result.self, ["attempt": attempt]),
    MessageSample(
      ListProvidersRequest.Result.self, ["providers": [provider], "active": "offline"], nullable: ["active"]),
    MessageSample(
      CompleteModelRequest.Result.self,
      [
        "text": "Why?", "model": "m", "stopReason": "stop",
        "usage": ["promptTokens": 1, "completionTokens": 2, "cachedTokens": 0],
      ], optional: ["usage"], nullable: ["model"]),
    MessageSample(UsageRequest.Result.self, ["usage": usage]),
  ]

  static let objects: [MessageSample] = [
    MessageSample(Wire.Session.self, session, nullable: ["feedbackLanguage"]),
    MessageSample(
      Wire.SessionDocuments.self, ["cv": document, "jobDescription": document], nullable: ["cv", "jobDescription"]),
    MessageSample(Wire.Document.self, document, nullable: ["fileName", "pages"]),
    MessageSample(Wire.ProfileValue.self, profileValue),
    MessageSample(Wire.ProfileDate.self, profileDate),
    MessageSample(Wire.CVProfile.self, cvMembers, nullable: ["name", "headline"]),
    MessageSample(
      Wire.CVContacts.self, cvContacts,
      nullable: ["address", "birthDate", "nationality", "maritalStatus", "photo"]),
    MessageSample(Wire.CVPost.self, cvPost, nullable: ["title", "organization", "place", "from", "to"]),
    MessageSample(Wire.CVCourse.self, cvCourse, nullable: ["degree", "institution", "place", "from", "to"]),
    MessageSample(
      Wire.CVLanguage.self, ["name": profileValue, "level": profileValue], nullable: ["level"]),
    MessageSample(
      Wire.JobProfile.self, jobMembers,
      nullable: ["title", "organization", "place", "seniority", "employmentType", "salary"]),
    MessageSample(Wire.Progress.self, progress),
    MessageSample(Wire.Question.self, question),
    MessageSample(Wire.Message.self, message),
    MessageSample(
      Wire.Feedback.self, feedback, nullable: ["score", "scoreInterval", "notScorable", "model"]),
    MessageSample(Wire.Point.self, point),
    MessageSample(Wire.Evidence.self, evidence, nullable: ["questionId"]),
    MessageSample(
      Wire.CompetencyRating.self, ["name": "Baking", "level": 3, "rationale": "One event"], nullable: ["level"]),
    MessageSample(Wire.Assessment.self, assessment, nullable: ["level", "notScorable"]),
    MessageSample(Wire.Check.self, check, nullable: ["quote", "advice"]),
    MessageSample(Wire.Usage.self, usage, nullable: ["costUSD"]),
    MessageSample(Wire.ProviderStatus.self, provider, nullable: ["model", "reason", "retryAfterMs"]),
  ]

  static let notifications: [MessageSample] = [
    MessageSample(InitializedNotification.self, [:]),
    MessageSample(ExitNotification.self, [:]),
    MessageSample(CancelRequestNotification.self, ["id": "x"]),
    MessageSample(ModelDeltaNotification.self, ["callId": "call-1", "sequence": 0, "delta": "Why"]),
    MessageSample(
      QuestionDeltaNotification.self,
      ["sessionId": "s-1", "questionId": "q-1", "index": 1, "sequence": 0, "delta": "Why"]),
    MessageSample(
      QuestionCompletedNotification.self, ["sessionId": "s-1", "question": question, "progress": progress]),
    MessageSample(
      QuestionResetNotification.self, ["sessionId": "s-1", "questionId": "q-1", "reason": "the model failed"]),
    MessageSample(SessionChangedNotification.self, ["session": session]),
    MessageSample(ProviderChangedNotification.self, ["provider": provider]),
    MessageSample(
      ProgressNotification.self, ["token": 7, "value": ["kind": "report", "message": "read", "percentage": 90]]),
  ]

  // MARK: Objects

  static let document: JSON = [
    "kind": "cv", "mediaType": "application/pdf", "fileName": "cv.pdf", "characters": 1846, "pages": 2,
    "warnings": ["A picture was not read"],
  ]
  static let profileValue: JSON = ["text": "Mara", "range": ["start": 0, "end": 4], "personal": true]
  static let profileDate: JSON = ["text": "Mar 2019", "range": ["start": 5, "end": 13], "value": "2019-03"]
  static let cvContacts: JSON = [
    "emails": [profileValue], "phones": [profileValue], "address": profileValue, "birthDate": profileValue,
    "nationality": profileValue, "maritalStatus": profileValue, "photo": profileValue,
  ]
  static let cvPost: JSON = [
    "title": profileValue, "organization": profileValue, "place": profileValue, "from": profileDate, "to": profileDate,
    "bullets": [profileValue],
  ]
  static let cvCourse: JSON = [
    "degree": profileValue, "institution": profileValue, "place": profileValue, "from": profileDate, "to": profileDate,
  ]
  static let cvMembers: JSON = [
    "name": profileValue, "headline": profileValue, "contacts": cvContacts,
    "links": [["kind": "github", "address": profileValue]],
    "sections": [["kind": "skills", "heading": profileValue, "range": ["start": 0, "end": 4]]], "experience": [cvPost],
    "education": [cvCourse], "skills": [profileValue], "languages": [["name": profileValue, "level": nil]],
  ]
  static let jobMembers: JSON = [
    "title": profileValue, "organization": profileValue, "place": profileValue,
    "requirements": ["must": [profileValue], "nice": []], "responsibilities": [profileValue], "seniority": "senior",
    "employmentType": profileValue, "salary": profileValue,
  ]
  static let cvProfile: JSON = profile("cv", cvMembers)
  static let jobProfile: JSON = profile("jobDescription", jobMembers)

  private static func profile(_ kind: String, _ members: JSON) -> JSON {
    let kind = JSONObject.Member(name: "kind", value: .string(kind))
    return .object(JSONObject(members: [kind] + (members.object?.members ?? [])))
  }

  static let progress: JSON = [
    "questionsAsked": 2, "questionsAnswered": 1, "maxQuestions": 8, "isStarted": true, "isComplete": false,
  ]
  static let session: JSON = [
    "id": "s-1", "jobTitle": "Baker", "companyName": "Oven", "interviewType": "mixed", "difficulty": "mid",
    "language": "en", "feedbackLanguage": "de", "tone": "neutral", "maxQuestions": 8, "state": "ready",
    "documents": ["cv": document, "jobDescription": nil],
    "progress": progress, "createdAt": "2026-03-02T09:00:00.120Z", "updatedAt": "2026-03-02T09:00:00.120Z",
  ]
  static let question: JSON = [
    "id": "q-1", "index": 1, "text": "Why bread?", "kind": "opening", "competency": "Baking",
    "createdAt": "2026-03-02T09:02:10.400Z",
  ]
  static let message: JSON = [
    "id": "m-1", "role": "user", "content": "It rises.", "createdAt": "2026-03-02T09:04:50.310Z", "questionId": "q-1",
  ]
  static let evidence: JSON = ["questionId": "q-1", "source": "answer", "quote": "It rises."]
  static let point: JSON = ["text": "A result", "evidence": [evidence]]
  static let check: JSON = ["id": "E1.event", "result": "partial", "quote": "It rises.", "advice": "Say when"]
  static let assessment: JSON = [
    "questionId": "q-1", "level": 3, "notScorable": "tooShort", "flags": ["echo"], "checks": [check],
  ]
  static let feedback: JSON = [
    "sessionId": "s-1", "score": 7, "scoreInterval": [6, 8], "notScorable": "tooFewAnswers", "summary": "Good",
    "strengths": [point], "weaknesses": [point],
    "actions": [
      [
        "questionId": "q-1", "checks": ["E5.result"], "missing": "the outcome",
        "drill": "Write the last sentence first.",
        "evidence": [evidence],
      ]
    ], "cvImprovements": [point],
    "competencies": [["name": "Baking", "level": nil, "rationale": "Nothing was said on it"]],
    "answers": [assessment],
    "judgedChecks": [
      [
        "questionId": "q-1", "check": "E5.result", "rules": "fail", "model": "pass",
        "votes": ["yes": 3, "no": 0, "unclear": 0], "quote": "It rises.",
      ]
    ], "rubricVersion": "1", "provider": "openai", "model": "gpt-example",
    "createdAt": "2026-03-02T09:08:03.902Z",
  ]
  static let attempt: JSON = [
    "id": "a-1", "questionId": "q-1", "index": 2, "answer": "I fixed it.", "assessment": assessment,
    "previousLevel": 2, "differences": [["check": "E1.event", "before": "fail", "after": "pass"]],
    "rubricVersion": "3", "createdAt": "2026-03-02T09:12:03.902Z",
  ]
  static let explanation: JSON = [
    "sessionId": "s-1", "rubricVersion": "3", "feedbackRubricVersion": "2", "score": 7, "scoreInterval": [6, 8],
    "notScorable": "tooFewAnswers",
    "topics": [
      [
        "competency": "Baking", "style": "pastBehavior", "questionIds": ["q-1"], "isCounted": true, "level": 3,
        "notScorable": "tooShort", "flags": ["echo"],
        "checks": [
          [
            "id": "E1.event", "name": "one occasion", "result": "partial", "rule": "Passes where it is told",
            "quote": "It rises.", "questionId": "q-1", "advice": "Say when", "levelIfFlipped": 4,
          ]
        ],
        "ladder": [
          [
            "level": 2, "needs": [["anyOf": [["check": "E1.event", "result": "partial"]], "isMet": true]],
            "isReached": true,
          ]
        ], "nextStep": ["checks": ["E5.result"], "level": 4],
      ]
    ], "competencies": [["name": "Baking", "levels": [2, 3], "median": 2.5, "weight": 2]],
    "arithmetic": ["Baking: levels 2 and 3"],
    "judgedChecks": [],
  ]
  static let provider: JSON = [
    "id": "openai", "model": "gpt-example", "available": false, "reason": "no key", "state": "open",
    "retryAfterMs": 87_000,
  ]
  static let usage: JSON = [
    "requests": 3, "promptTokens": 5210, "completionTokens": 342, "cachedTokens": 3840, "costUSD": 0.0125,
  ]
}
