internal import ArgumentParser
internal import PracticeClient

struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Hold an interview at this terminal.",
    discussion: """
      Where standard input is no terminal, a strong simulated candidate answers from the CV, and the whole interview and its \
      feedback are printed.
      """)

  @Option(help: ArgumentHelp("The CV: PDF, DOCX, ODT, text and others that the README lists.", valueName: "file"))
  var cv: String?
  @Option(help: ArgumentHelp("The job description, likewise, or an address on the web.", valueName: "file"))
  var job: String?
  @Option(help: "The job's title; read from the job description where it is not given.")
  var title: String?
  @Option(help: "The company's name; read from the job description where it is not given.")
  var company: String?
  @Option(help: "mixed, behavioral, technical or caseStudy (default: mixed).")
  var type: String?
  @Option(help: "junior, mid, senior or lead (default: mid).")
  var difficulty: String?
  @Option(help: ArgumentHelp("The interview's language, such as en or de (default: en).", valueName: "tag"))
  var language: String?
  @Option(help: ArgumentHelp("How many questions, 1 to 20, follow-ups included (default: 8).", valueName: "count"))
  var questions: Int?
  @Option(help: ArgumentHelp("Go on with this session.", valueName: "id"))
  var resume: String?
  @Option(help: ArgumentHelp("Take the answers from this file; lines of --- separate them.", valueName: "file"))
  var answers: String?
  @OptionGroup var store: StoreOption
  @OptionGroup var providers: ProvidersOption
  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    var daemon = [Environment.executablePath ?? CommandLine.arguments[0]]
    if let store = store.store { daemon += ["--store", store] }
    if let providers = providers.providers { daemon += ["--providers", providers] }
    if let path = configuration.config { daemon += ["--config", path] }
    var options = PracticeOptions(daemon: daemon, cvPath: cv, jobPath: job)
    options.title = title
    options.company = company
    options.interviewType = type
    options.difficulty = difficulty
    options.language = language
    options.maxQuestions = questions
    options.resumeID = resume
    options.answersPath = answers
    throw ExitCode(PracticeSession(options, Terminal.ofProcess()).run())
  }
}
