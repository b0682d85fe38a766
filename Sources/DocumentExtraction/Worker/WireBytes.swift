/// Builds what goes over the worker's socket: little-endian numbers, and strings and byte arrays after their length.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }

  mutating func write(_ content: some Collection<UInt8>) {
    write(UInt32(content.count))
    bytes.append(contentsOf: content)
  }

  mutating func write(_ text: String) { write(text.utf8) }
}

/// Takes apart what `WireWriter` built; nil wherever the bytes are too few, so that nothing a worker sends can trap.
struct WireReader {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  mutating func readNumber() -> UInt32? {
    guard bytes.count >= 4 else { return nil }
    defer { bytes = bytes.dropFirst(4) }
    return bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func readBytes() -> ArraySlice<UInt8>? {
    guard let count = readNumber(), bytes.count >= count else { return nil }
    defer { bytes = bytes.dropFirst(Int(count)) }
    return bytes.prefix(Int(count))
  }

  mutating func readString() -> String? { readBytes().map { String(decoding: $0, as: UTF8.self) } }
}
