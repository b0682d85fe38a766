/// One of several things that a question asks for.
enum QuestionPart: CaseIterable {
  case deed, reason, outcome, measure, lesson, time

  /// Those that its wording names, each once.
  static func all(in question: String) -> [QuestionPart] {
    let words = TokenizedText(question).words.map(\.text.straightened)
    return allCases.filter { part in words.indices.contains { part.cues.length(at: $0, in: words) != nil } }
  }

  private var cues: CuePhrases {
    switch self {
    case .deed: Self.deeds
    case .reason: Self.reasons
    case .outcome: Self.outcomes
    case .measure: Self.measures
    case .lesson: Self.lessons
    case .time: Self.times
    }
  }

  private static let deeds: CuePhrases = [
    "what did you do", "what you did", "how did you go about", "how did you handle", "how you handled",
    "how did you deal", "how you dealt", "what was your part", "what was your own part", "what was your role",
    "what steps", "which steps", "how did you approach", "what would you do", "how would you",
  ]
  private static let reasons: CuePhrases = [
    "why did you", "and why", "why that", "why this", "for what reason", "what made you", "why was", "why you",
    "how did you decide",
  ]
  private static let outcomes: CuePhrases = [
    "what came of", "what was the result", "what was the outcome", "how did it turn out", "how did it end",
    "what happened", "with what result", "what changed", "what difference", "how it turned out",
  ]
  private static let measures: CuePhrases = [
    "how did you know", "how would you know", "how do you know", "how did you measure", "how would you measure",
    "in numbers", "which figure",
  ]
  private static let lessons: CuePhrases = [
    "what did you learn", "what have you learned", "what did it teach", "what would you do differently",
    "do differently today", "what you learned",
  ]
  private static let times: CuePhrases = ["when was", "when did", "how long"]
}
