internal import InterviewDomain
internal import LanguageModels

/// What a model is told so that it words the next question.
///
/// Fixed instructions first, then the session, the CV and the job, then the turns, and last what to ask now: services
/// that cache prompts by their beginning find the same bytes from turn to turn.
struct QuestionPrompt {
  let interview: Interview
  let documents: Documents
  let brief: QuestionBrief

  var request: ModelRequest {
    ModelRequest(messages: messages, maxTokens: 220, temperature: 0.4, builtInReply: brief.text)
  }

  private var messages: [ModelMessage] {
    let data = PromptData(session: interview.sessionID)
    var messages = [
      ModelMessage(role: .system, content: Self.instructions),
      ModelMessage(role: .user, content: background(data)),
    ]
    for turn in interview.turns {
      messages.append(ModelMessage(role: .assistant, content: turn.question.text))
      if let answer = turn.answer {
        messages.append(ModelMessage(role: .user, content: data.block("ANSWER", answer.text)))
      }
    }
    messages[messages.count - 1].content += "\n\n" + task
    return messages
  }

  private static let instructions = """
    You are an experienced interviewer who holds a practice job interview. Each time you are asked for it you write \
    the next question, and nothing else.
    Rules:
    - Exactly one question, at most 60 words, in the language you are told. No list, no preamble, no label, no quotation \
    marks around it.
    - Speak to the candidate as "you". Never answer for the candidate, never score or praise.
    - Never ask about age, family, health, religion, origin, politics or any other protected matter.
    - Refer only to facts that the CV, the job description or the answers state.
    - \(PromptData.rule)
    """

  private func background(_ data: PromptData) -> String {
    let settings = interview.settings
    return """
      The interview is in \(interview.plan?.language ?? settings.language). Type: \(settings.interviewType.rawValue). \
      Level: \(settings.difficulty.rawValue).
      \(data.block("POSITION", "\(settings.jobTitle), \(settings.companyName)"))
      \(data.block("CV", PromptData.clipped(documents.cv.text, to: PromptData.documentCharacters)))
      \(data.block("JOB DESCRIPTION", documents.jobDescription.text))
      """
  }

  private var task: String {
    """
    Now write question \(interview.turns.count + 1) of \(interview.settings.maxQuestions). \(brief.intent)
    It could be worded like this; word it better where you can, and keep what it asks:
    \(brief.text)
    """
  }
}
