/// Which encoding the bytes of an RTF document are in.
enum RTFCodePages {
  /// The code page of a font's `\fcharset` (Rich Text Format Specification 1.9.1, "Font Table"); nil for those that
  /// stand for the document's own.
  static func codePage(ofCharset charset: Int) -> Int? {
    switch charset {
    case 77: 10000
    case 78: 10001
    case 79: 10003
    case 80: 10008
    case 81: 10002
    case 83: 10005
    case 84: 10004
    case 85: 10006
    case 86: 10081
    case 88: 10029
    case 89: 10007
    case 128: 932
    case 129: 949
    case 130: 1361
    case 134: 936
    case 136: 950
    case 161: 1253
    case 162: 1254
    case 163: 1258
    case 177, 181: 1255
    case 178, 179, 180: 1256
    case 186: 1257
    case 204: 1251
    case 222: 874
    case 238: 1250
    case 254: 437
    case 255: 850
    default: nil
    }
  }

  /// The name by which the C library knows a code page.
  static func encoding(of codePage: Int) -> String {
    switch codePage {
    case 932, 10001: "CP932"
    case 936, 10008: "GBK"
    case 949, 10003: "CP949"
    case 950, 10002: "BIG5-HKSCS"
    case 1361: "JOHAB"
    case 10000: "MACINTOSH"
    case 10007: "MAC-CYRILLIC"
    case 10029: "MAC-CENTRALEUROPE"
    case 10004: "CP1256"
    case 10005: "CP1255"
    case 10006: "CP1253"
    case 10081: "CP1254"
    case 20866: "KOI8-R"
    case 54936: "GB18030"
    case 65001: "UTF-8"
    case 1...65000: "CP\(codePage)"
    default: "CP1252"
    }
  }

  /// What a byte of Symbol or Wingdings shows, as far as it means anything without its font.
  static func symbol(_ byte: UInt8, of symbols: RTFFonts.Symbols) -> String {
    switch (symbols, byte) {
    case (_, 0x09), (_, 0x20): String(Unicode.Scalar(byte))
    case (_, 0xB7): "•"
    case (.pictures, 0x6C), (.pictures, 0x6E), (.pictures, 0x71), (.pictures, 0x75), (.pictures, 0x76),
      (.pictures, 0x77), (.pictures, 0x9E), (.pictures, 0x9F), (.pictures, 0xA7), (.pictures, 0xA8),
      (.pictures, 0xD8), (.pictures, 0xE8), (.pictures, 0xFC):
      "•"
    case (.pictures, _): " "
    case (.greek, 0x41...0x5A): String(greekCapitals[Int(byte) - 0x41])
    case (.greek, 0x61...0x7A): String(greekLetters[Int(byte) - 0x61])
    case (.greek, 0x21...0x40): String(Unicode.Scalar(byte))
    case (.greek, 0xA7), (.greek, 0xA8), (.greek, 0xAA): "•"
    case (.greek, 0xAE), (.greek, 0xDE): "→"
    case (.greek, 0xB0): "°"
    case (.greek, 0xB1): "±"
    case (.greek, 0xA3): "≤"
    case (.greek, 0xB3): "≥"
    case (.greek, 0xB4): "×"
    default: " "
    }
  }

  private static let greekCapitals = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")
  private static let greekLetters = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
}
