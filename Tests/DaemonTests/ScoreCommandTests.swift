import InterviewTestSupport
import JSONCore
import JSONRPC
import Testing

@Suite("interviewd score")
struct ScoreCommandTests {
  private static func line(_ id: Int) -> String {
    let answer = InterviewScript.answer(id)
    return JSONWriter.text(of: [
      "id": .number(JSONNumber(id)), "question": "Tell me about a time you fixed something hard.",
      "answer": .string(answer),
    ])
  }

  /// What the command writes for the input, and its exit code.
  private func run(_ input: String) async throws -> (lines: [JSON], code: Int32, diagnostics: String) {
    let command = try DaemonProcess(["score"])
    command.client.send(bytes: Array(input.utf8))
    command.client.closeInput()
    _ = await command.client.wait { _ in false }
    return (command.client.messages, command.exitCode(), command.diagnostics())
  }

  @Test("a line for each line, in the same order, and the same every time")
  func order() async throws {
    let input = (1...50).map { Self.line($0) + "\n" }.joined()
    let first = try await run(input)
    #expect(first.code == 0)
    #expect(first.diagnostics == "")
    #expect(first.lines.map { $0["id"]?.integer } == Array(1...50))
    #expect(first.lines.allSatisfy { $0["level"]?.integer != nil })
    #expect(try await run(input).lines == first.lines)
  }

  @Test("a last line without a line end counts, blank lines and carriage returns do not")
  func lineEnds() async throws {
    let result = try await run(Self.line(1) + "\r\n\n  \n" + Self.line(2))
    #expect(result.lines.map { $0["id"]?.integer } == [1, 2])
    #expect(result.code == 0)
  }

  @Test("a bad line is told of on standard error without its words, and the others are scored")
  func badLines() async throws {
    let result = try await run(Self.line(1) + "\n{\"id\":2,\"answer\":\"a secret\"}\n{nonsense\n" + Self.line(3) + "\n")
    #expect(result.lines.map { $0["id"]?.integer } == [1, 3])
    #expect(result.code != 0)
    #expect(result.diagnostics.contains("line 2:") && result.diagnostics.contains("line 3:"))
    #expect(!result.diagnostics.contains("secret"))
  }

  @Test("no input gives no output")
  func noInput() async throws {
    let result = try await run("")
    #expect(result.lines.isEmpty && result.code == 0)
  }
}
