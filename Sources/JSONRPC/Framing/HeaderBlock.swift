/// Why no further message can be found in a stream.
package enum FramingError: Error, Hashable, Sendable {
  case headersTooLarge
  /// A line that is no header.
  case malformedHeader
  /// Such a line where a message has just ended.
  case textAfterMessage
  case noContentLength
  /// Not a whole number, or two different ones.
  case badContentLength

  /// For the person who writes the client.
  package var message: String {
    switch self {
    case .headersTooLarge:
      "a message's headers exceed \(MessageFramer.maxHeaderBytes) bytes; is what is sent framed by Content-Length?"
    case .malformedHeader: "expected a message, or a header such as Content-Length: 42, in UTF-8"
    case .textAfterMessage:
      """
      expected a header such as Content-Length: 42; the length before it was probably counted in characters instead \
      of bytes of UTF-8
      """
    case .noContentLength: "the headers have no Content-Length, so the end of the message is unknown"
    case .badContentLength: "Content-Length must be one whole number of bytes, written in digits only"
    }
  }
}

/// The headers before a message, in the grammar of RFC 9110, section 5, with line ends of either kind.
enum HeaderBlock {
  /// - Parameter block: lines, the last of them blank.
  static func contentLength(of block: ArraySlice<UInt8>) -> Result<Int, FramingError> {
    var length: Int?
    for line in block.split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isName(line[..<colon]) else {
        return .failure(.malformedHeader)
      }
      guard isContentLength(line[..<colon]) else { continue }
      guard let count = digits(line[(colon + 1)...]), length == nil || length == count else {
        return .failure(.badContentLength)
      }
      length = count
    }
    guard let length else { return .failure(.noContentLength) }
    return .success(length)
  }

  /// What cannot become a block of headers, however it goes on.
  static func impossible(_ start: ArraySlice<UInt8>) -> FramingError? {
    for byte in start {
      if byte == UInt8(ascii: ":") { return nil }
      guard isNameByte(byte) else { return .malformedHeader }
    }
    return nil
  }

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool { !name.isEmpty && name.allSatisfy(isNameByte) }

  /// The characters of a token, RFC 9110, section 5.6.2.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// A loop and no `zip`, whose types would be made at run time: a third of all instructions up to the first response.
  private static func isContentLength(_ name: ArraySlice<UInt8>) -> Bool {
    let expected: StaticString = "content-length"
    guard name.count == expected.utf8CodeUnitCount else { return false }
    for offset in 0..<name.count {
      // Lower case differs from upper case by 0x20, which leaves the hyphen as it is.
      guard name[name.startIndex + offset] | 0x20 == expected.utf8Start[offset] else { return false }
    }
    return true
  }

  /// Whole numbers beyond `Int` are none.
  private static func digits(_ value: ArraySlice<UInt8>) -> Int? {
    var count: Int?
    for byte in value.drop(while: isBlank).reversed().drop(while: isBlank).reversed() {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let (product, overflows) = (count ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, exceeds) = product.addingReportingOverflow(Int(byte & 0x0F))
      guard !overflows, !exceeds else { return nil }
      count = sum
    }
    return count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
