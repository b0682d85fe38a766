---@meta interview.protocol
-- The messages of interviewd, protocol version 0.1.
-- Written by `interviewd schema --format luacats`; a change here is lost.

---@alias interview.protocol.RequestMethod
---| "initialize"
---| "shutdown"
---| "session/create"
---| "session/get"
---| "session/list"
---| "session/delete"
---| "session/export"
---| "document/attach"
---| "document/get"
---| "interview/start"
---| "interview/answer"
---| "interview/finish"
---| "interview/get"
---| "interview/plan"
---| "interview/preview"
---| "interview/retry"
---| "feedback/generate"
---| "feedback/get"
---| "feedback/explain"
---| "provider/list"
---| "usage/get"

---@alias interview.protocol.NotificationMethod
---| "interview/questionDelta"
---| "interview/questionCompleted"
---| "interview/questionReset"
---| "session/changed"
---| "provider/changed"
---| "$/progress"

---@alias interview.protocol.ErrorKind
---| "validation"
---| "notFound"
---| "invalidState"
---| "documentParsing"
---| "aiService"
---| "rateLimited"
---| "forbidden"
---| "storage"

---@alias interview.protocol.ErrorData
---| interview.protocol.ValidationData
---| interview.protocol.NotFoundData
---| interview.protocol.InvalidStateData
---| interview.protocol.DocumentParsingData
---| interview.protocol.AiServiceData
---| interview.protocol.RateLimitedData
---| interview.protocol.ForbiddenData
---| interview.protocol.StorageData

---@class interview.protocol.Action
---@field questionId string
---@field checks string[]
---@field missing string
---@field drill string
---@field evidence interview.protocol.Evidence[]

---@class interview.protocol.AiServiceData
---@field kind "aiService"
---@field retryable boolean
---@field provider string
---@field reason "unauthorized"|"rateLimited"|"unavailable"|"timeout"|"refused"|"badResponse"|"quota"
---@field retryAfterMs? integer

---@class interview.protocol.AnswerParams
---@field sessionId string
---@field questionId string
---@field answer string
---@field answerId? string
---@field wait? boolean
---@field workDoneToken? interview.protocol.IntegerOrString

---@class interview.protocol.AnswerResult
---@field isComplete boolean
---@field nextQuestion? interview.protocol.Question
---@field progress interview.protocol.Progress

---@class interview.protocol.Assessment
---@field questionId string
---@field level? integer
---@field notScorable? string
---@field flags string[]
---@field checks interview.protocol.Check[]

---@class interview.protocol.AttachDocumentParams
---@field sessionId string
---@field kind string
---@field source interview.protocol.DocumentSource
---@field password? string
---@field workDoneToken? interview.protocol.IntegerOrString

---@class interview.protocol.AttachDocumentResult
---@field document interview.protocol.Document

---@class interview.protocol.Attempt
---@field id string
---@field questionId string
---@field index integer
---@field answer string
---@field assessment interview.protocol.Assessment
---@field previousLevel? integer
---@field differences interview.protocol.CheckDifference[]
---@field rubricVersion string
---@field createdAt string

---@class interview.protocol.CVContacts
---@field emails interview.protocol.ProfileValue[]
---@field phones interview.protocol.ProfileValue[]
---@field address? interview.protocol.ProfileValue
---@field birthDate? interview.protocol.ProfileValue
---@field nationality? interview.protocol.ProfileValue
---@field maritalStatus? interview.protocol.ProfileValue
---@field photo? interview.protocol.ProfileValue

---@class interview.protocol.CVCourse
---@field degree? interview.protocol.ProfileValue
---@field institution? interview.protocol.ProfileValue
---@field place? interview.protocol.ProfileValue
---@field from? interview.protocol.ProfileDate
---@field to? interview.protocol.ProfileDate

---@class interview.protocol.CVLanguage
---@field name interview.protocol.ProfileValue
---@field level? interview.protocol.ProfileValue

---@class interview.protocol.CVLink
---@field kind string
---@field address interview.protocol.ProfileValue

