internal import Glibc
internal import InterviewDomain

/// How the rules' levels agree with the planned ones, beside baselines that look at nothing but the length.
struct Agreement {
  private let pairs: [Pair]
  private let unscored: [(item: EvaluationData.Item, reason: String)]

  private struct Pair {
    let item: EvaluationData.Item
    let given: Int
    var planned: Int { item.answer.planned }
  }

  init(_ items: [EvaluationData.Item]) {
    let judged = items.map { (item: $0, judgement: $0.judged()) }
    pairs = judged.compactMap { entry in entry.judgement.level.map { Pair(item: entry.item, given: $0) } }
    unscored = judged.compactMap { entry in entry.judgement.notScorable.map { (entry.item, $0) } }
  }

  func add(_ part: String, to report: inout EvaluationReport) {
    guard !pairs.isEmpty else { return }
    let levels = pairs.map { (Double($0.planned), Double($0.given)) }
    report.add(part, "quadratic weighted kappa", Self.kappa(levels), of: pairs.count)
    let interval = bootstrap()
    report.add(part, "  lower end of its 95 % interval, by question", interval.low, of: 400)
    report.add(part, "  upper end", interval.high, of: 400)
    let longer = pairs.filter { AnswerEdits.words(of: $0.item.answer.text).count >= 10 }
      .map { (Double($0.planned), Double($0.given)) }
    report.add(part, "  without answers under 10 words", Self.kappa(longer), of: longer.count)
    report.add(part, "  of the mean alone", 0, of: pairs.count)
    report.add(part, "  of the length alone, other questions' answers fitted", Self.kappa(byLength()), of: pairs.count)
    report.add(part, "  of a ridge on the bare words, fitted the same way", Self.kappa(byWords()), of: pairs.count)
    report.add(
      part, "rank correlation within a question, mean", withinQuestions(), of: Set(pairs.map(\.item.question.id)).count)
    report.add(
      part, "mean absolute error", Self.mean(pairs.map { abs(Double($0.given - $0.planned)) }), of: pairs.count)
    report.add(part, "  of always 3", Self.mean(pairs.map { abs(Double(3 - $0.planned)) }), of: pairs.count)
    report.add(
      part, "same level", Self.mean(pairs.map { $0.given == $0.planned ? 1 : 0 }), of: pairs.count)
    report.add(
      part, "within one level", Self.mean(pairs.map { abs($0.given - $0.planned) <= 1 ? 1 : 0 }), of: pairs.count)
    for planned in 1...5 {
      let errors = pairs.filter { $0.planned == planned }
      let given = (1...5).map { level in "\(errors.count { $0.given == level })" }.joined(separator: "/")
      report.add(
        part, "planned \(planned): mean error (given 1/2/3/4/5: \(given))",
        Self.mean(errors.map { Double($0.given - $0.planned) }), of: errors.count,
        examples: errors.filter { abs($0.given - $0.planned) >= 2 }.map { "\($0.item.answer.id): \($0.given)" })
    }
    report.add(
      part, "share not scorable", Double(unscored.count) / Double(unscored.count + pairs.count),
      of: unscored.count + pairs.count, examples: unscored.map { "\($0.item.answer.id): \($0.reason)" })
    report.add(
      part, "  mean level that they were planned at", Self.mean(unscored.map { Double($0.item.answer.planned) }),
      of: unscored.count)
  }

  /// How a blind second reading agrees with the planned levels: the ceiling for anybody who reads them.
  static func add(_ rating: EvaluationData.Rating, items: [EvaluationData.Item], to report: inout EvaluationReport) {
    let levels = items.compactMap { item in
      rating.levels[item.answer.id].map { (Double(item.answer.planned), Double($0)) }
    }
    let rules = items.compactMap { item -> (Double, Double)? in
      guard let level = rating.levels[item.answer.id], let given = item.judged().level else { return nil }
      return (Double(level), Double(given))
    }
    report.add("Second readings", "\(rating.rater) with the planned levels: kappa", kappa(levels), of: levels.count)
    report.add("Second readings", "\(rating.rater) with the rules: kappa", kappa(rules), of: rules.count)
  }

  // MARK: Figures

  /// Quadratic weighted kappa of two ratings on one scale (Cohen 1968); 0 where either rates all alike.
  static func kappa(_ pairs: [(Double, Double)]) -> Double {
    guard pairs.count > 1 else { return 0 }
    let observed = mean(pairs.map { ($0.0 - $0.1) * ($0.0 - $0.1) })
    let ones = pairs.map(\.0)
    let others = pairs.map(\.1)
    // The mean squared difference of two that are drawn each by itself.
    let difference = mean(ones) - mean(others)
    let expected = variance(ones) + variance(others) + difference * difference
    return expected == 0 ? 0 : 1 - observed / expected
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = mean(values)
    return Self.mean(values.map { ($0 - mean) * ($0 - mean) })
  }

  /// A line fitted to the logarithm of the length, without the answers to the same question.
  private func byLength() -> [(Double, Double)] {
    let lengths = pairs.map { log(Double(max(AnswerEdits.words(of: $0.item.answer.text).count, 1))) }
    return pairs.indices.map { index in
      let others = pairs.indices.filter { pairs[$0].item.question.id != pairs[index].item.question.id }
      let x = Self.mean(others.map { lengths[$0] })
      let y = Self.mean(others.map { Double(pairs[$0].planned) })
      let spread = others.reduce(0) { $0 + (lengths[$1] - x) * (lengths[$1] - x) }
      let slope =
        spread == 0 ? 0 : others.reduce(0) { $0 + (lengths[$1] - x) * (Double(pairs[$1].planned) - y) } / spread
      let fitted = (y + slope * (lengths[index] - x)).rounded()
      return (Double(pairs[index].planned), min(5, max(1, fitted)))
    }
  }

  private func byWords() -> [(Double, Double)] {
    let ridge = BagOfWordsRidge(
      texts: pairs.map(\.item.answer.text), questions: pairs.map(\.item.question.id),
      levels: pairs.map { Double($0.planned) })
    return zip(pairs, ridge.fitted()).map { (Double($0.planned), min(5, max(1, $1.rounded()))) }
  }

  private func withinQuestions() -> Double {
    let questions = Dictionary(grouping: pairs, by: \.item.question.id)
    return Self.mean(
      questions.keys.sorted().compactMap { id in
        questions[id].flatMap { group in
          group.count < 4 ? nil : Self.rankCorrelation(group.map { (Double($0.planned), Double($0.given)) })
        }
      })
  }

  /// Spearman's, ties at their mean rank.
  private static func rankCorrelation(_ pairs: [(Double, Double)]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      values.map { value in
        Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
      }
    }
    let one = ranks(pairs.map(\.0))
    let other = ranks(pairs.map(\.1))
    let spread = (variance(one) * variance(other)).squareRoot()
    guard spread > 0 else { return 0 }
    let (x, y) = (mean(one), mean(other))
    return mean(zip(one, other).map { ($0 - x) * ($1 - y) }) / spread
  }

  private func bootstrap() -> (low: Double, high: Double) {
    let questions = Dictionary(grouping: pairs, by: \.item.question.id)
    let names = questions.keys.sorted()
    var draws = Draws(state: 0xB007)
    var figures: [Double] = []
    for _ in 0..<400 {
      let drawn = names.flatMap { _ in questions[names[draws.number(below: names.count)]] ?? [] }
      figures.append(Self.kappa(drawn.map { (Double($0.planned), Double($0.given)) }))
    }
    figures.sort()
    return (figures[10], figures[389])
  }
}
