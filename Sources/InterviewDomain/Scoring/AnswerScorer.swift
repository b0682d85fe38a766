/// Judges one answer by rules alone: the same judgement for the same input, on every machine.
package enum AnswerScorer {
  /// Changes with every change of a rule, so that scores of different rules are never compared.
  package static let rubricVersion = "5"

  package static func judge(_ input: AnswerInQuestion) -> Judgement {
    let lexicon = Lexicon.of(AnswerText(input.answer), preferring: input.language)
    var gate = AnswerGate(input.answer, lexicon: lexicon)
    let reason = gate.reason(
      question: input.question, keyTerms: input.keyTerms, earlierAnswers: input.earlierAnswers)
    if let reason { return Judgement(level: nil, notScorable: reason, flags: gate.flags, checks: []) }
    let checklist = Checklist(input, text: gate.text, lexicon: lexicon)
    let checks = checklist.checks(for: input.style)
    var flags = gate.flags
    if input.style == .pastBehavior, let type = checklist.type { flags.append(type) }
    if checks.contains(where: { $0.id == "R1.topic" && $0.result == .fail }) { flags.append("offTopic") }
    if checks.contains(where: { $0.id == "S5.cvAgreement" }) { flags.append("differsFromCV") }
    return Judgement(
      level: Ladder.level(of: checks, style: input.style, countingPartials: false), notScorable: nil, flags: flags,
      checks: checks)
  }
}
