internal import InterviewDomain
internal import LanguageModels

/// What a model is told so that it decides single checks: of documents it sees nothing, of levels and scores it hears
/// nothing, and of answers only what the rules count.
struct JudgePrompt {
  let ballot: Ballot
  let context: PromptContext

  var request: ModelRequest {
    let asked = ballot.entries.map { entry in
      "\(entry.id). Answer \(ballot.topics[entry.topic].number): \(Self.questions[entry.check] ?? entry.check)"
    }
    let parts = ballot.topics.map(said) + [asked.joined(separator: "\n"), "Now write the JSON object."]
    return ModelRequest(
      messages: [
        ModelMessage(role: .system, content: Self.instructions),
        ModelMessage(role: .user, content: parts.joined(separator: "\n\n")),
      ],
      // A vote takes about 20 tokens, and 30 more with a quote.
      maxTokens: 100 + 50 * ballot.entries.count, temperature: 0, responseSchema: Self.schema, builtInReply: "")
  }

  /// What was asked and answered on one topic, follow-ups included.
  private func said(on topic: OpenTopic) -> String {
    let turns = topic.parts.filter { !$0.passages.isEmpty }.map { part in
      "Asked: \(context.withoutPersonal(part.question.text))\n"
        + context.answer(part.passages.joined(separator: "\n[…]\n"))
    }
    return "ANSWER \(topic.number)\n" + turns.joined(separator: "\n")
  }

  /// By the id of the check; each of `OpenTopic.decidable` has one.
  static let questions = [
    "E1.event": "does it tell of one particular occasion in the past, and not of a habit or a plan?",
    "E3.ownAction": "does it say what the candidate did, and not only what others or a group did?",
    "E4.ownActions": "does it name two or more separate steps that the candidate took?",
    "E5.result": "does it say what came of it, as something that did happen?",
    "E6.checkable": "does it give an outcome as a figure, or one that others could confirm?",
    "E7.reason": "does it say why this way was chosen?",
    "R1.topic": "does it speak to what was asked?",
    "K0.subject": "does it explain the subject that was asked about, and not deny or miss it?",
    "M2.tradeOff": "does it say what the way costs, or when another way would be better?",
    "M3.example": "does it give an example?",
    "A1.approach": "does it say what the candidate would do first?",
    "A2.steps": "does it lay out two or more steps in their order?",
    "A3.check": "does it say how the candidate would know that it worked?",
  ]

  private static let instructions = """
    You check answers from a practice job interview, one numbered question at a time, each for itself; some come more \
    than once. Write one JSON object and nothing else:
    {"votes": [{"id": number of the question, "vote": "yes" or "no" or "unclear", "quote": "…" or null}]}
    One entry for each number. A yes needs a quote from that answer that shows it, 3 to 30 words copied letter by \
    letter; without such words the vote is "unclear". Judge what is said, not how well it is written.
    \(PromptData.rule)
    """

  /// Strict, as in `FeedbackPrompt`.
  private static let schema = """
    {"type":"object","additionalProperties":false,"required":["votes"],"properties":{"votes":{"type":"array","items":\
    {"type":"object","additionalProperties":false,"required":["id","vote","quote"],"properties":{\
    "id":{"type":"integer"},"vote":{"type":"string","enum":["yes","no","unclear"]},\
    "quote":{"type":["string","null"]}}}}}}
    """
}
