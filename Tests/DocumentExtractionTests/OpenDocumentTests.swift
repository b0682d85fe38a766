import DocumentExtraction
import Testing

@Suite struct OpenDocumentTests {
  @Test("what an OpenDocument text shows is read", arguments: shown)
  func body(body: String, expected: String) async throws {
    let document = try await Self.read(body)
    #expect(document.text == expected)
    #expect(document.mediaType == "application/vnd.oasis.opendocument.text")
  }

  static let shown: [(String, String)] = [
    ("<text:p>a<text:s text:c=\"2\"/>b\n  c<text:tab/>d<text:line-break/>e</text:p>", "a  b c\td\ne"),
    (list("N", "One", "Two"), "1. One\n2. Two"),
    (list("N", "One") + list("N", "Anew"), "1. One\n1. Anew"),
    (list("B", "Point"), "• Point"),
    (
      "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>b</text:p>",
      "ab\n\nnote"
    ),
    ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>kept</text:p>", "kept"),
    (
      "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>",
      "A\tB"
    ),
    ("<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>", "a\nbox"),
    ("<text:p>a<office:annotation><text:p>remark</text:p></office:annotation></text:p>", "a"),
  ]

  @Test(
    "what an OpenDocument text hides is left out and counted",
    arguments: [
      "<text:section text:display=\"none\"><text:p>unseen</text:p></text:section>",
      "<text:p><text:span text:style-name=\"H\">unseen</text:span></text:p>",
    ])
  func leftOut(body: String) async throws {
    let document = try await Self.read("<text:p>seen</text:p>" + body)
    #expect(document.text == "seen")
    #expect(document.warnings == ["hidden text was left out: 6 characters marked as hidden"])
  }

  @Test("an OpenDocument text with a password is read with it")
  func encrypted() async throws {
    let document = try await Samples.extract("odd/odt-encrypted-aes256.odt", password: "rye")
    #expect(try await document.text == Samples.extract("cv/own-en.odt").text)
    for password in [nil, "wheat"] {
      await #expect { try await Samples.extract("odd/odt-encrypted-aes256.odt", password: password) } throws: {
        ($0 as? ExtractionError)?.reason == .encrypted
      }
    }
  }

  @Test("an OpenDocument text in one XML file is read as one in an archive")
  func flat() async throws {
    let spaces = ["office", "text", "style"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    let document =
      "<?xml version=\"1.0\"?>\n<office:document \(spaces.joined(separator: " ")) office:version=\"1.3\""
      + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:master-styles><style:master-page>"
      + "<style:header><text:p>Nadia</text:p></style:header></style:master-page></office:master-styles>"
      + "<office:body><office:text><text:h>Baker</text:h><text:p>Rye</text:p></office:text></office:body></office:document>"
    let text = try await Samples.extractor.extract(Array(document.utf8), fileName: nil, password: nil)
    #expect(text.text == "Nadia\n\nBaker\nRye")
    #expect(text.mediaType == "application/vnd.oasis.opendocument.text")
  }

  @Test("a manifest that names a document type, as OpenOffice 2 wrote it, is passed over")
  func manifestOfType() async throws {
    let manifest =
      "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">"
      + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"
    let document = try await Self.read("<text:p>seen</text:p>", with: [("META-INF/manifest.xml", manifest)])
    #expect(document.text == "seen")
  }

  private static func list(_ style: String, _ items: String...) -> String {
    "<text:list text:style-name=\"\(style)\">"
      + items.map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }.joined() + "</text:list>"
  }

  private static func read(_ body: String, with parts: [(String, String)] = []) async throws -> ExtractedText {
    let spaces = ["office", "text", "table", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    let content =
      "<office:document-content \(spaces.joined(separator: " ")) xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\">"
      + "<office:automatic-styles><text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>"
      + "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"x\"/></text:list-style>"
      + "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    let archive = StoredArchive.bytes(
      [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)] + parts)
    return try await Samples.extractor.extract(archive, fileName: nil, password: nil)
  }
}
