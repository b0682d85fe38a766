internal import CSystem
internal import DocumentExtraction
internal import Glibc
internal import InterviewDomain
internal import InterviewServer
internal import InterviewServices
internal import InterviewStore
internal import JSONCore
internal import JSONRPC
internal import LanguageModelProviders
internal import LanguageModels
internal import Logging
internal import QuestionPacks
internal import SQLiteStore
internal import SwiftExtensions

/// Assembles the parts and serves one client over standard input and output.
struct Daemon {
  let environment: Environment
  let options: Options

  struct Options {
    var store: String?
    var providers: String?
    var configuration: String?
    var maxMessageBytes: Int?
    var log = LogOptions()
  }

  /// Serves until the client is done.
  ///
  /// - Returns: the exit code.
  /// - Throws: `ConfigurationError`, before anything is read.
  func run() throws -> Int32 {
    let logger = try options.log.logger()
    let output = try takeStandardOutput()
    signal(SIGPIPE, SIG_IGN)
    // A file that may grow no further is the store's to report, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    csystem_forbid_core_dumps()
    // Each thread of the pool would fill one of its own: over an hour of requests that came to 170 MiB instead of 43.
    csystem_limit_arenas(2)
    umask(0o077)

    let file = ConfigurationFile(option: options.configuration, environment: environment)
    let configuration = try file?.read() ?? Configuration()
    let store = try makeStore()
    let http = HTTPClient(executable: environment.helperPath("interviewd-http"))
    let client = ClientChannel()
    let models = try ModelSelection(
      environment: environment, configuration: configuration, file: file, providers: options.providers, http: http,
      client: ClientModel(client), onChange: { client.send(ProviderService.Status($0)) })
    let now: WallClock = { .now }
    let account = ModelAccount(
      store: store, prices: Prices(own: configuration.prices), budget: configuration.budget, now: now,
      log: { logger.info("call of a model", metadata: $0.metadata) })
    let shelf = PackShelf(
      folders: (try? PackLocation(environment: environment).folders(with: nil)) ?? [],
      tell: { logger.warning("a pack of questions is left out: \($0)") })
    let questions = QuestionService(
      store: store, models: { models.chain }, account: account,
      bank: { shelf.bank(for: $0, jobDescription: $1) }, options: configuration.prompts, emit: { client.send($0) },
      now: now)
    let watch = ProcessWatch()
    let server = InterviewServer(
      services: InterviewServer.Services(
        sessions: SessionService(store: store, questions: questions, now: now),
        documents: DocumentService(
          store: store,
          extractor: WorkerDocumentExtractor(executable: environment.helperPath("interviewd-documents")),
          pages: HTTPPageFetcher(http: http), questions: questions, now: now),
        interviews: InterviewService(
          store: store, questions: questions,
          rate: AnswerRate(answersPerMinute: configuration.answersPerMinute, now: now), now: now),
        previews: PreviewService(store: store, models: { models.chain }, questions: questions, now: now),
        feedback: FeedbackService(
          store: store, models: { models.chain }, account: account, questions: questions, now: now),
        reviews: ReviewService(store: store, now: now),
        providers: { ProviderService(models: models.order) },
        usage: UsageService(store: store),
        sessionChanges: { store.sessionChanges() },
        configure: { configuration in
          try models.configure(keys: configuration.keys, providers: configuration.providers)
          if let process = configuration.processID { watch.follow(process) }
        }),
      client: client, version: Version.current,
      maxMessageBytes: options.maxMessageBytes ?? Connection.Options().maxMessageBytes, logger: logger)

    var connectionOptions = Connection.Options()
    if let bytes = options.maxMessageBytes { connectionOptions.maxMessageBytes = bytes }
    let connection = Connection(input: STDIN_FILENO, output: output, options: connectionOptions, delegate: server)
    client.connect(to: connection)
    watch.start {
      // A signal came, or the editor died: what runs is given up, what is stored is safe.
      connection.cancelAll()
      questions.abandonAll()
      connection.drain()
    }

    let end = connection.run()
    if end == .stopped {
      // Whoever wanted answers has asked for shutdown, which waits for them.
      connection.cancelAll()
      questions.abandonAll()
    } else if connection.framing == .headers {
      // An editor that went away; a pipe that came to its end is given all the time it needs.
      startThread {
        sleep(2)
        questions.abandonAll()
      }
    }
    connection.drain()
    waitBlocking { await questions.finishWriting() }
    connection.drain()
    client.close()
    return switch end {
    case .stopped: server.exitCode
    case .endOfInput: 0
    case .brokenInput: 1
    }
  }

  private func makeStore() throws -> any InterviewRepository {
    switch try StoreLocation(url: options.store ?? environment["INTERVIEWD_STORE"], environment: environment) {
    case .sqlite(let path): SQLiteStore(path: path)
    case .memory: InMemoryStore()
    }
  }

  /// Keeps the real standard output for the wire and points descriptor 1 at standard error, where a stray print does no
  /// harm.
  private func takeStandardOutput() throws(ConfigurationError) -> Int32 {
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard output >= 0 else { throw ConfigurationError("standard output is closed") }
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return output
  }
}

extension ModelAccount.CallReport {
  /// For the log: figures, and no word of what was said.
  fileprivate var metadata: Logger.Metadata {
    [
      "provider": "\(provider)", "model": "\(model ?? "-")", "promptTokens": "\(usage.promptTokens)",
      "completionTokens": "\(usage.completionTokens)", "ms": "\(milliseconds)", "outcome": "\(outcome)",
    ]
  }
}

extension Timestamp {
  /// The time of day.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(millisecondsSince1970: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
