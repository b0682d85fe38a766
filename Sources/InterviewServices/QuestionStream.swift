internal import InterviewDomain
internal import LanguageModels

/// Has a question worded by the first model that can, and shows it while it is written.
///
/// Whatever a model writes, the result is one well-formed question that was not asked before: where the model's is not,
/// what was shown is taken back, the model is told why and asked once more, and then the built-in interviewer's wording
/// follows.
struct QuestionStream {
  enum Piece {
    case delta(String)
    case reset(reason: String)
  }

  let models: ModelChain
  let asked: QuestionSimilarity
  /// A BCP 47 tag.
  let language: String
  let emit: (Piece) -> Void

  /// How often one provider is asked for one question, whatever for.
  private static let mostCalls = 3

  /// The question's text.
  ///
  /// - Throws: `ModelError` where every model failed, `CancellationError`; what was shown is taken back then.
  func text(for request: ModelRequest) async throws -> String {
    var writing = Writing(asked: asked, language: language, emit: emit)
    do {
      if let text = try await written(by: models, request, &writing) { return text }
      try Task.checkCancellation()
    } catch {
      writing.void(reason: error is CancellationError ? "cancelled" : "no model could be asked")
      throw error
    }
    let draft = writing.written
    let fault = writing.fault
    writing.void(reason: "the model wrote no question")
    if let fault, let provider = writing.provider, writing.calls[provider, default: 0] < Self.mostCalls {
      do {
        if let text = try await written(by: models.only(provider), request.repairing(draft, fault), &writing) {
          return text
        }
      } catch {
        // Who fails now has had its chance; there is something to ask all the same.
        if error is CancellationError { throw error }
      }
      try Task.checkCancellation()
      writing.void(reason: "the model wrote no question")
    }
    writing.begin(OfflineModel.id)
    for piece in OfflineModel.pieces(of: request.builtInReply) { writing.append(piece) }
    return writing.finish() ?? request.builtInReply
  }

  /// Nil where what was written is no question.
  private func written(
    by models: ModelChain, _ request: ModelRequest, _ writing: inout Writing
  ) async throws -> String? {
    for try await event in models.respond(to: request) {
      switch event {
      case .began(let provider, _): writing.begin(provider)
      case .text(let piece): writing.append(piece)
      case .void(let error): writing.void(reason: "\(error.provider) failed")
      case .completed: if let text = writing.finish() { return text }
      }
      // A model that goes on and on behind its question is cut off; one that is about to stop costs less if it may.
      if writing.piecesBehindTheEnd > 16 { break }
    }
    return writing.finish()
  }
}

extension ModelRequest {
  /// The same, with what was wrong with the reply.
  fileprivate func repairing(_ draft: String, _ fault: QuestionText.Fault) -> ModelRequest {
    var request = self
    // Its beginning is enough to know it by; all of it would be read, and paid for, once more.
    if !draft.isEmpty { request.messages.append(ModelMessage(role: .assistant, content: String(draft.prefix(160)))) }
    let task = "That cannot be asked: \(fault.sentence). Write the question again, and nothing else."
    if draft.isEmpty {
      request.messages[request.messages.count - 1].content += "\n\n" + task
    } else {
      request.messages.append(ModelMessage(role: .user, content: task))
    }
    return request
  }
}

extension QuestionText.Fault {
  /// For the model that wrote it.
  fileprivate var sentence: String {
    switch self {
    case .empty, .noQuestion: "it must be one question that ends with a question mark"
    case .tooShort: "it is too short to be understood"
    case .tooLong: "it must have at most \(QuestionText.words.upperBound) words"
    case .severalQuestions: "it must be exactly one question"
    case .repeated: "it was asked before"
    case .protectedTopic: "an interviewer must not ask about that"
    case .instructions: "it must hold no markers and no instructions"
    case .answersItself: "it must not speak for the candidate"
    case .aside: "it must be the question alone, without any remark"
    case .otherLanguage: "it is in another language than the interview"
    }
  }
}

/// What was written for one question so far.
private struct Writing {
  private let asked: QuestionSimilarity
  private let language: String
  private let emit: (QuestionStream.Piece) -> Void
  private var filter: QuestionStreamFilter
  private var shown = ""
  /// Who writes; nil before anybody does.
  private(set) var provider: String?
  /// How often each was asked.
  private(set) var calls: [String: Int] = [:]
  /// What is wrong with what was written last.
  private(set) var fault: QuestionText.Fault?
  /// How many pieces came after the first question's end.
  private(set) var piecesBehindTheEnd = 0

  init(asked: QuestionSimilarity, language: String, emit: @escaping (QuestionStream.Piece) -> Void) {
    self.asked = asked
    self.language = language
    self.emit = emit
    filter = QuestionStreamFilter()
  }

  /// As far as it was shown.
  var written: String { shown }

  private var isBuiltIn: Bool { provider == OfflineModel.id }

  mutating func begin(_ provider: String) {
    self.provider = provider
    calls[provider, default: 0] += 1
    fault = nil
    filter = QuestionStreamFilter()
    shown = ""
    piecesBehindTheEnd = 0
  }

  mutating func append(_ piece: String) {
    if !isBuiltIn && filter.isAtEnd { piecesBehindTheEnd += 1 }
    show(isBuiltIn ? piece : filter.append(piece))
  }

  mutating func void(reason: String) {
    if !shown.isEmpty { emit(.reset(reason: reason)) }
    shown = ""
  }

  /// The whole question, if what was written is one.
  mutating func finish() -> String? {
    guard !isBuiltIn else { return shown }
    show(filter.finish())
    switch QuestionText.check(shown, asked: asked, language: language) {
    case .success: return shown
    case .failure(let fault):
      self.fault = fault
      return nil
    }
  }

  private mutating func show(_ text: String) {
    guard !text.isEmpty else { return }
    shown += text
    emit(.delta(text))
  }
}
