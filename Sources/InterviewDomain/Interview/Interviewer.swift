/// Decides what is asked next: a follow-up on what the last answer lacks, or the next question of the plan.
package enum Interviewer {
  /// - Precondition: the interview has neither an open question nor come to its end.
  /// - Parameter asked: what was asked so far, for a caller who has it.
  package static func next(
    for interview: Interview, cv: String, jobDescription: String, asked: QuestionSimilarity? = nil
  ) -> QuestionBrief {
    let plan =
      interview.plan
      ?? InterviewPlanner.plan(settings: interview.settings, cv: cv, jobDescription: jobDescription)
    let course = InterviewCourse(
      interview: interview, plan: plan,
      asked: asked ?? QuestionSimilarity(asked: interview.turns.map(\.question.text)))
    guard let last = interview.turns.last else { return course.opening() }
    let gaps = course.gaps(in: last, documents: [cv, jobDescription])
    return course.followUp(on: gaps) ?? course.nextPlanned(after: gaps)
  }
}
