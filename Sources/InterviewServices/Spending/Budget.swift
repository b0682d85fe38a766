internal import InterviewStore

/// How much may be spent on models; nil is no bound.
package struct Budget: Hashable, Sendable {
  package struct Allowance: Hashable, Sendable {
    /// Of prompts and replies together.
    package var tokens: Int?
    package var dollars: Double?

    package init(tokens: Int? = nil, dollars: Double? = nil) {
      self.tokens = tokens
      self.dollars = dollars
    }

    var isUnbounded: Bool { tokens == nil && dollars == nil }
  }

  package var session: Allowance
  /// From midnight to midnight, UTC.
  package var day: Allowance

  package init(session: Allowance = Allowance(), day: Allowance = Allowance()) {
    self.session = session
    self.day = day
  }
}

/// What calls may take at most, or did take.
struct Spending: Hashable, Sendable {
  var tokens = 0
  /// In millionths, so that sums come out even; of what has a known price.
  var microdollars = 0
  /// How many calls among them have a price that nobody knows.
  var unpriced = 0

  init() {}

  init(tokens: Int, dollars: Double?) {
    self.tokens = tokens
    microdollars = dollars.flatMap { Int(exactly: ($0 * 1_000_000).rounded(.up)) } ?? 0
    unpriced = dollars == nil ? 1 : 0
  }

  init(_ usage: Usage) {
    self.init()
    guard usage.requests > 0 else { return }
    self.init(tokens: usage.promptTokens + usage.completionTokens, dollars: usage.costUSD)
  }

  static func + (left: Spending, right: Spending) -> Spending { combined(left, right, &+) }
  static func - (left: Spending, right: Spending) -> Spending { combined(left, right, &-) }

  private static func combined(_ left: Spending, _ right: Spending, _ combine: (Int, Int) -> Int) -> Spending {
    var result = Spending()
    result.tokens = combine(left.tokens, right.tokens)
    result.microdollars = combine(left.microdollars, right.microdollars)
    result.unpriced = combine(left.unpriced, right.unpriced)
    return result
  }
}

extension Budget.Allowance {
  /// Why that much may not be spent; nil if it may.
  ///
  /// - Parameter period: such as "this session".
  func refusal(of spending: Spending, for period: String) -> String? {
    if let tokens, spending.tokens > tokens { return "the budget of \(tokens) tokens for \(period) is used up" }
    guard let dollars else { return nil }
    guard spending.unpriced == 0 else {
      return "there is a budget in dollars, and no price is known for a model; set one under \"prices\""
    }
    return Double(spending.microdollars) > dollars * 1_000_000
      ? "the budget of $\(dollars) for \(period) is used up" : nil
  }
}
