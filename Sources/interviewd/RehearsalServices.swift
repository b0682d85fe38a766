internal import DocumentExtraction
internal import InterviewDomain
internal import InterviewServices
internal import InterviewStore
internal import LanguageModelProviders
internal import LanguageModels
internal import QuestionPacks

/// The daemon's services over a store in memory, with the built-in interviewer alone.
struct RehearsalServices {
  private let sessions: SessionService
  private let interviews: InterviewService
  private let feedback: FeedbackService
  private let store = InMemoryStore()
  private let extractor: WorkerDocumentExtractor

  init(environment: Environment) {
    let now: WallClock = { .now }
    let models = ModelChain([OfflineModel()])
    let account = ModelAccount(store: store, now: now)
    let shelf = PackShelf(folders: (try? PackLocation(environment: environment).folders(with: nil)) ?? [])
    let questions = QuestionService(
      store: store, models: { models }, account: account, bank: { shelf.bank(for: $0, jobDescription: $1) },
      emit: { _ in }, now: now)
    sessions = SessionService(store: store, questions: questions, now: now)
    interviews = InterviewService(store: store, questions: questions, rate: AnswerRate(now: now), now: now)
    feedback = FeedbackService(
      store: store, models: { models }, account: account, questions: questions, now: now)
    extractor = WorkerDocumentExtractor(executable: environment.helperPath("interviewd-documents"))
  }

  struct Documents {
    let cv: Document
    let jobDescription: Document
  }

  /// - Throws: `DocumentFileError`, `ExtractionError`, `WorkerUnavailableError`.
  func documents(cv: String, job: String) async throws -> Documents {
    Documents(
      cv: try await document(.cv, at: cv), jobDescription: try await document(.jobDescription, at: job))
  }

  private func document(_ kind: DocumentKind, at path: String) async throws -> Document {
    let name = path.split(separator: "/").last.map(String.init)
    let text = try await extractor.extract(try DocumentFile.read(path: path), fileName: name, password: nil)
    return Document(
      kind: kind, mediaType: text.mediaType, fileName: name, text: text.text, pages: text.pages,
      warnings: text.warnings)
  }

  /// Holds the interview to its last question and has the feedback written.
  func interview(
    _ settings: SessionSettings, _ documents: Documents, answer: (Question) -> String
  ) async throws -> Transcript {
    let id = try await sessions.create(settings).id
    _ = try await store.attachDocument(documents.cv, to: id, at: .now)
    _ = try await store.attachDocument(documents.jobDescription, to: id, at: .now)
    var open: Question? = try await interviews.start(id).question
    while let question = open {
      open = try await interviews.answer(
        InterviewService.Submission(
          sessionID: id, questionID: question.id, text: answer(question), key: nil, waits: true)
      ).nextQuestion
    }
    _ = try await feedback.generate(for: id)
    return try await sessions.transcript(of: id)
  }
}
