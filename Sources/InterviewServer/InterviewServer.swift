package import InterviewDomain
internal import InterviewProtocol
package import InterviewServices
internal import JSONCore
package import JSONRPC
package import Logging
internal import SwiftExtensions

/// The edge between a connection and the services: lifecycle, method table, errors to codes.
package final class InterviewServer: ConnectionDelegate {
  private let services: Services
  private let client: ClientChannel
  private let methods: MethodTable
  private let lifecycle = Locked(Lifecycle.uninitialized)
  private let version: String
  private let maxMessageBytes: Int
  private let logger: Logger

  private enum Lifecycle {
    case uninitialized, running, shutDown
  }

  /// Everything that the server answers with.
  package struct Services: Sendable {
    package var sessions: SessionService
    package var documents: DocumentService
    package var interviews: InterviewService
    package var previews: PreviewService
    package var feedback: FeedbackService
    package var reviews: ReviewService
    package var providers: @Sendable () -> ProviderService
    package var usage: UsageService
    /// The sessions that change from the call on, here or in another process.
    package var sessionChanges: @Sendable () -> AsyncStream<Session>
    /// Takes what `initialize` said, before anything that needs it is asked for.
    package var configure: @Sendable (ClientConfiguration) throws -> Void

    package init(
      sessions: SessionService, documents: DocumentService, interviews: InterviewService,
      previews: PreviewService, feedback: FeedbackService, reviews: ReviewService,
      providers: @escaping @Sendable () -> ProviderService, usage: UsageService,
      sessionChanges: @escaping @Sendable () -> AsyncStream<Session>,
      configure: @escaping @Sendable (ClientConfiguration) throws -> Void
    ) {
      self.sessions = sessions
      self.documents = documents
      self.interviews = interviews
      self.previews = previews
      self.feedback = feedback
      self.reviews = reviews
      self.providers = providers
      self.usage = usage
      self.sessionChanges = sessionChanges
      self.configure = configure
    }
  }

  package init(
    services: Services, client: ClientChannel, version: String, maxMessageBytes: Int = 32 * 1024 * 1024,
    logger: Logger
  ) {
    self.services = services
    self.client = client
    self.version = version
    self.maxMessageBytes = maxMessageBytes
    self.logger = logger
    methods = .standard(services: services, client: client)
  }

  /// What the process should end with once the connection has ended after `exit`: 0 after `shutdown`, else 1.
  package var exitCode: Int32 {
    lifecycle.withLock { $0 == .shutDown ? 0 : 1 }
  }

  // MARK: ConnectionDelegate

  package func plan(_ request: IncomingRequest) -> RequestPlan {
    switch (lifecycle.withLock { $0 }, request.method) {
    case (.uninitialized, InitializeRequest.method): return initialize(request.params)
    case (.uninitialized, _):
      return .refuse(
        ResponseError(code: ResponseError.Code.serverNotInitialized, message: "send initialize first"))
    case (.running, InitializeRequest.method):
      return .refuse(
        ResponseError(code: ResponseError.Code.invalidRequest, message: "initialize was sent already"))
    case (.shutDown, _):
      return .refuse(
        ResponseError(code: ResponseError.Code.invalidRequest, message: "after shutdown only exit may follow"))
    case (.running, ShutdownRequest.method):
      return .run(.alone) { [lifecycle] in
        lifecycle.withLock { $0 = .shutDown }
        return .null
      }
    case (.running, _): return methods.plan(request)
    }
  }

  package func receive(_ notification: IncomingNotification) -> AfterNotification {
    if notification.method == ModelDeltaNotification.method,
      let piece = try? JSONValueDecoder().decode(ModelDeltaNotification.self, from: .object(notification.params))
    {
      client.modelCalls.receive(piece)
    }
    return notification.method == ExitNotification.method ? .stop : .goOn
  }

  package func responseError(for error: any Error) -> ResponseError {
    let response = ResponseError(error)
    switch response.code {
    case ResponseError.Code.internalError:
      // The type alone: a description could hold words of a CV.
      logger.error("internal error", metadata: ["type": "\(type(of: error))"])
    case ErrorCode.storage.rawValue: logger.warning("\(response.message)")
    default: logger.debug("refused", metadata: ["code": "\(response.code)"])
    }
    return response
  }

  // MARK: Private

  /// Answered on the reader's thread, without store, model or file: an editor waits for it.
  private func initialize(_ params: JSONObject) -> RequestPlan {
    do {
      let configuration = try ClientConfiguration(params)
      client.modelCalls.offer(configuration.offersModel)
      try services.configure(configuration)
      lifecycle.withLock { $0 = .running }
      if configuration.wantsSessionChanges { client.follow(services.sessionChanges()) }
      return .reply(.initializeResult(version: version, maxMessageBytes: maxMessageBytes))
    } catch {
      return .refuse(ResponseError(error))
    }
  }
}
