/// Every message of the protocol, by direction; protocol.md has a section for each.
package enum ProtocolMethods {
  package enum Direction: String, Sendable {
    case clientToServer = "client to server"
    case serverToClient = "server to client"
  }

  package enum Kind: String, Sendable {
    case request, notification
  }

  package struct Entry: Hashable, Sendable {
    package let method: String
    package let kind: Kind
    package let direction: Direction
  }

  /// What a client may ask, in the order of protocol.md.
  package static let requests: [any RequestMessage.Type] = [
    InitializeRequest.self,
    ShutdownRequest.self,
    CreateSessionRequest.self,
    GetSessionRequest.self,
    ListSessionsRequest.self,
    DeleteSessionRequest.self,
    ExportSessionRequest.self,
    AttachDocumentRequest.self,
    GetDocumentRequest.self,
    StartInterviewRequest.self,
    AnswerRequest.self,
    FinishInterviewRequest.self,
    GetInterviewRequest.self,
    GetPlanRequest.self,
    PreviewRequest.self,
    RetryRequest.self,
    GenerateFeedbackRequest.self,
    GetFeedbackRequest.self,
    ExplainFeedbackRequest.self,
    ListProvidersRequest.self,
    UsageRequest.self,
  ]

  /// What the daemon may ask a client.
  package static let serverRequests: [any RequestMessage.Type] = [
    CompleteModelRequest.self
  ]

  package static let clientNotifications: [any NotificationMessage.Type] = [
    InitializedNotification.self,
    ExitNotification.self,
    CancelRequestNotification.self,
    ModelDeltaNotification.self,
  ]

  package static let serverNotifications: [any NotificationMessage.Type] = [
    QuestionDeltaNotification.self,
    QuestionCompletedNotification.self,
    QuestionResetNotification.self,
    SessionChangedNotification.self,
    ProviderChangedNotification.self,
    ProgressNotification.self,
  ]

  package static let all: [Entry] =
    requests.map { Entry(method: $0.method, kind: .request, direction: .clientToServer) }
    + serverRequests.map { Entry(method: $0.method, kind: .request, direction: .serverToClient) }
    + clientNotifications.map { Entry(method: $0.method, kind: .notification, direction: .clientToServer) }
    + serverNotifications.map { Entry(method: $0.method, kind: .notification, direction: .serverToClient) }
}
