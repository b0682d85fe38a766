package import JSONCore

/// What the bench measured, row by row.
package struct EvaluationReport: Sendable {
  package var rows: [Row] = []

  package struct Row: Sendable {
    package enum Mark: Hashable, Sendable {
      case atLeast(Double)
      case atMost(Double)
    }

    /// Such as `directions`.
    package let part: String
    package let name: String
    package let figure: Double
    /// How many things the figure is over.
    package let count: Int
    /// Nil where the figure is only told.
    package let mark: Mark?
    /// Some of what went against the mark, for whoever looks into it.
    package let examples: [String]

    package var holds: Bool {
      switch mark {
      case .atLeast(let least): figure >= least
      case .atMost(let most): figure <= most
      case nil: true
      }
    }
  }

  package init() {}

  package var failing: [Row] { rows.filter { !$0.holds } }

  package mutating func add(
    _ part: String, _ name: String, _ figure: Double, of count: Int, mark: Row.Mark? = nil, examples: [String] = []
  ) {
    rows.append(
      Row(part: part, name: name, figure: figure, count: count, mark: mark, examples: Array(examples.prefix(8))))
  }

  /// The share of cases in which something is so.
  mutating func addShare(
    _ part: String, _ name: String, of outcomes: [(name: String, holds: Bool)], mark: Row.Mark? = nil
  ) {
    let right = outcomes.count { $0.holds }
    let isAtMost = if case .atMost = mark { true } else { false }
    add(
      part, name, outcomes.isEmpty ? 0 : Double(right) / Double(outcomes.count), of: outcomes.count,
      mark: outcomes.isEmpty ? nil : mark, examples: outcomes.filter { $0.holds == isAtMost }.map(\.name))
  }

  package var table: String {
    var lines: [String] = []
    var part = ""
    for row in rows {
      if row.part != part {
        if !part.isEmpty { lines.append("") }
        lines.append(row.part)
        part = row.part
      }
      let mark =
        switch row.mark {
        case .atLeast(let least): "  at least \(Self.text(least))  \(row.holds ? "holds" : "FAILS")"
        case .atMost(let most): "  at most \(Self.text(most))  \(row.holds ? "holds" : "FAILS")"
        case nil: ""
        }
      let name = row.name.count < 62 ? row.name + String(repeating: " ", count: 62 - row.name.count) : row.name
      let figure = Self.text(row.figure)
      lines.append(
        "  \(name)\(String(repeating: " ", count: max(0, 7 - figure.count)))\(figure)  of \(row.count)\(mark)")
    }
    let marked = rows.count { $0.mark != nil }
    lines += ["", "\(marked - failing.count) of \(marked) marks hold"]
    return lines.joined(separator: "\n")
  }

  package var json: JSON {
    [
      "rows": .array(
        rows.map { row in
          var object: JSONObject = [
            "part": .string(row.part), "name": .string(row.name), "figure": .number(JSONNumber(row.figure)),
            "count": .number(JSONNumber(row.count)), "holds": .bool(row.holds),
          ]
          switch row.mark {
          case .atLeast(let least): object["atLeast"] = .number(JSONNumber(least))
          case .atMost(let most): object["atMost"] = .number(JSONNumber(most))
          case nil: break
          }
          object["examples"] = .array(row.examples.map(JSON.string))
          return .object(object)
        }),
      "failing": .number(JSONNumber(failing.count)),
    ]
  }

  /// Three decimals, without a formatter of the system's, which may differ.
  static func text(_ figure: Double) -> String {
    let thousandths = Int((figure * 1_000).rounded())
    let digits = String(thousandths.magnitude % 1_000)
    return (thousandths < 0 ? "-" : "") + "\(thousandths.magnitude / 1_000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
