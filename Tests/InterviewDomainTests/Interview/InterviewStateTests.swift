import InterviewDomain
import Testing

/// Every call in every state, against the contract.
@Suite struct InterviewStateTests {
  private enum Call: CaseIterable {
    case adopt, start, answer, finish, feedback
  }

  @Test("a call is taken where the contract allows it and refused with the right reason elsewhere")
  func everyCallInEveryState() throws {
    for state in SessionState.allCases {
      for call in Call.allCases {
        var interview = try Self.interview(in: state)
        let before = interview
        #expect(Self.outcome(of: call, on: &interview) == Self.expected(call, in: state), "\(call) in \(state)")
        if Self.expected(call, in: state) != nil { #expect(interview == before, "\(call) in \(state)") }
      }
    }
  }

  @Test("the last answer ends the interview, and every answer has its step")
  func steps() throws {
    var interview = try Self.interview(in: .ready, questions: 3)
    var ids: [QuestionID] = []
    for index in 1...3 {
      #expect(interview.needsQuestion)
      let question = Self.question(index)
      ids.append(question.id)
      try interview.ask(question)
      #expect(interview.step(after: question.id) == nil)
      try interview.accept(Self.answer("answer \(index)"), to: question.id)
      #expect((interview.step(after: question.id) == nil) == (index < 3))
    }
    #expect(interview.state == .complete && !interview.needsQuestion)
    let first = try #require(interview.step(after: ids[0]))
    #expect(first.nextQuestion?.id == ids[1] && !first.isComplete)
    #expect(first.progress.questionsAsked == 2 && first.progress.questionsAnswered == 1)
    let last = try #require(interview.step(after: ids[2]))
    #expect(last.isComplete && last.nextQuestion == nil && last.progress.questionsAnswered == 3)
    #expect(interview.changes.last == .moved(to: .complete))
  }

  @Test("the same answer again changes nothing, with a key or without")
  func repeatedAnswer() throws {
    for key in [nil, "k1"] as [String?] {
      var interview = try Self.interview(in: .ready)
      let question = Self.question(1)
      try interview.ask(question)
      try interview.accept(Self.answer("mine", key: key), to: question.id)
      try interview.ask(Self.question(2))
      let before = interview
      try interview.accept(Self.answer("mine", key: key), to: question.id)
      #expect(interview == before)
      #expect(throws: key == nil ? InterviewError.questionClosed(question.id, state: .inProgress) : .answerKeyReused) {
        try interview.accept(Self.answer("another", key: key), to: question.id)
      }
      #expect(interview == before)
    }
  }

  @Test("a key that was used for another question is refused")
  func reusedKey() throws {
    var interview = try Self.interview(in: .ready)
    let (one, two) = (Self.question(1), Self.question(2))
    try interview.ask(one)
    try interview.accept(Self.answer("mine", key: "k"), to: one.id)
    try interview.ask(two)
    #expect(throws: InterviewError.answerKeyReused) { try interview.accept(Self.answer("mine", key: "k"), to: two.id) }
  }

  @Test("a question that nobody asked is unknown")
  func unknownQuestion() throws {
    var interview = try Self.interview(in: .inProgress)
    let id = QuestionID.random()
    #expect(throws: InterviewError.unknownQuestion(id)) { try interview.accept(Self.answer("x"), to: id) }
  }

  @Test("ending early needs an answer, and drops the open question")
  func finish() throws {
    var interview = try Self.interview(in: .ready)
    let (one, two) = (Self.question(1), Self.question(2))
    try interview.ask(one)
    #expect(throws: InterviewError.nothingAnswered(state: .inProgress)) { try interview.finish() }
    try interview.accept(Self.answer("mine"), to: one.id)
    try interview.ask(two)
    try interview.finish()
    #expect(interview.turns.map(\.question.id) == [one.id] && interview.state == .complete)
    #expect(interview.changes.suffix(2) == [.dropped(two.id), .moved(to: .complete)])
    #expect(interview.progress.isComplete && interview.step(after: one.id)?.isComplete == true)
    #expect(throws: InterviewError.unknownQuestion(two.id)) { try interview.accept(Self.answer("late"), to: two.id) }
  }

  // MARK: Private

  /// The error a call ends in, nil for none.
  private static func outcome(of call: Call, on interview: inout Interview) -> InterviewError? {
    do throws(InterviewError) {
      switch call {
      case .adopt: try interview.adopt(InterviewPlan(version: 1, language: "en", slots: []))
      case .start: try interview.requireStartable()
      case .answer: try interview.accept(answer("words"), to: interview.turns.last?.question.id ?? unasked)
      case .finish: try interview.finish()
      case .feedback: try interview.requireFeedbackDue()
      }
      return nil
    } catch {
      return error
    }
  }

  private static func expected(_ call: Call, in state: SessionState) -> InterviewError? {
    switch (call, state) {
    case (.adopt, .created), (.start, .created): .documentsMissing(state: state)
    case (.adopt, .ready), (.start, .ready), (.start, .inProgress): nil
    case (.adopt, .inProgress): .alreadyStarted(state: state)
    case (.answer, .created), (.answer, .ready), (.finish, .created), (.finish, .ready): .notStarted(state: state)
    case (.answer, .inProgress), (.finish, .inProgress): nil
    case (.adopt, _), (.start, _), (.answer, _), (.finish, _): .alreadyComplete(state: state)
    case (.feedback, .complete): nil
    case (.feedback, .reviewed): .feedbackExists
    case (.feedback, _): .notComplete(state: state)
    }
  }

  private static let unasked = QuestionID(rawValue: "q-none")

  /// An interview with one answered and one open question if it is on, or two answered ones if it is over.
  private static func interview(in state: SessionState, questions: Int = 8) throws -> Interview {
    var turns: [Turn] = []
    if state == .inProgress || state == .complete || state == .reviewed {
      turns = [Turn(question: question(1), answer: answer("one")), Turn(question: question(2))]
      if state != .inProgress { turns[1].answer = answer("two") }
    }
    return Interview(
      sessionID: SessionID(rawValue: "s-1"), settings: try Fixture.settings(questions: questions), state: state,
      plan: nil, turns: turns, revision: 0)
  }

  private static func question(_ index: Int) -> Question {
    Question(
      id: QuestionID(rawValue: "q-\(index)"), index: index, text: "Question number \(index), is it?", kind: .planned,
      competency: "Any", slot: index - 1, createdAt: Timestamp(millisecondsSince1970: 0))
  }

  private static func answer(_ text: String, key: String? = nil) -> Answer {
    Answer(
      messageID: MessageID(rawValue: "m-1"), key: key, text: text, createdAt: Timestamp(millisecondsSince1970: 0))
  }
}
