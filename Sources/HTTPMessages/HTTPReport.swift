/// An event and the call that it belongs to, as it travels back to the daemon.
package struct HTTPReport: Hashable, Sendable {
  package var call: UInt64
  package var event: HTTPEvent

  package init(call: UInt64, event: HTTPEvent) {
    self.call = call
    self.event = event
  }
}

extension HTTPReport: FrameContent {
  package func write(to frame: inout FrameWriter) {
    switch event {
    case .head(let head):
      frame.write(UInt8(1))
      frame.write(call)
      frame.write(UInt32(clamping: head.status))
      frame.write(head.headers)
    case .body(let bytes):
      bytes.withUnsafeBytes { Self.writeBody(of: call, $0, to: &frame) }
    case .finished:
      frame.write(UInt8(3))
      frame.write(call)
    case .failed(let failure):
      frame.write(UInt8(4))
      frame.write(call)
      frame.write(failure.kind.rawValue)
      frame.write(failure.sendings)
      frame.write(failure.detail)
    }
  }

  /// What a `.body` event writes, without an array on the way.
  package static func writeBody(of call: UInt64, _ bytes: UnsafeRawBufferPointer, to frame: inout FrameWriter) {
    frame.write(UInt8(2))
    frame.write(call)
    frame.write(bytes)
  }

  package init(from frame: inout FrameReader) throws(FrameError) {
    let tag = try frame.read(UInt8.self)
    call = try frame.read(UInt64.self)
    switch tag {
    case 1:
      let status = Int(try frame.read(UInt32.self))
      event = .head(HTTPResponseHead(status: status, headers: try frame.readHeaders()))
    case 2:
      event = .body(try frame.readBytes())
    case 3:
      event = .finished
    case 4:
      guard let kind = HTTPFailure.Kind(rawValue: try frame.read(UInt8.self)) else { throw .malformed }
      let sendings = try frame.read(UInt8.self)
      var failure = HTTPFailure(kind, try frame.readString())
      failure.sendings = sendings
      event = .failed(failure)
    default:
      throw .malformed
    }
  }
}
