import Evaluation
import QuestionPacks
import Testing

/// A sample of what `interviewd evaluate` measures, with its marks.
@Suite("The bench of the interviewer")
struct EvaluationTests {
  @Test("every mark of the sample holds")
  func marks() throws {
    let report = try Self.evaluation().report()
    #expect(report.rows.count > 30)
    for row in report.rows {
      #expect(row.holds, "\(row.part): \(row.name): \(row.figure) of \(row.count), such as \(row.examples)")
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

  private static func evaluation() throws -> Evaluation {
    let resources = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Resources"
    return Evaluation(
      data: try EvaluationData(folder: resources + "/evaluation"), shelf: PackShelf(folders: [resources + "/packs"]),
      size: .sample)
  }
}
