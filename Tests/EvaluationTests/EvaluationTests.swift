import Evaluation
import QuestionPacks
import Testing

/// A sample of what `interviewd evaluate` measures, with its marks.
@Suite("The bench of the interviewer")
struct EvaluationTests {
  @Test("every mark of the sample holds, or is known to be missed")
  func marks() throws {
    let report = try Self.evaluation().report()
    #expect(report.rows.count > 30)
    for row in report.rows {
      let told = Comment(rawValue: "\(row.part): \(row.name): \(row.figure) of \(row.count), such as \(row.examples)")
      if Self.missed.contains(row.name) {
        withKnownIssue(isIntermittent: true) { #expect(row.holds, told) }
      } else {
        #expect(row.holds, told)
      }
    }
  }

  @Test("the same data give the same figures")
  func repeats() throws {
    var one = EvaluationReport()
    var other = EvaluationReport()
    try Self.evaluation().addInjections(to: &one)
    try Self.evaluation().addInjections(to: &other)
    #expect(one.table == other.table)
  }

  @Test("a folder without its index is told of")
  func missingIndex() {
    #expect(throws: EvaluationError.self) { try EvaluationData(folder: "/nonexistent") }
  }

  /// Marks that the rules miss today. Of 280 answers 262 keep their order and level when their sentences are shuffled: a
  /// result without a cue is told by its place at the end, and a story told out of order may fall into order. Of 450
  /// pairs of CVs 449 differ enough: where neither has anything to do with the job, five of eight questions may be on the
  /// same requirements in the same words.
  private static let missed: Set<String> = [
    "sentences shuffled: structure not better, level within one", "two CVs for one job: at least half differ",
  ]

  private static func evaluation() throws -> Evaluation {
    let resources = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Resources"
    return Evaluation(
      data: try EvaluationData(folder: resources + "/evaluation"), shelf: PackShelf(folders: [resources + "/packs"]),
      size: .sample)
  }
}
