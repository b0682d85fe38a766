import Foundation
import InterviewProtocol
import JSONCore

/// protocol.md as the tests read it: its headings, tables and fenced blocks.
struct ProtocolDocument {
  let lines: [Substring]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "protocol.md"), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The contents of the fenced blocks in that language.
  func blocks(_ language: String) -> [String] {
    var blocks: [String] = []
    var current: [Substring]?
    for line in lines {
      if line == "```\(language)" {
        current = []
      } else if line == "```", let block = current {
        blocks.append(block.joined(separator: "\n"))
        current = nil
      } else {
        current?.append(line)
      }
    }
    return blocks
  }

  /// Every message that the examples and the transcript hold; the two number their requests apart.
  func conversations() throws -> [[JSON]] {
    let examples = try blocks("json").map { try JSONParser.parse($0) }
    let transcript = try blocks("transcript").flatMap { $0.split(separator: "\n") }
      .map { try JSONParser.parse(String($0.dropFirst(4))) }
    return [examples, transcript]
  }
}
