internal import Glibc

/// How the process that read a document came to its end.
package struct WorkerEnd: Hashable, Sendable {
  /// As wait4(2) gives it.
  package var status: Int32
  /// The most memory it had resident, in KiB.
  package var peakKiB: UInt32

  package init(status: Int32, peakKiB: UInt32) {
    self.status = status
    self.peakKiB = peakKiB
  }

  /// The same in terms of the document.
  package var error: ExtractionError {
    switch status & 0x7F {
    case SIGXCPU, SIGALRM:
      .timeLimit
    case SIGKILL where peakKiB < Self.muchMemory:
      // The hard limit on processor time, or a timer of the daemon's.
      .timeLimit
    case _ where peakKiB >= Self.muchMemory:
      .memoryLimit
    default:
      ExtractionError(
        reason: .malformed,
        message: "the document is damaged: reading it failed; save it again as PDF, DOCX or plain text")
    }
  }

  /// A quarter of the limit. The libraries end with abort() or a trap when memory runs out, and only this tells why.
  private static let muchMemory = UInt32(ExtractionLimits.addressSpaceBytes / 1024 / 4)
}

extension ExtractionError {
  package static let timeLimit = ExtractionError(
    reason: .timeout, message: "the document takes too long to read; save it again as a simpler PDF or as plain text")
  package static let memoryLimit = ExtractionError(
    reason: .tooLarge,
    message: "the document needs more memory to read than is allowed; save it again as a simpler PDF or as plain text")
}
