internal import InterviewDomain
internal import Simulation

/// One interview by rules alone, without any service.
struct Rehearsal {
  let interview: Interview
  let score: SessionScore

  static func plan(
    _ settings: SessionSettings, cv: String, job: String, bank: QuestionBank
  ) -> InterviewPlan {
    InterviewPlanner.plan(settings: settings, cv: cv, jobDescription: job, bank: bank)
  }

  init(
    _ settings: SessionSettings, plan: InterviewPlan, cv: String, job: String, manner: Manner, seed: UInt64
  ) throws(InterviewError) {
    var candidate = SimulatedCandidate(manner, cv: cv, seed: seed)
    interview = try Self.held(settings, plan: plan, cv: cv, job: job) { question in
      candidate.answer(
        to: question.text, competency: question.competency, isFollowUp: question.kind == .followUp)
    }
    score = Self.score(of: interview, cv: cv, job: job)
  }

  static func held(
    _ settings: SessionSettings, plan: InterviewPlan, cv: String, job: String, answer: (Question) -> String
  ) throws(InterviewError) -> Interview {
    let moment = Timestamp(millisecondsSince1970: 0)
    var interview = Interview(
      sessionID: SessionID(rawValue: "s-rehearsal"), settings: settings, state: .ready, plan: plan, turns: [],
      revision: 0)
    var asked = QuestionSimilarity(asked: [])
    while interview.needsQuestion {
      let brief = Interviewer.next(for: interview, cv: cv, jobDescription: job, asked: asked)
      asked.add(brief.text)
      let index = interview.turns.count + 1
      let question = Question(
        id: QuestionID(rawValue: "q-\(index)"), index: index, text: brief.text, kind: brief.kind,
        competency: brief.competency, slot: brief.slot, createdAt: moment)
      try interview.ask(question)
      try interview.accept(
        Answer(messageID: MessageID(rawValue: "m-\(index)"), key: nil, text: answer(question), createdAt: moment),
        to: question.id)
    }
    return interview
  }

  static func score(of interview: Interview, cv: String, job: String) -> SessionScore {
    FeedbackWriter(interview: interview, cv: cv, jobDescription: job, requirements: JobAnalysis(job).requirements).score
  }

  var questions: [String] { interview.turns.map(\.question.text) }
}

extension SessionScore {
  /// Nil where there is none.
  var points: Int? { if case .score(let points, _) = self { points } else { nil } }
}
