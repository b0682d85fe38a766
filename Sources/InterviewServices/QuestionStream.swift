internal import InterviewDomain
internal import LanguageModels

/// Has a question worded by the first model that can, and shows it while it is written.
///
/// Whatever a model writes, the result is one well-formed question that was not asked before: where the model's is not,
/// what was shown is taken back and the built-in interviewer's wording follows.
struct QuestionStream {
  enum Piece {
    case delta(String)
    case reset(reason: String)
  }

  let models: ModelChain
  let asked: QuestionSimilarity
  let emit: (Piece) -> Void

  /// The question's text.
  ///
  /// - Throws: `ModelError` where every model failed, `CancellationError`; what was shown is taken back then.
  func text(for request: ModelRequest) async throws -> String {
    var writing = Writing(asked: asked, emit: emit)
    do {
      for try await event in models.respond(to: request) {
        switch event {
        case .began(let provider, _): writing.begin(isBuiltIn: provider == OfflineModel.id)
        case .text(let piece): writing.append(piece)
        case .void(let error): writing.void(reason: "\(error.provider) failed")
        case .completed: if let text = writing.finish() { return text }
        }
        // A model that goes on and on behind its question is cut off; one that is about to stop costs less if it may.
        if writing.piecesBehindTheEnd > 16 { break }
      }
      try Task.checkCancellation()
    } catch {
      writing.void(reason: error is CancellationError ? "cancelled" : "no model could be asked")
      throw error
    }
    if let text = writing.finish() { return text }
    writing.void(reason: "the model wrote no question")
    writing.begin(isBuiltIn: true)
    for piece in OfflineModel.pieces(of: request.builtInReply) { writing.append(piece) }
    return writing.finish() ?? request.builtInReply
  }
}

/// What was written for one question so far.
private struct Writing {
  private let asked: QuestionSimilarity
  private let emit: (QuestionStream.Piece) -> Void
  private var filter: QuestionStreamFilter
  private var isBuiltIn = false
  private var shown = ""
  /// How many pieces came after the first question's end.
  private(set) var piecesBehindTheEnd = 0

  init(asked: QuestionSimilarity, emit: @escaping (QuestionStream.Piece) -> Void) {
    self.asked = asked
    self.emit = emit
    filter = QuestionStreamFilter()
  }

  mutating func begin(isBuiltIn: Bool) {
    self.isBuiltIn = isBuiltIn
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
    return (try? QuestionText.check(shown, asked: asked).get()) != nil ? shown : nil
  }

  private mutating func show(_ text: String) {
    guard !text.isEmpty else { return }
    shown += text
    emit(.delta(text))
  }
}
