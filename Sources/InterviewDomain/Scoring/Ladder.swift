/// The level that checks earn; never a sum of them.
enum Ladder {
  /// - Parameter countingPartials: whether what was almost there counts, for the upper end of an interval.
  static func level(of checks: [Check], style: InterviewPlan.Style, countingPartials: Bool) -> Int {
    func has(_ id: String) -> Bool {
      checks.contains { $0.id == id && ($0.result == .pass || countingPartials && $0.result == .partial) }
    }
    func hasSome(_ id: String) -> Bool {
      checks.contains { $0.id == id && ($0.result == .pass || $0.result == .partial) }
    }
    let isOffTopic = checks.contains { $0.id == "R1.topic" && $0.result == .fail }
    switch style {
    case .pastBehavior:
      guard hasSome("E1.event") else { return 1 }
      guard has("E1.event"), has("E3.ownAction") else { return 2 }
      // A fluent story that speaks of something else does not answer the question, however complete it is.
      guard has("E4.ownActions"), has("E5.result"), !isOffTopic else { return 3 }
      return has("E6.checkable") && has("E7.reason") ? 5 : 4
    case .knowledge:
      guard hasSome("K0.subject") else { return 1 }
      guard has("K0.subject"), has("E7.reason") else { return 2 }
      guard has("M3.example") || has("M2.tradeOff") else { return 3 }
      return has("M3.example") && has("M2.tradeOff") && has("S1.names") ? 5 : 4
    case .situational:
      guard hasSome("A1.approach") else { return 1 }
      guard has("A1.approach"), has("A2.steps") else { return 2 }
      guard has("E7.reason") else { return 3 }
      return has("M2.tradeOff") && (has("A3.check") || has("M3.example")) ? 5 : 4
    case .open:
      guard hasSome("R1.topic") || hasSome("E3.ownAction") else { return 1 }
      guard has("E3.ownAction") || has("E7.reason") else { return 2 }
      guard has("E3.ownAction"), hasSome("S1.names") || hasSome("S2.quantities") else { return 3 }
      return has("E6.checkable") && has("E7.reason") ? 5 : 4
    }
  }

  /// What the levels of a style rest on, from the ground up.
  static func checks(of style: InterviewPlan.Style) -> [String] {
    switch style {
    case .pastBehavior:
      ["E1.event", "E3.ownAction", "E5.result", "E4.ownActions", "R1.topic", "E6.checkable", "E7.reason"]
    case .knowledge: ["K0.subject", "E7.reason", "M3.example", "M2.tradeOff", "S1.names"]
    case .situational: ["A1.approach", "A2.steps", "E7.reason", "M2.tradeOff", "A3.check", "M3.example"]
    case .open: ["R1.topic", "E3.ownAction", "E7.reason", "S1.names", "S2.quantities", "E6.checkable"]
    }
  }

  /// The fewest checks that would raise the level if they passed, and the level then; nil at the highest.
  static func nextStep(from checks: [Check], style: InterviewPlan.Style) -> (checks: [String], level: Int)? {
    let current = level(of: checks, style: style, countingPartials: false)
    let open = self.checks(of: style).filter { id in checks.contains { $0.id == id && $0.result != .pass } }
    func raised(_ ids: [String]) -> Int {
      let passed = checks.map { ids.contains($0.id) ? Check(id: $0.id, result: .pass) : $0 }
      return level(of: passed, style: style, countingPartials: false)
    }
    var sets = open.map { [$0] }
    for _ in 0..<3 {
      if let found = sets.first(where: { raised($0) > current }) { return (found, raised(found)) }
      sets = sets.flatMap { set in
        open.drop { $0 != set.last }.dropFirst().map { set + [$0] }
      }
    }
    return nil
  }
}
