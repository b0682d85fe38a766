/// The person who types: as many lines as they like, a line with only "." to send them.
///
/// The terminal's own line editing serves; an empty line is part of the answer, since pasted text has them.
struct PersonAtTerminal: Candidate {
  private let terminal: Terminal
  private let drafts: DraftFile?
  private var hasSeenHint = false

  init(terminal: Terminal, drafts: DraftFile?) {
    self.terminal = terminal
    self.drafts = drafts
  }

  mutating func reply(to question: PracticeQuestion) throws(PracticeFailure) -> Reply {
    var lines = recallDraft(of: question)
    if !hasSeenHint { terminal.writeParagraph(Self.hint, .dim) }
    hasSeenHint = true
    do {
      let terminal = terminal
      return try terminal.keepingTypedText { () throws(PracticeFailure) in
        try read(&lines, question)
      }
    } catch {
      lines.append(terminal.takeUnfinishedLine())
      keepDraft(lines, of: question)
      throw error
    }
  }

  static let hint = "Enter starts a new line. A line with only \".\" (or Ctrl-D) sends. /help tells more."

  private func read(_ lines: inout [String], _ question: PracticeQuestion) throws(PracticeFailure) -> Reply {
    var hasTriedToLeave = false
    while true {
      terminal.write("> ", .heading)
      switch try terminal.readLine() {
      case .text(let line) where line.trimmingWhitespace() == ".":
        if let answer = answer(lines) { return .answer(answer) }
        terminal.writeLine("There is nothing to send yet.", .dim)
      case .end(let line):
        terminal.writeLine()
        if let answer = answer(lines + [line]) { return .answer(answer) }
        // Once may be a slip; twice, or a terminal that is gone, is a goodbye.
        if hasTriedToLeave { throw .interrupted }
        hasTriedToLeave = true
        terminal.writeParagraph("There is nothing to send yet; Ctrl-D again leaves, and keeps everything.", .dim)
      case .text(let line):
        hasTriedToLeave = false
        switch line.trimmingWhitespace() {
        case "/finish": return .finish
        case "/quit": throw .interrupted
        case "/repeat": terminal.writeParagraph(question.text, .bold)
        case "/again":
          lines = []
          terminal.writeLine("What you typed is dropped; start anew.", .dim)
        case "/help": terminal.write(Self.help)
        case let word where Self.looksLikeCommand(word):
          terminal.writeParagraph(
            "There is no command \(word); /help lists them. The line is not part of your answer.", .dim)
        default:
          warn(ofCutLine: line)
          lines.append(line)
        }
      }
    }
  }

  private static let help = """
      .         sends the answer, as does Ctrl-D
      /repeat   shows the question again
      /again    drops what you typed and starts the answer anew
      /finish   ends the interview here and goes on to the feedback
      /quit     leaves and keeps everything, as does Ctrl-C

    """

  /// "/quitt", but not "/etc/hosts was the culprit".
  private static func looksLikeCommand(_ line: String) -> Bool {
    line.first == "/" && line.count > 1 && line.dropFirst().allSatisfy { $0.isLetter }
  }

  /// Linux keeps at most 4,095 bytes of a line being edited and drops the rest without a word.
  private func warn(ofCutLine line: String) {
    guard line.utf8.count >= 4_095 else { return }
    terminal.writeParagraph(
      "The terminal takes 4,095 bytes a line at most; the end of this one may be missing. Type or paste it as "
        + "several lines, after /again if need be.", .doubtful)
  }

  private func answer(_ lines: [String]) -> String? {
    let answer = lines.joined(separator: "\n").trimmingWhitespace()
    return answer.isEmpty ? nil : answer
  }

  // MARK: Drafts

  private func recallDraft(of question: PracticeQuestion) -> [String] {
    guard let draft = drafts?.take(questionID: question.id) else { return [] }
    terminal.writeLine("You had begun:", .dim)
    terminal.writeAnswer(draft)
    return draft.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func keepDraft(_ lines: [String], of question: PracticeQuestion) {
    guard let draft = answer(lines), let drafts else { return }
    let isKept = drafts.keep(draft, questionID: question.id)
    terminal.writeLine()
    terminal.writeLine(isKept ? "What you typed is kept as a draft." : "What you typed could not be kept.", .dim)
  }
}
