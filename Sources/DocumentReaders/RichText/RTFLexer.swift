/// What an RTF document consists of (Rich Text Format Specification 1.9.1, "RTF Syntax").
enum RTFToken {
  case open, close
  /// A control word such as `\par` or `\fs24`, with its number.
  case word(String, Int?)
  /// A control symbol such as `\~`, by its second character.
  case symbol(UInt8)
  /// `\'e9`.
  case byte(UInt8)
  /// Plain bytes of the document.
  case text(Range<Int>)
}

/// Cuts a document into its tokens, going over each byte once.
struct RTFLexer {
  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  /// Nil at the end.
  mutating func next() -> RTFToken? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case UInt8(ascii: "\\"): return control()
      case 0x0A, 0x0D: continue
      default:
        let start = position - 1
        while position < bytes.count, !Self.isSpecial(bytes[position]) { position += 1 }
        return .text(start..<position)
      }
    }
    return nil
  }

  /// Passes over bytes that are no RTF, as `\bin` announces them.
  mutating func skip(_ count: Int) {
    position += max(0, min(count, bytes.count - position))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0A, 0x0D: true
    default: false
    }
  }

  private mutating func control() -> RTFToken? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    guard Self.isLetter(first) else {
      position += 1
      return first == UInt8(ascii: "'") ? hexadecimal() : .symbol(first)
    }
    let start = position
    while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
    // The specification allows 32 letters; what is longer is no word that anybody knows.
    let name = String(decoding: bytes[start..<min(position, start + 32)], as: UTF8.self)
    let number = number()
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return .word(name, number)
  }

  private mutating func number() -> Int? {
    var end = position
    let isNegative = end < bytes.count && bytes[end] == UInt8(ascii: "-")
    if isNegative { end += 1 }
    let start = end
    var value = 0
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) {
      value = min(value * 10 + Int(bytes[end] - 0x30), 1 << 31)
      end += 1
    }
    guard end > start else { return nil }
    position = end
    return isNegative ? -value : value
  }

  private mutating func hexadecimal() -> RTFToken {
    var value: UInt8 = 0
    for _ in 0..<2 {
      guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else { break }
      value = value << 4 | UInt8(digit)
      position += 1
    }
    return .byte(value)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }
}
