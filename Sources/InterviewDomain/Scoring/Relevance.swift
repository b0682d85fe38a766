/// Whether an answer speaks to what was asked.
struct Relevance {
  let result: Check.Result
  /// Where it does.
  let hits: [Int]

  init(of input: AnswerInQuestion, in text: AnswerText, lexicon: Lexicon) {
    func stems(_ phrases: [String]) -> Set<String> {
      phrases.reduce(into: []) { $0.formUnion(Subject.stems(of: $1, lexicon: lexicon)) }
    }
    let terms = stems(input.keyTerms)
    let asked = stems([input.competency ?? "", input.question])
    let direct = terms.union(asked)
    let related = Subject.related(to: direct)
    hits = text.words.indices.filter { text.counts[$0] && related.contains(text.words[$0].roughStem) }
    let found = Set(hits.map { text.words[$0].roughStem })
    // Words that are at home in any story at work are no sign of the subject.
    let telling = found.filter { !Self.everyday.contains($0) }
    if telling.count >= 2 {
      result = .pass
    } else if telling.count == 1 {
      result = telling.isDisjoint(with: direct) && found.count == 1 ? .unclear : .partial
    } else if terms.count >= 4 {
      // Good answers often use none of the question's words; only where the subject has many of its own, and words
      // of several sentences touch none of them, is that a sign.
      result = found.isEmpty && text.countedWords >= 25 ? .fail : .unclear
    } else {
      result = .unclear
    }
  }

  private static let everyday = Set(
    [
      "team", "project", "problem", "system", "service", "services", "user", "customer", "client", "product", "process",
      "company", "people", "colleague", "manager", "new", "first", "day", "week", "month", "change", "changed", "plan",
      "release", "tool", "code", "data", "test", "support", "report", "meeting", "help", "helped", "need", "use",
      "used",
      "improve", "improved", "build", "built", "start", "solve", "hard", "difficult", "important", "time", "wrong",
      "down", "late", "team's", "set", "get", "take", "own", "part", "large", "small", "long", "run", "end",
    ].map(\.roughStem))
}
