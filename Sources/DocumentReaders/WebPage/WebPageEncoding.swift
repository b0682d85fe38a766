internal import DocumentExtraction

/// The text of a page by its byte order mark, else by the encoding it names, else by what its bytes look like.
enum WebPageEncoding {
  static func decode(_ bytes: [UInt8]) -> String {
    let text = isNamedWindows1252(bytes) ? windows1252(bytes) : TextDecoder.decode(bytes).text
    // libxml2 takes a NUL for the end of the page.
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Browsers read all these as Windows-1252 too (https://encoding.spec.whatwg.org/#names-and-labels).
  private static func isNamedWindows1252(_ bytes: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    guard !marks.contains(where: { bytes.starts(with: $0) }) else { return false }
    // Browsers look for the name in the first 1024 bytes.
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    guard let name = head.split(separator: "charset", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
    else { return false }
    let label = name.drop { " =\"'\n\t".contains($0) }.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
    }
    return ["windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"].contains(String(label))
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    // A page that is valid UTF-8 beyond ASCII names the wrong encoding: no Latin text reads as UTF-8 by chance.
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return TextDecoder.decodeWindows1252(bytes).text
  }
}
