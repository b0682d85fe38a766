internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices
internal import LanguageModels

struct InterviewHandlers: Sendable {
  let service: InterviewService
  let previews: PreviewService
  let reviews: ReviewService
  let client: ClientChannel

  func start(_ request: StartInterviewRequest) async throws -> StartInterviewRequest.Result {
    let (question, progress) = try await client.withProgress(request.workDoneToken, title: "Asking") { _ in
      try await service.start(SessionID(rawValue: request.sessionId))
    }
    return StartInterviewRequest.Result(question: Wire.Question(question), progress: Wire.Progress(progress))
  }

  func answer(_ request: AnswerRequest) async throws -> AnswerRequest.Result {
    let step = try await client.withProgress(request.workDoneToken, title: "Asking") { _ in
      try await service.answer(InterviewService.Submission(request))
    }
    return AnswerRequest.Result(
      isComplete: step.isComplete, nextQuestion: step.nextQuestion.map(Wire.Question.init),
      progress: Wire.Progress(step.progress))
  }

  func finish(_ request: FinishInterviewRequest) async throws -> FinishInterviewRequest.Result {
    let progress = try await service.finish(SessionID(rawValue: request.sessionId))
    return FinishInterviewRequest.Result(progress: Wire.Progress(progress))
  }

  func get(_ request: GetInterviewRequest) async throws -> GetInterviewRequest.Result {
    let id = SessionID(rawValue: request.sessionId)
    let interview = try await service.interview(id)
    let attempts = interview.state == .reviewed ? try await reviews.attempts(of: id) : []
    return GetInterviewRequest.Result(
      messages: Wire.Message.all(of: interview), openQuestion: interview.openQuestion.map(Wire.Question.init),
      progress: Wire.Progress(interview.progress), attempts: attempts.map(Wire.Attempt.init))
  }

  func retry(_ request: RetryRequest) async throws -> RetryRequest.Result {
    RetryRequest.Result(attempt: Wire.Attempt(try await reviews.retry(ReviewService.Submission(request))))
  }

  func preview(_ request: PreviewRequest) async throws -> PreviewRequest.Result {
    let preview = try await previews.preview(SessionID(rawValue: request.sessionId), answer: request.answer)
    return PreviewRequest.Result(
      action: preview.action.rawValue, provider: preview.provider, model: preview.model, url: preview.request?.url,
      body: preview.request?.body, promptTokens: preview.promptTokens)
  }

  func plan(_ request: GetPlanRequest) async throws -> GetPlanRequest.Result {
    let (plan, documents) = try await service.plan(SessionID(rawValue: request.sessionId), early: request.early)
    return GetPlanRequest.Result(
      plan: Wire.Plan(plan, cv: documents.cv.text, jobDescription: documents.jobDescription.text))
  }
}
