import Foundation
import InterviewTestSupport
import Testing

@Suite("interviewd packs")
struct PacksCommandTests {
  private let folder = TemporaryFolder()

  /// What the command printed, and its exit code.
  private func run(_ arguments: String...) throws -> (text: String, code: Int32) {
    // The shell joins both streams.
    let command = try DaemonProcess(
      ["-c", "exec \"$0\" \"$@\" >&2", DaemonProcess.buildFolder + "/interviewd", "packs"] + arguments,
      environment: ["XDG_CONFIG_HOME": folder.path], executable: "/bin/sh")
    let code = command.exitCode()
    return (command.diagnostics(), code)
  }

  private func write(_ text: String, to name: String) throws {
    let path = URL(filePath: folder.path + "/interviewd/packs/" + name)
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
  }

  @Test("list shows the packs that come along with their questions")
  func list() throws {
    let (text, code) = try run("list")
    #expect(code == 0)
    #expect(text.contains("en\tsoftware\t4 competencies\t"))
    #expect(text.contains("de\tgeneral\t"))
  }

  @Test("check finds no fault in the packs that come along")
  func sound() throws {
    let (text, code) = try run("check")
    #expect(code == 0)
    #expect(text.contains("questions: no faults"))
  }

  @Test("check tells file and line of a fault in one's own pack, in the configuration folder or a named one")
  func faults() throws {
    try write("{\n  \"id\": \"bees\",\n  \"version\": 0\n}", to: "bees.json")
    for arguments in [["check"], ["check", folder.path + "/interviewd/packs"]] {
      let (text, code) = try arguments.count == 1 ? run("check") : run("check", arguments[1])
      #expect(code == 65)
      #expect(text.contains("/interviewd/packs/bees.json:3: \"version\" of a pack must be a whole number"))
      #expect(text.contains("bees.json:1: a pack needs \"questions\""))
    }
  }

  @Test("a folder that does not exist is told")
  func missing() throws {
    let (text, code) = try run("check", folder.file("none"))
    #expect(code == 78)
    #expect(text.contains("there is no folder or file"))
  }

  @Test("a folder with only schema and other files has no packs and no faults")
  func empty() throws {
    try write("{}", to: "schema.json")
    try write("notes", to: "notes.txt")
    #expect(try run("check").code == 0)
  }
}
