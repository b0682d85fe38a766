import Foundation
import InterviewTestSupport
import JSONCore

/// A conversation with the daemon as a text file: `-->` lines are sent, `<--` lines must come, in that order.
///
/// `#` begins a remark. `$NAME` stands for an id that differs from run to run: what the daemon sends first under that name
/// is kept, and must be the same wherever the name stands again. `$time` is any time, `@NAME` a file of the fixtures.
struct Transcript {
  struct Line {
    enum Direction: String {
      case toDaemon = "--> "
      case fromDaemon = "<-- "
    }
    let direction: Direction
    let json: JSON
  }

  /// A remark or empty line is kept as it is for a recording.
  enum Entry {
    case remark(String)
    case message(Line)
  }

  let path: String
  let entries: [Entry]

  static let folder = String(#filePath.dropLast("Transcript.swift".count)) + "Transcripts/"

  init(named name: String) throws {
    path = Self.folder + name + ".txt"
    entries = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        for direction in [Line.Direction.toDaemon, .fromDaemon] where line.hasPrefix(direction.rawValue) {
          return .message(Line(direction: direction, json: try JSONParser.parse(String(line.dropFirst(4)))))
        }
        return .remark(String(line))
      }
  }

  /// Writes the entries back, so that a change can be looked at.
  func record(_ entries: [Entry]) throws {
    let text = entries.map { entry in
      switch entry {
      case .remark(let text): text
      case .message(let line): line.direction.rawValue + JSONWriter.text(of: line.json)
      }
    }.joined(separator: "\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

/// The names of a transcript and what they stand for in this run.
struct TranscriptNames {
  private var values: [String: String] = [:]

  /// The message as it is sent: names and fixtures replaced by what they stand for.
  func filled(_ json: JSON) -> JSON {
    json.mappingStrings { text in
      if text.hasPrefix("@") { return Fixture.folder + text.dropFirst() }
      return values[text] ?? text
    }
  }

  /// Whether what came is what is expected; binds names that stand for the first time.
  mutating func match(_ expected: JSON, _ actual: JSON) -> Bool {
    switch (expected, actual) {
    case (.string(let name), .string(let value)) where name.hasPrefix("$") && name != "$/progress":
      // Two things may happen within one millisecond or not, so a time only has to be one.
      if name == "$time" { return Self.isTime(value) }
      if let bound = values[name] { return bound == value }
      guard Self.isID(value) else { return false }
      values[name] = value
      return true
    case (.object(let one), .object(let other)):
      guard one.members.map(\.name) == other.members.map(\.name) else { return false }
      for (mine, theirs) in zip(one.members, other.members) where !match(mine.value, theirs.value) { return false }
      return true
    case (.array(let one), .array(let other)):
      guard one.count == other.count else { return false }
      for (mine, theirs) in zip(one, other) where !match(mine, theirs) { return false }
      return true
    default: return expected == actual
    }
  }

  /// The message as it is recorded: values that differ from run to run replaced by names.
  mutating func named(_ json: JSON) -> JSON {
    let names = Dictionary(values.map { ($0.value, $0.key) }) { one, _ in one }
    var fresh: [String: String] = names
    let named = json.mappingStrings { value in
      if Self.isTime(value) { return "$time" }
      guard Self.isID(value), let kind = Self.kinds[value.prefix(2)] else { return value }
      if let name = fresh[value] { return name }
      let name = "$\(kind)\(fresh.values.count { $0.hasPrefix("$" + kind) } + 1)"
      fresh[value] = name
      return name
    }
    for (value, name) in fresh { values[name] = value }
    return named
  }

  private static let kinds: [Substring: String] = ["s-": "session", "q-": "question", "m-": "message"]

  private static func isID(_ value: String) -> Bool { value.wholeMatch(of: /[sqm]-[0-9a-f]{32}/) != nil }

  private static func isTime(_ value: String) -> Bool {
    value.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil
  }
}

extension JSON {
  fileprivate func mappingStrings(_ change: (String) -> String) -> JSON {
    switch self {
    case .string(let text): .string(change(text))
    case .array(let items): .array(items.map { $0.mappingStrings(change) })
    case .object(let object):
      .object(
        JSONObject(members: object.members.map { .init(name: $0.name, value: $0.value.mappingStrings(change)) }))
    default: self
    }
  }
}
