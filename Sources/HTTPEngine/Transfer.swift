internal import CCurl
internal import Glibc
internal import HTTPMessages

/// A call under way: its easy handle, and what its callbacks need to know.
final class Transfer {
  let number: UInt64
  let limits: HTTPLimits
  let easy: EasyHandle
  /// Why we stopped reading it ourselves, which is better to say than libcurl's "write error".
  private(set) var ownFailure: HTTPFailure?
  /// How often the request went out.
  private(set) var sendings: UInt8 = 0

  private let followsRedirects: Bool
  private unowned let reports: ReportQueue
  private let startedMs: Int64
  private var lastByteMs: Int64
  private var head: HTTPResponseHead?
  private var isHeadReported = false
  private var headBytes = 0
  private var bodyBytes = 0

  /// Headers larger than this are no provider's.
  private static let largestHead = 64 * 1024

  init(number: UInt64, call: HTTPCall, easy: EasyHandle, nowMs: Int64, reports: ReportQueue) {
    self.number = number
    self.limits = call.limits
    self.easy = easy
    followsRedirects = call.reach == .page
    self.reports = reports
    startedMs = nowMs
    lastByteMs = nowMs
    easy.prepare(call, context: Unmanaged.passUnretained(self).toOpaque())
  }

  /// The moment at which this call has failed if nothing more is heard until then.
  var deadlineMs: Int64 {
    min(silenceDeadlineMs, startedMs + Int64(limits.totalMs))
  }

  /// What to say at the deadline.
  var timeout: HTTPFailure {
    if silenceDeadlineMs > startedMs + Int64(limits.totalMs) {
      HTTPFailure(.totalTimeout, "no end of the response after \(limits.totalMs) ms")
    } else if isHeadReported {
      HTTPFailure(.stallTimeout, "nothing more came for \(limits.stallMs) ms")
    } else {
      HTTPFailure(.firstByteTimeout, "no response after \(limits.firstByteMs) ms")
    }
  }

  private var silenceDeadlineMs: Int64 {
    isHeadReported ? lastByteMs + Int64(limits.stallMs) : startedMs + Int64(limits.firstByteMs)
  }

  /// Takes one line of a head, or of trailers after the body. False ends the call.
  func receiveHeaderLine(_ line: UnsafeRawBufferPointer) -> Bool {
    guard !isHeadReported else { return true }
    headBytes += line.count
    guard headBytes <= Self.largestHead else {
      ownFailure = HTTPFailure(.responseTooLarge, "more than \(Self.largestHead) bytes of headers")
      return false
    }
    let text = String(decoding: line, as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix(3)) }
      head = HTTPResponseHead(status: status ?? 0, headers: [])
    } else if let colon = text.firstIndex(of: ":") {
      head?.headers.append(HTTPHeader(String(text[..<colon]), text[text.index(after: colon)...].trimmed))
    } else if text.trimmed.isEmpty, let head, head.status >= 200, !isRedirect(head) {
      // A head of 1xx is only announced; the real one follows.
      isHeadReported = true
      lastByteMs = Clock.nowMs
      reports.append(HTTPReport(call: number, event: .head(head)))
    }
    return true
  }

  private func isRedirect(_ head: HTTPResponseHead) -> Bool {
    followsRedirects && [301, 302, 303, 307, 308].contains(head.status) && head["location"] != nil
  }

  /// Whether a page may come from there. Once it may not, the call has failed.
  func mayConnect(to peer: PeerAddress?) -> Bool {
    if let peer, peer.isPublic || peer.isAllowedLoopback { return true }
    ownFailure = HTTPFailure(.forbiddenAddress, "the address is not a public one")
    return false
  }

  /// libcurl sends a request again, on its own, where an open connection turns out to be closed. To forbid it would be
  /// better, but 7.88 writes into memory that it has freed when a callback ends such a call. A new connection is none
  /// that it does so for, so it stays at one repetition, however many kept connections are dead.
  func countSending() {
    sendings += 1
    easy.openConnection()
  }

  /// Takes a piece of the body. False ends the call.
  func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bodyBytes += bytes.count
    guard bodyBytes <= Int(limits.bodyBytes) else {
      ownFailure = HTTPFailure(.responseTooLarge, "more than \(limits.bodyBytes) bytes")
      return false
    }
    lastByteMs = Clock.nowMs
    reports.appendBody(of: number, bytes)
    return true
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  fileprivate var trimmed: String { self[...].trimmed }
}
