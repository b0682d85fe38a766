/// A value that fills one frame: four bytes of length, little-endian, then as many bytes of content.
package protocol FrameContent: Sendable {
  func write(to frame: inout FrameWriter)
  init(from frame: inout FrameReader) throws(FrameError)
}

package enum FrameError: Error, Hashable {
  /// The content does not say what it should; framing is lost.
  case malformed
  /// A frame announces more than `FrameDecoder.largestFrame` bytes.
  case tooLarge
}

/// Appends frames to one buffer, so that many go out in one write.
package struct FrameWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ content: some FrameContent) {
    appendFrame { content.write(to: &$0) }
  }

  /// Appends one frame whose content `body` writes.
  package mutating func appendFrame(_ body: (inout FrameWriter) -> Void) {
    let start = bytes.count
    write(UInt32(0))
    body(&self)
    let length = UInt32(bytes.count - start - 4)
    for offset in 0..<4 { bytes[start + offset] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(offset))) }
  }

  /// Drops the first bytes, which have been sent.
  package mutating func removeFirst(_ count: Int) {
    if count == bytes.count {
      bytes.removeAll(keepingCapacity: count <= 1 << 20)
    } else {
      bytes.removeFirst(count)
    }
  }

  package mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ value: UnsafeRawBufferPointer) {
    write(UInt32(value.count))
    bytes.append(contentsOf: value)
  }

  package mutating func write(_ value: [UInt8]) {
    value.withUnsafeBytes { write($0) }
  }

  package mutating func write(_ value: String) {
    write(UInt32(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  package mutating func write(_ headers: [HTTPHeader]) {
    write(UInt32(headers.count))
    for header in headers {
      write(header.name)
      write(header.value)
    }
  }
}

/// Reads the content of one frame from its beginning.
package struct FrameReader {
  private var rest: ArraySlice<UInt8>

  package init(_ content: ArraySlice<UInt8>) { rest = content }

  package var isAtEnd: Bool { rest.isEmpty }

  package mutating func read<Value: FixedWidthInteger>(_ type: Value.Type) throws(FrameError) -> Value {
    var value: Value = 0
    for byte in try take(MemoryLayout<Value>.size).reversed() {
      value = MemoryLayout<Value>.size == 1 ? Value(truncatingIfNeeded: byte) : (value << 8) | Value(byte)
    }
    return value
  }

  package mutating func readBytes() throws(FrameError) -> [UInt8] {
    Array(try take(Int(try read(UInt32.self))))
  }

  package mutating func readString() throws(FrameError) -> String {
    String(decoding: try take(Int(try read(UInt32.self))), as: UTF8.self)
  }

  package mutating func readHeaders() throws(FrameError) -> [HTTPHeader] {
    let count = try read(UInt32.self)
    var headers: [HTTPHeader] = []
    for _ in 0..<count { headers.append(HTTPHeader(try readString(), try readString())) }
    return headers
  }

  private mutating func take(_ count: Int) throws(FrameError) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .malformed }
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return taken
  }
}
