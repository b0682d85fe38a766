/// One thing that would raise the level of one or several answers.
struct Gap {
  /// What would have to pass.
  let checks: [String]
  /// The lowest level first.
  let slots: [JudgedSlot]
  /// How many levels it would bring, all answers together.
  let gain: Int
  let jobDescription: String

  func wordings(in prose: any FeedbackProse) -> [CheckProse.Wording] { checks.compactMap(prose.wording) }

  /// Of every slot below the highest level what would raise it next; what would raise most comes first.
  static func all(of slots: [JudgedSlot], jobDescription: String) -> [Gap] {
    var groups: [(checks: [String], slots: [JudgedSlot], gain: Int)] = []
    for slot in slots {
      guard let level = slot.level, let step = Ladder.nextStep(from: slot.judgement.checks, style: slot.style) else {
        continue
      }
      if let known = groups.firstIndex(where: { $0.checks == step.checks }) {
        groups[known].slots.append(slot)
        groups[known].gain += step.level - level
      } else {
        groups.append((step.checks, [slot], step.level - level))
      }
    }
    return groups.map { group in
      Gap(
        checks: group.checks,
        slots: group.slots.sorted { ($0.level ?? 0, $0.number) < ($1.level ?? 0, $1.number) }, gain: group.gain,
        jobDescription: jobDescription)
    }.sorted { one, other in
      (other.gain, one.lowest, one.slots[0].number) < (one.gain, other.lowest, other.slots[0].number)
    }
  }

  private var lowest: Int { slots[0].level ?? 0 }

  /// What is missing and where, why it matters, and what to do.
  func point(in prose: any FeedbackProse) -> Point {
    let wordings = wordings(in: prose)
    let text = prose.gap(
      in: slots.map { ($0.number, $0.competency) }, missing: missing(in: prose), why: wordings.first?.why ?? "",
      actions: wordings.map(\.action))
    return Point(text: text, evidence: slots.prefix(3).map { $0.evidence(quote(of: $0)) })
  }

  /// What to do about it before the next interview, on the question where it is missed most.
  func action(in prose: any FeedbackProse) -> Action? {
    guard let wording = wordings(in: prose).first else { return nil }
    let evidence = slots[0].evidence(quote(of: slots[0]))
    return Action(
      questionID: evidence.questionID ?? slots[0].parts[0].question.id, checks: checks, missing: missing(in: prose),
      drill: wording.drill, evidence: [evidence])
  }

  private func missing(in prose: any FeedbackProse) -> String {
    let lacking = wordings(in: prose).map(\.missing)
    return prose.list([(lacking.first ?? "") + expected(in: prose)] + lacking.dropFirst())
  }

  /// Terms of the subject in the job's own words, where an answer has none of them.
  private func expected(in prose: any FeedbackProse) -> String {
    guard checks[0] == "R1.topic" || checks[0] == "K0.subject", slots.count == 1 else { return "" }
    let words = TokenizedText(jobDescription).words
    let topic = Set(TokenizedText(slots[0].competency).words.map(\.text))
    let terms = slots[0].keyTerms.filter(topic.contains).compactMap { term in
      words.first { $0.text == term }.map { String(jobDescription[$0.range]) }
    }
    return terms.isEmpty ? "" : prose.jobTerms(Array(terms.prefix(3)))
  }

  /// The words to look at again: what comes nearest, or the place where the missing thing belongs.
  private func quote(of slot: JudgedSlot) -> String {
    if let quote = slot.judgement.checks.first(where: { $0.id == checks.first })?.quote { return quote }
    let answer = TokenizedText(slot.telling.answer)
    if checks.first == "E5.result", let ending = answer.ending { return ending }
    if checks.first == "E7.reason" || checks.first == "M2.tradeOff",
      let deed = slot.judgement.checks.first(where: { $0.id == "E4.ownActions" || $0.id == "A1.approach" })?.quote
    {
      return deed
    }
    return answer.opening
  }
}
