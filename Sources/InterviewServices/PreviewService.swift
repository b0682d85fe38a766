package import InterviewDomain
package import InterviewStore
package import LanguageModels

/// Shows what would leave the machine next.
package struct PreviewService: Sendable {
  private let store: any InterviewRepository
  private let models: @Sendable () -> ModelChain
  private let questions: QuestionService
  private let now: WallClock

  package init(
    store: any InterviewRepository, models: @escaping @Sendable () -> ModelChain, questions: QuestionService,
    now: @escaping WallClock
  ) {
    self.store = store
    self.models = models
    self.questions = questions
    self.now = now
  }

  package struct Preview: Sendable {
    package enum Action: String, Sendable {
      case question, feedback
    }

    package var action: Action
    package var provider: String?
    package var model: String?
    /// Nil where nothing would be sent.
    package var request: RequestPreview?
    /// An estimate on the high side.
    package var promptTokens: Int
  }

  /// What the next question, or else the feedback, would be asked of the first provider with.
  ///
  /// - Parameter answer: to the question that is open, as the candidate is about to give it.
  /// - Throws: `InterviewError.documentsMissing`, `.feedbackExists`.
  package func preview(_ id: SessionID, answer: String?) async throws -> Preview {
    var interview = try await store.interview(of: id)
    guard interview.state != .reviewed else { throw InterviewError.feedbackExists }
    let documents = try await Documents(of: id, in: store, state: interview.state)
    if interview.plan == nil, !interview.progress.isComplete {
      try interview.adopt(questions.plan(for: interview.settings, documents))
    }
    if let open = interview.openQuestion {
      try interview.accept(
        Answer(messageID: .random(), key: nil, text: answer?.trimmed() ?? "", createdAt: now()), to: open.id)
    }
    let isOver = interview.progress.isComplete
    let request =
      isOver
      ? FeedbackPrompt(interview: interview, context: questions.context(of: interview, documents)).request
      : questions.nextRequest(for: interview, documents)
    let model = models().active
    let preview = model?.preview(request)
    return Preview(
      action: isOver ? .feedback : .question, provider: model?.id, model: model?.model, request: preview,
      promptTokens: preview == nil ? 0 : request.estimatedPromptTokens)
  }
}
