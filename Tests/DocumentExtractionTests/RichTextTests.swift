import DocumentExtraction
import Testing

@Suite struct RichTextTests {
  private func extract(_ content: String, fonts: String = "") async throws -> ExtractedText {
    let document = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}\(fonts)}\(content)}"
    return try await Samples.extractor.extract(Array(document.utf8), fileName: nil, password: nil)
  }

  @Test("the words of a document are read, whatever they are written with", arguments: texts)
  func text(content: String, expected: String) async throws {
    let document = try await extract(
      content,
      fonts: """
        {\\f1\\fcharset128 MS Mincho;}{\\f2\\fcharset204 Arial Cyr;}{\\f3\\fcharset2 Symbol;}\
        {\\f4\\fcharset134 SimSun;}{\\f5\\fcharset238 Arial CE;}{\\f6\\fcharset77 Geneva;}
        """)
    #expect(document.text == expected)
    #expect(document.mediaType == "application/rtf")
  }

  static let texts: [(String, String)] = [
    (#"Ren\'e9e \endash  \'80 45"#, "Renée – € 45"),
    (#"\f1\'97\'e1\'8e\'52\f0  Taro"#, "例山 Taro"),
    // The second byte of a character may be one that RTF itself uses.
    (#"\f1\'83\\"#, "ソ"),
    (#"\f2\'c8\'e2\'e0\'ed"#, "Иван"),
    (#"\f4\'d6\'d0\'b9\'fa"#, "中国"),
    (#"\f5\'b3\'f3d\'9f"#, "łódź"),
    (#"\f6 Ren\'8ee"#, "Renée"),
    (#"\u269?e\u8364 \'80x"#, "če€x"),
    (#"{\uc0\u233 }a{\uc2\u233 ??}b"#, "éaéb"),
    (#"Hi \u-10179?\u-8704?"#, "Hi 😀"),
    (#"a\~b\_c\-d\{e\}\\"#, "a b-cd{e}\\"),
    (#"a\tab b\line c\par d"#, "a\tb\nc\nd"),
    (#"{\listtext\f3\'b7\tab}Go\par{\pntext\f0 2.\tab}Swift\par"#, "• Go\n2. Swift"),
    (#"{\field{\*\fldinst HYPERLINK "http://example.com"}{\fldrslt my page}}"#, "my page"),
    (#"a{\*\unknown b}{\info{\title c}}{\pict 00ff}d{\bin3 }}}e}"#, "ade"),
    (#"a{\i0\*\cs7 b}{\*\cs8 c}"#, "abc"),
    (#"{\upr{Rene?}{\*\ud{Ren\u233 ?e}}}"#, "Renée"),
    (#"a{\deleted b}c"#, "ac"),
    (
      #"\trowd\cellx1\cellx2\intbl Go\cell 5 years\cell\row\trowd\intbl C\cell 2\cell\row\pard end"#,
      "Go\t5 years\nC\t2\nend"
    ),
    (#"\trowd\intbl a\par b\cell c\cell\row\pard end"#, "a\nb\nc\nend"),
    (
      #"\trowd\intbl x\cell\pard\intbl\itap2 n\nestcell m\nestcell{\*\nesttableprops\nestrow}\pard\intbl y\cell\row\pard z"#,
      "x\nn\tm\ny\nz"
    ),
    (#"a{\shp{\*\shpinst{\sp{\sn f}{\sv 1}}{\shptxt box\par}}{\shprslt{\do x}}}\par b"#, "a\nbox\nb"),
    (#"{\header Jane\par}{\headerf Jane\par}{\footer 1\par}Skills{\footnote why}\par"#, "Jane\n\nSkills\n\nwhy"),
    (#"{\stylesheet{\s1\outlinelevel0 Caption;}}a\par\pard\s1 Skills\par\pard b\par"#, "a\n\nSkills\nb"),
    ("Zoë\u{301} and 山", "Zoë\u{301} and 山"),
    ("one\\\ntwo", "one\ntwo"),
  ]

  @Test("text that nobody sees is left out and counted")
  func hidden() async throws {
    let document = try await extract(
      #"{\colortbl;\red255\green255\blue255;\red0\green0\blue128;}Jane{\v secret}{\cf1 white}{\fs2 tiny}"#
        + #"{\cf1\highlight2  on blue}\par"#)
    #expect(document.text == "Jane on blue")
    let warning = try #require(document.warnings.first)
    for part in ["5 characters in the color", "4 characters smaller", "6 characters marked as hidden"] {
      #expect(warning.contains(part), "\(warning)")
    }
  }

  @Test("a document that is cut off gives what is there, and says so")
  func truncated() async throws {
    let document = #"{\rtf1\ansi Jane Doe\par {\b Engin"#
    let text = try await Samples.extractor.extract(Array(document.utf8), fileName: nil, password: nil)
    #expect(text.text == "Jane Doe\nEngin")
    #expect(text.warnings.contains { $0.contains("ends in the middle") })
  }

  @Test("groups nested without end are refused, and many are read")
  func nesting() async throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(("{\\rtf1 " + String(repeating: "{", count: depth) + "deep text").utf8)
    }
    let text = try await Samples.extractor.extract(nested(100_000), fileName: nil, password: nil)
    #expect(text.text == "deep text")
    do {
      _ = try await Samples.extractor.extract(nested(8_000_000), fileName: nil, password: nil)
      Issue.record("read")
    } catch let error as ExtractionError {
      #expect(error.reason == .malformed)
    }
  }
}
