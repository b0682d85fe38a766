internal import InterviewDomain
internal import InterviewProtocol

extension Wire.Plan {
  init(_ plan: InterviewPlan, cv: String, jobDescription: String) {
    self.init(
      version: plan.version, language: plan.language, difficulty: plan.difficulty.rawValue,
      requirements: plan.requirements.compactMap { requirement in
        guard let text = Wire.LocatedText(requirement.text, in: jobDescription) else { return nil }
        return Wire.PlannedRequirement(
          text: text.text, range: text.range, must: requirement.isMust, coverage: requirement.coverage.rawValue,
          evidence: requirement.evidence.compactMap { Wire.LocatedText($0, in: cv) })
      },
      questions: plan.slots.map { Wire.PlannedQuestion($0, cv: cv, jobDescription: jobDescription) })
  }
}

extension Wire.PlannedQuestion {
  fileprivate init(_ slot: InterviewPlan.Slot, cv: String, jobDescription: String) {
    let anchors = slot.anchors
    self.init(
      kind: slot.kind.rawValue, competency: slot.competency, style: slot.style.rawValue, text: slot.text,
      reason: slot.reason.rawValue, why: slot.reason.sentence,
      requirement: slot.requirement.flatMap { Wire.LocatedText($0, in: jobDescription) },
      evidence: slot.cvEvidence.flatMap { Wire.LocatedText($0, in: cv) }, keyPoints: slot.keyPoints,
      anchors: Wire.LevelAnchors(low: anchors.low, middle: anchors.middle, high: anchors.high), weight: slot.weight)
  }
}

extension Wire.LocatedText {
  /// Nil where the text does not hold the words.
  fileprivate init?(_ words: String, in text: String) {
    guard let range = text[...].range(ofFirst: words) else { return nil }
    self.init(
      text: words,
      range: Wire.TextRange(
        start: range.lowerBound.utf16Offset(in: text), end: range.upperBound.utf16Offset(in: text)))
  }
}
