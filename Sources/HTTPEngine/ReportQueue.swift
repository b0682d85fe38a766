internal import Glibc
internal import HTTPMessages

/// Gathers what is to be told during one turn of the loop, and sends it in one write.
final class ReportQueue {
  private let output: Int32
  private var frames = FrameWriter()
  /// What was told last of a body, which what follows of it joins: libcurl tells of each chunk by itself, also where a
  /// dozen came in one packet.
  private var body: (call: UInt64, bytes: [UInt8]) = (0, [])
  /// The daemon is gone.
  private(set) var isBroken = false

  /// With this much unsent, no more is read from services until the daemon has taken some.
  private static let enough = 1 << 20

  /// So many bytes of a body go into one report, unless more came at once.
  private static let longestBody = 1 << 16

  init(output: Int32) { self.output = output }

  var hasUnsent: Bool { !frames.bytes.isEmpty || !body.bytes.isEmpty }
  var isFull: Bool { frames.bytes.count + body.bytes.count > Self.enough }

  func append(_ report: HTTPReport) {
    endBody()
    frames.append(report)
  }

  func appendBody(of call: UInt64, _ bytes: UnsafeRawBufferPointer) {
    if call != body.call || body.bytes.count + bytes.count > Self.longestBody { endBody() }
    body.call = call
    body.bytes.append(contentsOf: bytes)
  }

  private func endBody() {
    guard !body.bytes.isEmpty else { return }
    body.bytes.withUnsafeBytes { bytes in
      frames.appendFrame { HTTPReport.writeBody(of: body.call, bytes, to: &$0) }
    }
    body.bytes.removeAll(keepingCapacity: true)
  }

  /// Writes what the pipe takes without waiting.
  func send() {
    endBody()
    while hasUnsent, !isBroken {
      let written = frames.bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if written > 0 {
        frames.removeFirst(written)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        isBroken = true
      }
    }
  }
}
