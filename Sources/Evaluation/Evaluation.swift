internal import InterviewDomain
package import QuestionPacks

/// The bench of the interviewer and of the scorer: the same figures for the same data, on every machine.
package struct Evaluation {
  private let data: EvaluationData
  private let shelf: PackShelf
  private let size: Size

  /// How much of it is run.
  package struct Size: Sendable {
    package let comparisons: Int
    package let interviews: Int
    /// Of so many CVs, jobs and injections one is taken; gates and directions always see every answer, since a mark of
    /// 95 % says nothing on a handful.
    package let step: Int

    /// As the marks are set: 200 interviews of each candidate, 1,000 looked through for repeats.
    package static let whole = Size(comparisons: 200, interviews: 1_000, step: 1)
    /// What a test has time for.
    package static let sample = Size(comparisons: 2, interviews: 6, step: 10)
  }

  package init(data: EvaluationData, shelf: PackShelf, size: Size = .whole) {
    self.data = data
    self.shelf = shelf
    self.size = size
  }

  package func report() throws -> EvaluationReport {
    var report = EvaluationReport()
    addScorer(to: &report)
    try addInterviewer(to: &report)
    return report
  }

  /// Gates, directions and agreement.
  package func addScorer(to report: inout EvaluationReport) {
    let items = data.items
    let some = items.enumerated().filter { $0.offset.isMultiple(of: size.step) }.map(\.element)
    GateBench(items: items).add(to: &report)
    DirectionalSuite(items).add(to: &report)
    Agreement(some).add("Agreement with the planned levels", to: &report)
    for set in data.sets where data.sets.count > 1 && size.step == 1 {
      let own = items.filter { item in set.questions.contains { $0.id == item.question.id } }
      Agreement(own).add("Agreement, hand \(set.hand) alone", to: &report)
    }
    for rating in data.ratings { Agreement.add(rating, items: items, to: &report) }
  }

  /// Interviews and injections.
  package func addInterviewer(to report: inout EvaluationReport) throws {
    try InterviewBench(
      data: data, shelf: shelf, comparisons: size.comparisons, interviews: size.interviews, step: size.step
    ).add(to: &report)
    try addInjections(to: &report)
  }

  package func addInjections(to report: inout EvaluationReport) throws {
    try InjectionBench(data: data, shelf: shelf, step: size.step).add(to: &report)
  }
}
