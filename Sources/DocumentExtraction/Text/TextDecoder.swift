/// Turns the bytes of a text file into text, by what the bytes look like.
package enum TextDecoder {
  package struct Decoded: Hashable, Sendable {
    package var text: String
    package var encoding: Encoding
    /// False where some bytes stand for no character in this encoding, and U+FFFD stands for them.
    package var isLossless: Bool
  }

  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case utf32LittleEndian = "UTF-32LE"
    case utf32BigEndian = "UTF-32BE"
    case windows1252 = "Windows-1252"
  }

  /// A form of Unicode by a mark at the start, UTF-16 or UTF-32 by zero bytes, UTF-8 where all is valid, else
  /// Windows-1252, which Latin-1 text reads the same in; text that is UTF-8 but for a few bytes stays UTF-8.
  package static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return decodeUTF32(bytes.dropFirst(4), isBigEndian: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return decodeUTF32(bytes.dropFirst(4), isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes.dropFirst(2), isBigEndian: true) }
    if let isBigEndian = looksLikeUTF32(bytes) { return decodeUTF32(bytes[...], isBigEndian: isBigEndian) }
    if let isBigEndian = looksLikeUTF16(bytes) { return decodeUTF16(bytes[...], isBigEndian: isBigEndian) }
    let text = decodeUTF8(bytes[...])
    if text.isLossless || isMostlyUTF8(bytes) { return text }
    return decodeWindows1252(bytes)
  }

  private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Decoded {
    if let text = String(validating: bytes, as: UTF8.self) {
      return Decoded(text: text, encoding: .utf8, isLossless: true)
    }
    return Decoded(text: String(decoding: bytes, as: UTF8.self), encoding: .utf8, isLossless: false)
  }

  private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    let valid = String(validating: units, as: UTF16.self)
    return Decoded(
      text: valid ?? String(decoding: units, as: UTF16.self),
      encoding: isBigEndian ? .utf16BigEndian : .utf16LittleEndian,
      isLossless: valid != nil && bytes.count.isMultiple(of: 2))
  }

  private static func decodeUTF32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
    var scalars = String.UnicodeScalarView()
    var isLossless = bytes.count.isMultiple(of: 4)
    for start in stride(from: bytes.startIndex, through: bytes.endIndex - 4, by: 4) {
      let unit = bytes[start..<start + 4]
      let value = (isBigEndian ? Array(unit) : unit.reversed()).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      let scalar = Unicode.Scalar(value)
      if scalar == nil { isLossless = false }
      scalars.append(scalar ?? "\u{FFFD}")
    }
    return Decoded(
      text: String(scalars), encoding: isBigEndian ? .utf32BigEndian : .utf32LittleEndian, isLossless: isLossless)
  }

  /// Whether UTF-32 without a mark is big-endian; nil where the bytes are not UTF-32, in which one byte of each four is
  /// zero and another at most 16.
  private static func looksLikeUTF32(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 4) else { return nil }
    let starts = stride(from: 0, to: min(bytes.count, 4096), by: 4)
    func isText(_ top: Int, _ next: Int, _ low: Int) -> Bool {
      starts.allSatisfy { bytes[$0 + top] == 0 && bytes[$0 + next] <= 0x10 && bytes[$0 + low] != 0 }
    }
    if isText(3, 2, 0) { return false }
    return isText(0, 1, 3) ? true : nil
  }

  /// Whether UTF-16 without a mark is big-endian; nil where the bytes are not UTF-16. Text of any Latin kind has a zero
  /// in every other byte, which no other text has; of other text in UTF-16, the blanks, digits and line ends have.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.odd * 10 >= half * 6, zeros.even * 20 <= half { return false }
    if zeros.even * 10 >= half * 6, zeros.odd * 20 <= half { return true }
    guard zeros.even + zeros.odd > 0, !isTextOfBytes(sample) else { return nil }
    let shares = [false, true].map { shareOfText(in: sample, isBigEndian: $0) }
    guard let best = shares.max(), best >= 0.97, shares[0] != shares[1] else { return nil }
    return shares[1] == best
  }

  /// Whether this is text a byte at a time, with few control characters in it.
  private static func isTextOfBytes(_ sample: ArraySlice<UInt8>) -> Bool {
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return controls * 20 < sample.count && isMostlyUTF8(Array(sample))
  }

  /// The share of units that are letters, digits, blanks or punctuation of the scripts of today; nought where UTF-16 has
  /// no line end and no blank, as every text has.
  private static func shareOfText(in sample: ArraySlice<UInt8>, isBigEndian: Bool) -> Double {
    let text = decodeUTF16(sample.prefix(sample.count / 2 * 2), isBigEndian: isBigEndian).text
    var (all, plausible, breaks) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      all += 1
      switch scalar.value {
      case 0x0A, 0x0D, 0x20, 0x3000, 0x3002:
        breaks += 1
        plausible += 1
      case 0x09, 0x21...0x7E, 0xA0...0x24F, 0x370...0x52F, 0x590...0x6FF, 0x900...0xDFF, 0xE01...0xE5B,
        0x2010...0x2027, 0x20AC, 0x2022, 0x3001...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
        plausible += 1
      default: break
      }
    }
    return all == 0 || breaks * 200 < all ? 0 : Double(plausible) / Double(all)
  }

  /// Whether most of what is not ASCII is well-formed UTF-8: then a few bytes are damaged, not the encoding another.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var characters = 0
    var faults = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return characters > 4 * faults
      case .error: faults += 1
      case .scalarValue(let scalar): if !scalar.isASCII { characters += 1 }
      }
    }
  }

  package static func decodeWindows1252(_ bytes: [UInt8]) -> Decoded {
    var scalars = String.UnicodeScalarView()
    var isLossless = true
    for byte in bytes {
      guard (0x80...0x9F).contains(byte) else {
        scalars.append(Unicode.Scalar(byte))
        continue
      }
      let scalar = windows1252[Int(byte) - 0x80]
      if scalar == "\u{FFFD}" { isLossless = false }
      scalars.append(scalar)
    }
    return Decoded(text: String(scalars), encoding: .windows1252, isLossless: isLossless)
  }

  /// 0x80 to 0x9F; five of them are unused (https://encoding.spec.whatwg.org/#windows-1252 makes those C1 controls).
  private static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
