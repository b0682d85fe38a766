/// The score of an interview out of the levels of its answers.
package enum SessionScorer {
  /// One planned question with its follow-ups, as the session's score sees it.
  package struct Item: Sendable {
    package var competency: String
    package var style: InterviewPlan.Style
    package var judgement: Judgement
    /// How many answers the judgement rests on.
    package var answers: Int
    /// What its competency counts beside the others.
    package var weight: Int

    package init(
      competency: String, style: InterviewPlan.Style, judgement: Judgement, answers: Int = 1, weight: Int = 1
    ) {
      self.competency = competency
      self.style = style
      self.judgement = judgement
      self.answers = answers
      self.weight = weight
    }
  }

  /// How levels become a score.
  package struct Trace: Hashable, Sendable {
    package struct Competency: Hashable, Sendable {
      package var name: String
      package var levels: [Int]
      package var median: Double
      package var weight: Int
    }

    /// In the order in which they first came up; none where nothing could be judged.
    package var competencies: [Competency]
    /// Of the medians, weighted; nil without any.
    package var mean: Double?
    package var outcome: Outcome
  }

  package enum Outcome: Hashable, Sendable {
    case score(Int, interval: ClosedRange<Int>)
    case refused(Refusal)
  }

  /// Why there is no score: always for want of evidence.
  package enum Refusal: Sendable, CaseIterable {
    /// Fewer than three answers could be judged.
    case fewAnswers
    case oneTopic
    /// The answers differ too much for one number.
    case wideInterval
  }

  /// The weighted mean over competencies of their median levels, as 1 to 10, with the middle 80 % of 400 resamples.
  ///
  /// Fewer than three scorable answers, answers on one topic alone, or an interval wider than four points, give no
  /// score. 80 % and not 95 %, and four points and not three: with one answer to most competencies, tighter rules would
  /// refuse most interviews of eight questions, and the interval says how rough the number is.
  package static func trace(_ items: [Item]) -> Trace {
    let levels = items.compactMap { item in
      item.judgement.level.map { level in
        Sample(
          competency: item.competency, weight: item.weight, level: level,
          upper: Ladder.level(of: item.judgement.checks, style: item.style, countingPartials: true))
      }
    }
    let groups = Group.all(of: levels.map { ($0, Double($0.level)) })
    let competencies = groups.map { group in
      Trace.Competency(
        name: group.competency, levels: group.levels.map { Int($0) }, median: group.median, weight: group.weight)
    }
    func trace(_ outcome: Outcome) -> Trace {
      Trace(competencies: competencies, mean: groups.isEmpty ? nil : mean(groups), outcome: outcome)
    }
    let answers = items.reduce(0) { $0 + ($1.judgement.level == nil ? 0 : $1.answers) }
    guard answers >= 3 else { return trace(.refused(.fewAnswers)) }
    guard levels.count >= 2 else { return trace(.refused(.oneTopic)) }
    let score = points(mean(groups))
    let interval = interval(around: score, levels)
    guard interval.count <= 5 else { return trace(.refused(.wideInterval)) }
    return trace(.score(score, interval: interval))
  }

  /// How often the topics are drawn anew.
  package static let resamples = 400

  /// What is almost there counts in every other drawing.
  private static func interval(around score: Int, _ levels: [Sample]) -> ClosedRange<Int> {
    var generator = SplitMix64(state: 0x5EED)
    var resampled: [Int] = []
    for _ in 0..<resamples {
      let drawn = levels.map { _ in
        let bits = generator.next()
        let sample = levels[Int((bits >> 8) % UInt64(levels.count))]
        return (sample, Double(bits & 1 == 0 ? sample.level : max(sample.level, sample.upper)))
      }
      resampled.append(points(mean(Group.all(of: drawn))))
    }
    resampled.sort()
    return min(score, resampled[resamples / 10])...max(score, resampled[resamples - resamples / 10 - 1])
  }

  /// The median of the levels, the lower of two in the middle; nil without any.
  package static func median(_ levels: [Int]) -> Int? {
    levels.isEmpty ? nil : levels.sorted()[(levels.count - 1) / 2]
  }

  /// A level from 1 to 5 on the scale from 1 to 10.
  package static func points(_ level: Double) -> Int { Int((1 + 9 * (level - 1) / 4).rounded()) }

  private struct Sample {
    let competency: String
    let weight: Int
    let level: Int
    let upper: Int
  }

  private struct Group {
    let competency: String
    /// That of its weightiest question.
    var weight: Int
    var levels: [Double]

    var median: Double {
      let sorted = levels.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    static func all(of levels: [(Sample, Double)]) -> [Group] {
      var groups: [Group] = []
      for (sample, level) in levels {
        if let known = groups.firstIndex(where: { $0.competency == sample.competency }) {
          groups[known].levels.append(level)
          groups[known].weight = max(groups[known].weight, sample.weight)
        } else {
          groups.append(Group(competency: sample.competency, weight: sample.weight, levels: [level]))
        }
      }
      return groups
    }
  }

  /// Of the medians. Halves and whole weights are exact, so the sum does not depend on the order.
  private static func mean(_ groups: [Group]) -> Double {
    groups.reduce(0) { $0 + $1.median * Double($1.weight) } / Double(groups.reduce(0) { $0 + $1.weight })
  }
}
