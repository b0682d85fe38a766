/// What is looked for in an answer, one check each.
struct Checklist {
  let input: AnswerInQuestion
  let text: AnswerText
  let lexicon: Lexicon
  let actions: PastActions
  let results: ResultCues
  let quantities: [Int]

  init(_ input: AnswerInQuestion, text: AnswerText, lexicon: Lexicon) {
    self.input = input
    self.text = text
    self.lexicon = lexicon
    actions = PastActions(in: text, lexicon: lexicon)
    quantities = text.words.indices.filter { text.isQuantity(at: $0, lexicon: lexicon) }
    results = ResultCues(in: text, lexicon: lexicon, actions: actions, quantities: quantities)
  }

  /// What is told instead of one event; nil for a story.
  var type: String? {
    switch event.result {
    case .pass: nil
    case .partial: "pseudoStory"
    default:
      text.first(lexicon.traits) != nil
        ? "selfDescription" : text.first(lexicon.habits) != nil ? "pseudoStory" : "opinion"
    }
  }

  func checks(for style: InterviewPlan.Style) -> [Check] {
    let own: [Check] =
      switch style {
      case .pastBehavior:
        [event, situation, ownAction, ownActions, result, checkable, reason, topic].compactMap(\.self)
          + [names, measure, time, vagueness, order]
      case .knowledge: [subject] + keyPoints + [reason, tradeOff, example, topic, names, measure, vagueness]
      case .situational: [approach, steps, reason, tradeOff, followUp, example, topic, names, vagueness]
      case .open: [topic, ownAction, reason, result, checkable, names, measure, vagueness]
      }
    return own + [parts, agreement].compactMap(\.self)
  }

  // MARK: Evidence

  private var event: Check {
    let cue = text.all(lexicon.events).first
    let habit = text.all(lexicon.habits)
    let past = actions.own + actions.shared
    let outcome =
      lexicon.code == "en"
      ? told(cue: cue, habits: habit.count)
      : Self.occasion(cue: cue, habits: habit.count, deeds: past.count, pasts: actions.pasts.count)
    return check(
      "E1.event", outcome, at: cue ?? past.first ?? habit.first)
  }

  /// A story is told in the past. Without a time or a place it needs more of it, and in a text that mostly says how
  /// things are, or usually are, verbs of the past are no story.
  private func told(cue: Int?, habits: Int) -> Check.Result {
    let telling = Telling(in: text, lexicon: lexicon, pasts: actions.pasts)
    let general = telling.presents + habits
    let isAnchored = cue != nil || text.words.indices.contains { text.counts[$0] && text.isYear(at: $0) }
    if telling.deeds.isEmpty { return .fail }
    if isAnchored, telling.pasts >= 2, telling.pasts >= general { return .pass }
    if telling.deeds.count >= 2, telling.pasts >= 3, telling.pasts > general + 1, habits * 3 <= telling.pasts {
      return .pass
    }
    return telling.pasts > general || isAnchored ? .partial : .fail
  }

  private static func occasion(cue: Int?, habits: Int, deeds: Int, pasts: Int) -> Check.Result {
    let isHabitual = habits > 0 && habits * 2 >= deeds && cue == nil
    let isTold = cue != nil && pasts > 0 || pasts >= 3 && deeds > 0
    return isTold && !isHabitual ? .pass : isHabitual || deeds > 0 ? .partial : .fail
  }

  /// Nil where nothing is told that the situation could lead up to.
  private var situation: Check? {
    guard let deed = (actions.own + actions.shared).min(), text.countedWords >= 30 else { return nil }
    let share = text.counts[..<deed].count { $0 } * 100 / text.countedWords
    return check(
      "E2.situation", share <= 34 ? .pass : share <= 50 ? .partial : .fail, at: share <= 34 ? nil : 0)
  }

  private var ownAction: Check {
    check(
      "E3.ownAction", !actions.own.isEmpty ? .pass : !actions.shared.isEmpty ? .partial : .fail,
      at: actions.own.first ?? actions.shared.first)
  }

  private var ownActions: Check {
    check(
      "E4.ownActions",
      actions.own.count >= 2
        ? .pass : actions.own.count + actions.shared.count >= 2 && !actions.own.isEmpty ? .partial : .fail,
      at: actions.own.dropFirst().first ?? actions.own.first)
  }

