internal import ArgumentParser
internal import DocumentExtraction
internal import InterviewDomain
internal import InterviewServer
internal import InterviewServices
internal import InterviewStore
internal import PracticeClient
internal import Simulation
internal import SwiftExtensions

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Hold a whole interview with a simulated candidate and the built-in interviewer, and print it.",
    discussion: "Nothing is stored, and no model is asked. The same seed always gives the same interview.")

  @Option(
    help: ArgumentHelp(
      "strong, average, terse, rambling, evasive, gibberish, repeating or injecting (default: strong).",
      valueName: "manner"))
  var candidate: String?
  @Option(help: ArgumentHelp("The CV, of any kind that interviewd reads.", valueName: "file")) var cv: String
  @Option(help: ArgumentHelp("The job description, likewise.", valueName: "file")) var job: String
  @Option(help: "The job's title; read from the job description where it is not given.") var title: String?
  @Option(help: "mixed, behavioral, technical or caseStudy (default: mixed).") var type: String?
  @Option(help: ArgumentHelp("How many questions, 1 to 20, follow-ups included (default: 8).", valueName: "count"))
  var questions: Int?
  @Option(help: ArgumentHelp("What the candidate's choices are drawn from (default: 1).", valueName: "number"))
  var seed: UInt64?
  @Flag(help: "Print it as one JSON object, as session/export has it.") var json = false

  func run() throws {
    let manner = try choice(Manner.self, candidate ?? "strong", of: "--candidate")
    let type = try choice(InterviewType.self, type ?? "mixed", of: "--type")
    let outcome = Locked<Result<Transcript, any Error>?>(nil)
    waitBlocking { [self] in
      do {
        let transcript = try await interview(manner, type)
        outcome.withLock { $0 = .success(transcript) }
      } catch {
        outcome.withLock { $0 = .failure(error) }
      }
    }
    do {
      guard let transcript = try outcome.withLock({ $0 })?.get() else { return }
      print(json ? try SessionExport(transcript).content(as: .json) : TranscriptText(transcript).text)
    } catch let error as ExtractionError {
      try fail(error.message, ExitStatus.badInput)
    } catch let error as InterviewDomain.ValidationError {
      try fail("\(error.field) \(error.reason)", ExitStatus.configuration)
    } catch let error as DocumentFileError {
      try fail(error.message, ExitStatus.badInput)
    } catch let error as WorkerUnavailableError {
      try fail("\(error)", ExitStatus.configuration)
    }
  }

  private func interview(_ manner: Manner, _ type: InterviewType) async throws -> Transcript {
    let services = RehearsalServices(environment: Environment())
    let documents = try await services.documents(cv: cv, job: job)
    let heading = JobHeading(guessingFrom: documents.jobDescription.text)
    let settings = try SessionSettings(
      jobTitle: title ?? heading.title ?? "the job", companyName: heading.company ?? "the company",
      interviewType: type, maxQuestions: questions ?? 8)
    var candidate = SimulatedCandidate(manner, cv: documents.cv.text, seed: seed ?? 1)
    return try await services.interview(settings, documents) { question in
      candidate.answer(
        to: question.text, competency: question.competency, isFollowUp: question.kind == .followUp)
    }
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type, _ name: String, of option: String
  ) throws -> Value where Value.RawValue == String {
    if let value = Value(rawValue: name) { return value }
    let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
    try fail("\(option) must be one of \(all)", ExitStatus.configuration)
  }

  private func fail(_ message: String, _ status: Int32) throws -> Never {
    Main.complain(ConfigurationError(message))
    throw ExitCode(status)
  }
}
