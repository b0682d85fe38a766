internal import JSONCore
internal import JSONRPC

/// One interview at a terminal, from the documents to the feedback: a client of the protocol like any other.
package struct PracticeSession {
  private let options: PracticeOptions
  private let terminal: Terminal

  package init(_ options: PracticeOptions, _ terminal: Terminal) {
    self.options = options
    self.terminal = terminal
  }

  /// Runs to the feedback, or to where the person stops.
  ///
  /// - Returns: the exit code: 0 with the feedback shown, 130 where the person stopped before, else 1.
  package func run() -> Int32 {
    do {
      let client = try InterviewClient(
        arguments: options.daemon, providers: options.providers, interruption: terminal.interruption)
      defer { client.close() }
      client.didRestart = { [terminal] cause in
        terminal.writeLine()
        terminal.complain("\(cause). It was started again; nothing that it had acknowledged is lost.")
      }
      try PracticeRun(options: options, terminal: terminal, client: client).run()
      return 0
    } catch .interrupted {
      return 130
    } catch {
      terminal.complain("interviewd practice: \(error.sentence)")
      return 1
    }
  }
}

/// The steps of a practice, over a client that is connected.
private struct PracticeRun {
  let options: PracticeOptions
  let terminal: Terminal
  let client: InterviewClient

  func run() throws(PracticeFailure) {
    let prepared = try options.answersPath.map { path throws(PracticeFailure) in
      guard let text = FileText.read(path) else { throw .unusable("The answers in \(path) could not be read") }
      return PreparedCandidate(text: text, terminal: terminal)
    }
    let session = try SessionChooser(options: options, terminal: terminal, client: client, asksPerson: asksPerson)
      .session()
    do {
      try interview(session, prepared)
      try showFeedback(of: session)
    } catch .interrupted {
      terminal.writeLine()
      terminal.writeParagraph("Everything you sent is kept. Go on whenever you like with:")
      terminal.writeLine("  interviewd practice --resume \(session.id.cleanedForOneLine())", .bold)
      throw .interrupted
    }
  }

  private var asksPerson: Bool { terminal.isInteractive && options.answersPath == nil }

  private func candidate(for session: SessionSummary, _ prepared: PreparedCandidate?) throws(PracticeFailure)
    -> any Candidate
  {
    if let prepared { return prepared }
    if asksPerson { return PersonAtTerminal(terminal: terminal, drafts: DraftFile(sessionID: session.id)) }
    let cv = try client.request("document/get", ["sessionId": .string(session.id), "kind": "cv"])
    return StandIn(cv: cv["text"]?.string ?? "", terminal: terminal)
  }

  // MARK: The interview

  private func interview(_ session: SessionSummary, _ prepared: PreparedCandidate?) throws(PracticeFailure) {
    guard !["complete", "reviewed"].contains(session.state) else { return }
    let printer = QuestionPrinter(terminal: terminal, maxQuestions: session.maxQuestions)
    client.receive = { printer.receive($0, $1) }
    defer { client.receive = { _, _ in } }
    var candidate = try candidate(for: session, prepared)
    let id: JSON = .string(session.id)

    let started = try persevering { () throws(PracticeFailure) in
      try client.request("interview/start", ["sessionId": id])
    }
    var open = PracticeQuestion(started["question"])
    while let question = open {
      printer.finish(question)
      switch try candidate.reply(to: question) {
      case .finish:
        do {
          _ = try client.request("interview/finish", ["sessionId": id])
          open = nil
        } catch .refused(let error) where asksPerson {
          // Nothing has been answered yet; the question stays open.
          terminal.writeParagraph(PracticeFailure.refused(error).sentence, .doubtful)
        }
      case .answer(let answer):
        terminal.writeWaiting()
        open = try next(after: question, answer, sessionID: id)
      }
    }
  }

  /// Sends an answer and returns the question that follows; nil where the interview is complete, and the same question
  /// where the daemon would not have the answer.
  private func next(after question: PracticeQuestion, _ answer: String, sessionID: JSON) throws(PracticeFailure)
    -> PracticeQuestion?
  {
    // The question's own id serves as the answer's key: however often it is sent, it is stored once.
    let params: JSONObject = [
      "sessionId": sessionID, "questionId": .string(question.id), "answer": .string(answer),
      "answerId": .string("practice-" + question.id),
    ]
    do {
      let result = try persevering { () throws(PracticeFailure) in try client.request("interview/answer", params) }
      if result["isComplete"]?.bool == true { return nil }
      return PracticeQuestion(result["nextQuestion"])
    } catch .refused(let error) where asksPerson && error.kind == "validation" {
      terminal.writeParagraph(PracticeFailure.refused(error).sentence, .doubtful)
      return question
    }
  }

  /// Asks the person whether to try again where that may help; nobody there, it is tried twice more.
  private func persevering(_ request: () throws(PracticeFailure) -> JSON) throws(PracticeFailure) -> JSON {
    var triesLeft = 2
    while true {
      do {
        return try request()
      } catch .refused(let error) where error.isRetryable {
        if asksPerson {
          terminal.writeParagraph(PracticeFailure.refused(error).sentence, .doubtful)
          _ = try terminal.ask("Your answers are kept. Enter tries again, Ctrl-C leaves:", defaultAnswer: nil)
        } else {
          guard triesLeft > 0 else { throw .refused(error) }
          triesLeft -= 1
          try terminal.wait(milliseconds: error.retryAfterMs)
        }
      }
    }
  }

  // MARK: Feedback

  private func showFeedback(of session: SessionSummary) throws(PracticeFailure) {
    let params: JSONObject = ["sessionId": .string(session.id)]
    terminal.writeLine()
    terminal.writeParagraph("The interview is over. Your answers are being read …", .dim)
    let result: JSON
    do {
      result = try persevering { () throws(PracticeFailure) in try client.request("feedback/generate", params) }
    } catch .refused(let error) where error.kind == "invalidState" {
      // It was written before, perhaps by the daemon that ended while we waited.
      result = try client.request("feedback/get", params)
    }
    let transcript = try client.request("interview/get", params)
    FeedbackReport(
      feedback: result["feedback"] ?? [:], transcript: TranscriptEntry.entries(of: transcript["messages"]?.array ?? [])
    ).write(to: terminal)
  }
}
