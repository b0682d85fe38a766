/// A planned question with its follow-ups, judged as one: what was said when asked again still counts.
struct JudgedSlot {
  /// One question that was answered, judged alone.
  struct Part {
    let question: Question
    let input: AnswerInQuestion
    var judgement: Judgement

    var answer: String { input.answer }
  }

  let competency: String
  let style: InterviewPlan.Style
  /// False for the closing: what is said there is welcome, and rated by nothing.
  let isRated: Bool
  let keyTerms: [String]
  /// What its competency counts beside the others.
  let weight: Int
  /// In the order of the interview; never empty.
  private(set) var parts: [Part]
  private(set) var judgement: Judgement

  var level: Int? { judgement.level }
  var number: Int { parts[0].question.index }

  /// The first answer that says something.
  var telling: Part { parts.first { $0.judgement.level != nil } ?? parts[0] }

  /// The answer that the words stand in.
  func evidence(_ quote: String) -> Evidence {
    let part = parts.first { $0.answer.contains(quote) } ?? parts[0]
    return Evidence(questionID: part.question.id, source: .answer, quote: quote)
  }

  /// With the checks passed that a model decided; of the parts only the one that the quote stands in.
  func raised(by judged: [JudgedCheck]) -> JudgedSlot {
    let own = judged.filter { change in parts.contains { $0.question.id == change.questionID } }
    guard !own.isEmpty else { return self }
    var slot = self
    slot.judgement = judgement.raised(by: own, style: style)
    for (index, part) in parts.enumerated() {
      slot.parts[index].judgement = part.judgement.raised(
        by: own.filter { $0.questionID == part.question.id }, style: part.input.style)
    }
    return slot
  }

  var scored: SessionScorer.Item {
    SessionScorer.Item(
      competency: competency, style: style, judgement: judgement,
      answers: parts.count { $0.judgement.level != nil }, weight: weight)
  }

  /// Every slot that has an answer, in the order of the interview.
  static func all(of interview: Interview, cv: String, jobDescription: String) -> [JudgedSlot] {
    let plan = interview.plan?.slots ?? []
    var earlier: [String] = []
    var groups: [(slot: Int, inputs: [AnswerInQuestion], parts: [Part])] = []
    for turn in interview.turns {
      guard let answer = turn.answer?.text else { continue }
      let slot = plan.indices.contains(turn.question.slot) ? plan[turn.question.slot] : nil
      let isFollowUp = turn.question.kind == .followUp
      let input = AnswerInQuestion(
        question: turn.question.text, answer: answer,
        // A follow-up may ask for something else than its slot did: the reason, the figure, the own part.
        style: isFollowUp ? .open : slot?.style ?? ScoreLine.style(of: turn.question.text),
        competency: turn.question.competency, keyTerms: slot?.keyTerms ?? [],
        keyPoints: isFollowUp ? [] : slot?.source?.keyPoints ?? [], cv: cv, jobDescription: jobDescription,
        language: interview.settings.language, earlierAnswers: earlier)
      let part = Part(question: turn.question, input: input, judgement: AnswerScorer.judge(input))
      if isFollowUp, let known = groups.lastIndex(where: { $0.slot == turn.question.slot }) {
        groups[known].inputs.append(input)
        groups[known].parts.append(part)
      } else {
        groups.append((turn.question.slot, [input], [part]))
      }
      earlier.append(answer)
    }
    return groups.map { group in
      let isClosing =
        plan.count >= 4 && group.slot == plan.count - 1 && plan[group.slot].style == .open
        && plan[group.slot].requirement == nil
      return JudgedSlot(
        competency: group.parts[0].question.competency, style: group.inputs[0].style, isRated: !isClosing,
        keyTerms: group.inputs[0].keyTerms, weight: plan.indices.contains(group.slot) ? plan[group.slot].weight : 1,
        parts: group.parts, judgement: combined(group.inputs, group.parts))
    }
  }

  /// The first answer with what the follow-ups brought; never worse than the first answer alone.
  ///
  /// Against the first question only: follow-ups quote the candidate, whose own words would then be to the point.
  private static func combined(_ inputs: [AnswerInQuestion], _ parts: [Part]) -> Judgement {
    let first = parts[0].judgement
    let useful = parts.indices.filter { index in
      let reason = parts[index].judgement.notScorable
      return reason == nil || reason == "tooShort"
    }
    guard parts.count > 1, useful.contains(where: { $0 > 0 }) else { return first }
    var whole = inputs[0]
    whole.answer = useful.map { inputs[$0].answer }.joined(separator: "\n")
    let judgement = AnswerScorer.judge(whole)
    return judgement.level ?? 0 >= first.level ?? 0 ? judgement : first
  }
}
