/// Finds the lines of `application/x-ndjson` in bytes that come in pieces of any size.
struct LineParser {
  struct LineTooLong: Error {}

  private static let largestLine = 1 << 20

  private var line: [UInt8] = []

  /// Takes the next piece and calls `onLine` for every line that is whole now and not blank.
  mutating func append(_ bytes: [UInt8], _ onLine: ([UInt8]) -> Void) throws(LineTooLong) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if let whole = finish() { onLine(whole) }
      } else {
        guard line.count < Self.largestLine else { throw LineTooLong() }
        line.append(byte)
      }
    }
  }

  /// Takes the end of the stream: what is left counts as a line.
  mutating func finish() -> [UInt8]? {
    defer { line.removeAll(keepingCapacity: true) }
    return line.contains { $0 > UInt8(ascii: " ") } ? line : nil
  }
}
