/// The open checks of an interview as a model is asked of them: each three times, in an order that nobody chose.
package struct Ballot: Sendable {
  package struct Entry: Hashable, Sendable {
    /// From 1 on, in the order asked; says nothing about which entries ask the same.
    package let id: Int
    package let topic: Int
    package let check: String
  }

  package enum Vote: Hashable, Sendable {
    case yes(quote: String)
    case no, unclear
  }

  package let topics: [OpenTopic]
  package let entries: [Entry]
  package let seed: Int

  package static let votes = 3
  /// So that the reply of a talkative model stays short enough to be whole.
  package static let maximumChecks = 24

  /// - Returns: nil where the rules left nothing open.
  package init?(_ topics: [OpenTopic], seed: Int) {
    let checks = Self.chosen(of: topics)
    guard !checks.isEmpty else { return nil }
    var generator = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    // One list after the other, so that the same check is not asked twice in a row more than by chance.
    let asked = (0..<Self.votes).flatMap { _ in checks.shuffled(using: &generator) }
    entries = asked.enumerated().map { Entry(id: $0 + 1, topic: $1.topic, check: $1.check) }
    self.topics = topics
    self.seed = seed
  }

  /// The same for the same session; FNV-1a of its id.
  package static func seed(for session: SessionID) -> Int {
    let hash = session.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return Int(hash >> 1)
  }

  /// What the votes change against the rules, in the order of the interview.
  ///
  /// Only where all three say yes, each with a quote that is found; everything else leaves the rules' verdict. Nothing
  /// is ever lowered: rules that found something have its words at hand.
  package func changes(by votes: [Int: Vote]) -> [JudgedCheck] {
    topics.enumerated().flatMap { number, topic in
      topic.checks.compactMap { check in
        let own = entries.filter { $0.topic == number && $0.check == check.id }
        return own.isEmpty ? nil : change(of: check, in: topic, own.map { votes[$0.id] ?? .unclear })
      }
    }
  }

  private func change(of check: Check, in topic: OpenTopic, _ votes: [Vote]) -> JudgedCheck? {
    let quotes = votes.compactMap { vote in
      if case .yes(let quote) = vote { topic.verified(quote) } else { nil }
    }
    guard let first = quotes.first, quotes.count == votes.count else { return nil }
    return JudgedCheck(
      questionID: first.questionID, check: check.id, rules: check.result, model: .pass,
      votes: JudgedCheck.Votes(yes: quotes.count, no: 0, unclear: 0), quote: first.quote)
  }

  /// Of each topic the first open check, then of each the second, and so on.
  private static func chosen(of topics: [OpenTopic]) -> [(topic: Int, check: String)] {
    let deepest = topics.map(\.checks.count).max() ?? 0
    let all = (0..<deepest).flatMap { depth in
      topics.indices.compactMap { topic in
        topics[topic].checks.indices.contains(depth) ? (topic: topic, check: topics[topic].checks[depth].id) : nil
      }
    }
    return Array(all.prefix(maximumChecks))
  }
}
