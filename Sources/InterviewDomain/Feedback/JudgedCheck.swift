/// A check that a model decided otherwise than the rules, by words of the candidate.
package struct JudgedCheck: Hashable, Sendable {
  /// Of the three times that a model was asked the same.
  package struct Votes: Hashable, Sendable {
    package var yes: Int
    package var no: Int
    package var unclear: Int

    package init(yes: Int, no: Int, unclear: Int) {
      self.yes = yes
      self.no = no
      self.unclear = unclear
    }
  }

  /// Whose answer holds the quote.
  package var questionID: QuestionID
  package var check: String
  package var rules: Check.Result
  package var model: Check.Result
  package var votes: Votes
  /// Verbatim words of the answer.
  package var quote: String?

  package init(
    questionID: QuestionID, check: String, rules: Check.Result, model: Check.Result, votes: Votes, quote: String?
  ) {
    self.questionID = questionID
    self.check = check
    self.rules = rules
    self.model = model
    self.votes = votes
    self.quote = quote
  }
}

/// A model's reply on single checks with what else it takes to come to the same levels again.
package struct Judging: Hashable, Sendable {
  package var provider: String
  package var model: String?
  /// Of the order in which the checks were asked.
  package var seed: Int
  package var reply: String

  package init(provider: String, model: String?, seed: Int, reply: String) {
    self.provider = provider
    self.model = model
    self.seed = seed
    self.reply = reply
  }
}

extension Judgement {
  /// With the checks passed that were decided so; an answer without a level stays without.
  func raised(by judged: [JudgedCheck], style: InterviewPlan.Style) -> Judgement {
    guard level != nil else { return self }
    var raised = self
    for change in judged where change.model == .pass {
      for index in checks.indices where checks[index].id == change.check && checks[index].result != .pass {
        raised.checks[index] = Check(id: change.check, result: .pass, quote: change.quote)
      }
    }
    guard raised.checks != checks else { return self }
    raised.level = Ladder.level(of: raised.checks, style: style, countingPartials: false)
    func passes(_ id: String) -> Bool { raised.checks.contains { $0.id == id && $0.result == .pass } }
    if passes("R1.topic") { raised.flags.removeAll { $0 == "offTopic" } }
    // These name what is told instead of one occasion.
    if passes("E1.event") {
      raised.flags.removeAll { ["pseudoStory", "selfDescription", "opinion"].contains($0) }
    }
    return raised
  }
}
