/// What comes back for one document: a frame of a kind, a length and a payload.
package enum WorkerReply: Sendable {
  case text(ExtractedText)
  case failure(ExtractionError)
  /// The process that read the document ended before it answered; said by the process that had forked it.
  case ended(WorkerEnd)

  /// The longest payload that is taken: the text at its limit, with room for the warnings.
  static let maximumPayload = ExtractionLimits.textBytes + 256 * 1024
  private static let frameHead = 5

  package func encoded() -> [UInt8] {
    var payload = WireWriter()
    let kind: UInt8
    switch self {
    case .text(let text):
      kind = UInt8(ascii: "T")
      payload.write(text.mediaType)
      payload.write(text.pages.map { UInt32($0) } ?? .max)
      payload.write(text.text)
      payload.write(UInt32(text.warnings.count))
      for warning in text.warnings { payload.write(warning) }
    case .failure(let error):
      kind = UInt8(ascii: "E")
      payload.write(error.reason.rawValue)
      payload.write(error.message)
    case .ended(let end):
      kind = UInt8(ascii: "X")
      payload.write(UInt32(bitPattern: end.status))
      payload.write(end.peakKiB)
    }
    var frame = WireWriter()
    frame.write(payload.bytes)
    return [kind] + frame.bytes
  }

  /// The reply at the start of `bytes`, nil while there is only part of it.
  ///
  /// - Throws: `MalformedReply` where the bytes cannot become a reply, however many follow.
  package static func decode(_ bytes: [UInt8]) throws(MalformedReply) -> WorkerReply? {
    guard bytes.count >= frameHead else { return nil }
    var head = WireReader(bytes[1...])
    guard let length = head.readNumber(), length <= maximumPayload else { throw MalformedReply() }
    guard bytes.count >= frameHead + Int(length) else { return nil }
    var reader = WireReader(bytes[frameHead..<frameHead + Int(length)])
    guard let reply = decode(kind: bytes[0], from: &reader) else { throw MalformedReply() }
    return reply
  }

  private static func decode(kind: UInt8, from reader: inout WireReader) -> WorkerReply? {
    switch kind {
    case UInt8(ascii: "T"):
      guard let mediaType = reader.readString(), let pages = reader.readNumber(), let text = reader.readString(),
        let count = reader.readNumber(), count <= 1_000
      else { return nil }
      var warnings: [String] = []
      for _ in 0..<count {
        guard let warning = reader.readString() else { return nil }
        warnings.append(warning)
      }
      return .text(
        ExtractedText(
          mediaType: mediaType, text: text, pages: pages == .max ? nil : Int(pages), warnings: warnings))
    case UInt8(ascii: "E"):
      guard let name = reader.readString(), let reason = ExtractionError.Reason(rawValue: name),
        let message = reader.readString()
      else { return nil }
      return .failure(ExtractionError(reason: reason, message: message))
    case UInt8(ascii: "X"):
      guard let status = reader.readNumber(), let peakKiB = reader.readNumber() else { return nil }
      return .ended(WorkerEnd(status: Int32(bitPattern: status), peakKiB: peakKiB))
    default:
      return nil
    }
  }
}

package struct MalformedReply: Error {}
