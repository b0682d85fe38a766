import InterviewProtocol
import JSONCore
import Testing

/// Decodes the JSON, encodes what came out, and expects to find every member of the JSON in it unchanged.
func checkCoding<Message: Codable>(
  _ type: Message.Type, _ json: JSON, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let message = try JSONValueDecoder().decode(type, from: json)
  let encoded = try JSONValueEncoder().encode(message)
  #expect(encoded.holds(json), "\(JSONWriter.text(of: encoded))", sourceLocation: sourceLocation)
  // Only members with a default may be added, so a second way round changes nothing.
  let again = try JSONValueEncoder().encode(JSONValueDecoder().decode(type, from: encoded))
  #expect(again == encoded, sourceLocation: sourceLocation)
}

extension JSON {
  /// Whether the other is this, or this with members of objects left out.
  func holds(_ other: JSON) -> Bool {
    switch (self, other) {
    case (.object(let mine), .object(let theirs)):
      theirs.members.allSatisfy { member in mine[member.name]?.holds(member.value) ?? false }
    case (.array(let mine), .array(let theirs)):
      mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.holds($1) }
    default: self == other
    }
  }
}
