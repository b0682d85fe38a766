import Foundation
import PracticeClient
import Testing

@Suite("a practice where nobody sits at a terminal")
struct PracticeSessionTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "practice-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test("a simulated candidate answers out of the CV, and everything is printed")
  func whole() throws {
    let practice = try run(
      PracticeOptions(daemon: ScriptedDaemon.arguments(folder: folder.path), cvPath: "cv.pdf", jobPath: "job.txt"))
    #expect(practice.code == 0)
    #expect(practice.output.contains("Question 3 of 3"))
    let words = practice.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("as an engineer at Acme, I built the ledger in Go for 40 shops."))
    #expect(practice.output.contains("6 of 10, between 5 and 7"))
    #expect(practice.output.contains("“Built the ledger” (answer 1)"))
    #expect(practice.output.contains("Give a figure."))
    #expect(practice.output.contains("1. Missing: the outcome.\n"))
    #expect(practice.output.contains("   Write the last sentence first.\n"))
    #expect(words.contains("Answer 1, E7.reason: fail by the rules, pass by the model (2 yes, 0 no, 1 unclear)"))
    #expect(practice.output.split(separator: "\n").allSatisfy { $0.columns <= 80 })
    #expect(!practice.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(try created()["jobTitle"] as? String == "Engineer")
    #expect(try created()["companyName"] as? String == "Acme")
    try FileManager.default.removeItem(at: folder)
  }

  @Test("a daemon that is killed is started again, and every answer is stored once", arguments: 1...3)
  func killed(atAnswer number: Int) throws {
    var options = PracticeOptions(
      daemon: ScriptedDaemon.arguments(folder: folder.path, diesAtAnswer: number), cvPath: "cv.pdf", jobPath: "job.txt")
    options.title = "Engineer"
    options.company = "Acme"
    let practice = try run(options)
    #expect(practice.code == 0)
    #expect(practice.diagnostics.contains("signal 9"))
    let answers = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "answers.json")))
    #expect((answers as? [[String: Any]])?.compactMap { $0["questionId"] as? String } == ["q1", "q2", "q3"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test("answers from a file are given in order, and the interview ends with the last")
  func prepared() throws {
    let answers = folder.appending(path: "answers.txt")
    try Data("First,\nin two lines\n---\nSecond\n".utf8).write(to: answers)
    var options = PracticeOptions(
      daemon: ScriptedDaemon.arguments(folder: folder.path), cvPath: "cv.pdf", jobPath: "job.txt")
    options.answersPath = answers.path
    let practice = try run(options)
    #expect(practice.code == 0)
    #expect(practice.output.contains("> First,\n  in two lines\n"))
    #expect(practice.output.contains("Question 3 of 3"))
    try FileManager.default.removeItem(at: folder)
  }

  @Test("a document that cannot be read is refused in a sentence that helps")
  func unreadable() throws {
    var options = PracticeOptions(
      daemon: ScriptedDaemon.arguments(folder: folder.path), cvPath: "scan.pdf", jobPath: "job.txt")
    options.title = "Engineer"
    options.company = "Acme"
    let practice = try run(options)
    #expect(practice.code == 1)
    #expect(practice.diagnostics.contains("scan.pdf: The document holds no text."))
    #expect(practice.diagnostics.contains("A scanned document"))
    try FileManager.default.removeItem(at: folder)
  }

  @Test("an executable that does not exist is named")
  func missingExecutable() throws {
    let practice = try run(PracticeOptions(daemon: ["/nonexistent/interviewd"], cvPath: "cv.pdf", jobPath: "job.txt"))
    #expect(practice.code == 1)
    #expect(practice.diagnostics.contains("/nonexistent/interviewd"))
    try FileManager.default.removeItem(at: folder)
  }

  private func run(_ options: PracticeOptions) throws -> (code: Int32, output: String, diagnostics: String) {
    let input = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    let files = ["output", "diagnostics"].map { folder.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    let handles = try files.map { try FileHandle(forWritingTo: $0) }
    let terminal = Terminal(
      input: input.fileDescriptor, output: handles[0].fileDescriptor, diagnostics: handles[1].fileDescriptor)
    let code = PracticeSession(options, terminal).run()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (code, texts[0], texts[1])
  }

  private func created() throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: "created.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
