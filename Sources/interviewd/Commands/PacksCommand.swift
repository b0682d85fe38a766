internal import ArgumentParser
internal import InterviewDomain
internal import QuestionPacks

struct PacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs", abstract: "Look after the packs of questions, those that come along and your own.",
    subcommands: [Check.self, List.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell of every fault of every pack, with file and line; changes nothing.")

    @Argument(help: "A folder of packs, or one file (default: interviewd/packs in the configuration folder).")
    var folder: String?

    func run() throws {
      try Self.reporting {
        let library = PackLibrary(folders: try PackLocation(environment: Environment()).folders(with: folder))
        let faults = (library.faults + PackLinter.faults(in: library.sources)).sorted()
        for fault in faults { print(fault) }
        print("\(library.summary): \(faults.isEmpty ? "no" : "\(faults.count)") fault\(faults.count == 1 ? "" : "s")")
        if !faults.isEmpty { throw ExitCode(ExitStatus.badInput) }
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the packs with their language, family and number of questions.")

    @Option(help: "A folder of packs, or one file (default: interviewd/packs in the configuration folder).")
    var packs: String?

    func run() throws {
      try Self.reporting {
        let library = PackLibrary(folders: try PackLocation(environment: Environment()).folders(with: packs))
        for source in library.sources {
          let pack = source.pack
          print(
            pack.language, pack.family.id, "\(pack.competencies.count) competencies",
            "\(pack.questions.count) questions", source.file, separator: "\t")
        }
        for fault in library.faults { Main.complain(ConfigurationError(fault.description)) }
        print(library.summary)
        if !library.faults.isEmpty { throw ExitCode(ExitStatus.badInput) }
      }
    }
  }
}

extension PackLibrary {
  fileprivate var summary: String {
    "\(sources.count) packs, \(sources.reduce(0) { $0 + $1.pack.questions.count }) questions"
  }
}
