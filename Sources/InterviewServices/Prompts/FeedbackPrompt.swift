internal import InterviewDomain
internal import LanguageModels

/// What a model is told so that it words the feedback; levels and score are settled before and are not asked of it.
struct FeedbackPrompt {
  let interview: Interview
  let context: PromptContext

  var request: ModelRequest {
    let turns = interview.turns.compactMap { turn in
      turn.answer.map { answer in
        "QUESTION \(turn.question.index): \(context.withoutPersonal(turn.question.text))\n"
          + context.answer(answer.text)
      }
    }
    func messages(on background: String) -> [ModelMessage] {
      let parts = [background] + turns + ["Now write the JSON object, its texts in \(language)."]
      return [
        ModelMessage(role: .system, content: Self.instructions),
        ModelMessage(role: .user, content: parts.joined(separator: "\n\n")),
      ]
    }
    var request = ModelRequest(
      messages: messages(on: context.fullBackground), maxTokens: 1_500, temperature: 0, responseSchema: Self.schema,
      builtInReply: "")
    request.shorterMessages = messages(on: context.background)
    return request
  }

  /// Of the feedback; quotes stay in their own.
  private var language: String {
    let tag = interview.settings.feedbackLanguage ?? interview.settings.language
    return Self.languages[String(tag.lowercased().prefix(while: \.isLetter))] ?? "the language \"\(tag)\" (BCP 47)"
  }

  private static let languages = ["en": "English", "de": "German", "fr": "French", "es": "Spanish"]

  private static let instructions = """
    You write the feedback on a practice job interview, for the candidate, about the answers and never about the \
    person. Write one JSON object and nothing else:
    {"summary": "two to four sentences", "strengths": [POINT], "weaknesses": [POINT], "cvImprovements": [POINT]}
    where POINT is {"text": "one or two sentences, addressed to the candidate", "quote": "…", "source": "answer" or \
    "cv" or "jobDescription", "question": number of the question whose answer is quoted, or null}.
    At most five points each. Every quote is copied letter by letter from its source, at most 30 words; a point \
    without such a quote is thrown away. State no fact that is not in the CV, the job description or the answers. Give \
    no score.
    \(PromptData.rule)
    """

  /// JSON Schema, strict in the sense of OpenAI's structured outputs: every member required, no others allowed.
  private static let schema: String = {
    let point = """
      {"type":"object","additionalProperties":false,"required":["text","quote","source","question"],"properties":{\
      "text":{"type":"string"},"quote":{"type":"string"},\
      "source":{"type":"string","enum":["answer","cv","jobDescription"]},"question":{"type":["integer","null"]}}}
      """
    let points = "{\"type\":\"array\",\"items\":\(point)}"
    return """
      {"type":"object","additionalProperties":false,\
      "required":["summary","strengths","weaknesses","cvImprovements"],"properties":{"summary":{"type":"string"},\
      "strengths":\(points),"weaknesses":\(points),"cvImprovements":\(points)}}
      """
  }()
}
