internal import DocumentExtraction

enum PlainTextReader {
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    let decoded = TextDecoder.decode(bytes)
    guard !isBinary(decoded.text, isUTF: decoded.isLossless && decoded.encoding != .windows1252) else {
      throw .unsupported("no text but binary data")
    }
    var warnings: [String] = []
    if !decoded.isLossless {
      warnings.append("some bytes stand for no character in \(decoded.encoding.rawValue); they were replaced")
    } else if decoded.encoding == .windows1252 {
      warnings.append("the text does not say its encoding; it was read as Windows-1252")
    }
    var text = try ExtractedText(mediaType: "text/plain", rawText: decoded.text, pages: nil, warnings: warnings)
    if !decoded.isLossless { text.warnings.removeAll { $0.hasSuffix("could not be read") } }
    return text
  }

  /// One control character in twenty is too many for text, except where the bytes are valid Unicode: there it is a third.
  private static func isBinary(_ text: String, isUTF: Bool) -> Bool {
    var controls = 0
    var all = 0
    for scalar in text.unicodeScalars.prefix(64 * 1024) {
      all += 1
      switch scalar.value {
      case 0x09...0x0D, 0x1B: break
      case 0x00...0x1F, 0x7F: controls += 1
      default: break
      }
    }
    return controls * (isUTF ? 3 : 20) > all
  }
}
