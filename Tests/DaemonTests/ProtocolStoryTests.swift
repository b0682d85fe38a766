import Foundation
import InterviewTestSupport
import JSONCore
import Testing

/// The worked transcript of protocol.md, held with the real daemon.
@Suite("The story of protocol.md")
struct ProtocolStoryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("what the document says of each message has the shape of what comes", arguments: TestClient.Framing.allCases)
  func story(framing: TestClient.Framing) async throws {
    let daemon = try DaemonProcess(["--store", "memory:", "--providers", "offline"], framing: framing)
    var story = Story()
    var responses: [JSON: JSON] = [:]
    for (direction, documented) in try Self.lines() {
      if direction == "-->" {
        let message = story.filled(documented)
        daemon.client.send(message)
        guard let id = message["id"] else { continue }
        #expect(await daemon.client.wait { $0.contains { $0["id"] == id } })
        responses[id] = daemon.client.messages.last { $0["id"] == id }
      } else if let id = documented["id"] {
        let actual = try #require(responses[id])
        let difference = story.difference(documented, actual)
        #expect(difference == nil)
      } else {
        let method = documented["method"]
        let actual = try #require(daemon.client.messages.first { $0["method"] == method })
        let difference = story.difference(documented, actual, isBinding: false)
        #expect(difference == nil)
      }
    }
    #expect(daemon.exitCode() == 0)
  }

  private static func lines() throws -> [(String, JSON)] {
    let text = try String(contentsOf: root.appending(path: "protocol.md"), encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```transcript\n").dropFirst().first)
    return try block.components(separatedBy: "\n```")[0].split(separator: "\n").map { line in
      (String(line.prefix(3)), try JSONParser.parse(String(line.dropFirst(4))))
    }
  }

  /// What the ids of the document stand for in this run.
  private struct Story {
    private var ids: [String: String] = [:]

    func filled(_ json: JSON) -> JSON {
      switch json {
      case .string(let text) where text.hasSuffix(".pdf"):
        .string(ProtocolStoryTests.root.appending(path: "examples/cv.pdf").path)
      case .string(let text): .string(ids[text] ?? text)
      case .array(let items): .array(items.map(filled))
      case .object(let object):
        .object(JSONObject(members: object.members.map { .init(name: $0.name, value: filled($0.value)) }))
      default: json
      }
    }

    /// Where two messages differ in members or types; nil where they do not. Lists are compared by their first items.
    mutating func difference(
      _ documented: JSON, _ actual: JSON, at path: String = "", isBinding: Bool = true
    ) -> String? {
      switch (documented, actual) {
      case (.object(let one), .object(let other)):
        let (mine, theirs) = (one.members.map(\.name), other.members.map(\.name))
        guard mine == theirs else { return "\(path): \(mine) is documented, \(theirs) came" }
        for (mine, theirs) in zip(one.members, other.members) {
          let path = path + "." + mine.name
          if let found = difference(mine.value, theirs.value, at: path, isBinding: isBinding) { return found }
        }
        return nil
      case (.array(let one), .array(let other)):
        guard one.isEmpty == other.isEmpty else { return "\(path): one list is empty" }
        guard let mine = one.first, let theirs = other.first else { return nil }
        return difference(mine, theirs, at: path + "[0]", isBinding: isBinding)
      case (.string(let mine), .string(let theirs)):
        let isID = mine.dropFirst().first == "-" && mine.count == 34
        guard isID == (theirs.dropFirst().first == "-" && theirs.count == 34) else { return "\(path): one is an id" }
        if isID && isBinding { ids[mine] = theirs }
        return nil
      case (.number, .number), (.bool, .bool), (.null, .null): return nil
      default: return "\(path): \(JSONWriter.text(of: documented)) is documented, \(JSONWriter.text(of: actual)) came"
      }
    }
  }
}
