internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices

struct UsageHandlers: Sendable {
  let service: UsageService

  func get(_ request: UsageRequest) async throws -> UsageRequest.Result {
    let usage = try await service.usage(of: request.sessionId.map(SessionID.init(rawValue:)))
    return UsageRequest.Result(usage: Wire.Usage(usage))
  }
}
