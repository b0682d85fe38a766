/// One answer with all that its judgement may depend on.
package struct AnswerInQuestion: Sendable {
  package var question: String
  package var answer: String
  package var style: InterviewPlan.Style
  package var competency: String?
  /// Terms that an answer on the subject would use.
  package var keyTerms: [String]
  /// What a right answer says; only questions of knowledge have them.
  package var keyPoints: [BankQuestion.KeyPoint]
  package var cv: String?
  package var jobDescription: String?
  /// The interview's language, a BCP 47 tag.
  package var language: String
  /// What was said to earlier questions, to notice the same answer again.
  package var earlierAnswers: [String]

  package init(
    question: String, answer: String, style: InterviewPlan.Style, competency: String? = nil, keyTerms: [String] = [],
    keyPoints: [BankQuestion.KeyPoint] = [], cv: String? = nil, jobDescription: String? = nil, language: String = "en",
    earlierAnswers: [String] = []
  ) {
    self.question = question
    self.answer = answer
    self.style = style
    self.competency = competency
    self.keyTerms = keyTerms
    self.keyPoints = keyPoints
    self.cv = cv
    self.jobDescription = jobDescription
    self.language = language
    self.earlierAnswers = earlierAnswers
  }
}
