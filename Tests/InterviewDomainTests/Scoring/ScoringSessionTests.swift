import InterviewDomain
import Testing

@Suite struct ScoringSessionTests {
  private func item(_ level: Int?, _ number: Int) -> SessionScorer.Item {
    SessionScorer.Item(
      competency: "C\(number)", style: .pastBehavior,
      judgement: Judgement(level: level, notScorable: level == nil ? "refusal" : nil, flags: [], checks: []))
  }

  private func score(_ levels: [Int?]) -> SessionScore {
    SessionScorer.score(levels.enumerated().map { item($1, $0) })
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

  @Test("two answers give none")
  func tooFew() {
    guard case .notScorable = score([5, nil, 5, nil]) else {
      Issue.record("scored")
      return
    }
  }
}
