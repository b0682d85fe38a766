internal import ArgumentParser
internal import InterviewServer
internal import JSONRPC

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score answers: one JSON object a line in, one a line out, in the same order, without any model.",
    discussion: """
      In: {"id", "question", "answer", "competency"?, "keyPoints"?, "cv"?, "jobDescription"?, "language"?}. \
      Out: {"id", "level", "notScorable", "flags", "checks", "score"}. The same line always gives the same line.
      """)

  func run() throws {
    var number = 0
    var isFaulty = false
    while let line = readLine() {
      number += 1
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      do {
        print(try ScoreLineCodec.score(line))
      } catch {
        isFaulty = true
        Main.complain(ConfigurationError("line \(number): \(error.message)"))
      }
    }
    if isFaulty { throw ExitCode(ExitStatus.badInput) }
  }
}
