internal import JSONCore

/// What was found of one part of the installation.
struct Finding {
  enum Status: String {
    case ok
    /// It works, and something is missing that would make it better or safer.
    case warning
    case problem
  }

  let part: String
  let status: Status
  /// For a person: what is, and what would help.
  let detail: String

  init(_ part: String, _ status: Status, _ detail: String) {
    (self.part, self.status, self.detail) = (part, status, detail)
  }

  var line: String { "\(status.rawValue.padded(to: 8)) \(part.padded(to: 14)) \(detail)" }
  var json: JSON { ["part": .string(part), "status": .string(status.rawValue), "detail": .string(detail)] }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
