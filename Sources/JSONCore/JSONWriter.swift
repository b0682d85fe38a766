/// Writes JSON text: compact, members in their order, escaping only what RFC 8259 demands.
///
/// No line break is ever written, so a value is one line.
package struct JSONWriter {
  package var bytes: [UInt8] = []

  package init(reservingCapacity capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  package static func bytes(of value: JSON) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes
  }

  package static func text(of value: JSON) -> String { String(decoding: bytes(of: value), as: UTF8.self) }

  package mutating func write(_ value: JSON) {
    switch value {
    case .null: write(raw: "null")
    case .bool(let value): write(raw: value ? "true" : "false" as StaticString)
    case .number(let number): write(token: number.literal)
    case .string(let string): write(string)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      for element in elements {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        write(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): write(object)
    }
  }

  /// All members, also those with the name of another: a reader sees what a writer was given.
  package mutating func write(_ object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for member in object.members {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(member.name)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  package mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { utf8 in writeEscaped(utf8) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// JSON text as it is.
  package mutating func write(raw text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A number or the token of an id, as it came.
  package mutating func write(token: String) {
    var token = token
    token.withUTF8 { utf8 in bytes.append(contentsOf: utf8) }
  }

  private mutating func writeEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = utf8.endOfPlainBytes(from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
      guard end < utf8.count else { return }
      writeEscape(utf8[end])
      start = end + 1
    }
  }

  private mutating func writeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write(raw: #"\""#)
    case UInt8(ascii: "\\"): write(raw: #"\\"#)
    case 0x0A: write(raw: #"\n"#)
    case 0x0D: write(raw: #"\r"#)
    case 0x09: write(raw: #"\t"#)
    case 0x08: write(raw: #"\b"#)
    case 0x0C: write(raw: #"\f"#)
    default:
      write(raw: #"\u00"#)
      bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = byte & 0x0F
      bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
