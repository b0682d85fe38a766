import Foundation
import Glibc
import InterviewTestSupport
import Testing

/// The terminal client against the real daemon, at a real (pseudo) terminal.
@Suite("A practice at a terminal", .timeLimit(.minutes(20)))
struct PracticeTests {
  @Test("a person answers in several lines, finishes early and reads the feedback")
  func wholePractice() throws {
    let home = TemporaryFolder()
    let person = try PersonAtTerminal(Self.documents, home: home.path)
    try person.acceptHeading()
    try person.expect("Question 1 of 8")
    try person.expect("> ")
    person.type("At Fjordline I led the move to PostgreSQL.\n\nI wrote to both and compared them; no row was lost.\n")
    person.type("/repeat\n/what\n.\n")
    try person.expect("There is no command /what")
    try person.expect("Sent.")
    try person.expect("Question 2 of 8")
    person.type("/finish\n")
    try person.expect("Your feedback")
    try person.expect("Written by: offline")
    #expect(person.exitCode() == 0)
    #expect(person.screen.contains("\u{1B}[1m"), "the questions are bold")
    #expect(person.screen.contains("(answer 1)"))
  }

  @Test("Ctrl-C keeps the sent answer and the one being typed, and the next start offers to go on")
  func resume() throws {
    let home = TemporaryFolder()
    let first = try PersonAtTerminal(Self.documents, home: home.path)
    try first.acceptHeading()
    try first.expect("Question 1 of 8")
    try first.expect("> ")
    first.type("At Fjordline I led the move to PostgreSQL in eleven weeks.\n.\n")
    try first.expect("Question 2 of 8")
    try first.expect("> ")
    first.type("Begun, and\nnot yet ended")
    try first.expect("not yet ended")
    first.type("\u{3}")
    try first.expect("kept as a draft")
    try first.expect("interviewd practice --resume")
    #expect(first.exitCode() == 130)

    let second = try PersonAtTerminal(Self.documents, home: home.path)
    try second.expect("There is an unfinished interview")
    try second.expect("(1 of 8")
    second.type("\n")
    try second.expect("Question 2 of 8")
    try second.expect("You had begun:")
    try second.expect("not yet ended")
    try second.expect("> ")
    second.type("/quit\n")
    #expect(second.exitCode() == 130)
  }

  @Test("a daemon that is killed while the person types is started again, and no answer is lost")
  func killedDaemon() throws {
    let home = TemporaryFolder()
    let person = try PersonAtTerminal(Self.documents, home: home.path)
    try person.acceptHeading()
    try person.expect("Question 1 of 8")
    try person.expect("> ")
    person.type("At Fjordline I led the move to PostgreSQL.\n")
    kill(try person.child(), SIGKILL)
    person.type("No row was lost.\n.\n")
    try person.expect("nothing that it had acknowledged is lost")
    try person.expect("Question 2 of 8")
    person.type("/finish\n")
    try person.expect("Written by: offline")
    #expect(person.exitCode() == 0)
  }

  @Test(
    "no color where it is not wanted",
    arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func plain(environment: [String: String]) throws {
    let home = TemporaryFolder()
    let person = try PersonAtTerminal(Self.documents, home: home.path, environment: environment)
    try person.acceptHeading()
    try person.expect("Question 1 of 8")
    try person.expect("> ")
    person.type("\u{4}")
    try person.expect("There is nothing to send yet")
    person.type("\u{4}")
    #expect(person.exitCode() == 130)
    #expect(!person.screen.contains("\u{1B}"))
  }

  @Test("lines fit a narrow terminal", arguments: [80, 60, 40])
  func width(columns: UInt16) throws {
    let home = TemporaryFolder()
    // A simulated candidate answers: standard input is no terminal, standard output is one.
    let practice = try PersonAtTerminal(
      Self.documents, home: home.path, environment: ["NO_COLOR": "1"], columns: columns, hasKeyboard: false)
    try practice.expect("Written by: offline")
    #expect(practice.exitCode() == 0)
    let widest = practice.screen.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    #expect(widest <= Int(columns))
    #expect(widest > Int(columns) - 12)
  }

  @Test(
    "what cannot be gone on with is refused in one sentence",
    arguments: [
      (["--cv", "/nonexistent.pdf", "--job", job], "/nonexistent.pdf"),
      (["--resume", "s-unknown"], "no session"),
      (["--cv", cv, "--job", job, "--questions", "99"], "20"),
      ([], "A CV and a job description are needed"),
    ])
  func refusals(arguments: [String], words: String) throws {
    let home = TemporaryFolder()
    let person = try PersonAtTerminal(arguments, home: home.path, hasKeyboard: false)
    #expect(person.exitCode() == 1)
    #expect(person.screen.contains("interviewd practice: "))
    #expect(person.screen.contains(words))
  }

  private static let cv = Fixture.folder + "own-en-utf8.txt"
  private static let job = Fixture.folder + "tts-principal-software-engineer.txt"
  private static let documents = ["--cv", cv, "--job", job]
}
