internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices
internal import InterviewStore

struct SessionHandlers: Sendable {
  let service: SessionService

  func create(_ request: CreateSessionRequest) async throws -> CreateSessionRequest.Result {
    let session = try await service.create(SessionSettings(request))
    return CreateSessionRequest.Result(session: Wire.Session(session))
  }

  func get(_ request: GetSessionRequest) async throws -> GetSessionRequest.Result {
    let session = try await service.session(SessionID(rawValue: request.sessionId))
    return GetSessionRequest.Result(session: Wire.Session(session))
  }

  func list(_ request: ListSessionsRequest) async throws -> ListSessionsRequest.Result {
    let page = try await service.sessions(SessionQuery(request))
    return ListSessionsRequest.Result(sessions: page.sessions.map(Wire.Session.init), nextCursor: page.nextCursor)
  }

  func delete(_ request: DeleteSessionRequest) async throws -> DeleteSessionRequest.Result {
    try await service.delete(SessionID(rawValue: request.sessionId))
    return EmptyResult()
  }

  func export(_ request: ExportSessionRequest) async throws -> ExportSessionRequest.Result {
    let format = try choice(SessionExport.Format.self, request.format, field: "format")
    let transcript = try await service.transcript(of: SessionID(rawValue: request.sessionId))
    return ExportSessionRequest.Result(content: try SessionExport(transcript).content(as: format))
  }
}
