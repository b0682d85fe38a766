/// Which points of a question an answer makes.
struct KeyPoints {
  struct Finding {
    let result: Check.Result
    /// How much of the point is said, from 0 to 1.
    let share: Double
    /// The first word that shows it.
    let place: Int?
  }

  let findings: [Finding]

  /// At most so many are looked for.
  static let maximum = 20

  init(_ points: [BankQuestion.KeyPoint], in text: AnswerText, lexicon: Lexicon, isNegated: (Int) -> Bool) {
    findings = points.prefix(Self.maximum).map { point in
      let (places, wanted) =
        point.cues.isEmpty ? Self.words(of: point, in: text, lexicon) : Self.cues(of: point, in: text)
      guard let first = places.first else { return Finding(result: .fail, share: 0, place: nil) }
      let affirmed = places.filter { !isNegated($0) }
      guard let place = affirmed.first else { return Finding(result: .unclear, share: 0, place: first) }
      let share = min(1, Double(affirmed.count) / Double(max(1, wanted)))
      return Finding(result: share >= 0.6 ? .pass : .partial, share: share, place: place)
    }
  }

  /// Of all points together: most of them said, or some.
  var overall: Finding? {
    guard !findings.isEmpty else { return nil }
    let share = findings.reduce(0) { $0 + $1.share } / Double(findings.count)
    let best = findings.max { $0.share < $1.share }
    return Finding(
      result: share >= 0.6 ? .pass : share >= 0.3 ? .partial : .fail, share: share,
      place: best.flatMap { $0.share > 0 ? $0.place : nil })
  }

  /// Where each of the point's own words is said, in any form, and how many there are.
  private static func words(
    of point: BankQuestion.KeyPoint, in text: AnswerText, _ lexicon: Lexicon
  ) -> (places: [Int], wanted: Int) {
    var stems: Set<String> = []
    let hits = Subject.hits(of: [point.text], in: text, lexicon: lexicon)
    let places = hits.filter { stems.insert(text.words[$0].roughStem).inserted }
    return (places, Subject.stems(of: point.text, lexicon: lexicon).count)
  }

  /// Where each of its cues is said: beginnings of words, or phrases of them. Two are enough, for they are different
  /// ways to say it.
  private static func cues(of point: BankQuestion.KeyPoint, in text: AnswerText) -> (places: [Int], wanted: Int) {
    let places = point.cues.compactMap { cue in
      let phrase = cue.split(separator: " ")
      return text.words.indices.first { start in
        text.counts[start] && start + phrase.count <= text.words.count
          && phrase.indices.allSatisfy { text.words[start + $0].hasPrefix(phrase[$0]) }
      }
    }
    return (places.sorted(), min(2, point.cues.count))
  }
}
