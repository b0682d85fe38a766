import Simulation
import Testing

@Suite("Simulated candidates")
struct SimulatedCandidateTests {
  @Test("the same seed gives the same answers, another seed others", arguments: Manner.allCases)
  func seeds(_ manner: Manner) {
    #expect(answers(manner, seed: 3) == answers(manner, seed: 3))
    #expect(answers(manner, seed: 3) != answers(manner, seed: 4))
  }

  @Test("a strong candidate tells what the CV says, with a figure before and after, each time of something else")
  func strong() {
    let answers = answers(.strong, seed: 1)
    #expect(answers.contains { $0.contains("cut the nightly run from six hours to forty minutes") })
    #expect(Set(answers).count == answers.count)
    #expect(answers.allSatisfy { $0.contains { $0.isNumber } })
  }

  @Test("who repeats says the same each time; a CV without a statement leaves nobody speechless")
  func edges() {
    #expect(Set(answers(.repeating, seed: 1)).count == 1)
    for manner in Manner.allCases {
      var candidate = SimulatedCandidate(manner, cv: "", seed: 1)
      #expect(candidate.answer(to: "How do you plan?", competency: "Planning").count > 20)
    }
  }

  private func answers(_ manner: Manner, seed: UInt64) -> [String] {
    let cv = """
      EXPERIENCE
      Operations Analyst, Fenwick Mills
      - Cut the nightly run from six hours to forty minutes by splitting it
      - Trained four new colleagues in the reporting tools
      - Wrote the handbook that both plants use
      """
    var candidate = SimulatedCandidate(manner, cv: cv, seed: seed)
    return [
      "Tell me about a time when you made something faster.",
      "How does a nightly run fail, and what do you look at first?",
      "Suppose that a report is late. What would you do?",
    ].map { candidate.answer(to: $0, competency: "Reporting") }
  }
}
