/// A requirement of the job beside what the CV has to show for it.
package struct RequirementMatch: Hashable, Sendable {
  package enum Coverage: String, CaseIterable, Sendable {
    case covered, partly, missing
  }

  package let requirement: JobRequirement
  package let coverage: Coverage
  /// The statements of the CV that speak to it, the best first.
  package let evidence: [CVAnalysis.Statement]
  /// A word of the requirement that the CV lists, as it stands in the CV.
  package let listed: String?
  /// How much it matters for this job; only good for comparing.
  package let weight: Double

  /// Every requirement of the job, the most important first.
  package static func all(job: JobAnalysis, cv: CVAnalysis, jobTitle: String) -> [RequirementMatch] {
    let title = Terms.stems(in: jobTitle)
    let matches = job.requirements.enumerated().map { index, requirement in
      match(
        requirement,
        rank: job.remarks.contains(index) ? 0.3 : requirement.isMust ? 3 : job.duties.contains(index) ? 2 : 1,
        job: job, cv: cv, title: title)
    }
    // Sorted with the place in the text as the tie-break, so that the order never depends on the sort.
    return matches.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
  }

  private static func match(
    _ requirement: JobRequirement, rank: Double, job: JobAnalysis, cv: CVAnalysis, title: Set<String>
  ) -> RequirementMatch {
    let terms = Terms.salient(in: requirement.text)
    func value(_ term: Terms.Term) -> Double { term.isBroad ? 0.4 : term.isName ? 2 : 1 }
    let total = terms.reduce(0) { $0 + value($1) }
    let known = terms.filter { cv.mentions[$0.stem] != nil }
    let share = total == 0 ? 0 : known.reduce(0) { $0 + value($1) } / total

    let scored = cv.statements.map { statement -> (statement: CVAnalysis.Statement, score: Double) in
      (statement, terms.reduce(0) { $0 + (statement.stems.contains($1.stem) ? value($1) : 0) })
    }
    let evidence = scored.filter { $0.score >= 1.5 || $0.score >= 1 && $0.score >= total * 0.3 }.sorted { one, other in
      (other.score, other.statement.strength, one.statement.order)
        < (one.score, one.statement.strength, other.statement.order)
    }
    let isShown = (evidence.first?.score ?? 0) >= 2
    let coverage: Coverage =
      known.allSatisfy(\.isBroad) && !terms.contains { cv.kin.contains($0.stem) }
      ? .missing : share >= 0.5 || isShown && share >= 0.3 ? .covered : .partly

    var weight = rank
    weight += (rank < 1 ? 0.2 : 1) * Double(min(2, terms.count { title.contains($0.stem) }))
    let repeats = terms.reduce(0) { $0 + min(3, (job.stemCounts[$1.stem] ?? 1) - 1) }
    weight += min(1, Double(repeats) * 0.15)
    weight += terms.contains { $0.isName && !$0.isBroad } ? 0.3 : 0
    // What is put shortly was put first by whoever wrote it, and quotes well.
    weight += requirement.text.count < 110 ? 0.6 : 0
    return RequirementMatch(
      requirement: requirement, coverage: coverage, evidence: evidence.map(\.statement),
      listed: known.first { $0.isName && !$0.isBroad }.flatMap { cv.mentions[$0.stem] }, weight: weight)
  }
}
