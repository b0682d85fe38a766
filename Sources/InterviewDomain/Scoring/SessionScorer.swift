/// The score of an interview out of the levels of its answers.
package enum SessionScorer {
  /// One planned question with its follow-ups, as the session's score sees it.
  package struct Item: Sendable {
    package var competency: String
    package var style: InterviewPlan.Style
    package var judgement: Judgement
    /// How many answers the judgement rests on.
    package var answers: Int

    package init(competency: String, style: InterviewPlan.Style, judgement: Judgement, answers: Int = 1) {
      self.competency = competency
      self.style = style
      self.judgement = judgement
      self.answers = answers
    }
  }

  /// The mean over competencies of their median levels, as 1 to 10, with the middle 80 % of 400 resamples.
  ///
  /// Fewer than three scorable answers, answers on one topic alone, or an interval wider than four points, give no score. 80 % and not 95 %, and
  /// four points and not three: with one answer to most competencies, tighter rules would refuse most interviews of
  /// eight questions, and the interval says how rough the number is.
  package static func score(_ items: [Item]) -> SessionScore {
    let levels = items.compactMap { item in
      item.judgement.level.map { level in
        Sample(
          competency: item.competency, level: level,
          upper: Ladder.level(of: item.judgement.checks, style: item.style, countingPartials: true))
      }
    }
    let answers = items.reduce(0) { $0 + ($1.judgement.level == nil ? 0 : $1.answers) }
    guard answers >= 3, levels.count >= 2 else {
      let what = answers < 3 ? "fewer than three answers could be judged" : "the answers are on one topic alone"
      return .notScorable(reason: "too little evidence: \(what)")
    }
    let score = points(mean(levels.map { ($0.competency, Double($0.level)) }))
    var generator = SplitMix64(state: 0x5EED)
    var resampled: [Int] = []
    for _ in 0..<400 {
      resampled.append(
        points(
          mean(
            levels.map { _ in
              let bits = generator.next()
              let sample = levels[Int((bits >> 8) % UInt64(levels.count))]
              return (sample.competency, Double(bits & 1 == 0 ? sample.level : max(sample.level, sample.upper)))
            })))
    }
    resampled.sort()
    let interval = min(score, resampled[40])...max(score, resampled[359])
    guard interval.count <= 5 else {
      return .notScorable(reason: "too little evidence: the answers differ too much for one number")
    }
    return .score(score, interval: interval)
  }

  /// The median of the levels, the lower of two in the middle; nil without any.
  package static func median(_ levels: [Int]) -> Int? {
    levels.isEmpty ? nil : levels.sorted()[(levels.count - 1) / 2]
  }

  /// A level from 1 to 5 on the scale from 1 to 10.
  package static func points(_ level: Double) -> Int { Int((1 + 9 * (level - 1) / 4).rounded()) }

  private struct Sample {
    let competency: String
    let level: Int
    let upper: Int
  }

  private static func mean(_ levels: [(competency: String, level: Double)]) -> Double {
    var groups: [(competency: String, levels: [Double])] = []
    for (competency, level) in levels {
      if let known = groups.firstIndex(where: { $0.competency == competency }) {
        groups[known].levels.append(level)
      } else {
        groups.append((competency, [level]))
      }
    }
    let medians = groups.map { group in
      let sorted = group.levels.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
    // Halves are exact, so the sum does not depend on the order.
    return medians.reduce(0, +) / Double(medians.count)
  }
}
