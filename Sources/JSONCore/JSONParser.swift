internal import Glibc

/// What a text has that JSON has not, and where.
package struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  /// What was met or missed, in words that quote nothing of the text.
  package let reason: String
  /// How many bytes of the text were fine.
  package let offset: Int

  package var description: String { "\(reason) at byte \(offset)" }
}

/// Reads JSON text by RFC 8259, strictly.
///
/// Where that leaves a choice: half of a surrogate pair is refused, since no Swift string can hold it; a byte order mark
/// is refused; of several members with one name all are kept, and the last counts; numbers keep their digits.
package struct JSONParser {
  /// Deeper nesting is refused before it can exhaust a thread's stack.
  package static let maxDepth = 512

  package let bytes: UnsafeBufferPointer<UInt8>
  package internal(set) var position = 0
  private var depth = 0

  /// - Parameter bytes: must outlive the parser.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The one value that the bytes are.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSON {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    try parser.end()
    return value
  }

  package static func parse(_ bytes: some Collection<UInt8>) throws(JSONSyntaxError) -> JSON {
    let result = bytes.withContiguousStorageIfAvailable { bytes in
      Result { () throws(JSONSyntaxError) in try parse(bytes) }
    }
    if let result { return try result.get() }
    return try parse(Array(bytes))
  }

  package static func parse(_ text: String) throws(JSONSyntaxError) -> JSON { try parse(text.utf8) }
}

extension JSONParser {
  package mutating func value() throws(JSONSyntaxError) -> JSON {
    skipWhitespace()
    guard position < bytes.count else { throw error("the text ends where a value should be") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  /// Nothing but whitespace may be left.
  package mutating func end() throws(JSONSyntaxError) {
    skipWhitespace()
    guard position == bytes.count else { throw unexpected("the end") }
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    var object = JSONObject()
    try members { (parser, name) throws(JSONSyntaxError) in
      object.members.append(JSONObject.Member(name: name, value: try parser.value()))
    }
    return object
  }

  /// Reads an object; `take` reads the value of each member.
  package mutating func members(
    _ take: (inout JSONParser, String) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    try descend()
    if skip(UInt8(ascii: "}")) { return }
    repeat {
      skipWhitespace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
      let name = try string()
      guard skip(UInt8(ascii: ":")) else { throw unexpected("a colon") }
      try take(&self, name)
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw unexpected("a comma or the object's end") }
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSON] {
    var elements: [JSON] = []
    try self.elements { (parser) throws(JSONSyntaxError) in elements.append(try parser.value()) }
    return elements
  }

  /// Reads an array; `take` reads each element.
  package mutating func elements(
    _ take: (inout JSONParser) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    try descend()
    if skip(UInt8(ascii: "]")) { return }
    repeat { try take(&self) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw unexpected("a comma or the array's end") }
  }

  /// Moves past a value without reading it; only its brackets and quotation marks are looked at.
  package mutating func skipValue() throws(JSONSyntaxError) {
    var open = 0
    repeat {
      skipWhitespace()
      guard position < bytes.count else { throw error("the text ends where a value should be") }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "\""):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
          position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"): continue
      default:
        while position < bytes.count, !",}] \n\r\t".utf8.contains(bytes[position]) { position += 1 }
      }
    } while open > 0
  }

  /// Steps into an object or array; the `skip` that finds its end steps out.
  private mutating func descend() throws(JSONSyntaxError) {
    guard depth < Self.maxDepth else { throw error("nested deeper than \(Self.maxDepth) levels") }
    depth += 1
    position += 1
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    skipWhitespace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
    return true
  }

  package mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    let count = word.utf8CodeUnitCount
    guard bytes.count - position >= count, memcmp(bytes.baseAddress! + position, word.utf8Start, count) == 0 else {
      throw unexpected("a value")
    }
    position += count
    return value
  }

  func error(_ reason: String) -> JSONSyntaxError { JSONSyntaxError(reason: reason, offset: position) }

  func unexpected(_ wanted: String) -> JSONSyntaxError {
    if position >= bytes.count { return error("the text ends where \(wanted) should be") }
    if position == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      return error("a byte order mark")
    }
    return error("expected \(wanted)")
  }
}
