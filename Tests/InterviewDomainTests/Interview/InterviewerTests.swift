import InterviewDomain
import Testing

@Suite struct InterviewerTests {
  private static let story = """
    In March I found that the settlement query ran once per row. I rewrote it as one join, because the cache would \
    only have hidden the cause, and p99 fell from 840 ms to 120 ms.
    """

  @Test("no question of an interview repeats another, whatever is answered")
  func noRepeats() throws {
    let answers: [(Question) -> String] = [
      { _ in "ok" }, { _ in Self.story }, { $0.text }, { _ in "I don't know" }, { _ in "What do you mean?" },
      { _ in String(repeating: "and then we tested it again ", count: 720) }, { _ in "?" }, { _ in "…" },
      { _ in "Wir haben das im Team gemeinsam gemacht und danach war der Kunde sehr zufrieden mit uns allen dort." },
      { "For \($0.index) weeks we were on \"it\" {quote} <b> and somebody decided on it." },
    ]
    for answer in answers {
      for cv in Fixture.cvs {
        for job in [Fixture.iosJob, Fixture.accessibilityJob] {
          for count in [3, 20] {
            let interview = try Fixture.interview(
              Fixture.settings(questions: count), cv: cv, job: job, answer: answer)
            #expect(interview.turns.count == count && interview.state == .complete)
            let questions = interview.turns.map(\.question)
            #expect(Set(questions.map(\.text)).count == count)
            #expect(questions.allSatisfy { QuestionText.isWellFormed($0.text) })
            #expect(questions.count { $0.kind == .followUp } <= count / 2)
            for slot in Set(questions.map(\.slot)) {
              #expect(questions.count { $0.kind == .followUp && $0.slot == slot } <= 2)
            }
            #expect(questions[0].kind == .opening)
          }
        }
      }
    }
  }

  @Test(
    "what an answer lacks is found",
    arguments: [
      ("I don't know", AnswerGap.refused), ("pass", .refused), ("What do you mean by that?", .askedBack),
      ("We rewrote the query.", .tooShort),
      (
        "I usually write tests first and then I would ask a colleague to look at the code before it is merged.",
        .noEvent
      ),
      (
        "Last year there was an outage and the team found the query. They rewrote it and latency fell to 120 ms for all.",
        .noOwnAction
      ),
      (
        "Last year I found the slow query in our settlement API and I rewrote it as a single join over two days.",
        .noResult
      ),
      (
        "Last year I found the slow query in our settlement API and rewrote it, and in the end it was much faster.",
        .noMeasure
      ),
    ])
  func gaps(answer: String, gap: AnswerGap) {
    let found = AnswerGaps(
      of: answer, to: "Can you tell me about a slow query?", style: .pastBehavior, keyTerms: ["query", "code"])
    #expect(found.gaps.first == gap, "\(found.gaps)")
  }

  @Test("an answer that has everything gets no follow-up")
  func wholeAnswer() throws {
    #expect(AnswerGaps(of: Self.story, to: "What was hard?", style: .pastBehavior).gaps.isEmpty)
    let interview = try Fixture.interview(
      Fixture.settings(questions: 2), cv: Fixture.backendCV, job: Fixture.backendJob
    ) { _ in Self.story }
    #expect(interview.turns[1].question.kind == .planned)
  }

  @Test("an answer without a result is followed up, and the follow-up is about the same slot")
  func followUp() throws {
    let interview = try Fixture.interview(
      Fixture.settings(questions: 12), cv: Fixture.backendCV, job: Fixture.iosJob
    ) { _ in "Last year I led the migration of our services from Java to Kotlin and I wrote the first two myself." }
    #expect(interview.turns[1].question.kind == .followUp)
    #expect(interview.turns[1].question.slot == interview.turns[0].question.slot)
  }

  @Test("the requirements that a job insists on are asked about, even when every answer invites a follow-up")
  func coverage() throws {
    for (cv, job) in [(Fixture.backendCV, Fixture.iosJob), (Fixture.nurseCV, Fixture.nurseJob)] {
      let interview = try Fixture.interview(Fixture.settings(), cv: cv, job: job) { _ in "We did that as a team." }
      let slots = Set(interview.turns.map(\.question.slot))
      let plan = try #require(interview.plan)
      let asked = Set(slots.compactMap { plan.slots[$0].requirement })
      for requirement in JobAnalysis(job).requirements where requirement.isMust {
        #expect(asked.contains(requirement.text), "\(requirement.text)")
      }
    }
  }
}
