internal import CCurl
internal import CSystem
internal import Glibc
internal import HTTPMessages

/// Makes HTTP calls for the process at the other end of two pipes, all of them on the thread that runs it.
///
/// libcurl tells which sockets it waits for, and epoll which of them are ready: with a thousand streams open, a chunk
/// of one costs no look at the others, as it would with `curl_multi_perform`.
package final class HTTPEngine {
  private let input: Int32
  private let output: Int32
  private let epoll: Int32
  private let multi: UnsafeMutableRawPointer
  private let reports: ReportQueue
  private var commands = FrameDecoder<HTTPCommand>()
  private var inputHasEnded = false

  private var transfers: [UInt64: Transfer] = [:]
  /// When libcurl wants to be called even if no socket is ready.
  private var curlDeadlineMs: Int64?
  /// No call can have timed out before. Bytes only ever put a deadline off, so this need not follow them.
  private var nextTimeoutMs = Int64.max

  /// - Parameters:
  ///   - input: where commands come from; the engine ends when it does.
  ///   - output: where reports go.
  package init?(input: Int32, output: Int32) {
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let multi = curl_multi_init() else { return nil }
    let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
    guard epoll >= 0 else { return nil }
    self.input = input
    self.output = output
    self.epoll = epoll
    self.multi = multi
    reports = ReportQueue(output: output)
    for descriptor in [input, output] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    ccurl_multi_set_socket_function(multi, watchSocket, context)
    ccurl_multi_set_timer_function(multi, setTimer, context)
    ccurl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    watch(input, for: EPOLLIN.rawValue, EPOLL_CTL_ADD)
  }

  deinit {
    for transfer in transfers.values { curl_multi_remove_handle(multi, transfer.easy.raw) }
    curl_multi_cleanup(multi)
    close(epoll)
  }

  /// Serves until the input ends or the output breaks; what still runs then is dropped.
  package func run() {
    var events = [epoll_event](repeating: epoll_event(), count: 512)
    while !inputHasEnded, !reports.isBroken {
      if reports.isFull { waitForOutput() }
      let timeout = Int32(clamping: max(0, nextDeadlineMs - Clock.nowMs))
      let ready = epoll_wait(epoll, &events, Int32(events.count), nextDeadlineMs == .max ? -1 : timeout)
      for index in 0..<max(0, Int(ready)) { handle(events[index]) }
      runCurlTimer()
      reportEnds()
      failTimedOut()
      reports.send()
      if reports.hasUnsent { waitForOutput() }
    }
  }

  private var nextDeadlineMs: Int64 { min(curlDeadlineMs ?? .max, nextTimeoutMs) }

  private func handle(_ event: epoll_event) {
    let descriptor = event.data.fd
    guard descriptor != input else { return readCommands() }
    var mask: Int32 = 0
    if event.events & (EPOLLIN.rawValue | EPOLLHUP.rawValue | EPOLLRDHUP.rawValue) != 0 { mask |= CURL_CSELECT_IN }
    if event.events & EPOLLOUT.rawValue != 0 { mask |= CURL_CSELECT_OUT }
    if event.events & EPOLLERR.rawValue != 0 { mask |= CURL_CSELECT_ERR }
    var running: Int32 = 0
    curl_multi_socket_action(multi, descriptor, mask, &running)
  }

  /// Waits while the daemon is slow to read; its commands, cancellations above all, are still taken.
  private func waitForOutput() {
    while reports.hasUnsent, !reports.isBroken, !inputHasEnded {
      var waited = [
        pollfd(fd: output, events: Int16(POLLOUT), revents: 0), pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waited, 2, -1) >= 0 || errno == EINTR else { return }
      if waited[1].revents != 0 { readCommands() }
      reports.send()
    }
  }
}

// MARK: - Commands

