internal import ArgumentParser
internal import JSONCore

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say of each part of the installation whether it works, and what would help; asks no service.")

  @Flag(help: "Print a JSON array of {part, status, detail} instead.") var json = false
  @OptionGroup var store: StoreOption
  @OptionGroup var providers: ProvidersOption
  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    let findings = Diagnosis(
      environment: Environment(), store: store.store, providers: providers.providers,
      configuration: configuration.config
    ).findings()
    if json {
      print(JSONWriter.text(of: .array(findings.map(\.json))))
    } else {
      for finding in findings { print(finding.line) }
    }
    if findings.contains(where: { $0.status == .problem }) { throw ExitCode(ExitStatus.configuration) }
  }
}
