internal import Glibc
internal import InterviewDomain

/// What a ridge regression on the bare words of an answer tells of its level: the baseline for anything that claims to
/// read. It is fitted on four fifths of the questions and applied to the last, each fifth in turn.
struct BagOfWordsRidge {
  /// A weight of 1 beside vectors of length 1; it was set once and never tried against others.
  private static let penalty = 1.0
  private static let folds = 5

  private let kernel: [[Double]]
  private let levels: [Double]
  private let foldOf: [Int]

  /// - Parameter questions: what answers must not be on both sides of a split for, one for each text.
  init(texts: [String], questions: [String], levels: [Double]) {
    let vectors = texts.map(Self.vector(of:))
    kernel = vectors.map { one in vectors.map { Self.product(one, $0) } }
    self.levels = levels
    let names = Set(questions).sorted()
    foldOf = questions.map { (names.firstIndex(of: $0) ?? 0) % Self.folds }
  }

  /// For each text what was fitted without its question.
  func fitted() -> [Double] {
    var fitted = levels
    for fold in 0..<Self.folds {
      let known = levels.indices.filter { foldOf[$0] != fold }
      guard !known.isEmpty else { continue }
      let mean = known.reduce(0) { $0 + levels[$1] } / Double(known.count)
      let weights = Self.solve(
        known.map { row in known.map { kernel[row][$0] + (row == $0 ? Self.penalty : 0) } },
        known.map { levels[$0] - mean })
      for index in levels.indices where foldOf[index] == fold {
        fitted[index] = mean + zip(known, weights).reduce(0) { $0 + kernel[index][$1.0] * $1.1 }
      }
    }
    return fitted
  }

  /// The logarithms of how often each word stands there, to a length of 1, by word.
  private static func vector(of text: String) -> [(word: String, weight: Double)] {
    let counts = TokenizedText(text).words.reduce(into: [String: Double]()) { $0[$1.text, default: 0] += 1 }
    let weights = counts.keys.sorted().map { ($0, 1 + log(counts[$0] ?? 1)) }
    let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
    return weights.map { ($0.0, $0.1 / max(length, 1)) }
  }

  private static func product(_ one: [(word: String, weight: Double)], _ other: [(word: String, weight: Double)])
    -> Double
  {
    var (left, right, sum) = (0, 0, 0.0)
    while left < one.count, right < other.count {
      if one[left].word == other[right].word {
        sum += one[left].weight * other[right].weight
        (left, right) = (left + 1, right + 1)
      } else if one[left].word < other[right].word {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }

  /// Solves a symmetric, positive definite system by Cholesky's factors.
  private static func solve(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
    var factor = matrix
    var solution = values
    for row in matrix.indices {
      for column in 0...row {
        var sum = factor[row][column]
        for index in 0..<column { sum -= factor[row][index] * factor[column][index] }
        factor[row][column] = row == column ? max(sum, 1e-12).squareRoot() : sum / factor[column][column]
      }
      for index in 0..<row { solution[row] -= factor[row][index] * solution[index] }
      solution[row] /= factor[row][row]
    }
    for row in matrix.indices.reversed() {
      for index in (row + 1)..<matrix.count { solution[row] -= factor[index][row] * solution[index] }
      solution[row] /= factor[row][row]
    }
    return solution
  }
}
