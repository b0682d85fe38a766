/// One step of a ladder of levels, and what it takes beyond the steps below it.
package struct Rung: Hashable, Sendable {
  package enum Need: Hashable, Sendable {
    case passed(String)
    /// Partly passed is enough.
    case begun(String)
    case notFailed(String)
    case any([Need])
  }

  package var level: Int
  /// All of them.
  package var needs: [Need]

  package init(_ level: Int, _ needs: [Need]) {
    self.level = level
    self.needs = needs
  }
}

extension Rung.Need {
  /// The checks that it looks at.
  package var checks: [String] {
    switch self {
    case .passed(let id), .begun(let id), .notFailed(let id): [id]
    case .any(let needs): needs.flatMap(\.checks)
    }
  }

  /// - Parameter countingPartials: whether what was almost there counts, for the upper end of an interval.
  package func isMet(by checks: [Check], countingPartials: Bool = false) -> Bool {
    func holds(_ id: String, _ results: Set<Check.Result>) -> Bool {
      checks.contains { $0.id == id && results.contains($0.result) }
    }
    return switch self {
    case .passed(let id): holds(id, countingPartials ? [.pass, .partial] : [.pass])
    case .begun(let id): holds(id, [.pass, .partial])
    case .notFailed(let id): !holds(id, [.fail])
    case .any(let needs): needs.contains { $0.isMet(by: checks, countingPartials: countingPartials) }
    }
  }
}

/// The fewest checks that would raise a level if they passed, and the level then.
package struct NextStep: Hashable, Sendable {
  package var checks: [String]
  package var level: Int
}

/// The level that checks earn; never a sum of them.
enum Ladder {
  /// The highest step that is reached with all below it; 1 is where everybody stands.
  static func level(of checks: [Check], style: InterviewPlan.Style, countingPartials: Bool) -> Int {
    rungs(of: style).prefix { rung in
      rung.needs.allSatisfy { $0.isMet(by: checks, countingPartials: countingPartials) }
    }.last?.level ?? 1
  }

  static func rungs(of style: InterviewPlan.Style) -> [Rung] {
    switch style {
    case .pastBehavior: pastBehavior
    case .knowledge: knowledge
    case .situational: situational
    case .open: open
    }
  }

  private static let pastBehavior = [
    Rung(2, [.begun("E1.event")]),
    Rung(3, [.passed("E1.event"), .passed("E3.ownAction")]),
    // A fluent story that speaks of something else does not answer the question, however complete it is.
    Rung(4, [.passed("E4.ownActions"), .passed("E5.result"), .notFailed("R1.topic")]),
    Rung(5, [.passed("E6.checkable"), .passed("E7.reason")]),
  ]
  // Who makes the points of the question shows what they know, and so does who explains it by reasons and examples.
  private static let knowledge = [
    Rung(2, [.any([.begun("K0.subject"), .begun("K.points")])]),
    Rung(3, [.any([.passed("K0.subject"), .begun("K.points")]), .any([.passed("E7.reason"), .begun("K.points")])]),
    Rung(4, [.any([.passed("M3.example"), .passed("M2.tradeOff"), .passed("K.points")])]),
    Rung(
      5,
      [
        .any([.passed("M3.example"), .passed("K.points")]), .any([.passed("M2.tradeOff"), .passed("K.points")]),
        .any([.passed("S1.names"), .passed("E7.reason"), .passed("M3.example")]),
      ]),
  ]
  private static let situational = [
    Rung(2, [.begun("A1.approach")]),
    Rung(3, [.passed("A1.approach"), .passed("A2.steps")]),
    Rung(4, [.passed("E7.reason")]),
    Rung(5, [.passed("M2.tradeOff"), .any([.passed("A3.check"), .passed("M3.example")])]),
  ]
  private static let open = [
    Rung(2, [.any([.begun("R1.topic"), .begun("E3.ownAction")])]),
    Rung(3, [.any([.passed("E3.ownAction"), .passed("E7.reason")])]),
    Rung(4, [.passed("E3.ownAction"), .any([.begun("S1.names"), .begun("S2.quantities")])]),
    Rung(5, [.passed("E6.checkable"), .passed("E7.reason")]),
  ]

  /// What the levels of a style rest on, from the ground up.
  static func checks(of style: InterviewPlan.Style) -> [String] {
    switch style {
    case .pastBehavior:
      ["E1.event", "E3.ownAction", "E5.result", "E4.ownActions", "R1.topic", "E6.checkable", "E7.reason"]
    case .knowledge: ["K0.subject", "K.points", "E7.reason", "M3.example", "M2.tradeOff", "S1.names"]
    case .situational: ["A1.approach", "A2.steps", "E7.reason", "M2.tradeOff", "A3.check", "M3.example"]
    case .open: ["R1.topic", "E3.ownAction", "E7.reason", "S1.names", "S2.quantities", "E6.checkable"]
    }
  }

  /// Whether a check is about one point that the question brings along: `K1`, `K2` and so on.
  static func isKeyPoint(_ id: String) -> Bool {
    id.first == "K" && id.count > 1 && id.dropFirst().allSatisfy(\.isNumber)
  }

  /// Nil at the highest.
  static func nextStep(from checks: [Check], style: InterviewPlan.Style) -> NextStep? {
    let current = level(of: checks, style: style, countingPartials: false)
    let open = self.checks(of: style).filter { id in checks.contains { $0.id == id && $0.result != .pass } }
    func raised(_ ids: [String]) -> Int {
      let passed = checks.map { ids.contains($0.id) ? Check(id: $0.id, result: .pass) : $0 }
      return level(of: passed, style: style, countingPartials: false)
    }
    var sets = open.map { [$0] }
    for _ in 0..<3 {
      if let found = sets.first(where: { raised($0) > current }) {
        return NextStep(checks: found, level: raised(found))
      }
      sets = sets.flatMap { set in
        open.drop { $0 != set.last }.dropFirst().map { set + [$0] }
      }
    }
    return nil
  }
}
