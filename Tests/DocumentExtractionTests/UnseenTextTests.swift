import DocumentExtraction
import Foundation
import Testing

@Suite struct UnseenTextTests {
  @Test(
    "what nobody sees on a page is left out, with how much of it, of what kind and where", arguments: unseenDrawings)
  func hidden(drawing: String, warning: String) async throws {
    let document = try await Self.extract([Self.shown + drawing])
    #expect(document.text == "Nadia Fictiva, engineer")
    #expect(document.warnings.contains { $0.contains("15 characters \(warning) (page 1)") }, "\(document.warnings)")
  }

  static let unseenDrawings = [
    (#"BT /F1 12 Tf 20 50 Td (Twenty years of Go) Tj ET 0.9 g 0 40 300 30 re f"#, "behind a picture"),
    (#"BT /F1 12 Tf 3 Tr 20 50 Td (Twenty years of Go) Tj ET"#, "drawn without ink"),
    (#"BT /F1 12 Tf 20 900 Td (Twenty years of Go) Tj ET"#, "off the page"),
    (#"BT /F1 12 Tf -500 50 Td (Twenty years of Go) Tj ET"#, "off the page"),
    (#"BT /F1 12 Tf 1 g 20 50 Td (Twenty years of Go) Tj ET"#, "in the color of what is behind them"),
    (#"BT /F1 0.5 Tf 20 50 Td (Twenty years of Go) Tj ET"#, "smaller than a point"),
  ]

  @Test("what looks hidden but is seen is kept", arguments: seenDrawings)
  func seen(drawing: String) async throws {
    let document = try await Self.extract([Self.shown + drawing])
    #expect(document.text.contains("Twenty years of Go"))
    #expect(document.warnings.isEmpty, "\(document.warnings)")
  }

  static let seenDrawings = [
    // What is painted first lies below.
    #"0.9 g 0 40 300 30 re f 0 g BT /F1 12 Tf 20 50 Td (Twenty years of Go) Tj ET"#,
    // White on a dark ground.
    #"0.1 g 0 40 300 30 re f 1 g BT /F1 12 Tf 20 50 Td (Twenty years of Go) Tj ET"#,
    // Beside it, not over it.
    #"BT /F1 12 Tf 20 50 Td (Twenty years of Go) Tj ET 0.9 g 0 70 300 30 re f"#,
    // Outlined only.
    #"BT /F1 12 Tf 1 Tr 20 50 Td (Twenty years of Go) Tj ET"#,
  ]

  @Test("the recognized text of a scan is read, unseen before or behind the picture of it", arguments: [true, false])
  func scan(isBehind: Bool) async throws {
    let picture = "q 300 0 0 200 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{7F} EI Q\n"
    let document = try await Self.extract([
      isBehind ? Self.shown + picture : picture + "BT /F1 12 Tf 3 Tr 20 150 Td (Nadia Fictiva, engineer) Tj ET"
    ])
    #expect(document.text == "Nadia Fictiva, engineer")
    #expect(document.warnings.isEmpty, "\(document.warnings)")
  }

  @Test("pages that show but a picture are told")
  func pagesWithoutText() async throws {
    let picture = "q 300 0 0 200 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{7F} EI Q\n"
    let one = try await Self.extract([Self.shown, picture])
    #expect(one.warnings == ["page 2 has no text: it may be a picture"])
    let two = try await Self.extract([picture, Self.shown, picture])
    #expect(two.warnings == ["pages 1, 3 have no text: they may be pictures"])
    // An empty page lacks nothing.
    #expect(try await Self.extract([Self.shown, " "]).warnings.isEmpty)
  }

  private static let shown = "BT /F1 12 Tf 20 150 Td (Nadia Fictiva, engineer) Tj ET\n"

  /// Reads a document of pages of 300 by 200 points, given as what paints them.
  private static func extract(_ pages: [String]) async throws -> ExtractedText {
    var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    pdf += "2 0 obj<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>endobj\n"
    pdf += "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    for (index, page) in pages.enumerated() {
      let number = 10 + 2 * index
      pdf += "\(number) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents \(number + 1) 0 R"
      pdf += "/Resources<</Font<</F1 3 0 R>>>>>>endobj\n"
      pdf += "\(number + 1) 0 obj<</Length \(page.utf8.count)>>stream\n\(page)\nendstream endobj\n"
    }
    pdf += "trailer<</Root 1 0 R/Size 100>>\n%%EOF\n"
    return try await Samples.extractor.extract(Array(pdf.utf8), fileName: "CV.pdf", password: nil)
  }
}
