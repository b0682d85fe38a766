internal import InterviewDomain

extension EvaluationData.Item {
  /// As the rules judge it, out of any interview.
  func judged(_ text: String? = nil, question: String? = nil) -> Judgement {
    let asked = question ?? self.question.text
    return AnswerScorer.judge(
      AnswerInQuestion(
        question: asked, answer: text ?? answer.text, style: .pastBehavior, competency: self.question.competency))
  }
}

extension Judgement {
  func result(_ id: String) -> Check.Result? { checks.first { $0.id == id }?.result }

  /// 2 for a pass, 1 for what was almost there.
  func rank(_ id: String) -> Int {
    switch result(id) {
    case .pass: 2
    case .partial: 1
    case .fail, .unclear, nil: 0
    }
  }

  func isNotAbove(_ other: Judgement) -> Bool { (level ?? 0) <= (other.level ?? 0) }
}
