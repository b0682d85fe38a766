internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices

struct DocumentHandlers: Sendable {
  let service: DocumentService
  let client: ClientChannel

  func attach(_ request: AttachDocumentRequest) async throws -> AttachDocumentRequest.Result {
    let kind = try choice(DocumentKind.self, request.kind, field: "kind")
    let source = try DocumentService.Source(request.source)
    let title = kind == .cv ? "Reading the CV" : "Reading the job description"
    let document = try await client.withProgress(request.workDoneToken, title: title) { report in
      try await service.attach(
        kind, from: source, password: request.password, to: SessionID(rawValue: request.sessionId)
      ) { progress in
        switch progress {
        case .loaded: report("loaded", 30)
        case .read: report("read", 90)
        }
      }
    }
    return AttachDocumentRequest.Result(document: Wire.Document(document.info))
  }

  func get(_ request: GetDocumentRequest) async throws -> GetDocumentRequest.Result {
    let kind = try choice(DocumentKind.self, request.kind, field: "kind")
    let document = try await service.document(kind, of: SessionID(rawValue: request.sessionId))
    return GetDocumentRequest.Result(
      document: Wire.Document(document.info), text: document.text, profile: Wire.DocumentProfile(of: document))
  }
}
