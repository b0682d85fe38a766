internal import ArgumentParser
internal import Evaluation
internal import Glibc
internal import JSONCore
internal import QuestionPacks

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the built-in interviewer and its scores, and print a table.",
    discussion: """
      Simulated candidates are interviewed over several CVs and jobs, and answers written at planned levels are judged. \
      The same version always gives the same figures. Exit code 1 where a mark is missed.
      """)

  @Option(help: ArgumentHelp("Answers of your own, with an index.json that names them.", valueName: "folder"))
  var answers: String?
  @Flag(help: "Print one JSON object, with examples of what went against each mark.") var json = false

  func run() throws {
    let environment = Environment()
    let location = PackLocation(environment: environment)
    guard let shipped = location.shipped else {
      throw Self.failure(
        "the packs of questions of this installation are missing, and what it is measured on with them")
    }
    let report: EvaluationReport
    do {
      let data = try EvaluationData(folder: shipped + "/../evaluation", answers: answers)
      report = try Evaluation(data: data, shelf: PackShelf(folders: [shipped])).report()
    } catch let error as EvaluationError {
      throw Self.failure(error.message)
    }
    print(json ? JSONWriter.text(of: report.json) : report.table)
    if !report.failing.isEmpty { throw ExitCode(1) }
  }

  private static func failure(_ message: String) -> ExitCode {
    Main.complain(ConfigurationError(message))
    return ExitCode(ExitStatus.badInput)
  }
}
