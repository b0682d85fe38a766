internal import InterviewProtocol
internal import InterviewServices

struct ProviderHandlers: Sendable {
  let service: @Sendable () -> ProviderService

  func list(_ request: ListProvidersRequest) async throws -> ListProvidersRequest.Result {
    let service = service()
    return ListProvidersRequest.Result(
      providers: service.providers.map(Wire.ProviderStatus.init), active: service.active)
  }
}