---@class interview.protocol.CVPost
---@field title? interview.protocol.ProfileValue
---@field organization? interview.protocol.ProfileValue
---@field place? interview.protocol.ProfileValue
---@field from? interview.protocol.ProfileDate
---@field to? interview.protocol.ProfileDate
---@field bullets interview.protocol.ProfileValue[]

---@class interview.protocol.CVProfile
---@field name? interview.protocol.ProfileValue
---@field headline? interview.protocol.ProfileValue
---@field contacts interview.protocol.CVContacts
---@field links interview.protocol.CVLink[]
---@field sections interview.protocol.CVSection[]
---@field experience interview.protocol.CVPost[]
---@field education interview.protocol.CVCourse[]
---@field skills interview.protocol.ProfileValue[]
---@field languages interview.protocol.CVLanguage[]

---@class interview.protocol.CVSection
---@field kind string
---@field heading interview.protocol.ProfileValue
---@field range interview.protocol.TextRange

---@class interview.protocol.CancelRequestParams
---@field id interview.protocol.IntegerOrString

---@class interview.protocol.Check
---@field id string
---@field result string
---@field quote? string
---@field advice? string

---@class interview.protocol.CheckDifference
---@field check string
---@field before? string
---@field after? string

---@class interview.protocol.ClientCapabilities
---@field sessionChanged? boolean
---@field model? boolean

---@class interview.protocol.ClientInfo
---@field name string
---@field version? string

---@class interview.protocol.CompetencyRating
---@field name string
---@field level? integer
---@field rationale string

---@class interview.protocol.CompleteModelParams
---@field callId string
---@field messages interview.protocol.ModelMessage[]
---@field maxTokens integer
---@field temperature? number
---@field responseSchema? table<string, any>

---@class interview.protocol.CompleteModelResult
---@field text string
---@field model? string
---@field stopReason string
---@field usage? interview.protocol.ModelUsage

---@class interview.protocol.CreateSessionParams
---@field jobTitle string
---@field companyName string
---@field interviewType? string
---@field difficulty? string
---@field language? string
---@field feedbackLanguage? string
---@field tone? string
---@field maxQuestions? integer

---@class interview.protocol.CreateSessionResult
---@field session interview.protocol.Session

---@class interview.protocol.DeleteSessionParams
---@field sessionId string

---@class interview.protocol.Document
---@field kind string
---@field mediaType string
---@field fileName? string
---@field characters integer
---@field pages? integer
---@field warnings string[]

---@class interview.protocol.DocumentCapabilities
---@field kinds string[]
---@field sources string[]
---@field mediaTypes string[]

---@class interview.protocol.DocumentParsingData
---@field kind "documentParsing"
---@field retryable boolean
---@field reason "encrypted"|"noText"|"malformed"|"unsupportedType"|"tooLarge"|"timeout"

---@alias interview.protocol.DocumentProfile interview.protocol.DocumentProfile.cv|interview.protocol.DocumentProfile.jobDescription

---@class interview.protocol.DocumentProfile.cv: interview.protocol.CVProfile
---@field kind "cv"

---@class interview.protocol.DocumentProfile.jobDescription: interview.protocol.JobProfile
---@field kind "jobDescription"

---@alias interview.protocol.DocumentSource interview.protocol.DocumentSource.path|interview.protocol.DocumentSource.text|interview.protocol.DocumentSource.base64|interview.protocol.DocumentSource.uri

---@class interview.protocol.DocumentSource.path
---@field path string

---@class interview.protocol.DocumentSource.text
---@field text string

---@class interview.protocol.DocumentSource.base64
---@field base64 string
---@field fileName string

---@class interview.protocol.DocumentSource.uri
---@field uri string

---@class interview.protocol.EmptyResult

---@class interview.protocol.Evidence
---@field questionId? string
---@field source string
---@field quote string

---@class interview.protocol.ExitParams

---@class interview.protocol.ExplainFeedbackParams
---@field sessionId string

---@class interview.protocol.ExplainFeedbackResult
---@field explanation interview.protocol.Explanation

---@class interview.protocol.ExplainedCheck
---@field id string
---@field name? string
---@field result string
---@field rule string
---@field quote? string
---@field questionId? string
---@field advice? string
---@field levelIfFlipped? integer

