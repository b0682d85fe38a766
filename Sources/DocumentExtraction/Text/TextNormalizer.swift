/// Takes text scalar by scalar and keeps of it what `PlainText.normalized` promises.
struct TextNormalizer {
  /// In UTF-8: appending to a view of a string may copy it each time.
  private var text: [UInt8] = []
  private var lastScalar: Unicode.Scalar = " "
  /// Blanks since the last visible scalar of this line; dropped if the line ends here.
  private var blanks: [UInt8] = []
  private var lineEnds = 0
  /// An icon was dropped at the start of a line; the blanks behind it go too.
  private var isAfterIcon = false
  private var previousWasCarriageReturn = false
  /// A word is divided here if the line ends next.
  private var endsWithSoftHyphen = false
  private var escape = Escape.none
  private var controls = 0
  private var directional = 0
  private var invisible = 0
  private var replaced = 0

  /// Where in an ANSI escape sequence (ECMA-48, section 5) the text is.
  private enum Escape {
    case none, started, control, string
  }

  mutating func take(_ string: String) {
    var string = string
    string.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        // Most of a text is words of ASCII.
        var end = index
        while end < bytes.count, (0x21...0x7E).contains(bytes[end]) { end += 1 }
        if end > index, escape == .none {
          append(Unicode.Scalar(bytes[index]))
          text.append(contentsOf: bytes[index + 1..<end])
          lastScalar = Unicode.Scalar(bytes[end - 1])
          previousWasCarriageReturn = false
          index = end
        } else {
          let length = max(1, (~bytes[index]).leadingZeroBitCount)
          take(Self.scalar(bytes[index..<index + length]))
          index += length
        }
      }
    }
  }

  /// - Parameter bytes: of one scalar in UTF-8, as strings have them.
  private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    guard let first = bytes.first, bytes.count > 1 else { return Unicode.Scalar(bytes.first ?? 0) }
    let value = bytes.dropFirst().reduce(UInt32(first) & (0x7F >> UInt32(bytes.count))) { $0 << 6 | UInt32($1 & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if isPartOfEscape(scalar) { return }
    defer { previousWasCarriageReturn = scalar == "\r" }
    switch scalar.value {
    case 0x0A where previousWasCarriageReturn: break
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: endLine()
    case 0x09: blanks.append(0x09)
    case 0x1B:
      escape = .started
      controls += 1
    case 0x9B:
      escape = .control
      controls += 1
    case 0x00...0x1F, 0x7F...0x9F: controls += 1
    case 0x20: blanks.append(0x20)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: blanks.append(0x20)
    case 0x202A...0x202E, 0x2066...0x2069: directional += 1
    // A zero-width joiner or non-joiner means something after a letter or an emoji, and nothing elsewhere.
    case 0x200C, 0x200D:
      if blanks.isEmpty, lineEnds == 0, lastScalar.value > 0x2FF { append(scalar) }
    case 0xAD: endsWithSoftHyphen = true
    // Marks of direction, byte order mark: common and harmless.
    case 0x200E, 0x200F, 0x61C, 0xFEFF: break
    case 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0x180E, 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFFF9...0xFFFB:
      invisible += 1
    case 0xE0000...0xE0FFF: invisible += 1
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: isAfterIcon = blanks.isEmpty && (lineEnds > 0 || text.isEmpty)
    case 0xFB00...0xFB06: for letter in Self.ligatures[Int(scalar.value) - 0xFB00].unicodeScalars { append(letter) }
    case 0xFFFD:
      replaced += 1
      append(scalar)
    case 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF: controls += 1
    default: append(scalar)
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private mutating func append(_ scalar: Unicode.Scalar) {
    if lineEnds > 0, !text.isEmpty {
      text.append(0x0A)
      if lineEnds > 1 { text.append(0x0A) }
    }
    lineEnds = 0
    endsWithSoftHyphen = false
    defer { isAfterIcon = false }
    if !blanks.isEmpty {
      if !isAfterIcon, !text.isEmpty { text += blanks }
      blanks.removeAll(keepingCapacity: true)
    }
    if scalar.isASCII {
      text.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      text += Array(String(scalar).utf8)
    }
    lastScalar = scalar
  }

  private mutating func endLine() {
    if endsWithSoftHyphen, blanks.isEmpty {
      endsWithSoftHyphen = false
      return
    }
    blanks.removeAll(keepingCapacity: true)
    lineEnds += 1
  }

  private mutating func isPartOfEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch escape {
    case .none:
      return false
    case .started:
      switch scalar {
      case "[": escape = .control
      case "]", "P", "X", "^", "_": escape = .string
      default: escape = .none
      }
      return (0x20...0x7E).contains(scalar.value)
    case .control:
      // Parameters and intermediates go on; a final byte ends it, and anything else was no sequence.
      guard (0x20...0x7E).contains(scalar.value) else {
        escape = .none
        return false
      }
      if scalar.value >= 0x40 { escape = .none }
      return true
    case .string:
      // Ends with BEL or ESC \; a line end means that it never was one.
      if scalar.value == 0x1B {
        escape = .started
        return true
      }
      if scalar.value == 0x07 || scalar.value == 0x9C {
        escape = .none
        return true
      }
      if (0x0A...0x0D).contains(scalar.value) { escape = .none }
      return escape == .string
    }
  }

  func finish() -> PlainText.Normalized {
    var warnings: [String] = []
    if controls > 0 { warnings.append("\(controls) control characters were left out") }
    if directional > 0 { warnings.append("\(directional) characters that turn the direction of writing were left out") }
    if invisible > 0 { warnings.append("\(invisible) invisible characters were left out") }
    if replaced > 0 { warnings.append("\(replaced) characters could not be read") }
    return PlainText.Normalized(text: String(decoding: text, as: UTF8.self), warnings: warnings)
  }
}
