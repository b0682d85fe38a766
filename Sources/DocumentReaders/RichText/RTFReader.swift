internal import DocumentExtraction

/// Reads Rich Text Format.
enum RTFReader {
  /// Where the document starts; some programs put a mark or blanks before it. Nil where it is none.
  static func start(in bytes: [UInt8]) -> Int? {
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
    guard let start = bytes.prefix(64).firstIndex(where: { !blanks.contains($0) }) else { return nil }
    return bytes[start...].starts(with: Array("{\\rtf".utf8)) ? start : nil
  }

  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    var reader = RTFTextReader(bytes, from: start(in: bytes) ?? 0)
    try reader.read()
    var warnings: [String] = []
    if let warning = reader.hidden.warning { warnings.append(warning) }
    if reader.isTruncated {
      warnings.append("the document ends in the middle, as if a part of it were missing; what is there was read")
    }
    return try ExtractedText(
      mediaType: "application/rtf", rawText: reader.text, pages: nil, warnings: warnings)
  }
}