---@class interview.protocol.ExplainedCompetency
---@field name string
---@field levels integer[]
---@field median number
---@field weight integer

---@class interview.protocol.ExplainedTopic
---@field competency string
---@field style string
---@field questionIds string[]
---@field isCounted boolean
---@field level? integer
---@field notScorable? string
---@field flags string[]
---@field checks interview.protocol.ExplainedCheck[]
---@field ladder interview.protocol.LadderStep[]
---@field nextStep? interview.protocol.NextStep

---@class interview.protocol.Explanation
---@field sessionId string
---@field rubricVersion string
---@field feedbackRubricVersion string
---@field score? integer
---@field scoreInterval? integer[]
---@field notScorable? string
---@field topics interview.protocol.ExplainedTopic[]
---@field competencies interview.protocol.ExplainedCompetency[]
---@field arithmetic string[]
---@field judgedChecks interview.protocol.JudgedCheck[]

---@class interview.protocol.ExportSessionParams
---@field sessionId string
---@field format string

---@class interview.protocol.ExportSessionResult
---@field content string

---@class interview.protocol.Feedback
---@field sessionId string
---@field score? integer
---@field scoreInterval? integer[]
---@field notScorable? string
---@field summary string
---@field strengths interview.protocol.Point[]
---@field weaknesses interview.protocol.Point[]
---@field actions interview.protocol.Action[]
---@field cvImprovements interview.protocol.Point[]
---@field competencies interview.protocol.CompetencyRating[]
---@field answers interview.protocol.Assessment[]
---@field judgedChecks interview.protocol.JudgedCheck[]
---@field rubricVersion string
---@field provider string
---@field model? string
---@field createdAt string

---@class interview.protocol.FinishInterviewParams
---@field sessionId string

---@class interview.protocol.FinishInterviewResult
---@field progress interview.protocol.Progress

---@class interview.protocol.ForbiddenData
---@field kind "forbidden"
---@field retryable boolean

---@class interview.protocol.GenerateFeedbackParams
---@field sessionId string
---@field workDoneToken? interview.protocol.IntegerOrString

---@class interview.protocol.GenerateFeedbackResult
---@field feedback interview.protocol.Feedback

---@class interview.protocol.GetDocumentParams
---@field sessionId string
---@field kind string

---@class interview.protocol.GetDocumentResult
---@field document interview.protocol.Document
---@field text string
---@field profile interview.protocol.DocumentProfile

---@class interview.protocol.GetFeedbackParams
---@field sessionId string

---@class interview.protocol.GetFeedbackResult
---@field feedback interview.protocol.Feedback

---@class interview.protocol.GetInterviewParams
---@field sessionId string

---@class interview.protocol.GetInterviewResult
---@field messages interview.protocol.Message[]
---@field openQuestion? interview.protocol.Question
---@field progress interview.protocol.Progress
---@field attempts interview.protocol.Attempt[]

---@class interview.protocol.GetPlanParams
---@field sessionId string
---@field early? boolean

---@class interview.protocol.GetPlanResult
---@field plan interview.protocol.Plan

---@class interview.protocol.GetSessionParams
---@field sessionId string

---@class interview.protocol.GetSessionResult
---@field session interview.protocol.Session

---@class interview.protocol.InitializationOptions
---@field keys? interview.protocol.ProviderKeys
---@field providers? string[]

---@class interview.protocol.InitializeParams
---@field processId? integer
---@field clientInfo? interview.protocol.ClientInfo
---@field locale? string
---@field capabilities? interview.protocol.ClientCapabilities
---@field initializationOptions? interview.protocol.InitializationOptions

---@class interview.protocol.InitializeResult
---@field serverInfo interview.protocol.ServerInfo
---@field protocolVersion string
---@field capabilities interview.protocol.ServerCapabilities

---@class interview.protocol.InitializedParams

---@alias interview.protocol.IntegerOrString integer|string

---@class interview.protocol.InvalidStateData
---@field kind "invalidState"
---@field retryable boolean
---@field state string
---@field reason "documentsMissing"|"notStarted"|"alreadyStarted"|"alreadyComplete"|"notComplete"|"feedbackExists"|"questionClosed"|"nothingAnswered"

