internal import DocumentExtraction

enum PlainTextReader {
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    var warnings: [String] = []
    let text: String
    let decoded = TextDecoder.decode(bytes)
    let isUnicode = decoded.encoding != .windows1252 && !isSwitching(bytes)
    var isLossless = decoded.isLossless
    if isUnicode {
      text = decoded.text
      if !isLossless { warnings.append(replaced(decoded.encoding.rawValue)) }
    } else {
      let guess = EncodingGuess(bytes)
      let encoding = guess?.encoding ?? decoded.encoding.rawValue
      text = guess?.text ?? decoded.text
      isLossless = guess?.isLossless ?? isLossless
      warnings.append(
        isLossless ? "the text does not say its encoding; it was read as \(encoding)" : replaced(encoding))
    }
    guard !isBinary(text, isUTF: isUnicode && isLossless) else { throw .unsupported("no text but binary data") }
    var result: ExtractedText
    if let markdown = try MarkdownReader.read(text, warnings: warnings) {
      result = markdown
    } else {
      result = try ExtractedText(mediaType: "text/plain", rawText: text, pages: nil, warnings: warnings)
    }
    if !isLossless { result.warnings.removeAll { $0.hasSuffix("could not be read") } }
    return result
  }

  private static func replaced(_ encoding: String) -> String {
    "some bytes stand for no character in \(encoding); they were replaced"
  }

  /// Whether this is one of the encodings that announce Chinese, Japanese and Korean in ASCII, such as ISO-2022-JP.
  private static func isSwitching(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropLast(2) where bytes[index] == 0x1B && bytes[index + 1] == UInt8(ascii: "$") {
      if [UInt8(ascii: "@"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "("), UInt8(ascii: ")")]
        .contains(bytes[index + 2])
      {
        return bytes.allSatisfy { $0 < 0x80 }
      }
    }
    return false
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
