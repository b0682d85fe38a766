internal import DocumentExtraction
internal import InterviewDomain
internal import InterviewProtocol
internal import InterviewServices
internal import InterviewStore
internal import JSONCore
package import JSONRPC
internal import LanguageModels

extension ResponseError {
  /// The one place where a thrown error becomes a code on the wire.
  package init(_ error: any Error) {
    switch error {
    case let error as ResponseError: self = error
    case let error as ValidationError: self.init(error)
    case let error as InterviewError: self.init(error)
    case let error as ServiceError: self.init(error)
    case let error as StoreError: self.init(error)
    case let error as ExtractionError: self.init(error)
    case let error as DocumentFileError: self.init(error)
    case let error as PageFetchError: self.init(error)
    case let error as ModelError: self.init(error)
    case let error as DecodingError: self.init(code: Code.invalidParams, message: error.sentence)
    case is WorkerUnavailableError:
      // Its own reason names a path.
      self.init(
        code: Code.internalError,
        message:
          "no file can be read, since interviewd-documents does not run; install it beside interviewd, or paste the text"
      )
    case is CancellationError:
      self.init(code: Code.requestCancelled, message: "the request was cancelled")
    default:
      // The details may hold what is not for the client.
      self.init(code: Code.internalError, message: "internal error")
    }
  }

  private init(_ error: ValidationError) {
    self.init(.validation(field: error.field, reason: error.reason), message: "\(error.field) \(error.reason)")
  }

  private init(_ error: InterviewError) {
    func refused(
      in state: SessionState, _ reason: ErrorData.InvalidStateReason, _ message: String
    ) -> ResponseError {
      ResponseError(.invalidState(state: state.rawValue, reason), message: message)
    }
    switch error {
    case .documentsMissing(let state):
      self = refused(in: state, .documentsMissing, "attach a CV and a job description first")
    case .notStarted(let state):
      self = refused(in: state, .notStarted, "the interview has not started; start it first")
    case .alreadyStarted(let state):
      self = refused(
        in: state, .alreadyStarted, "documents cannot change once the interview has started; create a new session")
    case .alreadyComplete(let state):
      self = refused(in: state, .alreadyComplete, "the interview is complete")
    case .notComplete(let state):
      self = refused(
        in: state, .notComplete, "this needs a complete interview; answer on, or finish it early")
    case .feedbackExists:
      self = refused(in: .reviewed, .feedbackExists, "the session has its feedback already; get it")
    case .questionClosed(_, let state):
      self = refused(in: state, .questionClosed, "the question is not open any more; answer the open one")
    case .nothingAnswered(let state):
      self = refused(
        in: state, .nothingAnswered, "answer at least one question before ending the interview")
    case .unknownQuestion(let id):
      self = .notFound(.question, id.rawValue)
    case .answerKeyReused:
      self.init(ValidationError(field: "answerId", reason: "was used for another answer; give each answer its own"))
    }
  }

  private init(_ error: ServiceError) {
    switch error {
    case .noDocument(let kind):
      let name = kind == .cv ? "CV" : "job description"
      self.init(
        .notFound(.document, id: kind.rawValue), message: "the session has no \(name) yet; attach one first")
    case .noFeedback(let session):
      self.init(
        .notFound(.feedback, id: session.rawValue), message: "the session has no feedback yet; generate it first")
    case .attemptKeyReused:
      self.init(
        ValidationError(field: "attemptId", reason: "was used for another attempt; give each attempt its own"))
    case .busy: self = .changedElsewhere
    case .tooFast(let retryAfterMs):
      self.init(
        .rateLimited(retryAfterMs: retryAfterMs),
        message: "answers come too fast for this session; wait \((retryAfterMs + 999) / 1_000) seconds")
    }
  }

  private init(_ error: StoreError) {
    switch error {
    case .notFound(_, let id): self = .notFound(.session, id)
    case .conflict: self = .changedElsewhere
    case .invalidCursor:
      self.init(ValidationError(field: "cursor", reason: "must be a nextCursor of an earlier page"))
    case .unavailable(let fault):
      self.init(.storage(ErrorData.StorageReason(fault.reason)), message: fault.advice)
    }
  }

  private init(_ error: ExtractionError) {
    self.init(.documentParsing(ErrorData.DocumentParsingReason(error.reason)), message: error.message)
  }

  private init(_ error: DocumentFileError) {
    switch error {
    case .tooLarge: self.init(.documentParsing(.tooLarge), message: error.message)
    case .notFound, .isDirectory, .notRegular, .unreadable:
      self.init(.validation(field: "source", reason: error.message), message: error.message)
    }
  }

  private init(_ error: PageFetchError) {
    switch error {
    case .invalid(let reason): self.init(ValidationError(field: "source.uri", reason: reason))
    case .forbidden: self.init(.forbidden, message: error.message)
    case .tooLarge: self.init(.documentParsing(.tooLarge), message: error.message)
    case .unanswered: self.init(.documentParsing(.timeout), message: error.message)
    case .noTransport: self.init(code: Code.internalError, message: error.message)
    }
  }

  private init(_ error: ModelError) {
    self.init(
      .aiService(
        provider: error.provider, ErrorData.AIServiceReason(error.reason), retryAfterMs: error.retryAfterMs),
      message: error.message)
  }

  private static func notFound(_ resource: ErrorData.Resource, _ id: String) -> ResponseError {
    ResponseError(.notFound(resource, id: id), message: "there is no \(resource.rawValue) of that id")
  }

  private static let changedElsewhere = ResponseError(
    .storage(.locked), message: "the session is being changed elsewhere; try again")
}

// The reasons on the wire are spelled apart from those within, so that renaming one changes no contract.

extension ErrorData.StorageReason {
  init(_ reason: StoreError.Fault.Reason) {
    switch reason {
    case .full: self = .full
    case .locked: self = .locked
    case .corrupt: self = .corrupt
    case .readOnly: self = .readOnly
    case .unavailable: self = .unavailable
    }
  }
}

extension ErrorData.DocumentParsingReason {
  init(_ reason: ExtractionError.Reason) {
    switch reason {
    case .encrypted: self = .encrypted
    case .noText: self = .noText
    case .malformed: self = .malformed
    case .unsupportedType: self = .unsupportedType
    case .tooLarge: self = .tooLarge
    case .timeout: self = .timeout
    }
  }
}

extension ErrorData.AIServiceReason {
  init(_ reason: ModelError.Reason) {
    switch reason {
    case .unauthorized: self = .unauthorized
    case .rateLimited: self = .rateLimited
    case .unavailable: self = .unavailable
    case .timeout: self = .timeout
    case .refused: self = .refused
    case .badResponse: self = .badResponse
    case .quota: self = .quota
    }
  }
}