extension HTTPEngine {
  private func readCommands() {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      while true {
        let count = read(input, buffer.baseAddress, buffer.count)
        if count > 0 {
          commands.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
          if count == buffer.count { continue }
          break
        }
        if count < 0, errno == EINTR { continue }
        inputHasEnded = count == 0 || errno != EAGAIN
        break
      }
    }
    do throws(FrameError) {
      while let command = try commands.next() {
        switch command {
        case .start(let number, let call): start(number, call)
        case .cancel(let number): if let transfer = transfers[number] { retire(transfer) }
        }
      }
    } catch {
      inputHasEnded = true
    }
  }

  private func start(_ number: UInt64, _ call: HTTPCall) {
    do throws(HTTPFailure) {
      try ServiceAddress.check(call.url, for: call.reach)
      guard let easy = EasyHandle() else { throw HTTPFailure(.other, "out of memory") }
      let transfer = Transfer(number: number, call: call, easy: easy, nowMs: Clock.nowMs, reports: reports)
      guard curl_multi_add_handle(multi, easy.raw) == CURLM_OK else { throw HTTPFailure(.other, "out of memory") }
      transfers[number] = transfer
      nextTimeoutMs = min(nextTimeoutMs, transfer.deadlineMs)
    } catch {
      reports.append(HTTPReport(call: number, event: .failed(error)))
    }
  }

  /// Takes the call out of libcurl, which closes its connection unless the response was whole.
  private func retire(_ transfer: Transfer) {
    curl_multi_remove_handle(multi, transfer.easy.raw)
    transfers[transfer.number] = nil
  }
}

// MARK: - Ends

extension HTTPEngine {
  private func runCurlTimer() {
    guard let deadline = curlDeadlineMs, deadline <= Clock.nowMs else { return }
    curlDeadlineMs = nil
    var running: Int32 = 0
    curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
  }

  private func reportEnds() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
      let result = ccurl_message_result(message)
      var context: UnsafeMutableRawPointer?
      ccurl_get_pointer(easy, CURLINFO_PRIVATE, &context)
      guard let context else { continue }
      let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
      var failure = transfer.ownFailure ?? HTTPFailure(result, of: transfer.easy)
      failure?.sendings = transfer.sendings
      reports.append(HTTPReport(call: transfer.number, event: failure.map { .failed($0) } ?? .finished))
      retire(transfer)
    }
  }

  private func failTimedOut() {
    let now = Clock.nowMs
    guard nextTimeoutMs <= now else { return }
    nextTimeoutMs = .max
    for transfer in Array(transfers.values) {
      if transfer.deadlineMs <= now {
        reports.append(HTTPReport(call: transfer.number, event: .failed(transfer.timeout)))
        retire(transfer)
      } else {
        nextTimeoutMs = min(nextTimeoutMs, transfer.deadlineMs)
      }
    }
  }
}

// MARK: - What libcurl asks for

extension HTTPEngine {
  fileprivate func watch(_ descriptor: Int32, for events: UInt32, _ operation: Int32) {
    var event = epoll_event(events: events, data: epoll_data(fd: descriptor))
    epoll_ctl(epoll, operation, descriptor, &event)
  }

  fileprivate func unwatch(_ descriptor: Int32) {
    epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, nil)
  }

  fileprivate func callLater(afterMs delay: Int) {
    curlDeadlineMs = delay < 0 ? nil : Clock.nowMs + Int64(delay)
  }
}

private let watchSocket: curl_socket_callback = { _, descriptor, what, context, _ in
  guard let context else { return 0 }
  let engine = Unmanaged<HTTPEngine>.fromOpaque(context).takeUnretainedValue()
  guard what != CURL_POLL_REMOVE else {
    engine.unwatch(descriptor)
    return 0
  }
  var events: UInt32 = 0
  if what & CURL_POLL_IN != 0 { events |= EPOLLIN.rawValue | EPOLLRDHUP.rawValue }
  if what & CURL_POLL_OUT != 0 { events |= EPOLLOUT.rawValue }
  // A socket that is known already refuses ADD, and an unknown one MOD.
  engine.watch(descriptor, for: events, EPOLL_CTL_ADD)
  engine.watch(descriptor, for: events, EPOLL_CTL_MOD)
  return 0
}

private let setTimer: curl_multi_timer_callback = { _, delay, context in
  guard let context else { return 0 }
  Unmanaged<HTTPEngine>.fromOpaque(context).takeUnretainedValue().callLater(afterMs: delay)
  return 0
}
