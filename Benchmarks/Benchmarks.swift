internal import Glibc

/// Measures the daemon beside a peer in the same run and prints ratios; nothing here passes or fails.
@main
enum Benchmarks {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let daemon = arguments.first else {
      print("usage: Benchmarks INTERVIEWD [VENV [documents|scoring|streaming|crowd]]")
      exit(64)
    }
    let peers = arguments.dropFirst().first
    func peer(_ name: String) -> String? {
      guard let path = peers.map({ "\($0)/bin/\(name)" }), access(path, X_OK) == 0 else { return nil }
      return path
    }
    let ruff = peer("ruff")
    let python = peer("python")
    print("machine: \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores; medians; smaller is better\n")
    let part = arguments.dropFirst(2).first
    if part == "streaming" { return try Streaming(daemon: daemon).run() }
    if part == "scoring" {
      try Scoring(daemon: daemon).run()
      return try await Planning(daemon: daemon).run()
    }
    if part == "crowd" { return try await ManyInterviews(daemon: daemon).run() }
    try Documents(daemon: daemon, python: python).run()
    if part == "documents" { return }
    try Startup(daemon: [daemon], peer: ruff.map { [$0, "server"] }).run()
    try Scoring(daemon: daemon).run()
    try await Planning(daemon: daemon).run()
    try await OfflineInterview(daemon: daemon).run()
    try Streaming(daemon: daemon).run()
    try await ManyInterviews(daemon: daemon).run()
  }
}

/// A line of the report: what, ours, the peer's, the ratio and what it should be at most.
func report(_ name: String, _ ours: Double, _ peer: Double?, unit: String, target: Double?) {
  func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
  let value = peer.map { ours / $0 } ?? ours
  let verdict = target.map { "target \(rounded($0)): \(value <= $0 ? "met" : "MISSED")" } ?? ""
  let against = peer.map { "\(rounded($0)) \(unit)" } ?? "-"
  print(
    padded(name, 44), padded("\(rounded(ours)) \(unit)", 14), padded(against, 14),
    padded(peer == nil ? "" : "ratio \(rounded(value))", 14), verdict)
}

func rounded(_ value: Double) -> String {
  guard value.isFinite else { return "?" }
  let hundredths = Int((value * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
