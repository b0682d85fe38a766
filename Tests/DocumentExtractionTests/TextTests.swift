import DocumentExtraction
import Testing

@Suite struct TextTests {
  @Test("text is made plain", arguments: plain)
  func normalized(input: String, expected: String) {
    #expect(PlainText.normalized(input).text == expected)
  }

  static let plain: [(String, String)] = [
    ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
    ("\n\n a  b \t\n\n\n\nc\n", "a  b\n\nc"),
    ("o\u{FB03}ce, wa\u{FB00}le", "office, waffle"),
    ("soft\u{AD}hyphen, line\u{AD}\nend", "softhyphen, lineend"),
    ("\u{F095} +1 555", "+1 555"),
    ("\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}plain\u{7}", "red plain"),
    ("a\u{202E}b\u{2066}c\u{200B}d\u{E0041}e\u{0}f", "abcdef"),
    ("👩\u{200D}💻 x\u{200D}y", "👩\u{200D}💻 xy"),
    ("a\tb\u{A0}c", "a\tb c"),
    ("", ""),
  ]

  @Test("what was taken out is told, unless it is common")
  func warnings() {
    #expect(PlainText.normalized("a\u{AD}b\u{FEFF}\r\n").warnings.isEmpty)
    #expect(PlainText.normalized("a\u{202E}b").warnings.count == 1)
    #expect(PlainText.normalized("a\u{0}\u{E0041}b").warnings.count == 2)
  }

  @Test("normalising twice changes nothing more", arguments: plain.map(\.0))
  func idempotent(input: String) {
    let once = PlainText.normalized(input)
    let twice = PlainText.normalized(once.text)
    #expect(twice.text == once.text && twice.warnings.isEmpty)
  }

  @Test("text is cut between characters")
  func prefix() {
    #expect(PlainText.prefix(of: "abc", bytes: 3) == "abc")
    #expect(PlainText.prefix(of: "ab👩\u{200D}💻", bytes: 6) == "ab")
    #expect(PlainText.prefix(of: "ééé", bytes: 3).utf8.count <= 3)
    #expect(PlainText.prefix(of: "é", bytes: 1).isEmpty)
  }

  @Test("the encoding is found in the bytes", arguments: encodings)
  func decoded(bytes: [UInt8], text: String, encoding: TextDecoder.Encoding) {
    let decoded = TextDecoder.decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.encoding == encoding)
  }

  static let encodings: [([UInt8], String, TextDecoder.Encoding)] = [
    (Array("Zoë".utf8), "Zoë", .utf8),
    ([0xEF, 0xBB, 0xBF, 0x41], "A", .utf8),
    ([0xFF, 0xFE, 0x41, 0x00, 0xEB, 0x00], "Aë", .utf16LittleEndian),
    ([0xFE, 0xFF, 0x00, 0x41, 0x00, 0xEB], "Aë", .utf16BigEndian),
    ([0x41, 0x00, 0x42, 0x00, 0x43, 0x00], "ABC", .utf16LittleEndian),
    ([0x00, 0x41, 0x00, 0x42, 0x00, 0x43], "ABC", .utf16BigEndian),
    ([0x93, 0x5A, 0x6F, 0xEB, 0x94], "“Zoë”", .windows1252),
    (Array("ééééé ".utf8) + [0xC3], "ééééé \u{FFFD}", .utf8),
    ([], "", .utf8),
  ]
}
