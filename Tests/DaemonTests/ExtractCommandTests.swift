import Foundation
import InterviewTestSupport
import JSONCore
import Testing

@Suite("interviewd extract and doctor")
struct ExtractCommandTests {
  private let folder = TemporaryFolder()

  private struct Outcome {
    let output: String
    let errors: String
    let code: Int32
  }

  private func run(_ arguments: [String], environment: [String: String] = [:], input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: DaemonProcess.buildFolder + "/interviewd")
    process.arguments = arguments
    process.environment = ["HOME": folder.path].merging(environment) { $1 }
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (standardInput, output, errors)
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    // Little enough comes on standard error that a pipe holds it.
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(output: text, errors: complaints, code: process.terminationStatus)
  }

  @Test("the text of a document comes on standard output, as an interview has it")
  func text() throws {
    let outcome = try run(["extract", Fixture.folder + "own-en-utf8.txt"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Blue Heron Logistics"))
    #expect(outcome.errors == "")
  }

  @Test("--json is what document/get gives, profile included")
  func json() async throws {
    let outcome = try run(["extract", "--json", Fixture.folder + "own-en-utf8.txt"])
    let daemon = try DaemonProcess(["--store", "memory:"])
    try await daemon.initialize()
    let created = try await daemon.client.request("session/create", ["jobTitle": "Baker", "companyName": "Oven"])
    let session = created["session"]?["id"] ?? .null
    _ = try await daemon.client.request(
      "document/attach", ["sessionId": session, "kind": "cv", "source": Fixture.source("own-en-utf8.txt")])
    let got = try await daemon.client.request("document/get", ["sessionId": session, "kind": "cv"])
    #expect(try JSONParser.parse(outcome.output) == got)
    #expect(got["profile"]?["kind"]?.string == "cv")
  }

  @Test("standard input is read as any file")
  func standardInput() throws {
    let outcome = try run(["extract", "-"], input: "Renée Fictive\nBaker\n")
    #expect(outcome.output == "Renée Fictive\nBaker\n")
  }

  @Test("what cannot be read is told in the sentence that a client would get", arguments: ["PK\u{3}\u{4}", ""])
  func unreadable(content: String) throws {
    let outcome = try run(["extract", "-"], input: content)
    #expect(outcome.code == 65)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("interviewd: "))
    #expect(try run(["extract", folder.file("none.pdf")]).code == 65)
  }

  @Test("doctor finds a whole installation well")
  func healthy() throws {
    let outcome = try run(["doctor", "--json", "--providers", "offline"])
    #expect(outcome.code == 0)
    let findings = try #require(JSONParser.parse(outcome.output).array)
    for part in ["version", "configuration", "store", "documents", "isolation", "services", "provider"] {
      #expect(findings.contains { $0["part"]?.string == part && $0["status"]?.string == "ok" }, "\(part)")
    }
    #expect(findings.contains { $0["detail"]?.string?.contains("seccomp") == true })
  }

  @Test(
    "doctor says what is wrong and what would help",
    arguments: [
      (["INTERVIEWD_LIBEXEC": "/nowhere"], "install it beside interviewd"),
      (["INTERVIEWD_CONFIG": "/nowhere.json"], "there is no configuration file /nowhere.json"),
      (["INTERVIEWD_STORE": "mysql:x"], "the store must be sqlite:PATH or memory:"),
      (["INTERVIEWD_PROVIDERS": "hal9000"], "unknown provider 'hal9000'"),
    ])
  func problems(environment: [String: String], sentence: String) throws {
    let outcome = try run(["doctor"], environment: environment)
    #expect(outcome.code == 78)
    #expect(outcome.output.contains("problem"))
    #expect(outcome.output.contains(sentence), "\(outcome.output)")
  }

  @Test("doctor asks services where it is told to, each in its own way", arguments: ServiceVoice.all)
  func asking(voice: ServiceVoice) throws {
    let lists = [
      #"{"data":[{"id":"other"},{"id":"m"}],"models":[{"name":"m:latest"}],"name":"models/m","id":"m"}"#,
      #"{"data":[{"id":"other"}],"models":[{"name":"other"}]}"#,
    ]
    for (index, list) in lists.enumerated() {
      let route = LoopbackRoute { _ in .whole("200 OK", type: "application/json", list) }
      let outcome = try run(
        ["doctor", "--ask", "--providers", voice.provider], environment: voice.environment(at: route.baseURL))
      #expect(route.calls == 1)
      let found = index == 0 ? "its service was reached, and has the model" : "does not know this model"
      #expect(
        outcome.output.contains(found) || outcome.output.contains("no price is known") && index == 0,
        "\(outcome.output)")
      #expect(outcome.code == (index == 0 ? 0 : 78))
    }
    let refusing = voice.environment(at: "http://127.0.0.1:\(try LoopbackModelServer.unusedPort())")
    let outcome = try run(["doctor", "--ask", "--providers", voice.provider], environment: refusing)
    #expect(outcome.code == 78)
    #expect(outcome.output.contains("the connection was refused"))
  }

  @Test("doctor tells which providers have a key, and no key")
  func keys() throws {
    let outcome = try run(["doctor", "--providers", "openai,openrouter"], environment: ["OPENAI_API_KEY": "sk-canary"])
    #expect(outcome.output.contains("ok       provider       openai"))
    #expect(outcome.output.contains("OPENROUTER_API_KEY is not set"))
    #expect(!(outcome.output + outcome.errors).contains("canary"))
  }
}
