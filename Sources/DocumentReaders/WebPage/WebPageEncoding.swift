internal import DocumentExtraction

/// The text of a page by its byte order mark, else by the encoding it names, else by what its bytes look like.
enum WebPageEncoding {
  static func decode(_ bytes: [UInt8]) -> String {
    let text = text(of: bytes)
    // libxml2 takes a NUL for the end of the page.
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func text(of bytes: [UInt8]) -> String {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let label = marks.contains { bytes.starts(with: $0) } ? nil : label(in: bytes)
    // A page that is valid UTF-8 beyond ASCII names the wrong encoding: no other text reads as UTF-8 by chance.
    if let label, let encoding = encodings[label],
      label == "iso-2022-jp" || String(validating: bytes, as: UTF8.self) == nil
    {
      if encoding == "CP1252" { return TextDecoder.decodeWindows1252(bytes).text }
      if let text = CharacterConverter(from: encoding)?.text(of: bytes).text { return text }
    }
    let decoded = TextDecoder.decode(bytes)
    guard decoded.encoding == .windows1252, let guess = EncodingGuess(bytes) else { return decoded.text }
    return guess.text
  }

  /// The name of an encoding in the first 1024 bytes, where browsers look for it.
  private static func label(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    let parts = head.split(separator: "charset", maxSplits: 1, omittingEmptySubsequences: false)
    let named = parts.count > 1 ? parts : head.split(separator: "encoding=", maxSplits: 1)
    guard named.count > 1 else { return nil }
    let label = named[1].drop { " =\"'\n\t".contains($0) }.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0))
    }
    return String(label)
  }

  /// By which the C library knows what browsers read under a name (https://encoding.spec.whatwg.org/#names-and-labels).
  private static let encodings: [String: String] = {
    var encodings = [
      "cp1252": "CP1252", "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "iso_8859-1": "CP1252", "latin1": "CP1252",
      "us-ascii": "CP1252", "ascii": "CP1252", "latin2": "ISO-8859-2", "iso-8859-9": "CP1254", "latin5": "CP1254",
      "iso-8859-11": "CP874", "tis-620": "CP874", "windows-874": "CP874", "koi8-r": "KOI8-U", "koi8-u": "KOI8-U",
      "koi8": "KOI8-U", "ibm866": "CP866", "cp866": "CP866", "macintosh": "MACINTOSH", "shift_jis": "CP932",
      "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932", "euc-jp": "EUC-JP-MS",
      "x-euc-jp": "EUC-JP-MS", "iso-2022-jp": "ISO-2022-JP", "euc-kr": "CP949", "ks_c_5601-1987": "CP949",
      "windows-949": "CP949", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb18030": "GB18030",
      "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS",
    ]
    for number in 1250...1258 {
      encodings["windows-\(number)"] = "CP\(number)"
      encodings["cp\(number)"] = "CP\(number)"
    }
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] { encodings["iso-8859-\(part)"] = "ISO-8859-\(part)" }
    return encodings
  }()
}
