/// Turns the bytes of an RTF document into text, a font's encoding at a time.
struct RTFDecoder {
  /// That of fonts that name none.
  var codePage = 1252
  /// Whether bytes beyond ASCII are UTF-8, against the specification but as many programs write.
  let isUTF8: Bool
  private var pending: [UInt8] = []
  private var converters: [Int: CharacterConverter] = [:]
  /// The first half of a character beyond U+FFFF.
  private var highSurrogate: UInt32?

  init(of bytes: [UInt8]) {
    isUTF8 = bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil
  }

  var hasBytes: Bool { !pending.isEmpty }

  mutating func append(_ bytes: some Collection<UInt8>) { pending += bytes }

  /// The text of all bytes since the last call.
  mutating func flush(font: RTFFonts.Font?) -> String {
    defer { pending.removeAll(keepingCapacity: true) }
    highSurrogate = nil
    if let symbols = font?.symbols {
      return pending.map { RTFCodePages.symbol($0, of: symbols) }.joined()
    }
    if pending.allSatisfy({ $0 < 0x80 }) { return String(decoding: pending, as: UTF8.self) }
    // Programs name the character set of Western fonts even where they write the document's own.
    let page = font?.codePage ?? font.flatMap { RTFCodePages.codePage(ofCharset: $0.charset) } ?? codePage
    return converter(for: page)?.text(of: pending).text ?? String(decoding: pending, as: UTF8.self)
  }

  /// The character of a `\u`, whose number is a unit of UTF-16, as often as not with a sign.
  mutating func text(ofUnit number: Int, in symbols: RTFFonts.Symbols?) -> String {
    let unit = UInt32(truncatingIfNeeded: number < 0 ? number + 0x10000 : number)
    let first = highSurrogate
    highSurrogate = nil
    switch unit {
    case 0xD800...0xDBFF:
      highSurrogate = unit
      return ""
    case 0xDC00...0xDFFF:
      guard let first else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00)).map { String($0) } ?? "\u{FFFD}"
    // Symbol fonts have their characters here.
    case 0xF020...0xF0FF: return RTFCodePages.symbol(UInt8(unit - 0xF000), of: symbols ?? .pictures)
    default: return Unicode.Scalar(unit).map { String($0) } ?? "\u{FFFD}"
    }
  }

  private mutating func converter(for page: Int) -> CharacterConverter? {
    if let known = converters[page] { return known }
    // A made-up code page is read as the most common one; there are fewer real ones than this.
    let name = converters.count < 64 ? RTFCodePages.encoding(of: page) : "CP1252"
    let converter = CharacterConverter(from: name) ?? CharacterConverter(from: "CP1252")
    converters[page] = converter
    return converter
  }
}
