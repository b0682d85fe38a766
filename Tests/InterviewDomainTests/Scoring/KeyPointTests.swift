import InterviewDomain
import Testing

/// What a question brings along to be said, and what saying it earns.
@Suite("Key points")
struct KeyPointTests {
  private static let points = [
    "an index makes reading faster", "each write has to update it", "it takes space on disk",
    "the planner may ignore it where most rows match",
  ]

  private func line(_ answer: String, _ points: [String] = points) -> ScoreLine {
    ScoreLine(id: "1", question: "How does a database index work?", answer: answer, keyPoints: points)
  }

  private func result(_ id: String, of line: ScoreLine) -> Check.Result? {
    line.judgement.checks.first { $0.id == id }?.result
  }

  @Test("an answer that makes most points earns level 4 without an example")
  func most() {
    let line = line(
      "An index lets the database read rows faster, without looking at all of them. The price is that every write "
        + "updates the index as well, and that it takes space on the disk of the server.")
    #expect(result("K.points", of: line) == .pass)
    #expect(line.judgement.level == 4)
  }

  @Test("with a reason or names it is the highest")
  func all() {
    let line = line(
      "An index makes reading faster, because the database finds rows in a B-tree of PostgreSQL. Each write has to "
        + "update it and it takes space on disk. The planner may ignore it where most rows match the query.")
    #expect(result("K.points", of: line) == .pass)
    #expect(line.judgement.level == 5)
  }

  @Test("an answer on the subject that makes no point stays low")
  func none() {
    let line = line(
      "I have used a database for many years and I like it very much. Everybody in the team was happy with the one "
        + "that we had, and I would take it again for the next thing that we build.")
    #expect(result("K.points", of: line) == .fail)
    #expect(line.judgement.level ?? 0 <= 2)
  }

  @Test("points come first together, then each under its number")
  func ids() {
    let ids = line("An index makes reading faster in each database that I have met so far, on any disk.")
      .judgement.checks.map(\.id)
    #expect(ids.filter { $0.hasPrefix("K") } == ["K0.subject", "K.points", "K1", "K2", "K3", "K4"])
  }

  @Test("a point that is denied counts for nothing")
  func denied() {
    let line = line(
      "An index never makes reading faster in the databases that I have seen, and I would tell everybody to do without "
        + "one where they can, since nobody needs them.", ["an index makes reading faster"])
    #expect(result("K1", of: line) == .unclear)
    #expect(result("K.points", of: line) == .fail)
  }

  @Test("in an interview two expressions for a point are enough, and follow-ups are judged without")
  func cues() throws {
    let point = BankQuestion.KeyPoint(id: "k1", text: "Sum up agreement", cues: ["sum up", "agree", "value"])
    let input = AnswerInQuestion(
      question: "How do you ask for the decision?",
      answer: "At the end I sum up what we agreed on in the call, and I ask the buyer for a date for the signature.",
      style: .knowledge, keyPoints: [point])
    let judgement = AnswerScorer.judge(input)
    #expect(judgement.checks.first { $0.id == "K1" }?.result == .pass)
    var other = input
    other.answer =
      "At the end I ask the buyer whether they agree, and I wait for as long as it takes them to answer me."
    #expect(AnswerScorer.judge(other).checks.first { $0.id == "K1" }?.result == .partial)
  }
}
