internal import InterviewDomain

/// What is no answer is stopped, or at least raises nothing; what is one is judged.
struct GateBench {
  let items: [EvaluationData.Item]

  func add(to report: inout EvaluationReport) {
    for (name, text) in [
      ("the question said back", { (item: EvaluationData.Item) in item.question.text }),
      ("words in no order", { AnswerEdits.withWordsShuffled($0.answer.text, seed: 3) }),
      (
        "terms of the trade alone",
        { item in
          AnswerEdits.shuffled(AnswerEdits.terms, seed: UInt64(item.answer.text.utf8.count)).joined(separator: ", ")
        }
      ),
    ] {
      report.addShare(
        "Gates", "\(name): not scorable", of: items.map { ($0.answer.id, $0.judged(text($0)).level == nil) },
        mark: .atLeast(0.95))
    }
    report.addShare(
      "Gates", "the answer before given again: not scorable",
      of: items.map { item in
        let judgement = AnswerScorer.judge(
          AnswerInQuestion(
            question: item.question.text, answer: item.answer.text, style: .pastBehavior,
            earlierAnswers: [item.answer.text]))
        return (item.answer.id, judgement.level == nil)
      }, mark: .atLeast(0.95))
    for (name, texts) in [("nothing", Self.empty), ("refusals", Self.refusals)] {
      report.addShare(
        "Gates", "\(name): not scorable",
        of: texts.compactMap { text in items.first.map { (text, $0.judged(text).level == nil) } }, mark: .atLeast(0.95))
    }
    report.addShare(
      "Gates", "real answers refused", of: items.map { ($0.answer.id, $0.judged().level == nil) }, mark: .atMost(0.02))
  }

  private static let empty = ["", " ", "\n\n", ".", "...", "-", "?!", "\u{200B}", "…", "n/a", "ok", "yes", "no", "hm"]
  private static let refusals = [
    "I don't know.", "I do not know.", "No idea.", "No idea, sorry.", "I'd rather not say.", "I would rather not say.",
    "Pass.", "Skip this one, please.", "Next question please.", "I can't think of anything.",
    "I cannot think of an example right now.", "Nothing comes to mind.", "I have no example.", "I don't remember.",
    "I have never had that.", "I don't want to answer that.", "No comment.", "Not sure.", "I'm not sure.",
    "I have nothing to say to that.",
  ]
}
