internal import Simulation

/// Whoever answers: the person at the terminal, a file, or a simulated candidate.
protocol Candidate {
  /// - Throws: `PracticeFailure.interrupted` where the person stops here.
  mutating func reply(to question: PracticeQuestion) throws(PracticeFailure) -> Reply
}

enum Reply: Hashable {
  case answer(String)
  /// Ends the interview with the answers given so far.
  case finish
}

/// Answers prepared in a file, separated by lines of `---`; the interview ends with the last of them.
struct PreparedCandidate: Candidate {
  private var answers: ArraySlice<String>
  private let terminal: Terminal

  init(text: String, terminal: Terminal) {
    self.terminal = terminal
    var answers = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.trimmingWhitespace() == "---" { answers.append("") } else { answers[answers.count - 1] += line + "\n" }
    }
    self.answers = answers.map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }[...]
  }

  mutating func reply(to question: PracticeQuestion) -> Reply {
    guard let answer = answers.popFirst() else { return .finish }
    terminal.writeAnswer(answer)
    return .answer(answer)
  }
}

/// Answers out of the CV, for where nobody sits at the terminal.
struct StandIn: Candidate {
  private var candidate: SimulatedCandidate
  private let terminal: Terminal

  /// - Parameter cv: the text as the daemon read it.
  init(cv: String, terminal: Terminal) {
    candidate = SimulatedCandidate(.strong, cv: cv)
    self.terminal = terminal
  }

  mutating func reply(to question: PracticeQuestion) -> Reply {
    let answer = candidate.answer(
      to: question.text, competency: question.competency, isFollowUp: question.isFollowUp
    ).cleanedForOneLine()
    terminal.writeAnswer(answer)
    return .answer(answer)
  }
}

extension Terminal {
  /// Shows an answer that nobody typed here.
  func writeAnswer(_ answer: String) {
    writeParagraph(answer, .dim, indent: "  ", firstIndent: "> ")
  }
}
