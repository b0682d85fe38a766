/// Where an interview stands in its plan, and what can come next.
struct InterviewCourse {
  private let interview: Interview
  private let plan: InterviewPlan
  private let book: PhraseBook
  private let asked: QuestionSimilarity

  init(interview: Interview, plan: InterviewPlan, asked: QuestionSimilarity) {
    self.interview = interview
    self.plan = plan
    self.asked = asked
    book = PhraseBook.forLanguage(plan.language)
  }

  func opening() -> QuestionBrief { brief(slot: 0) }

  func gaps(in turn: Turn, documents: [String]) -> AnswerGaps {
    let slot = slot(of: turn.question)
    return AnswerGaps(
      of: turn.answer?.text ?? "", to: turn.question.text, style: slot?.style ?? .open,
      keyTerms: slot?.keyTerms ?? [], earlier: interview.turns.dropLast().compactMap(\.answer?.text),
      documents: documents)
  }

  // MARK: Follow-ups

  /// A question on what the answer lacks; nil where moving on is better.
  func followUp(on gaps: AnswerGaps) -> QuestionBrief? {
    guard let last = interview.turns.last, let slot = slot(of: last.question), mayFollowUp(last.question) else {
      return nil
    }
    // Who does not know is not pressed.
    guard !gaps.gaps.contains(.refused) else { return nil }
    let inARow = interview.turns.reversed().prefix { $0.question.slot == last.question.slot }
    let topic = slot.competency
    let filling = self.filling
    // What was asked for on this slot and not given is not asked for again.
    for gap in gaps.gaps.prefix(3) {
      if let followUp = slot.source?.followUps.first(where: { $0.when == .gap(gap) }), isOpen(followUp) {
        return brief(followUp, last.question, slot, intent: Self.intent(of: gap, competency: slot.competency))
      }
      for phrase in book.followUps[gap] ?? [] {
        guard !phrase.contains("{quote}") || gaps.quote != nil else { continue }
        let text = filling.fill(phrase, topic: Phrase.quotable(topic, maxWords: 5), quote: gaps.quote)
        guard !asked.isRepeat(text), QuestionText.isWellFormed(text) else { continue }
        if inARow.contains(where: { $0.question.kind == .followUp && isSameKind($0.question.text, as: gap) }) { break }
        return QuestionBrief(
          kind: .followUp, slot: last.question.slot, competency: slot.competency, text: text,
          intent: Self.intent(of: gap, competency: slot.competency))
      }
    }
    return gaps.gaps.isEmpty ? deeper(slot, after: last.question, said: inARow.compactMap(\.answer?.text)) : nil
  }

  /// For an answer that lacks nothing a rule could name: what its question asks for and it does not hold, or what
  /// there is to learn beyond it.
  private func deeper(
    _ slot: InterviewPlan.Slot, after question: Question, said answers: [String]
  ) -> QuestionBrief? {
    guard let source = slot.source else { return nil }
    let said = Cues.wordBytes(of: answers.joined(separator: "\n"))
    let missing = source.keyPoints.filter { !$0.isShown(in: said) }
    for point in missing {
      let followUp = source.followUps.first { $0.when == .missing(point.id) }
      if let followUp, isOpen(followUp) {
        return brief(followUp, question, slot, intent: "Ask about what the answer left out: \(point.text).")
      }
    }
    guard missing.isEmpty, let followUp = source.followUps.first(where: { $0.when == .complete }),
      isOpen(followUp)
    else { return nil }
    return brief(followUp, question, slot, intent: "The answer is complete; ask what would be different elsewhere.")
  }

  private func isOpen(_ followUp: BankQuestion.FollowUp) -> Bool {
    !asked.isRepeat(followUp.text) && QuestionText.isWellFormed(followUp.text)
  }

  private func brief(
    _ followUp: BankQuestion.FollowUp, _ question: Question, _ slot: InterviewPlan.Slot, intent: String
  ) -> QuestionBrief {
    QuestionBrief(
      kind: .followUp, slot: question.slot, competency: slot.competency, text: followUp.text, intent: intent)
  }

  private func mayFollowUp(_ question: Question) -> Bool {
    let maximum = interview.settings.maxQuestions
    let followUps = interview.turns.count { $0.question.kind == .followUp }
    let onSlot = interview.turns.count { $0.question.kind == .followUp && $0.question.slot == question.slot }
    guard onSlot < 2, followUps < (maximum - 1) / 2 else { return false }
    // What the job insists on keeps its questions: five in eight at most, or nothing would ever be looked into.
    let wanted = plan.slots.indices.filter(isInsistedOn).prefix(max(1, maximum * 5 / 8))
    let open = wanted.count { !isAsked($0) }
    let closing = plan.slots.count >= 4 ? 1 : 0
    return maximum - interview.turns.count - 1 >= open + closing
  }

  /// Whether the text asks for that gap, as far as the built-in phrases tell.
  private func isSameKind(_ text: String, as gap: AnswerGap) -> Bool {
    (book.followUps[gap] ?? []).contains { phrase in
      let tail = phrase.split(separator: "}").last.map(String.init) ?? phrase
      return text.hasSuffix(tail)
    }
  }

  // MARK: Planned questions

