internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices

struct FeedbackHandlers: Sendable {
  let service: FeedbackService
  let reviews: ReviewService
  let client: ClientChannel

  func generate(_ request: GenerateFeedbackRequest) async throws -> GenerateFeedbackRequest.Result {
    let feedback = try await client.withProgress(request.workDoneToken, title: "Writing the feedback") { _ in
      try await service.generate(for: SessionID(rawValue: request.sessionId))
    }
    return GenerateFeedbackRequest.Result(feedback: Wire.Feedback(feedback))
  }

  func get(_ request: GetFeedbackRequest) async throws -> GetFeedbackRequest.Result {
    GetFeedbackRequest.Result(
      feedback: Wire.Feedback(try await service.feedback(of: SessionID(rawValue: request.sessionId))))
  }

  func explain(_ request: ExplainFeedbackRequest) async throws -> ExplainFeedbackRequest.Result {
    let (explanation, feedback) = try await reviews.explanation(of: SessionID(rawValue: request.sessionId))
    return ExplainFeedbackRequest.Result(explanation: Wire.Explanation(explanation, of: feedback))
  }
}
