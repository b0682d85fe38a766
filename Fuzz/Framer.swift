internal import JSONCore

/// Cuts any bytes into messages, whole and in pieces whose size the last byte tells, and reads each of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFramer(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 0 else { return 0 }
  let bytes = UnsafeBufferPointer(start: data, count: count)
  let events = events(of: bytes, pieceSize: count)
  precondition(events == Fuzz.events(of: bytes, pieceSize: Int(bytes[count - 1]) + 1))
  for case .message(let message) in events {
    precondition(message.count <= maxMessageBytes)
    _ = message.withUnsafeBufferPointer { IncomingMessage($0) }
    guard let value = try? JSONParser.parse(message) else { continue }
    precondition((try? JSONParser.parse(JSONWriter.bytes(of: value))) == value)
  }
  return 0
}

private let maxMessageBytes = 1024

private func events(of bytes: UnsafeBufferPointer<UInt8>, pieceSize: Int) -> [MessageFramer.Event] {
  var framer = MessageFramer(maxMessageBytes: maxMessageBytes)
  var events: [MessageFramer.Event] = []
  var start = 0
  while start < bytes.count {
    let end = min(start + pieceSize, bytes.count)
    framer.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    while let event = framer.next() { events.append(event) }
    start = end
  }
  if let last = framer.finish().last { events.append(.message(last)) }
  return events
}
