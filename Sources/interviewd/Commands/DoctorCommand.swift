internal import ArgumentParser
internal import JSONCore

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Say of each part of the installation whether it works, and what would help; asks a service only with --ask.")

  @Flag(help: "Print a JSON array of {part, status, detail} instead.") var json = false
  @Flag(help: "Also ask each service whether it can be reached, takes the key and has the model; costs no tokens.")
  var ask = false
  @OptionGroup var store: StoreOption
  @OptionGroup var providers: ProvidersOption
  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    let findings = Diagnosis(
      environment: Environment(), store: store.store, providers: providers.providers,
      configuration: configuration.config, asksServices: ask
    ).findings()
    if json {
      print(JSONWriter.text(of: .array(findings.map(\.json))))
    } else {
      for finding in findings { print(finding.line) }
    }
    if findings.contains(where: { $0.status == .problem }) { throw ExitCode(ExitStatus.configuration) }
  }
}
