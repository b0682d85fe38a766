/// What the daemon tells the process that makes its HTTP calls.
package enum HTTPCommand: Hashable, Sendable {
  /// The number is the caller's, and never used twice in one process.
  case start(UInt64, HTTPCall)
  /// Ends the call's connection; no event of it follows. Unknown numbers are ignored.
  case cancel(UInt64)
}

extension HTTPCommand: FrameContent {
  package func write(to frame: inout FrameWriter) {
    switch self {
    case .start(let number, let call):
      frame.write(UInt8(1))
      frame.write(number)
      frame.write(call.method)
      frame.write(call.url)
      frame.write(call.reach.rawValue)
      frame.write(call.headers)
      frame.write(call.body)
      frame.write(call.limits.connectMs)
      frame.write(call.limits.firstByteMs)
      frame.write(call.limits.stallMs)
      frame.write(call.limits.totalMs)
      frame.write(call.limits.bodyBytes)
      frame.write(UInt8(call.opensConnection ? 1 : 0))
    case .cancel(let number):
      frame.write(UInt8(2))
      frame.write(number)
    }
  }

  package init(from frame: inout FrameReader) throws(FrameError) {
    switch try frame.read(UInt8.self) {
    case 1:
      let number = try frame.read(UInt64.self)
      let (method, url) = (try frame.readString(), try frame.readString())
      guard let reach = HTTPCall.Reach(rawValue: try frame.read(UInt8.self)) else { throw .malformed }
      var call = HTTPCall(
        method: method, url: url, headers: try frame.readHeaders(), body: try frame.readBytes())
      call.reach = reach
      call.limits.connectMs = try frame.read(UInt32.self)
      call.limits.firstByteMs = try frame.read(UInt32.self)
      call.limits.stallMs = try frame.read(UInt32.self)
      call.limits.totalMs = try frame.read(UInt32.self)
      call.limits.bodyBytes = try frame.read(UInt32.self)
      call.opensConnection = try frame.read(UInt8.self) != 0
      self = .start(number, call)
    case 2:
      self = .cancel(try frame.read(UInt64.self))
    default:
      throw .malformed
    }
  }
}
