/// Makes the plan of an interview out of the CV and the job description, by rules alone.
package enum InterviewPlanner {
  /// Raised with every change that can change a plan.
  package static let version = 1

  /// A plan with as many slots as the interview may have questions; the same for the same arguments, always.
  package static func plan(settings: SessionSettings, cv: String, jobDescription: String) -> InterviewPlan {
    let cv = CVAnalysis(cv)
    let job = JobAnalysis(jobDescription)
    let book = PhraseBook.forLanguage(settings.language)
    var draft = PlanDraft(
      settings: settings, book: book, statements: cv.statements,
      matches: RequirementMatch.all(job: job, cv: cv, jobTitle: settings.jobTitle))
    return InterviewPlan(version: version, language: book.language, slots: draft.composed())
  }
}
