internal import Glibc

extension Terminal {
  /// Puts a question of the client's own, on one line.
  ///
  /// - Returns: what was typed, trimmed; the default where that is nothing.
  /// - Throws: `PracticeFailure.interrupted`, also where the input ends.
  func ask(_ question: String, defaultAnswer: String?) throws(PracticeFailure) -> String {
    let hint = defaultAnswer.map { " [\($0.cleanedForOneLine())]" } ?? ""
    write("\(question.cleanedForOneLine())\(hint) ")
    guard case .text(let line) = try readLine() else { throw .interrupted }
    let reply = line.trimmingWhitespace()
    return reply.isEmpty ? defaultAnswer ?? "" : reply
  }

  /// A sign that the answer was sent, where somebody waits for the next question.
  func writeWaiting() {
    if isInteractive { writeLine("Sent.", .dim) }
  }

  /// - Throws: `PracticeFailure.interrupted` where the person does not wait for it.
  func wait(milliseconds: Int) throws(PracticeFailure) {
    var descriptor = pollfd(fd: interruption ?? -1, events: Int16(POLLIN), revents: 0)
    if poll(&descriptor, 1, Int32(clamping: milliseconds)) == 1 { throw .interrupted }
  }
}
