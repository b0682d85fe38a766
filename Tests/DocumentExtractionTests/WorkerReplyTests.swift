import DocumentExtraction
import Testing

@Suite("What a process that read a stranger's bytes may say")
struct WorkerReplyTests {
  private static let text = ExtractedText(
    mediaType: "text/plain", text: "Jane Doe, engineer", pages: 2,
    warnings: ["a page has no text", "a part is damaged"])

  @Test("an answer is read as it was written, and not before all of it is there")
  func wholeAnswer() throws {
    let bytes = WorkerReply.text(Self.text).encoded()
    for count in 0..<bytes.count { #expect(try WorkerReply.decode(Array(bytes[..<count])) == nil) }
    guard case .text(Self.text)? = try WorkerReply.decode(bytes) else {
      Issue.record("another answer")
      return
    }
  }

  @Test("one that is longer than a text may be is refused by its first five bytes")
  func overlong() {
    #expect(throws: MalformedReply.self) { try WorkerReply.decode([0x54, 0, 0, 0x10, 0]) }
    #expect(throws: MalformedReply.self) { try WorkerReply.decode([0x54, 0xFF, 0xFF, 0xFF, 0xFF]) }
  }

  @Test("an answer with any byte changed is refused, or read without harm")
  func changedBytes() {
    let bytes = WorkerReply.text(Self.text).encoded()
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[index] = value
        // Refused, or read as no more than was written; a byte that is no UTF-8 becomes a character of three.
        guard case .text(let text)? = try? WorkerReply.decode(changed) else { continue }
        #expect(text.text.utf8.count <= 3 * bytes.count && text.warnings.count <= 2)
      }
    }
  }
}
