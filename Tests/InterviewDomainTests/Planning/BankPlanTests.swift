import InterviewDomain
import Testing

@Suite("Plans out of packs")
struct BankPlanTests {
  @Test("a competency that the job names is asked about with what a good answer holds")
  func competency() throws {
    let plan = try plan(.technical)
    let slots = plan.slots.filter { $0.source != nil }
    #expect(!slots.isEmpty)
    for slot in slots {
      #expect(slot.keyPoints == slot.source?.keyPoints.map(\.text))
      #expect(plan.slots.count { $0.source?.question == slot.source?.question } == 1)
    }
    #expect(slots.contains { $0.text.hasSuffix("How would you find the query that slows a page down?") })
  }

  @Test("a question on the candidate's own facts quotes them, and one without facts is asked plainly")
  func grounded() throws {
    let plan = try plan(.behavioral, cv: Fixture.backendCV)
    let slot = try #require(plan.slots.first { $0.source?.question == "own-1" })
    let evidence = try #require(slot.cvEvidence)
    #expect(Fixture.backendCV.contains(evidence) && slot.text.contains(evidence.prefix(20)))
    let plain = try #require(try self.plan(.behavioral, cv: "").slots.first { $0.source?.question == "own-1" })
    #expect(plain.text == "When did you finish something that others had given up?")
  }

  @Test("questions are for the difficulty that was chosen, else for the one that the job's title names")
  func difficulty() throws {
    func difficulty(_ chosen: Difficulty?, title: String, job: String = "We need somebody.") throws -> Difficulty {
      InterviewPlanner.plan(
        settings: try SessionSettings(jobTitle: title, companyName: "Oven", difficulty: chosen), cv: "",
        jobDescription: job
      ).difficulty
    }
    #expect(try difficulty(nil, title: "Senior Baker") == .senior)
    #expect(try difficulty(nil, title: "Head of Baking") == .lead)
    #expect(try difficulty(nil, title: "Baker", job: "Junior Baker\n\nYou bake bread for us.") == .junior)
    #expect(try difficulty(nil, title: "Baker") == .mid)
    #expect(try difficulty(.junior, title: "Senior Baker") == .junior)
  }

  @Test("the requirements of a plan are verbatim, and what covers them too")
  func requirements() throws {
    let plan = try plan(.mixed)
    #expect(!plan.requirements.isEmpty)
    for requirement in plan.requirements {
      #expect(Fixture.backendJob.contains(requirement.text))
      for evidence in requirement.evidence { #expect(Fixture.backendCV.contains(evidence)) }
    }
  }

  private func plan(
    _ type: InterviewType, cv: String = Fixture.backendCV, questions: Int = 12
  ) throws -> InterviewPlan {
    InterviewPlanner.plan(
      settings: try Fixture.settings(type, questions: questions), cv: cv, jobDescription: Fixture.backendJob,
      bank: QuestionBank(packs: [Self.pack]))
  }

  private static let pack = QuestionPack(
    id: "software-en", version: 1, language: "en", license: "Apache-2.0",
    family: WorkFamily(id: "software", name: "Software", jobWords: ["engineer"]),
    competencies: [
      Competency(
        id: "data", name: "Data access", definition: "Reading and writing data", keywords: ["postgresql", "sql"],
        weight: 3),
      Competency(id: "ownership", name: "Ownership", definition: "Seeing it through", keywords: ["owner"], weight: 2),
    ],
    questions: [
      question(
        "data-1", "data", .technical, .knowledge, "How would you find the query that slows a page down?", ["postgresql"]
      ),
      question(
        "own-1", "ownership", .behavioral, .pastBehavior, "When did you finish something that others had given up?",
        ["gave up"], grounded: "You write: {achievement}. What made that hard to see through to its end?"),
    ])

  private static func question(
    _ id: String, _ competency: String, _ type: InterviewType, _ style: InterviewPlan.Style, _ text: String,
    _ cues: [String], grounded: String? = nil
  ) -> BankQuestion {
    BankQuestion(
      id: id, competency: competency, types: [type], style: style, difficulties: Difficulty.allCases, text: text,
      grounded: grounded, keyPoints: [BankQuestion.KeyPoint(id: "k1", text: "A key point", cues: cues)], followUps: [],
      anchors: BankQuestion.Anchors(low: "a", middle: "b", high: "c"))
  }
}
