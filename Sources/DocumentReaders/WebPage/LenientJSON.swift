internal import JSONCore

/// JSON as web pages have it, where nobody checks it: within comments, with comments, a comma too many, raw line ends.
enum LenientJSON {
  /// Nil where it is none even so.
  static func parse(_ text: String) -> JSON? {
    if let value = try? JSONParser.parse(text) { return value }
    return try? JSONParser.parse(cleaned(Array(text.utf8)))
  }

  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var owesComma = false
    while index < bytes.count {
      if let end = endOfFiller(in: bytes, from: index) {
        index = end
        continue
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: ",") {
        owesComma = true
        index += 1
        continue
      }
      if owesComma, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") { result.append(UInt8(ascii: ",")) }
      owesComma = false
      if byte == UInt8(ascii: "\"") {
        index = copyString(in: bytes, from: index, to: &result)
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// Where white space, a comment or what begins and ends one in HTML ends; nil where none of these begins.
  private static func endOfFiller(in bytes: [UInt8], from start: Int) -> Int? {
    let rest = bytes[start...]
    switch bytes[start] {
    case 0x20, 0x09...0x0D, UInt8(ascii: ";"): return start + 1
    case UInt8(ascii: "/") where rest.starts(with: Array("//".utf8)):
      return rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    case UInt8(ascii: "/") where rest.starts(with: Array("/*".utf8)):
      var end = start + 2
      while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/") { end += 1 }
      return min(end + 2, bytes.count)
    default:
      for mark in ["<!--", "-->", "<![CDATA[", "]]>"] where rest.starts(with: mark.utf8) {
        return start + mark.utf8.count
      }
      return nil
    }
  }

  /// Copies one string with its quotes, control characters as blanks; gives where it ends.
  private static func copyString(in bytes: [UInt8], from start: Int, to result: inout [UInt8]) -> Int {
    result.append(bytes[start])
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") {
        result += Array("\\n".utf8)
      } else {
        result.append(byte < 0x20 ? 0x20 : byte)
      }
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\"), index < bytes.count {
        result.append(bytes[index])
        index += 1
      }
    }
    return index
  }
}
