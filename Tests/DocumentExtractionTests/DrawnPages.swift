import DocumentExtraction

/// PDFs made of what paints their pages.
enum DrawnPages {
  /// Reads a document of pages of 300 by 200 points, given as what paints them.
  static func extract(_ pages: [String]) async throws -> ExtractedText {
    var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    pdf += "2 0 obj<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>endobj\n"
    pdf += "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
    for (index, page) in pages.enumerated() {
      let number = 10 + 2 * index
      pdf += "\(number) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents \(number + 1) 0 R"
      pdf += "/Resources<</Font<</F1 3 0 R>>>>>>endobj\n"
      pdf += "\(number + 1) 0 obj<</Length \(page.utf8.count)>>stream\n\(page)\nendstream endobj\n"
    }
    pdf += "trailer<</Root 1 0 R/Size 100>>\n%%EOF\n"
    return try await Samples.extractor.extract(Array(pdf.utf8), fileName: "CV.pdf", password: nil)
  }

  /// Paints lines in letters of ten points from where the first of them stands, in points from the lower left corner.
  static func lines(_ lines: [String], x: Int, y: Int, apart: Int = 12) -> String {
    "BT /F1 10 Tf \(apart) TL \(x) \(y) Td " + lines.map { "(\($0)) Tj T* " }.joined() + "ET\n"
  }
}
