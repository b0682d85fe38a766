import DocumentExtraction
import Foundation
import Testing

@Suite struct UnseenTextTests {
  @Test(
    "what nobody sees on a page is left out, with how much of it, of what kind and where", arguments: unseenDrawings)
  func hidden(drawing: String, warning: String) async throws {
    let document = try await DrawnPages.extract([Self.shown + drawing])
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

  @Test("colors of a profile that a page names again and again are told apart")
  func profiles() async throws {
    let words = { (level: Int, y: Int, text: String) in
      "/P cs \(level) \(level) \(level) sc BT /F1 12 Tf 20 \(y) Td (\(text)) Tj ET\n"
    }
    let page = words(0, 150, "Seen first") + words(1, 120, "Twenty years of Go") + words(0, 90, "Seen last")
    let document = try await DrawnPages.extract(
      [page, page], resources: "/ColorSpace<</P[/ICCBased 4 0 R]>>",
      objects: "4 0 obj<</N 3/Length 0>>stream\n\nendstream endobj\n")
    #expect(Samples.folded(document.text) == "Seen first Seen last Seen first Seen last")
    #expect(
      document.warnings == [
        "hidden text was left out: 30 characters in the color of what is behind them (pages 1, 2)"
      ])
  }

  @Test("what looks hidden but is seen is kept", arguments: seenDrawings)
  func seen(drawing: String) async throws {
    let document = try await DrawnPages.extract([Self.shown + drawing])
    #expect(document.text.contains("Twenty years of Go"))
    #expect(document.warnings.isEmpty, "\(document.warnings)")
  }

  static let seenDrawings = [
    // The end of a word that is too long for what is behind it.
    #"0.1 g 0 40 62 30 re f 1 g BT /F1 12 Tf 20 50 Td (Twenty) Tj 0 g ( years of Go) Tj ET"#,
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
    let document = try await DrawnPages.extract([
      isBehind ? Self.shown + picture : picture + "BT /F1 12 Tf 3 Tr 20 150 Td (Nadia Fictiva, engineer) Tj ET"
    ])
    #expect(document.text == "Nadia Fictiva, engineer")
    #expect(document.warnings.isEmpty, "\(document.warnings)")
  }

  @Test("pages that show but a picture are told")
  func pagesWithoutText() async throws {
    let picture = "q 300 0 0 200 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{7F} EI Q\n"
    let one = try await DrawnPages.extract([Self.shown, picture])
    #expect(one.warnings == ["page 2 has no text: it may be a picture"])
    let two = try await DrawnPages.extract([picture, Self.shown, picture])
    #expect(two.warnings == ["pages 1, 3 have no text: they may be pictures"])
    // An empty page lacks nothing.
    #expect(try await DrawnPages.extract([Self.shown, " "]).warnings.isEmpty)
  }

  private static let shown = "BT /F1 12 Tf 20 150 Td (Nadia Fictiva, engineer) Tj ET\n"
}
