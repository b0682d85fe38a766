internal import InterviewProtocol

extension MethodTable {
  /// Every method that the daemon answers after `initialize` and before `shutdown`, a line each.
  static func standard(services: InterviewServer.Services, client: ClientChannel) -> MethodTable {
    let sessions = SessionHandlers(service: services.sessions)
    let documents = DocumentHandlers(service: services.documents, client: client)
    let interview = InterviewHandlers(
      service: services.interviews, previews: services.previews, reviews: services.reviews, client: client)
    let feedback = FeedbackHandlers(service: services.feedback, reviews: services.reviews, client: client)
    let providers = ProviderHandlers(service: services.providers)
    let usage = UsageHandlers(service: services.usage)

    var table = MethodTable()
    table.on(CreateSessionRequest.self, .freely, sessions.create)
    table.on(GetSessionRequest.self, .freely, sessions.get)
    table.on(ListSessionsRequest.self, .freely, sessions.list)
    table.on(DeleteSessionRequest.self, .freely, sessions.delete)
    table.on(ExportSessionRequest.self, .freely, sessions.export)
    table.on(AttachDocumentRequest.self, .inTurnOfSession, documents.attach)
    table.on(GetDocumentRequest.self, .freely, documents.get)
    table.on(StartInterviewRequest.self, .inTurnOfSession, interview.start)
    table.on(AnswerRequest.self, .inTurnOfSession, interview.answer)
    table.on(FinishInterviewRequest.self, .inTurnOfSession, interview.finish)
    table.on(GetInterviewRequest.self, .inTurnOfSession, interview.get)
    table.on(GetPlanRequest.self, .inTurnOfSession, interview.plan)
    table.on(PreviewRequest.self, .inTurnOfSession, interview.preview)
    table.on(RetryRequest.self, .inTurnOfSession, interview.retry)
    table.on(GenerateFeedbackRequest.self, .inTurnOfSession, feedback.generate)
    table.on(GetFeedbackRequest.self, .freely, feedback.get)
    table.on(ExplainFeedbackRequest.self, .freely, feedback.explain)
    table.on(ListProvidersRequest.self, .freely, providers.list)
    table.on(UsageRequest.self, .freely, usage.get)
    return table
  }
}
