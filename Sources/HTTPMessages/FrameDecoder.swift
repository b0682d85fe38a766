/// Finds the frames in bytes that come in pieces of any size.
package struct FrameDecoder<Content: FrameContent>: Sendable {
  /// Room for a prompt with a whole CV many times over; more means that framing is lost.
  package static var largestFrame: Int { 64 * 1024 * 1024 }

  private var buffer: [UInt8] = []
  private var position = 0

  package init() {}

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if position == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      position = 0
    } else if position > 1 << 16 {
      buffer.removeFirst(position)
      position = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole frame, or nil while its end has not come.
  package mutating func next() throws(FrameError) -> Content? {
    guard buffer.count - position >= 4 else { return nil }
    var header = FrameReader(buffer[position..<position + 4])
    let length = Int(try header.read(UInt32.self))
    guard length <= Self.largestFrame else { throw .tooLarge }
    let end = position + 4 + length
    guard end <= buffer.count else { return nil }
    var reader = FrameReader(buffer[position + 4..<end])
    let content = try Content(from: &reader)
    guard reader.isAtEnd else { throw .malformed }
    position = end
    return content
  }
}
