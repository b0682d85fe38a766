extension UnsafeBufferPointer<UInt8> {
  /// The index of the first byte from `start` on that a JSON string may not hold as it is, or the end.
  ///
  /// These are the quotation mark, the backslash and the controls below 0x20.
  @inline(__always)
  func endOfPlainBytes(from start: Int) -> Int {
    var index = start
    // Eight bytes at a time: a high bit in `stops` means that one of them is such a byte.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let stops =
        ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- ones &* 0x20) & ~word)
      if stops & highs != 0 { break }
      index += 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index += 1
    }
    return index
  }
}
