import InterviewDomain
import Testing

@Suite struct ScoringSessionTests {
  private func item(_ level: Int?, _ number: Int, weight: Int = 1) -> SessionScorer.Item {
    SessionScorer.Item(
      competency: "C\(number)", style: .pastBehavior,
      judgement: Judgement(level: level, notScorable: level == nil ? "refusal" : nil, flags: [], checks: []),
      weight: weight)
  }

  private func score(_ levels: [Int?]) -> SessionScorer.Outcome {
    SessionScorer.trace(levels.enumerated().map { item($1, $0) }).outcome
  }

  @Test(
    "usual interviews of eight questions get a score",
    arguments: [
      [5, 5, 4, 3, 3, 3, nil, nil], [5, 5, 5, 2, 2, 2, nil, nil], [3, 3, 2, 4, 1, 3, 2], [5, 4, 3, 2, 1],
      [4, 4, 3, 2, nil, 3], [2, 2, 1, 3],
    ] as [[Int?]])
  func usual(_ levels: [Int?]) {
    guard case .score(let value, let interval) = score(levels) else {
      Issue.record("no score for \(levels)")
      return
    }
    #expect(interval.contains(value) && interval.count <= 5)
  }

  @Test("what could not be judged neither lowers nor raises the score")
  func refusals() { #expect(score([4, 4, 3]) == score([4, nil, 4, nil, 3])) }

  @Test("what the job insists on counts twice, and its share is told")
  func weights() {
    let items = [item(5, 0, weight: 2), item(3, 1), item(3, 2)]
    let trace = SessionScorer.trace(items)
    #expect(trace.mean == 4)
    #expect(trace.competencies.map(\.weight) == [2, 1, 1])
    guard case .score(8, let interval) = trace.outcome else {
      Issue.record("\(trace.outcome)")
      return
    }
    #expect(interval.contains(8))
  }

  @Test("two answers give none")
  func tooFew() {
    #expect(score([5, nil, 5, nil]) == .refused(.fewAnswers))
  }
}
