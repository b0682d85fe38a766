import PracticeClient
import Testing

@Suite("wrapping of text that is still arriving")
struct WordWrapperTests {
  private static let text =
    "The quick brown fox jumps over the lazy dog.\n\nA second paragraph, with a verylongwordthatdoesnotfit."

  @Test("lines never exceed the width, and no word is lost", arguments: [10, 20, 40, 80])
  func width(_ width: Int) {
    let wrapped = Self.text.wrapped(width: width)
    #expect(wrapped.split(separator: "\n").allSatisfy { $0.columns <= width })
    #expect(wrapped.filter { !$0.isWhitespace } == Self.text.filter { !$0.isWhitespace })
  }

  @Test("text in pieces of any size wraps like text in one piece", arguments: 1...9)
  func pieces(_ size: Int) {
    var wrapper = WordWrapper(width: 24, indent: "  ", firstIndent: "• ")
    var output = ""
    var rest = Self.text[...]
    while !rest.isEmpty {
      output += wrapper.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    #expect(output + wrapper.finish() == Self.text.wrapped(width: 24, indent: "  ", firstIndent: "• "))
  }

  @Test("wide characters count twice and may break anywhere")
  func wide() {
    #expect("面接の練習".wrapped(width: 6) == "面接の\n練習\n")
  }

  @Test("what could drive a terminal is left out")
  func controls() {
    #expect("a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\te".cleanedForTerminal() == "a[31mbcd e")
  }
}
