import DocumentExtraction
import Glibc
import InterviewDomain
import InterviewServer
import InterviewServices
import InterviewStore
import InterviewTestSupport
import JSONCore
import JSONRPC
import LanguageModels
import Logging
import SwiftExtensions

/// A real server and a client in one process: in-memory store, the built-in interviewer or the models given.
final class TestServer: Sendable {
  let client: TestClient
  let store: any InterviewRepository

  init(
    store: any InterviewRepository = InMemoryStore(), models: [any LanguageModel] = [OfflineModel()],
    extractor: any DocumentExtractor = TextExtractor(), framing: TestClient.Framing = .lines,
    clientModelTimeout: Duration? = nil, retry: RetryPolicy = .never, answersPerMinute: Int = 10
  ) {
    self.store = store
    var toServer: [Int32] = [0, 0]
    var toClient: [Int32] = [0, 0]
    precondition(pipe(&toServer) == 0 && pipe(&toClient) == 0, "no pipe can be made")
    let channel = ClientChannel()
    let models = clientModelTimeout.map { [ClientModel(channel, timeout: $0)] + models } ?? models
    let now: WallClock = { Timestamp(millisecondsSince1970: 1_790_000_000_000) }
    let chain = ModelChain(models, retry: retry)
    let account = ModelAccount(store: store, now: now)
    let questions = QuestionService(
      store: store, models: { chain }, account: account, emit: { channel.send($0) }, now: now)
    let server = InterviewServer(
      services: InterviewServer.Services(
        sessions: SessionService(store: store, questions: questions, now: now),
        documents: DocumentService(
          store: store, extractor: extractor, pages: NoPages(), questions: questions, now: now),
        interviews: InterviewService(
          store: store, questions: questions, rate: AnswerRate(answersPerMinute: answersPerMinute, now: now), now: now),
        previews: PreviewService(store: store, models: { chain }, questions: questions, now: now),
        feedback: FeedbackService(
          store: store, models: { chain }, account: account, questions: questions, now: now),
        reviews: ReviewService(store: store, now: now), providers: { ProviderService(models: models) },
        usage: UsageService(store: store),
        sessionChanges: { store.sessionChanges() }, configure: { _ in }),
      client: channel, version: "0.0.0-test", logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let connection = Connection(
      input: toServer[0], output: toClient[1], options: Connection.Options(), delegate: server)
    channel.connect(to: connection)
    client = TestClient(input: toClient[0], output: toServer[1], framing: framing)
    let (input, output) = (toServer[0], toClient[1])
    startThread {
      _ = connection.run()
      connection.drain()
      channel.close()
      close(input)
      close(output)
    }
  }

  deinit {
    client.closeInput()
  }

  /// A server that has been initialized.
  static func initialized(
    models: [any LanguageModel] = [OfflineModel()], store: any InterviewRepository = InMemoryStore(),
    capabilities: JSON = [:]
  ) async throws -> TestServer {
    let server = TestServer(store: store, models: models)
    _ = try await server.client.request("initialize", ["processId": .null, "capabilities": capabilities])
    server.client.notify("initialized")
    return server
  }

  /// The id of a session that has both documents.
  func prepare(maxQuestions: Int = 8, feedbackLanguage: String = "en") async throws -> String {
    try await InterviewScript(client).prepare(
      cv: ["text": .string(Sample.cv)], jobDescription: ["text": .string(Sample.job)], maxQuestions: maxQuestions,
      feedbackLanguage: feedbackLanguage)
  }
}

/// Takes every file for UTF-8 text; the real reader has tests of its own.
struct TextExtractor: DocumentExtractor {
  func extract(
    _ bytes: [UInt8], for use: DocumentUse, fileName: String?, password: String?
  ) async throws -> ExtractedText {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ExtractionError(reason: .malformed, message: "the file is not UTF-8")
    }
    return ExtractedText(mediaType: "text/plain", text: text, pages: nil, warnings: [])
  }
}

/// A server without interviewd-http.
struct NoPages: PageFetcher {
  func fetch(_ uri: String) async throws -> FetchedPage { throw PageFetchError.noTransport }
}

/// Runs the request, which must fail, and returns how.
func failure(_ work: () async throws -> JSON) async -> ResponseError? {
  do {
    _ = try await work()
    return nil
  } catch {
    return error as? ResponseError
  }
}
