/// The rules of one interview: who may say what when, and when it ends.
///
/// A value without I/O. Every change is noted in `changes`, so that a store writes just what is new.
package struct Interview: Hashable, Sendable {
  package let sessionID: SessionID
  package let settings: SessionSettings
  package private(set) var state: SessionState
  package private(set) var plan: InterviewPlan?
  package private(set) var turns: [Turn]
  /// Counts the saves; a save that finds another number in the store is refused, since someone else was faster.
  package private(set) var revision: Int
  /// What happened since the last save, in order.
  package private(set) var changes: [Change] = []

  package enum Change: Hashable, Sendable {
    case planned(InterviewPlan)
    case asked(Question)
    case answered(QuestionID, Answer)
    case dropped(QuestionID)
    case moved(to: SessionState)
  }

  package init(
    sessionID: SessionID, settings: SessionSettings, state: SessionState, plan: InterviewPlan?, turns: [Turn],
    revision: Int
  ) {
    self.sessionID = sessionID
    self.settings = settings
    self.state = state
    self.plan = plan
    self.turns = turns
    self.revision = revision
  }

  /// What the client is told after an answer.
  package struct Step: Hashable, Sendable {
    package let isComplete: Bool
    package let nextQuestion: Question?
    package let progress: Progress

    package init(isComplete: Bool, nextQuestion: Question?, progress: Progress) {
      self.isComplete = isComplete
      self.nextQuestion = nextQuestion
      self.progress = progress
    }
  }

  package var openQuestion: Question? {
    guard let last = turns.last, last.answer == nil else { return nil }
    return last.question
  }

  package var progress: Progress { progress(after: turns) }

  /// Whether a question is due: the interview is on, and nothing is open.
  package var needsQuestion: Bool {
    (state == .ready || state == .inProgress) && openQuestion == nil
  }

  // MARK: What may happen

  /// Settles the plan before the first question.
  package mutating func adopt(_ plan: InterviewPlan) throws(InterviewError) {
    try requireStartable()
    guard turns.isEmpty else { throw .alreadyStarted(state: state) }
    self.plan = plan
    changes.append(.planned(plan))
  }

  /// Asks the question that is due.
  package mutating func ask(_ question: Question) throws(InterviewError) {
    try requireStartable()
    precondition(openQuestion == nil && question.index == turns.count + 1, "one question at a time")
    turns.append(Turn(question: question))
    changes.append(.asked(question))
    move(to: .inProgress)
  }

  /// Checks that the interview has what it needs to begin or to go on.
  package func requireStartable() throws(InterviewError) {
    switch state {
    case .created: throw .documentsMissing(state: state)
    case .ready, .inProgress: break
    case .complete, .reviewed: throw .alreadyComplete(state: state)
    }
  }

  /// Takes the answer to the open question, and ends the interview if it was the last.
  ///
  /// The same answer to the same question again is taken as a repeat and changes nothing.
  package mutating func accept(_ answer: Answer, to id: QuestionID) throws(InterviewError) {
    if try isRepeat(answer, of: id) { return }
    guard turns.contains(where: { $0.question.id == id }) else {
      if state == .created || state == .ready { throw .notStarted(state: state) }
      throw .unknownQuestion(id)
    }
    if state == .complete || state == .reviewed { throw .alreadyComplete(state: state) }
    guard let last = turns.indices.last, turns[last].question.id == id, turns[last].answer == nil else {
      throw .questionClosed(id, state: state)
    }
    turns[last].answer = answer
    changes.append(.answered(id, answer))
    if progress.questionsAnswered >= settings.maxQuestions { move(to: .complete) }
  }

  /// What was said, or is to be said, after the answer to that question; nil while its next question is due.
  package func step(after id: QuestionID) -> Step? {
    guard let index = turns.firstIndex(where: { $0.question.id == id }), turns[index].answer != nil else { return nil }
    let isLast = index == turns.count - 1
    if isLast && needsQuestion { return nil }
    if isLast { return Step(isComplete: true, nextQuestion: nil, progress: progress) }
    return Step(
      isComplete: false, nextQuestion: turns[index + 1].question,
      progress: progress(after: turns[...index] + [Turn(question: turns[index + 1].question)]))
  }

  /// Ends the interview early; an open question is dropped.
  package mutating func finish() throws(InterviewError) {
    switch state {
    case .created, .ready: throw .notStarted(state: state)
    case .complete, .reviewed: throw .alreadyComplete(state: state)
    case .inProgress: break
    }
    guard progress.questionsAnswered > 0 else { throw .nothingAnswered(state: state) }
    if let open = openQuestion {
      turns.removeLast()
      changes.append(.dropped(open.id))
    }
    move(to: .complete)
  }

  /// Checks that feedback may be given now: the interview is complete, and has none yet.
  package func requireFeedbackDue() throws(InterviewError) {
    switch state {
    case .created, .ready, .inProgress: throw .notComplete(state: state)
    case .complete: break
    case .reviewed: throw .feedbackExists
    }
  }

  /// Forgets the changes, which are stored now under the next revision.
  package mutating func markSaved() {
    changes = []
    revision += 1
  }

  // MARK: Private

  private func isRepeat(_ answer: Answer, of id: QuestionID) throws(InterviewError) -> Bool {
    if let key = answer.key, let used = turns.first(where: { $0.answer?.key == key }) {
      guard used.question.id == id, used.answer?.text == answer.text else { throw .answerKeyReused }
      return true
    }
    // Without a key of its own the same words to the same question are the same call made again.
    guard let turn = turns.first(where: { $0.question.id == id }), let given = turn.answer else { return false }
    return given.text == answer.text && (answer.key == nil || given.key == nil)
  }

  private mutating func move(to next: SessionState) {
    guard state != next else { return }
    state = next
    changes.append(.moved(to: next))
  }

  private func progress(after turns: some Collection<Turn>) -> Progress {
    let answered = turns.count { $0.answer != nil }
    let isWhole = turns.count == self.turns.count && openQuestion == nil
    return Progress(
      questionsAsked: turns.count, questionsAnswered: answered, maxQuestions: settings.maxQuestions,
      isStarted: state != .created && state != .ready,
      isComplete: isWhole && (state == .complete || state == .reviewed))
  }
}
