extension JSONParser {
  /// The string that begins with the quotation mark at `position`.
  mutating func string() throws(JSONSyntaxError) -> String {
    let start = position + 1
    position = start
    try skipPlain()
    if bytes[position] == UInt8(ascii: "\"") {
      let string = try text(start..<position)
      position += 1
      return string
    }
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(min(position - start + 64, bytes.count - start))
    var plain = start
    while true {
      unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<position]))
      if bytes[position] == UInt8(ascii: "\"") { break }
      try escape(into: &unescaped)
      plain = position
      try skipPlain()
    }
    guard let string = String(validating: unescaped, as: UTF8.self) else { throw invalidUTF8(from: start) }
    position += 1
    return string
  }

  /// Moves on to the next quotation mark or backslash, which must come.
  private mutating func skipPlain() throws(JSONSyntaxError) {
    position = bytes.endOfPlainBytes(from: position)
    guard position < bytes.count else { throw error("the text ends within a string") }
    guard bytes[position] >= 0x20 else { throw error("a control character in a string, which must be escaped") }
  }

  private func text(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
    guard let string = String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) else {
      throw invalidUTF8(from: range.lowerBound)
    }
    return string
  }

  /// The string that starts at `start` is not UTF-8: finds out where.
  private func invalidUTF8(from start: Int) -> JSONSyntaxError {
    var decoder = UTF8()
    var offset = start
    var iterator = bytes[start...].makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return JSONSyntaxError(reason: "invalid UTF-8", offset: offset)
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(JSONSyntaxError) {
    guard position + 1 < bytes.count else {
      position = bytes.count
      throw error("the text ends within a string")
    }
    let letter = bytes[position + 1]
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "u"):
      let scalar = try escapedScalar()
      unescaped.append(contentsOf: String(Character(scalar)).utf8)
      return
    default: throw error("an unknown escape")
    }
    position += 2
  }

  /// `\uXXXX`, or two of them that are a surrogate pair.
  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let first = hexUnit(at: position) else { throw error("\\u without four hexadecimal digits") }
    if let scalar = Unicode.Scalar(first) {
      position += 6
      return scalar
    }
    guard UTF16.isLeadSurrogate(UInt16(first)), let second = hexUnit(at: position + 6),
      UTF16.isTrailSurrogate(UInt16(second)),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw error("half of a surrogate pair") }
    position += 12
    return scalar
  }

  private func hexUnit(at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        unit = unit << 4 | UInt32((byte & 0x0F) + 9)
      default: return nil
      }
    }
    return unit
  }
}