  func nextPlanned(after gaps: AnswerGaps) -> QuestionBrief {
    let isLast = interview.turns.count == interview.settings.maxQuestions - 1
    let closing = plan.slots.count >= 4 ? plan.slots.count - 1 : nil
    let left = plan.slots.indices.filter { !isAsked($0) && $0 != closing }
    // Looked at one by one, since telling a repeat takes longer than all the rest.
    let open = left.lazy.filter { !asked.isRepeat(plan.slots[$0].text) }
    if isLast, let closing, !isAsked(closing) { return brief(slot: closing, after: gaps) }
    // Near the end, what the job insists on goes before all else.
    let remaining = interview.settings.maxQuestions - interview.turns.count - (closing == nil ? 0 : 1)
    let isShort = left.count(where: isInsistedOn) >= remaining
    if gaps.gaps.first == .refused, !isShort, let easier = easier(of: open) {
      return brief(slot: easier, after: gaps)
    }
    if let next = (isShort ? open.first(where: isInsistedOn) : nil) ?? open.first {
      return brief(slot: next, after: gaps)
    }
    if let closing, !isAsked(closing) { return brief(slot: closing, after: gaps) }
    return spare()
  }

  /// After a refusal: something else that the candidate has done, and so can speak of.
  private func easier(of open: some Sequence<Int>) -> Int? {
    let last = interview.turns.last.flatMap { slot(of: $0.question) }
    func isElsewhere(_ index: Int) -> Bool {
      plan.slots[index].competency != last?.competency && plan.slots[index].requirement != last?.requirement
        || plan.slots[index].requirement == nil
    }
    return open.first { plan.slots[$0].cvEvidence != nil && isElsewhere($0) }
      ?? open.first { plan.slots[$0].requirement == nil }
  }

  private func brief(slot index: Int, after gaps: AnswerGaps? = nil) -> QuestionBrief {
    let slot = plan.slots[index]
    var text = slot.text
    let isClosing = slot.style == .open && index == plan.slots.count - 1
    if !isClosing, let transition = gaps.flatMap({ transition(after: $0) }) {
      let joined = transition + " " + text
      if QuestionText.isWellFormed(joined) && !asked.isRepeat(joined) { text = joined }
    }
    return QuestionBrief(
      kind: slot.kind, slot: index, competency: slot.competency, text: text, intent: Self.intent(of: slot))
  }

  /// A few words on what was said last, in the interviewer's tone.
  private func transition(after gaps: AnswerGaps) -> String? {
    let turn = interview.turns.count
    if gaps.gaps.first == .refused { return book.kindTransitions[turn % book.kindTransitions.count] }
    let phrases = book.transitions(in: interview.settings.tone)
    let phrase = phrases[turn % phrases.count]
    guard phrase.contains("{quote}") else { return phrase }
    return gaps.quote.map { filling.fill(phrase, quote: $0) } ?? phrases[0]
  }

  /// A plan that someone else stored may be shorter than the interview.
  private func spare() -> QuestionBrief {
    let filling = self.filling
    let question = book.general.first { !asked.isRepeat(filling.fill($0.text)) } ?? book.closings[0]
    return QuestionBrief(
      kind: .planned, slot: max(0, plan.slots.count - 1), competency: question.competency,
      text: filling.fill(question.text), intent: "Ask about \(question.competency).")
  }

  // MARK: Private

  /// Made when it is needed: most planned questions are filled already.
  private var filling: QuestionFilling { QuestionFilling(book: book, settings: interview.settings) }

  private func slot(of question: Question) -> InterviewPlan.Slot? {
    plan.slots.indices.contains(question.slot) ? plan.slots[question.slot] : nil
  }

  private func isInsistedOn(_ slot: Int) -> Bool {
    plan.slots[slot].isMust
  }

  private func isAsked(_ slot: Int) -> Bool {
    interview.turns.contains { $0.question.slot == slot && $0.question.kind != .followUp }
  }

  private static func intent(of slot: InterviewPlan.Slot) -> String {
    switch slot.style {
    case .pastBehavior: "Ask for one specific past event that shows \(slot.competency)."
    case .knowledge: "Ask how they reason about \(slot.competency), not for a definition."
    case .situational: "Put a realistic case about \(slot.competency) and ask how they would go about it."
    case .open: "Ask openly about \(slot.competency)."
    }
  }

  private static func intent(of gap: AnswerGap, competency: String) -> String {
    switch gap {
    case .refused: "Move on kindly to another subject."
    case .askedBack: "Ask the last question about \(competency) again in simpler words."
    case .repeated: "Ask for another example on \(competency), since this was said before."
    case .pasted: "Ask them to tell it in their own words, by one thing that no document says."
    case .unreadable: "Say kindly that the answer could not be read, and ask for it in other words."
    case .tooShort: "Ask them to say more about the answer they just gave."
    case .offTopic: "Lead back to \(competency)."
    case .noEvent: "Ask for one specific occasion on which it happened."
    case .noOwnAction: "Ask what exactly was their own part in it."
    case .noResult: "Ask how it turned out."
    case .noMeasure: "Ask how they knew that it worked, if possible in numbers."
    case .noReason: "Ask why they did it that way and what speaks against it."
    }
  }
}
