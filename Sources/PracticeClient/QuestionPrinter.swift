internal import JSONCore

/// Prints questions while the interviewer writes them.
final class QuestionPrinter {
  private let terminal: Terminal
  /// For "Question 3 of 8", until a message says better.
  private var maxQuestions: Int
  private var current: (questionID: String, wrapper: WordWrapper)?
  private var printed: Set<String> = []

  init(terminal: Terminal, maxQuestions: Int) {
    self.terminal = terminal
    self.maxQuestions = maxQuestions
  }

  /// Takes the notifications of `interview/…`.
  func receive(_ method: String, _ params: JSON) {
    switch method {
    case "interview/questionDelta":
      guard let questionID = params["questionId"]?.string, let delta = params["delta"]?.string else { return }
      if current?.questionID != questionID { begin(questionID, index: params["index"]?.integer ?? 1, competency: "") }
      if let text = current?.wrapper.append(delta) { terminal.write(text, .bold) }
    case "interview/questionReset":
      guard current != nil else { return }
      endText()
      printed.remove(params["questionId"]?.string ?? "")
      terminal.writeLine("(The interviewer starts this question over.)", .dim)
    case "interview/questionCompleted":
      maxQuestions = params["progress"]?["maxQuestions"]?.integer ?? maxQuestions
      if let question = PracticeQuestion(params["question"]) { finish(question) }
    default: break
    }
  }

  /// Shows a question in full, unless it was streamed.
  func finish(_ question: PracticeQuestion) {
    if current?.questionID == question.id {
      endText()
      terminal.writeLine()
    } else if !printed.contains(question.id) {
      begin(question.id, index: question.index, competency: question.competency)
      if let text = current?.wrapper.append(question.text) { terminal.write(text, .bold) }
      endText()
      terminal.writeLine()
    }
  }

  private func begin(_ questionID: String, index: Int, competency: String) {
    if current != nil { endText() }
    printed.insert(questionID)
    let topic = competency.cleanedForOneLine()
    terminal.writeLine()
    terminal.writeLine("Question \(index) of \(maxQuestions)" + (topic.isEmpty ? "" : " · \(topic)"), .heading)
    current = (questionID, WordWrapper(width: terminal.width))
  }

  private func endText() {
    if let text = current?.wrapper.finish() { terminal.write(text, .bold) }
    current = nil
  }
}