---@class interview.protocol.JobProfile
---@field title? interview.protocol.ProfileValue
---@field organization? interview.protocol.ProfileValue
---@field place? interview.protocol.ProfileValue
---@field requirements interview.protocol.JobRequirements
---@field responsibilities interview.protocol.ProfileValue[]
---@field seniority? string
---@field employmentType? interview.protocol.ProfileValue
---@field salary? interview.protocol.ProfileValue

---@class interview.protocol.JobRequirements
---@field must interview.protocol.ProfileValue[]
---@field nice interview.protocol.ProfileValue[]

---@class interview.protocol.JudgedCheck
---@field questionId string
---@field check string
---@field rules string
---@field model string
---@field votes interview.protocol.Votes
---@field quote? string

---@class interview.protocol.LadderNeed
---@field anyOf interview.protocol.NeededCheck[]
---@field isMet boolean

---@class interview.protocol.LadderStep
---@field level integer
---@field needs interview.protocol.LadderNeed[]
---@field isReached boolean

---@class interview.protocol.LevelAnchors
---@field ["1"] string
---@field ["3"] string
---@field ["5"] string

---@class interview.protocol.ListProvidersParams

---@class interview.protocol.ListProvidersResult
---@field providers interview.protocol.ProviderStatus[]
---@field active? string

---@class interview.protocol.ListSessionsParams
---@field cursor? string
---@field state? string
---@field query? string
---@field limit? integer

---@class interview.protocol.ListSessionsResult
---@field sessions interview.protocol.Session[]
---@field nextCursor? string

---@class interview.protocol.LocatedText
---@field text string
---@field range interview.protocol.TextRange

---@class interview.protocol.Message
---@field id string
---@field role string
---@field content string
---@field createdAt string
---@field questionId string

---@class interview.protocol.ModelDeltaParams
---@field callId string
---@field sequence integer
---@field delta string

---@class interview.protocol.ModelMessage
---@field role string
---@field content string

---@class interview.protocol.ModelUsage
---@field promptTokens integer
---@field completionTokens integer
---@field cachedTokens? integer

---@class interview.protocol.NeededCheck
---@field check string
---@field result string

---@class interview.protocol.NextStep
---@field checks string[]
---@field level integer

---@class interview.protocol.NotFoundData
---@field kind "notFound"
---@field retryable boolean
---@field resource "session"|"document"|"question"|"feedback"
---@field id string

---@class interview.protocol.Plan
---@field version integer
---@field language string
---@field difficulty string
---@field requirements interview.protocol.PlannedRequirement[]
---@field questions interview.protocol.PlannedQuestion[]

---@class interview.protocol.PlannedQuestion
---@field kind string
---@field competency string
---@field style string
---@field text string
---@field reason string
---@field why string
---@field requirement? interview.protocol.LocatedText
---@field evidence? interview.protocol.LocatedText
---@field keyPoints string[]
---@field anchors interview.protocol.LevelAnchors
---@field weight integer

---@class interview.protocol.PlannedRequirement
---@field text string
---@field range interview.protocol.TextRange
---@field must boolean
---@field coverage string
---@field evidence interview.protocol.LocatedText[]

---@class interview.protocol.Point
---@field text string
---@field evidence interview.protocol.Evidence[]

---@class interview.protocol.PreviewParams
---@field sessionId string
---@field answer? string

---@class interview.protocol.PreviewResult
---@field action string
---@field provider? string
---@field model? string
---@field url? string
---@field body? string
---@field promptTokens integer

---@class interview.protocol.ProfileDate
---@field text string
---@field range interview.protocol.TextRange
---@field value string

---@class interview.protocol.ProfileValue
---@field text string
---@field range interview.protocol.TextRange
---@field personal boolean

---@class interview.protocol.Progress
---@field questionsAsked integer
---@field questionsAnswered integer
---@field maxQuestions integer
---@field isStarted boolean
---@field isComplete boolean

---@class interview.protocol.ProgressParams
---@field token interview.protocol.IntegerOrString
---@field value interview.protocol.WorkDoneProgress

---@class interview.protocol.ProviderChangedParams
---@field provider interview.protocol.ProviderStatus

