internal import ArgumentParser

/// The command line; without a subcommand it serves.
struct InterviewdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interviewd",
    abstract: "An interview simulator that speaks JSON-RPC over standard input and output.",
    discussion: """
      Without a subcommand it serves one client: an editor plugin or a script; see protocol.md. \
      `interviewd practice` is an interview at this terminal.
      """,
    version: Version.current,
    subcommands: [
      ServeCommand.self, PracticeCommand.self, ExtractCommand.self, ScoreCommand.self, StoreCommand.self,
      PacksCommand.self, SimulateCommand.self, EvaluateCommand.self, DoctorCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: ServeCommand.self)
}
