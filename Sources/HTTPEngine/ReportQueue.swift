internal import Glibc
internal import HTTPMessages

/// Gathers what is to be told during one turn of the loop, and sends it in one write.
final class ReportQueue {
  private let output: Int32
  private var frames = FrameWriter()
  /// The daemon is gone.
  private(set) var isBroken = false

  /// With this much unsent, no more is read from services until the daemon has taken some.
  private static let enough = 1 << 20

  init(output: Int32) { self.output = output }

  var hasUnsent: Bool { !frames.bytes.isEmpty }
  var isFull: Bool { frames.bytes.count > Self.enough }

  func append(_ report: HTTPReport) { frames.append(report) }

  func appendBody(of call: UInt64, _ bytes: UnsafeRawBufferPointer) {
    frames.appendFrame { HTTPReport.writeBody(of: call, bytes, to: &$0) }
  }

  /// Writes what the pipe takes without waiting.
  func send() {
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
