/// Makes the plan of an interview out of the CV, the job description and the packs of questions, by rules alone.
package enum InterviewPlanner {
  /// Raised with every change that can change a plan.
  package static let version = 4

  /// A plan with as many slots as the interview may have questions; the same for the same arguments, always.
  package static func plan(
    settings: SessionSettings, cv: String, jobDescription: String, bank: QuestionBank = QuestionBank(packs: [])
  ) -> InterviewPlan {
    let analysis = CVAnalysis(cv)
    let job = JobAnalysis(jobDescription)
    let book = PhraseBook.forLanguage(settings.language)
    let difficulty = difficulty(of: settings, jobDescription: jobDescription)
    let matches = RequirementMatch.all(job: job, cv: analysis, jobTitle: settings.jobTitle)
    var draft = PlanDraft(
      settings: settings, difficulty: difficulty, book: book, statements: analysis.statements, cvText: cv,
      matches: matches,
      choice: BankChoice(
        bank: bank, settings: settings, difficulty: difficulty, language: book.language,
        jobDescription: jobDescription, seed: analysis.seed),
      seed: analysis.seed)
    return InterviewPlan(
      version: version, language: book.language, difficulty: difficulty,
      requirements: matches.map(InterviewPlan.Requirement.init), slots: draft.composed())
  }

  /// As chosen, else as the titles of the job say, else `mid`.
  private static func difficulty(of settings: SessionSettings, jobDescription: String) -> Difficulty {
    guard !settings.isDifficultyChosen else { return settings.difficulty }
    let seniority = JobProfile.seniority(ofTitle: settings.jobTitle) ?? JobProfile(jobDescription).seniority
    return seniority.flatMap { Difficulty(rawValue: $0.rawValue) } ?? settings.difficulty
  }
}

extension InterviewPlan.Requirement {
  fileprivate init(_ match: RequirementMatch) {
    self.init(
      text: match.requirement.text, isMust: match.requirement.isMust, coverage: match.coverage,
      evidence: match.evidence.prefix(3).map(\.text))
  }
}

extension CVAnalysis {
  /// A number out of what the CV tells, by which candidates get different questions of equal merit.
  fileprivate var seed: UInt64 {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for statement in statements {
      for byte in statement.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }
}
