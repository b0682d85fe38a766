/// Somebody who can be interviewed without being there: answers in one manner, out of the CV's own statements.
///
/// What the candidate did comes from the CV; how it came about is made up. The same manner, CV, seed and questions
/// always give the same answers.
package struct SimulatedCandidate {
  private let manner: Manner
  private let achievements: [Achievement]
  private var draws: SeededDraws
  /// Of its own, so that all else is said as by the average candidate.
  private var orders: SeededDraws
  /// Places in `achievements` that were told of.
  private var told: Set<Int> = []
  private var firstAnswer: String?

  /// - Parameter cv: its text, with its lines and bullets.
  package init(_ manner: Manner, cv: String, seed: UInt64 = 1) {
    self.manner = manner
    achievements = Achievement.all(in: cv)
    draws = SeededDraws(seed: seed)
    orders = SeededDraws(seed: seed)
  }

  /// - Parameter competency: what the question is after, as the interview names it.
  package mutating func answer(to question: String, competency: String, isFollowUp: Bool = false) -> String {
    switch manner {
    case .strong: return strong(question, competency, isFollowUp)
    case .average: return average(question, competency, isFollowUp)
    case .terse: return terse(question, competency)
    case .rambling: return rambling(question, competency)
    case .evasive: return draws.phrase(of: "evasion", Phrases.evasions)
    case .gibberish: return gibberish()
    case .repeating:
      let answer = firstAnswer ?? strong(question, competency, isFollowUp)
      firstAnswer = answer
      return answer
    case .injecting:
      return average(question, competency, isFollowUp) + " " + orders.phrase(of: "order", Phrases.orders)
    }
  }

  // MARK: Strong

  private mutating func strong(_ question: String, _ competency: String, _ isFollowUp: Bool) -> String {
    let subject = subject(of: question, competency)
    let achievement = achievement(for: question + " " + competency)
    let deed = achievement?.spoken(opening: opening(achievement)) ?? ""
    let kind = AskedFor(in: question)
    let first = draws.phrase(of: "action", Phrases.actions)
    let second = draws.phrase(of: "action", Phrases.actions)
    let reason = draws.phrase(of: "reason", Phrases.reasons)
    let tradeOff = draws.phrase(of: "tradeOff", Phrases.tradeOffs)
    let check = draws.phrase(of: "check", Phrases.checks)
    let result = measuredResult()
    let lead = draws.phrase(of: "lead", Phrases.leads).filled(subject)
    switch kind {
    case .event, .anything:
      return join([isFollowUp ? "" : lead, deed, first, second, reason, result])
    case .knowledge:
      return join([
        draws.phrase(of: "view", Phrases.views).filled(subject), reason, "For example: \(deed)", first, tradeOff,
        result,
      ])
    case .plan:
      let plans = draws.phrase(of: "plan", Phrases.plans).filled(subject)
      return join([plans, reason, tradeOff, check, "I met that once already. \(deed)", first, result])
    }
  }

  private mutating func opening(_ achievement: Achievement?) -> String {
    let year = draws.number(in: 2019...2024)
    let when = draws.phrase(of: "when", Phrases.seasons) + " \(year)"
    return achievement?.post.map { "\(when), as \($0)," } ?? "\(when)"
  }

  private mutating func measuredResult() -> String {
    let before = draws.number(in: 18...95)
    let after = max(2, before * draws.number(in: 15...45) / 100)
    return draws.phrase(of: "result", Phrases.results)
      .replacingGap("before", with: "\(before)").replacingGap("after", with: "\(after)")
      .replacingGap("weeks", with: "\(draws.number(in: 3...14))")
  }

  // MARK: Average

  private mutating func average(_ question: String, _ competency: String, _ isFollowUp: Bool) -> String {
    let subject = subject(of: question, competency)
    let achievement = achievement(for: question + " " + competency)
    let work = achievement?.subject ?? subject
    let when = opening(achievement)
    switch AskedFor(in: question) {
    case .event, .anything:
      return join([
        draws.phrase(of: "share", Phrases.shares).filled(work).replacingGap("when", with: when),
        draws.phrase(of: "mood", Phrases.moods),
      ])
    case .knowledge:
      return join([
        draws.phrase(of: "plainView", Phrases.plainViews).filled(subject), draws.phrase(of: "mood", Phrases.moods),
      ])
    case .plan:
      return join([
        draws.phrase(of: "plainPlan", Phrases.plainPlans).filled(subject), draws.phrase(of: "mood", Phrases.moods),
      ])
    }
  }

  // MARK: The others

  private mutating func terse(_ question: String, _ competency: String) -> String {
    let work = achievement(for: question + " " + competency)?.subject ?? competency.lowercased()
    return draws.phrase(of: "terse", Phrases.terse).filled(work)
  }

  private mutating func rambling(_ question: String, _ competency: String) -> String {
    var parts = [draws.phrase(of: "ramble", Phrases.rambles)]
    if let achievement = achievement(for: question + " " + competency) {
      parts.append(achievement.spoken(opening: "At some point"))
    }
    for _ in 0..<4 { parts.append(draws.phrase(of: "ramble", Phrases.rambles)) }
    return join(parts)
  }

  private mutating func gibberish() -> String {
    let letters = Array("bcdfghjklmnpqrstvwxzaeiou")
    let count = draws.number(in: 12...40)
    if draws.number(in: 0...1) == 0 {
      return (0..<count).map { _ in
        String((0..<draws.number(in: 3...9)).compactMap { _ in draws.element(of: letters) })
      }.joined(separator: " ")
    }
    return (0..<count).compactMap { _ in draws.element(of: Phrases.loose) }.joined(separator: " ") + "."
  }

  // MARK: Choosing

  /// The achievement that shares most with the question, none twice before all were told.
  private mutating func achievement(for asked: String) -> Achievement? {
    guard !achievements.isEmpty else { return nil }
    if told.count == achievements.count { told = [] }
    let topic = Self.words(of: asked)
    func rank(_ index: Int) -> (Int, Int, Int) {
      let achievement = achievements[index]
      let shared = topic.intersection(Self.words(of: achievement.text)).count
      // Of two that fit alike, the one with a figure in it, then the one that stands first.
      return (shared, achievement.text.contains(where: \.isNumber) ? 1 : 0, -index)
    }
    // What the question quotes is told again if need be.
    let quoted = asked.onOneLine()
    if let index = achievements.indices.first(where: { quoted.contains(achievements[$0].text) }) {
      told.insert(index)
      return achievements[index]
    }
    guard let best = achievements.indices.filter({ !told.contains($0) }).max(by: { rank($0) < rank($1) }) else {
      return nil
    }
    told.insert(best)
    return achievements[best]
  }

  /// What the question is on, as one says it: "batch jobs and trade-offs".
  private func subject(of question: String, _ competency: String) -> String {
    let topic = question.contains(competency) ? competency : competency.lowercased()
    let word = AskedFor.subjects(of: question).last { !topic.lowercased().contains($0.lowercased()) }
    return word.map { "\(topic) and \($0)" } ?? topic
  }

  private func join(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

  /// Words of four letters and more; shorter ones say little about a topic.
  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }.map(String.init))
  }
}

extension String {
  func filled(_ subject: String) -> String { replacingGap("subject", with: subject) }

  func replacingGap(_ name: String, with value: String) -> String {
    let parts = splitAround("{\(name)}")
    return parts.joined(separator: value)
  }

  private func splitAround(_ gap: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let found = rest.indices.first(where: { rest[$0...].hasPrefix(gap) }) {
      parts.append(rest[..<found])
      rest = rest[rest.index(found, offsetBy: gap.count)...]
    }
    return parts + [rest]
  }
}
