internal import DocumentExtraction

/// Reads the text in the pages of a PDF that are pictures.
enum PageRecognition {
  /// The text of as many pages as are read in time.
  ///
  /// - Throws: `.noText` where tesseract is missing, `.timeLimit` where not even one page was read in time.
  static func read(_ document: borrowing PDFDocument) throws(ExtractionError) -> ExtractedText {
    let recognizer = try TextRecognizer()
    let count = document.pageCount
    var texts: [String] = []
    var read = 0
    let readable = min(count, ExtractionLimits.pages)
    for index in 0..<max(0, readable) {
      guard let scale = scale(of: document.size(index)), let picture = document.picture(index, scale: scale) else {
        read += 1
        continue
      }
      guard
        case .text(let text) = recognizer.recognize(gray: picture.pixels, width: picture.width, height: picture.height)
      else { break }
      read += 1
      texts.append(text)
    }
    guard read > 0 else { throw .timeLimit }
    var warnings = [TextRecognizer.warning]
    if read < readable {
      let rest = read + 1 == readable ? "page \(readable) was" : "pages \(read + 1) to \(readable) were"
      warnings.append("\(rest) not read in time; attach a version with text in it to have all of it")
    }
    return try ExtractedText(
      mediaType: "application/pdf", rawText: texts.joined(separator: "\n\n"), pages: count, warnings: warnings)
  }

  /// In dots per point, for 200 per inch, or fewer for large pages: about as many pixels as are recognized in time.
  private static func scale(of size: (width: Double, height: Double)?) -> Double? {
    guard let size, size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else { return nil }
    let scale = min(200.0 / 72, (maximumPixels / size.width / size.height).squareRoot())
    let (width, height) = (size.width * scale, size.height * scale)
    return width >= 8 && height >= 8 && max(width, height) < 16_000 ? scale : nil
  }

  private static let maximumPixels = 8_000_000.0
}