---@class interview.protocol.ProviderKeys
---@field gemini? string
---@field openai? string
---@field openrouter? string
---@field anthropic? string

---@class interview.protocol.ProviderStatus
---@field id string
---@field model? string
---@field available boolean
---@field reason? string
---@field state string
---@field retryAfterMs? integer

---@class interview.protocol.Question
---@field id string
---@field index integer
---@field text string
---@field kind string
---@field competency string
---@field createdAt string

---@class interview.protocol.QuestionCompletedParams
---@field sessionId string
---@field question interview.protocol.Question
---@field progress interview.protocol.Progress

---@class interview.protocol.QuestionDeltaParams
---@field sessionId string
---@field questionId string
---@field index integer
---@field sequence integer
---@field delta string

---@class interview.protocol.QuestionResetParams
---@field sessionId string
---@field questionId string
---@field reason string

---@class interview.protocol.RateLimitedData
---@field kind "rateLimited"
---@field retryable boolean
---@field retryAfterMs integer

---@class interview.protocol.RetryParams
---@field sessionId string
---@field questionId string
---@field answer string
---@field attemptId? string

---@class interview.protocol.RetryResult
---@field attempt interview.protocol.Attempt

---@class interview.protocol.ServerCapabilities
---@field methods string[]
---@field notifications string[]
---@field framings string[]
---@field interviewTypes string[]
---@field difficulties string[]
---@field tones string[]
---@field exportFormats string[]
---@field documents interview.protocol.DocumentCapabilities
---@field limits interview.protocol.ServerLimits

---@class interview.protocol.ServerInfo
---@field name string
---@field version string

---@class interview.protocol.ServerLimits
---@field maxMessageBytes integer
---@field maxDocumentBytes integer
---@field minDocumentCharacters integer
---@field maxJobDescriptionCharacters integer
---@field maxAnswerCharacters integer
---@field maxTitleCharacters integer
---@field maxQuestions integer
---@field maxListedSessions integer

---@class interview.protocol.Session
---@field id string
---@field jobTitle string
---@field companyName string
---@field interviewType string
---@field difficulty string
---@field language string
---@field feedbackLanguage? string
---@field tone string
---@field maxQuestions integer
---@field state string
---@field documents interview.protocol.SessionDocuments
---@field progress interview.protocol.Progress
---@field createdAt string
---@field updatedAt string

---@class interview.protocol.SessionChangedParams
---@field session interview.protocol.Session

---@class interview.protocol.SessionDocuments
---@field cv? interview.protocol.Document
---@field jobDescription? interview.protocol.Document

---@class interview.protocol.ShutdownParams

---@class interview.protocol.StartInterviewParams
---@field sessionId string
---@field workDoneToken? interview.protocol.IntegerOrString

---@class interview.protocol.StartInterviewResult
---@field question interview.protocol.Question
---@field progress interview.protocol.Progress

---@class interview.protocol.StorageData
---@field kind "storage"
---@field retryable boolean
---@field reason "full"|"locked"|"corrupt"|"readOnly"|"unavailable"

---@class interview.protocol.TextRange
---@field start integer
---@field end integer

---@class interview.protocol.Usage
---@field requests integer
---@field promptTokens integer
---@field completionTokens integer
---@field cachedTokens integer
---@field costUSD? number

---@class interview.protocol.UsageParams
---@field sessionId? string

---@class interview.protocol.UsageResult
---@field usage interview.protocol.Usage

---@class interview.protocol.ValidationData
---@field kind "validation"
---@field retryable boolean
---@field field string
---@field reason string

---@class interview.protocol.Votes
---@field yes integer
---@field no integer
---@field unclear integer

---@alias interview.protocol.WorkDoneProgress interview.protocol.WorkDoneProgress.begin|interview.protocol.WorkDoneProgress.report|interview.protocol.WorkDoneProgress.end

---@class interview.protocol.WorkDoneProgress.begin
---@field kind "begin"
---@field title string

---@class interview.protocol.WorkDoneProgress.report
---@field kind "report"
---@field message? string
---@field percentage? integer

---@class interview.protocol.WorkDoneProgress.end
---@field kind "end"
---@field message? string
