/// One answer judged outside an interview, as `interviewd score` does line by line.
package struct ScoreLine: Hashable, Sendable {
  package let id: String
  package let judgement: Judgement
  /// From 1 to 10; nil where there is no level.
  package let score: Int?

  package init(
    id: String, question: String, answer: String, competency: String? = nil, keyPoints: [String] = [],
    cv: String? = nil, jobDescription: String? = nil, language: String = "en"
  ) {
    let style = Self.style(of: question)
    self.id = id
    let judgement = AnswerScorer.judge(
      AnswerInQuestion(
        question: question, answer: answer, style: style == .open && !keyPoints.isEmpty ? .knowledge : style,
        competency: competency,
        keyPoints: keyPoints.enumerated().map { BankQuestion.KeyPoint(id: "k\($0 + 1)", text: $1, cues: []) }, cv: cv,
        jobDescription: jobDescription, language: language))
    self.judgement = EnglishProse().advising(judgement)
    score = judgement.level.map { SessionScorer.points(Double($0)) }
  }

  /// What sort of answer a question's wording asks for.
  package static func style(of question: String) -> InterviewPlan.Style {
    let words = TokenizedText(question).words.map(\.text.straightened)
    func asks(_ cues: CuePhrases) -> Bool { words.indices.contains { cues.length(at: $0, in: words) != nil } }
    if asks(pastCues) { return .pastBehavior }
    if asks(situationalCues) { return .situational }
    return asks(knowledgeCues) ? .knowledge : .open
  }

  private static let pastCues: CuePhrases = [
    "a time", "an example of a", "an example of when", "an occasion", "a situation", "have you ever", "did you",
    "were you",
    "an instance", "a moment", "a project", "the last time", "a recent", "a conflict", "a mistake", "an achievement",
    "have you dealt",
    "the most difficult", "the hardest", "the most challenging", "a difficult", "an example from", "an incident",
  ]
  private static let situationalCues: CuePhrases = ["would you", "suppose", "imagine", "what if", "you'd"]
  private static let knowledgeCues: CuePhrases = [
    "how does", "how do", "how is", "how are", "how can", "explain", "what is", "what are", "what does", "difference",
    "when should", "why does",
    "why is", "describe how", "compare", "define", "why do we",
  ]
}
