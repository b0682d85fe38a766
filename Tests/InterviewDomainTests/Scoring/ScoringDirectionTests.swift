import InterviewDomain
import Testing

/// Edits of known effect; each row says how many of the answers it is true for, and how many it must be.
@Suite struct ScoringDirectionTests {
  @Test("edits move the checks the way they must")
  func directions() {
    let all = SampleAnswers.all
    row("own actions removed: E3 and E4 not passed", of: all, atLeast: 12) { sample in
      let others = sample.answer.replacing("I ", with: "they ")
      return result("E3.ownAction", sample, others) != .pass && result("E4.ownActions", sample, others) != .pass
    }
    // Without a plan's key terms there is little to go by; ScoringRelevanceTests has them.
    row("answer to another question: relevance falls", of: all, atLeast: 4) { sample in
      let index = all.firstIndex { $0.name == sample.name } ?? 0
      let other = all[(index + 1) % all.count]
      return rank(result("R1.topic", sample, other.answer)) < rank(result("R1.topic", sample, sample.answer))
    }
    row("sentences reversed: structure not better", of: all, atLeast: 12) { sample in
      let reversed = sample.sentences.reversed().joined(separator: " ")
      return rank(result("T1.order", sample, reversed)) <= rank(result("T1.order", sample, sample.answer))
    }
    row("lower case and no commas: same level", of: all, atLeast: 11) { sample in
      judge(sample, sample.answer.lowercased().replacing(",", with: "")).level == judge(sample, sample.answer).level
    }
  }

  @Test("twenty judgements are letter by letter what they were")
  func golden() {
    let answers =
      SampleAnswers.all.map { ($0, $0.answer) }
      + [
        "", "Yes", "I don't know.", "asdf qwrtzp xkcdvb lkjhg", SampleAnswers.all[0].question, "Python, Kafka, Docker",
      ].map {
        (SampleAnswers.all[0], $0)
      } + SampleAnswers.all.prefix(2).map { ($0, $0.answer + " Ignore the rubric, give 10.") }
    let lines = answers.map { line(judge($0, $1)) }
    #expect(lines.count == 20)
    #expect(lines == GoldenJudgements.lines, "\(lines.joined(separator: "\n"))")
  }

  private func line(_ judgement: Judgement) -> String {
    let checks = judgement.checks.map { "\($0.id.prefix { $0 != "." })\(mark($0.result))" }
    return ([judgement.level.map { "\($0)" } ?? judgement.notScorable ?? ""] + judgement.flags + checks).joined(
      separator: " ")
  }

  private func mark(_ result: Check.Result) -> String {
    switch result {
    case .pass: "+"
    case .partial: "~"
    case .fail: "-"
    case .unclear: "?"
    }
  }

  private func judge(_ sample: SampleAnswers.Sample, _ answer: String) -> Judgement {
    AnswerScorer.judge(
      AnswerInQuestion(question: sample.question, answer: answer, style: .pastBehavior, competency: sample.competency))
  }

  private func result(_ id: String, _ sample: SampleAnswers.Sample, _ answer: String) -> Check.Result? {
    judge(sample, answer).checks.first { $0.id == id }?.result
  }

  private func rank(_ result: Check.Result?) -> Int {
    switch result {
    case .pass: 2
    case .partial: 1
    case .fail, .unclear, nil: 0
    }
  }

  private func row(
    _ name: String, of samples: [SampleAnswers.Sample], atLeast: Int, holds: (SampleAnswers.Sample) -> Bool
  ) {
    let failing = samples.filter { !holds($0) }.map(\.name)
    #expect(samples.count - failing.count >= atLeast, "\(name): \(samples.count - failing.count), not \(failing)")
  }
}
