/// Another go at a question of an interview that has its feedback.
package struct Attempt: Hashable, Sendable {
  /// A check that came out otherwise than with the interview's own answer.
  package struct Difference: Hashable, Sendable {
    package var check: String
    /// Nil where only the new answer was checked for it.
    package var before: Check.Result?
    /// Nil where only the interview's answer was checked for it.
    package var after: Check.Result?

    package init(check: String, before: Check.Result?, after: Check.Result?) {
      self.check = check
      self.before = before
      self.after = after
    }
  }

  package let id: AttemptID
  /// The client's own key for this attempt, if it gave one.
  package let key: String?
  package let questionID: QuestionID
  /// Counted for each question, from 1.
  package let number: Int
  /// Trimmed.
  package let text: String
  package let judgement: Judgement
  /// Of the interview's answer to the question alone, without what follow-ups added.
  package let previousLevel: Int?
  package let differences: [Difference]
  package let rubricVersion: String
  package let createdAt: Timestamp

  package init(
    id: AttemptID, key: String?, questionID: QuestionID, number: Int, text: String, judgement: Judgement,
    previousLevel: Int?, differences: [Difference], rubricVersion: String, createdAt: Timestamp
  ) {
    self.id = id
    self.key = key
    self.questionID = questionID
    self.number = number
    self.text = text
    self.judgement = judgement
    self.previousLevel = previousLevel
    self.differences = differences
    self.rubricVersion = rubricVersion
    self.createdAt = createdAt
  }

  /// Judged as the interview's own answer was, by rules alone.
  ///
  /// - Parameter judged: checks of the interview's answers that a model decided.
  /// - Throws: `InterviewError.unknownQuestion` where the interview has no answer to such a question.
  package init(
    _ text: String, key: String?, to question: QuestionID, number: Int, in interview: Interview, cv: String,
    jobDescription: String, judged: [JudgedCheck], at now: Timestamp
  ) throws(InterviewError) {
    let slots = JudgedSlot.all(of: interview, cv: cv, jobDescription: jobDescription).map { $0.raised(by: judged) }
    guard let part = slots.lazy.flatMap(\.parts).first(where: { $0.question.id == question }) else {
      throw .unknownQuestion(question)
    }
    var input = part.input
    input.answer = text
    let judgement = AnswerScorer.judge(input)
    self.init(
      id: .random(), key: key, questionID: question, number: number, text: text,
      judgement: interview.settings.feedbackProse.advising(judgement),
      previousLevel: part.judgement.level, differences: Self.differences(part.judgement.checks, judgement.checks),
      rubricVersion: AnswerScorer.rubricVersion, createdAt: now)
  }

  /// In the order in which they are checked.
  private static func differences(_ before: [Check], _ after: [Check]) -> [Difference] {
    let ids = before.map(\.id) + after.map(\.id).filter { id in !before.contains { $0.id == id } }
    return ids.compactMap { id in
      let difference = Difference(
        check: id, before: before.first { $0.id == id }?.result, after: after.first { $0.id == id }?.result)
      return difference.before == difference.after ? nil : difference
    }
  }
}
