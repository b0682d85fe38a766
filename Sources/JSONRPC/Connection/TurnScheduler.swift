/// Decides in which order requests begin, before any of them is a task.
///
/// Requests join phases in the order in which they came: one that runs alone is a phase of its own, all between two of
/// those share one. A phase begins when the one before it has ended. Within it those of one key stand in line.
package struct TurnScheduler {
  /// Whoever uses it gives each request a number.
  package typealias Ticket = UInt64

  private var phases: [Phase] = [Phase()]

  private struct Phase {
    var isAlone = false
    /// How many of this phase have not ended.
    var remaining = 0
    /// Those that begin with the phase, in order; empty once it has begun.
    var first: [Ticket] = []
    /// Who waits behind whom, for each key that has someone who has not ended.
    var lines: [String: Line] = [:]
  }

  /// Those behind the one whose turn it is.
  private struct Line {
    private var waiting: [Ticket] = []
    private var head = 0

    mutating func append(_ ticket: Ticket) { waiting.append(ticket) }

    mutating func popFirst() -> Ticket? {
      guard head < waiting.count else { return nil }
      defer { head += 1 }
      if head > 64, head * 2 > waiting.count {
        waiting.removeFirst(head)
        head = 0
      }
      return waiting[head]
    }
  }

  package init() {}

  /// Whether nothing waits or runs, and nothing is remembered of what did.
  package var isEmpty: Bool { phases.count == 1 && phases[0].remaining == 0 && phases[0].lines.isEmpty }

  /// - Returns: whether it may begin at once; if not, an `end` will name it.
  package mutating func add(_ ticket: Ticket, _ turn: Turn) -> Bool {
    let last = phases.count - 1
    if phases[last].remaining > 0, phases[last].isAlone || turn == .alone { phases.append(Phase()) }
    let index = phases.count - 1
    phases[index].isAlone = turn == .alone
    phases[index].remaining += 1
    if case .inTurn(let key) = turn {
      if phases[index].lines[key] != nil {
        phases[index].lines[key]?.append(ticket)
        return false
      }
      phases[index].lines[key] = Line()
    }
    if index == 0 { return true }
    phases[index].first.append(ticket)
    return false
  }

  /// Takes note that a request which had begun has ended.
  ///
  /// - Returns: those that may begin now, in order.
  package mutating func end(_ turn: Turn) -> [Ticket] {
    phases[0].remaining -= 1
    if case .inTurn(let key) = turn {
      if let next = phases[0].lines[key]?.popFirst() { return [next] }
      phases[0].lines[key] = nil
    }
    guard phases[0].remaining == 0, phases.count > 1 else { return [] }
    phases.removeFirst()
    defer { phases[0].first = [] }
    return phases[0].first
  }
}
