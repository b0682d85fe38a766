internal import InterviewDomain
internal import LanguageModels

/// What a model is told so that it words the next question.
///
/// Fixed instructions first, then session, profile, CV, job and plan, then the turns with what was asked for in each, and
/// last what to ask now: every prompt begins with the whole of the one before it, which services that cache prompts by
/// their beginning need not read again.
struct QuestionPrompt: Sendable {
  /// As they were sent for the last question; a model's reply to them is the question of the next turn.
  private(set) var messages: [ModelMessage]
  /// How many questions were asked for.
  private(set) var count = 0

  private let context: PromptContext
  /// Of the messages those that the last question added.
  private var latest: [ModelMessage] = []

  init(_ context: PromptContext) {
    self.context = context
    messages = [
      ModelMessage(role: .system, content: Self.instructions),
      ModelMessage(role: .user, content: context.background),
    ]
  }

  /// - Parameter turn: the one before, whose answer calls for the question; nil before the first.
  mutating func ask(_ brief: QuestionBrief, after turn: Turn?, of maximum: Int) {
    count += 1
    let more = context.passages(on: brief.text).map { $0 + "\n\n" } ?? ""
    let asked =
      more + """
        Write question \(count) of \(maximum). \(context.withoutPersonal(brief.intent))
        Draft: \(context.withoutPersonal(brief.text))
        """
    guard let turn else {
      latest = [ModelMessage(role: .user, content: asked)]
      messages[messages.count - 1].content += "\n\n" + asked
      return
    }
    latest = [
      ModelMessage(role: .assistant, content: context.withoutPersonal(turn.question.text)),
      ModelMessage(role: .user, content: context.answer(turn.answer?.text ?? "") + "\n\n" + asked),
    ]
    messages += latest
  }

  /// Where that is too long for a service, neither documents nor the turns before the last go along.
  func request(builtIn text: String) -> ModelRequest {
    var request = ModelRequest(messages: messages, maxTokens: 220, temperature: 0.4, builtInReply: text)
    var shorter = [messages[0], ModelMessage(role: .user, content: context.outline)]
    if latest.count == 1 { shorter[1].content += "\n\n" + latest[0].content } else { shorter += latest }
    request.shorterMessages = shorter
    return request
  }

  private static let instructions = """
    You are an experienced interviewer in a practice job interview. Each time you write the next question, and nothing \
    else.
    Rules:
    - Word the draft better where you can, and keep what it asks.
    - One question of at most 60 words in the language of the interview. No list, preamble, label or quotation marks.
    - Speak to the candidate as "you". Never answer for the candidate, score or praise.
    - Never ask about age, family, health, religion, origin, politics or any other protected matter.
    - Refer only to facts of the CV, the job description or the answers.
    - \(PromptData.rule)
    """
}