  private var result: Check {
    let outcome: Check.Result =
      !results.stated.isEmpty ? .pass : results.denied != nil ? .unclear : !results.vague.isEmpty ? .partial : .fail
    return check(
      "E5.result", outcome, at: results.stated.last ?? results.denied ?? results.vague.last)
  }

  private var checkable: Check {
    let sentences = results.stated.map { text.sentenceOf[$0] }
    let near = quantities.first { sentences.contains(text.sentenceOf[$0]) }
    let vague = text.all(lexicon.vagueQuantities).contains { sentences.contains(text.sentenceOf[$0]) }
    let outcome: Check.Result =
      near != nil || results.confirmable != nil && !vague ? .pass : !sentences.isEmpty ? .partial : .fail
    return check(
      "E6.checkable", outcome, at: near ?? results.confirmable ?? results.stated.last)
  }

  private var reason: Check {
    let cue = text.first(lexicon.reasons)
    return check("E7.reason", cue == nil ? .fail : .pass, at: cue)
  }

  // MARK: Knowledge and plans

  private var subject: Check {
    let hits = Subject.hits(
      of: input.keyTerms + [input.competency ?? "", input.question] + input.keyPoints.map(\.text), in: text,
      lexicon: lexicon)
    let isDenied = !hits.isEmpty && hits.allSatisfy { isNegated($0) }
    let stems = Set(hits.map { text.words[$0].roughStem })
    return check(
      "K0.subject", isDenied ? .unclear : stems.count >= 2 ? .pass : stems.count == 1 ? .partial : .fail,
      at: hits.first)
  }

  /// All points of the question together, then each.
  private var keyPoints: [Check] {
    let points = KeyPoints(input.keyPoints, in: text, lexicon: lexicon, isNegated: isNegated)
    guard let overall = points.overall else { return [] }
    return [check("K.points", overall.result, at: overall.place)]
      + points.findings.enumerated().map { check("K\($0 + 1)", $1.result, at: $1.place) }
  }

  private var tradeOff: Check {
    let cue = text.first(lexicon.tradeOffs)
    return check(
      "M2.tradeOff", cue == nil ? .fail : .pass, at: cue)
  }

  private var example: Check {
    let cue = text.first(lexicon.examples) ?? actions.own.first
    return check("M3.example", cue == nil ? .fail : .pass, at: cue)
  }

  private var approach: Check {
    let cue = text.first(lexicon.steps) ?? actions.own.first
    return check("A1.approach", cue == nil ? .fail : .pass, at: cue)
  }

  private var steps: Check {
    let cues = text.all(lexicon.steps)
    let sentences = Set((cues + actions.own).map { text.sentenceOf[$0] }).count
    return check(
      "A2.steps", cues.count + actions.own.count >= 3 || sentences >= 2 ? .pass : cues.count == 2 ? .partial : .fail,
      at: cues.dropFirst().first ?? cues.first)
  }

  private var followUp: Check {
    let cue = text.first(lexicon.followUps)
    return check("A3.check", cue == nil ? .fail : .pass, at: cue)
  }

  // MARK: Relevance and specifics

  /// Nil where the question asks for one thing, or for what rules cannot tell.
  private var parts: Check? {
    let asked = QuestionPart.all(in: input.question)
    guard asked.count >= 2 else { return nil }
    let answered = asked.filter(isAnswered)
    return check(
      "R2.parts", answered.count == asked.count ? .pass : answered.isEmpty ? .fail : .partial, at: nil)
  }

  private func isAnswered(_ part: QuestionPart) -> Bool {
    switch part {
    case .deed: !actions.own.isEmpty || !actions.shared.isEmpty || text.first(lexicon.steps) != nil
    case .reason: reason.result == .pass || tradeOff.result == .pass
    case .outcome: result.result == .pass || result.result == .unclear || !results.vague.isEmpty
    case .measure: !quantities.isEmpty || text.first(lexicon.followUps) != nil
    case .lesson: text.first(lexicon.lessons) != nil
    case .time: time.result == .pass || text.first(lexicon.events) != nil
    }
  }

  /// Only where the CV gives another figure; what the CV does not mention is no fault.
  private var agreement: Check? {
    guard let cv = input.cv, let conflict = CVAgreement(answer: text, cv: cv).conflict else { return nil }
    return Check(
      id: "S5.cvAgreement", result: .unclear, quote: conflict.said)
  }

