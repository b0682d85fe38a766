internal import DocumentExtraction

/// Reads the text in a picture file, as of a scan or a photograph.
enum PictureReader {
  /// Far more than a page at 300 dots per inch has; beyond that, decoding alone could take all the memory.
  private static let maximumPixels = 40_000_000
  /// What is recognized in time.
  private static let workingPixels = 9_000_000.0
  /// A page's width below which letters are too small to be told apart.
  private static let smallestWidth = 1_400.0

  static func read(_ bytes: [UInt8], mediaType: String) throws(ExtractionError) -> ExtractedText {
    let recognizer = try TextRecognizer()
    let tesseract = recognizer.tesseract
    var width: Int32 = 0
    var height: Int32 = 0
    guard tesseract.readHeader(bytes, bytes.count, nil, &width, &height, nil, nil, nil) == 0, width > 0, height > 0
    else { throw .damaged("picture", "it cannot be opened") }
    let (pixels, overflow) = Int(width).multipliedReportingOverflow(by: Int(height))
    guard !overflow, pixels <= maximumPixels else {
      throw ExtractionError(
        reason: .tooLarge,
        message: "the picture is \(width) by \(height) pixels, which is too large to read; scan it at 300 dpi")
    }
    guard var picture = tesseract.readPicture(bytes, bytes.count) else {
      throw .damaged("picture", "it cannot be decoded")
    }
    func replace(with next: Tesseract.Picture?) {
      guard let next else { return }
      var old: Tesseract.Picture? = picture
      tesseract.destroyPicture(&old)
      picture = next
    }
    defer {
      var last: Tesseract.Picture? = picture
      tesseract.destroyPicture(&last)
    }
    replace(with: tesseract.withoutAlpha(picture))
    replace(with: tesseract.gray(picture, 0))
    let growth = min(2.5, max(1, smallestWidth / Double(width)))
    let scale = min(growth, (workingPixels / Double(pixels)).squareRoot())
    if abs(scale - 1) > 0.05 { replace(with: tesseract.scaled(picture, Float(scale), Float(scale))) }
    guard case .text(let text) = recognizer.recognize(picture) else { throw .timeLimit }
    return try ExtractedText(
      mediaType: mediaType, rawText: text, pages: nil, warnings: [TextRecognizer.warning])
  }
}
