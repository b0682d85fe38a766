import DocumentExtraction

/// PDFs made of what paints their pages.
enum DrawnPages {
  /// Reads a document of pages of 300 by 200 points, given as what paints them.
  static func extract(
    _ pages: [String], font: String = "", resources: String = "", objects: String = ""
  ) async throws -> ExtractedText {
    try await extract(
      pages.map { Array($0.utf8) }, filter: "", font: font, resources: resources, objects: objects)
  }

  /// - Parameters:
  ///   - filter: the entries of their dictionaries that say how the bytes are packed.
  ///   - font: more entries of the font's dictionary.
  ///   - resources: more entries of the dictionary of what the pages use.
  ///   - objects: more objects, from number 4 to 9.
  static func extract(
    _ pages: [[UInt8]], filter: String, font: String = "", resources: String = "", objects: String = ""
  ) async throws -> ExtractedText {
    var pdf = Array("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n".utf8)
    func add(_ text: String) { pdf += Array(text.utf8) }
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    add("2 0 obj<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>endobj\n")
    add("3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding\(font)>>endobj\n")
    add(objects)
    for (index, page) in pages.enumerated() {
      let number = 10 + 2 * index
      add("\(number) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents \(number + 1) 0 R")
      add("/Resources<</Font<</F1 3 0 R>>\(resources)>>>>endobj\n")
      add("\(number + 1) 0 obj<</Length \(page.count)\(filter)>>stream\n")
      pdf += page
      add("\nendstream endobj\n")
    }
    add("trailer<</Root 1 0 R/Size 100>>\n%%EOF\n")
    return try await Samples.extractor.extract(pdf, fileName: "CV.pdf", password: nil)
  }

  /// Paints lines in letters of ten points from where the first of them stands, in points from the lower left corner.
  static func lines(_ lines: [String], x: Int, y: Int, apart: Int = 12) -> String {
    "BT /F1 10 Tf \(apart) TL \(x) \(y) Td " + lines.map { "(\($0)) Tj T* " }.joined() + "ET\n"
  }
}
