internal import JSONCore

/// A JSON value that knows the line on which it begins.
struct LocatedJSON {
  enum Value {
    case object([(name: String, value: LocatedJSON)])
    case array([LocatedJSON])
    case scalar(JSON)
  }

  let line: Int
  let value: Value

  static func parse(_ bytes: [UInt8]) throws(LocatedSyntaxError) -> LocatedJSON {
    let lines = LineTable(bytes)
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONSyntaxError) in
        var parser = JSONParser(buffer)
        let value = try read(&parser, lines)
        try parser.end()
        return value
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let error): throw LocatedSyntaxError(line: lines.line(at: error.offset), reason: error.reason)
    }
  }

  /// As deep as the parser allows, which is little enough for any stack.
  private static func read(_ parser: inout JSONParser, _ lines: LineTable) throws(JSONSyntaxError) -> LocatedJSON {
    parser.skipWhitespace()
    let start = parser.position
    let line = lines.line(at: start)
    switch start < parser.bytes.count ? parser.bytes[start] : 0 {
    case UInt8(ascii: "{"):
      var members: [(name: String, value: LocatedJSON)] = []
      try parser.members { (parser, name) throws(JSONSyntaxError) in
        members.append((name, try read(&parser, lines)))
      }
      return LocatedJSON(line: line, value: .object(members))
    case UInt8(ascii: "["):
      var elements: [LocatedJSON] = []
      try parser.elements { (parser) throws(JSONSyntaxError) in elements.append(try read(&parser, lines)) }
      return LocatedJSON(line: line, value: .array(elements))
    default:
      return LocatedJSON(line: line, value: .scalar(try parser.value()))
    }
  }
}

struct LocatedSyntaxError: Error {
  let line: Int
  let reason: String
}

/// Where the lines of a file begin.
private struct LineTable {
  private let starts: [Int]

  init(_ bytes: [UInt8]) { starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 } }

  /// From 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