  private var topic: Check {
    let relevance = Relevance(of: input, in: text, lexicon: lexicon)
    return check(
      "R1.topic", relevance.result, at: relevance.hits.first)
  }

  private var names: Check {
    let hits = text.words.indices.filter { index in
      guard text.counts[index] else { return false }
      if lexicon.roles.contains(text.words[index]) { return true }
      guard !lexicon.functionWords.contains(text.words[index]) else { return false }
      let starts = index == text.sentence(at: index).lowerBound
      return text.written(index).dropFirst(starts ? 1 : 0).contains(where: \.isUppercase)
    }
    return check(
      "S1.names", hits.count >= 2 ? .pass : hits.count == 1 ? .partial : .fail, at: hits.first)
  }

  private var measure: Check {
    check("S2.quantities", quantities.isEmpty ? .fail : .pass, at: quantities.first)
  }

  private var time: Check {
    let cue = text.first(lexicon.times) ?? text.words.indices.first { text.counts[$0] && text.isYear(at: $0) }
    return check("S3.time", cue == nil ? .fail : .pass, at: cue)
  }

  private var vagueness: Check {
    let cues = text.all(lexicon.vagueWords)
    let share = cues.count * 100
    let words = max(text.countedWords, 1)
    return check(
      "S4.vagueWords", share <= words * 2 ? .pass : share <= words * 5 ? .partial : .fail,
      at: share <= words * 2 ? nil : cues.first)
  }

  private var order: Check {
    guard let deed = actions.own.first ?? actions.shared.first, let end = results.stated.last else {
      return check("T1.order", .partial, at: nil)
    }
    let start = text.first(lexicon.events) ?? actions.pasts.first ?? deed
    // Whoever begins with what they did, or goes on from what was not said, leaves out the situation.
    let opensMidway =
      Self.continuations.contains(text.words[0]) || text.counts[..<deed].count { $0 } < Self.fewestWordsOfSituation
      || text.sentence(at: deed).contains { Self.additions.contains(text.words[$0]) }
    let isInOrder =
      text.sentenceOf[start] <= text.sentenceOf[deed] && text.sentenceOf[deed] <= text.sentenceOf[results.stated[0]]
      && text.sentenceOf[end] * 2 >= text.tokens.sentences.count - 1
    return check(
      "T1.order", isInOrder && !opensMidway ? .pass : isInOrder || !opensMidway ? .partial : .fail, at: deed)
  }

  // MARK: Private

  private static let fewestWordsOfSituation = 3
  private static let continuations: Set<String> = [
    "then", "after", "as", "finally", "afterwards", "because", "so", "that", "this", "eventually", "and", "but", "also",
    "again", "instead", "however", "meanwhile", "later", "he", "she", "they", "those",
  ]
  private static let additions: Set<String> = ["also", "again", "too", "those", "additionally"]

  /// Whether a negation stands near, in the same clause.
  private func isNegated(_ index: Int) -> Bool {
    let sentence = text.sentence(at: index)
    func endsClause(_ word: Int) -> Bool { text.follower(of: word).map { ",;:".contains($0) } ?? false }
    var place = index
    while place > sentence.lowerBound, index - place < 3, !endsClause(place - 1) {
      place -= 1
      if lexicon.negations.contains(text.words[place]) { return true }
    }
    place = index
    while place + 1 < sentence.upperBound, place - index < 3, !endsClause(place) {
      place += 1
      if lexicon.negations.contains(text.words[place]) { return true }
    }
    return false
  }

  private func check(_ id: String, _ result: Check.Result, at index: Int?) -> Check {
    Check(id: id, result: result, quote: index.map { text.quote(at: $0) })
  }
}

extension AnswerText {
  func isYear(at index: Int) -> Bool {
    let word = words[index]
    return word.utf8.count == 4 && (Int(word).map { (1950...2099).contains($0) } ?? false)
  }

  /// A number with what it counts.
  func isQuantity(at index: Int, lexicon: Lexicon) -> Bool {
    guard counts[index], !isYear(at: index) else { return false }
    let word = words[index]
    if word.first?.isNumber == true { return true }
    guard lexicon.numberWords.contains(word) || ["halved", "doubled", "tripled"].contains(word) else { return false }
    return index + 1 < words.count
  }
}
