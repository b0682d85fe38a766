internal import CSystem
internal import Glibc
internal import SwiftExtensions

/// The server's thread: one epoll for all connections, and a list of those that wait, by time.
final class LoopbackLoop {
  private final class Peer {
    let descriptor: Int32
    var received: [UInt8] = []
    var unsent: ArraySlice<UInt8> = []
    var steps: ArraySlice<LoopbackReply.Step> = []
    /// The request that is being answered.
    var current: Int?
    var isWaiting = false

    init(descriptor: Int32) { self.descriptor = descriptor }
  }

  let port: UInt16
  private let listener: Int32
  private let epoll: Int32
  private let wakeup: Int32
  private let seen: Locked<[LoopbackModelServer.Request]>
  private let happenings: AsyncStream<LoopbackModelServer.Happening>.Continuation
  private let answer: @Sendable (LoopbackModelServer.Request) -> LoopbackReply
  private var peers: [Int32: Peer] = [:]
  private var waiting: [(due: ContinuousClock.Instant, peer: Peer)] = []

  init(
    wakeup: Int32, seen: Locked<[LoopbackModelServer.Request]>,
    happenings: AsyncStream<LoopbackModelServer.Happening>.Continuation,
    answer: @escaping @Sendable (LoopbackModelServer.Request) -> LoopbackReply
  ) throws {
    self.wakeup = wakeup
    self.seen = seen
    self.happenings = happenings
    self.answer = answer
    listener = try Self.listen()
    port = Self.port(of: listener)
    epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
    watch(listener, EPOLLIN.rawValue, EPOLL_CTL_ADD)
    watch(wakeup, EPOLLIN.rawValue, EPOLL_CTL_ADD)
  }

  deinit {
    for peer in peers.values { close(peer.descriptor) }
    close(listener)
    close(epoll)
    close(wakeup)
    happenings.finish()
  }

  static func listen() throws -> Int32 {
    let listener = try bound()
    guard Glibc.listen(listener, 4_096) == 0 else { throw LoopbackError(call: "listen", number: errno) }
    return listener
  }

  /// A socket with a port of its own, at which nobody listens yet.
  static func bound() throws -> Int32 {
    let listener = socket(
      AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard listener >= 0, result == 0 else { throw LoopbackError(call: "bind", number: errno) }
    return listener
  }

  static func port(of listener: Int32) -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  func run() {
    var events = [epoll_event](repeating: epoll_event(), count: 512)
    while true {
      let now = ContinuousClock.now
      let delay = waiting.last.map { max(.zero, $0.due - now) }
      let timeout = delay.map { Int32($0 / .milliseconds(1)) + ($0 > .zero ? 1 : 0) } ?? -1
      let ready = epoll_wait(epoll, &events, Int32(events.count), timeout)
      for event in events.prefix(max(0, Int(ready))) {
        let descriptor = event.data.fd
        if descriptor == wakeup { return }
        if descriptor == listener {
          acceptAll()
        } else if let peer = peers[descriptor] {
          if event.events & EPOLLOUT.rawValue != 0 { goOn(peer) }
          if event.events & ~EPOLLOUT.rawValue != 0 { receive(from: peer) }
        }
      }
      wakeDue()
    }
  }

  private func watch(_ descriptor: Int32, _ events: UInt32, _ operation: Int32) {
    var event = epoll_event(events: events, data: epoll_data(fd: descriptor))
    epoll_ctl(epoll, operation, descriptor, &event)
  }

  private func acceptAll() {
    while true {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      var on: Int32 = 1
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
      peers[descriptor] = Peer(descriptor: descriptor)
      watch(descriptor, EPOLLIN.rawValue | EPOLLRDHUP.rawValue, EPOLL_CTL_ADD)
    }
  }

  private func drop(_ peer: Peer) {
    waiting.removeAll { $0.peer === peer }
    peers[peer.descriptor] = nil
    close(peer.descriptor)
  }

  private func receive(from peer: Peer) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(peer.descriptor, &buffer, buffer.count, 0)
    guard count > 0 else {
      if count < 0, errno == EAGAIN { return }
      if let current = peer.current { happenings.yield(.disconnected(current, at: .now)) }
      return drop(peer)
    }
    peer.received.append(contentsOf: buffer[..<count])
    takeRequest(of: peer)
  }

  private func takeRequest(of peer: Peer) {
    guard peer.current == nil, let end = Self.headEnd(in: peer.received) else { return }
    let lines = String(decoding: peer.received[..<end], as: UTF8.self).split(separator: "\r\n")
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    let length = headers.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
    let bodyStart = end + 4
    guard peer.received.count >= bodyStart + length else { return }
    let request = seen.withLock { seen in
      let request = LoopbackModelServer.Request(
        number: seen.count + 1, line: String(lines.first ?? ""), headers: headers,
        body: Array(peer.received[bodyStart..<bodyStart + length]))
      seen.append(request)
      return request
    }
    peer.received.removeFirst(bodyStart + length)
    peer.current = request.number
    peer.steps = answer(request).steps[...]
    happenings.yield(.request(request.number))
    goOn(peer)
  }

  private static func headEnd(in bytes: [UInt8]) -> Int? {
    bytes.indices.dropLast(3).first { bytes[$0] == 13 && bytes[$0...].starts(with: [13, 10, 13, 10]) }
  }

  private func goOn(_ peer: Peer) {
    while !peer.isWaiting {
      guard flush(peer) else { return }
      guard let step = peer.steps.popFirst() else {
        guard peer.current != nil else { return }
        peer.current = nil
        return takeRequest(of: peer)
      }
      switch step {
      case .send(let bytes): peer.unsent = bytes[...]
      case .note(let note): note()
      case .wait(let milliseconds): wait(peer, .milliseconds(milliseconds))
      case .close: return drop(peer)
      case .reset:
        var lingering = linger(l_onoff: 1, l_linger: 0)
        setsockopt(peer.descriptor, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
        return drop(peer)
      case .hang: peer.isWaiting = true
      }
    }
  }

  /// False while bytes are left, or when the client is gone.
  private func flush(_ peer: Peer) -> Bool {
    while !peer.unsent.isEmpty {
      let count = peer.unsent.withUnsafeBytes {
        send(peer.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else {
        if errno == EAGAIN {
          watch(peer.descriptor, EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLOUT.rawValue, EPOLL_CTL_MOD)
        }
        return false
      }
      peer.unsent = peer.unsent.dropFirst(count)
      if peer.unsent.isEmpty { watch(peer.descriptor, EPOLLIN.rawValue | EPOLLRDHUP.rawValue, EPOLL_CTL_MOD) }
    }
    return true
  }

  /// The list is sorted by falling time, so that what is due next stands last.
  private func wait(_ peer: Peer, _ duration: Duration) {
    peer.isWaiting = true
    let due = ContinuousClock.now + duration
    var low = 0
    var high = waiting.count
    while low < high {
      let middle = (low + high) / 2
      if waiting[middle].due > due { low = middle + 1 } else { high = middle }
    }
    waiting.insert((due, peer), at: low)
  }

  private func wakeDue() {
    let now = ContinuousClock.now
    while let next = waiting.last, next.due <= now {
      waiting.removeLast()
      next.peer.isWaiting = false
      goOn(next.peer)
    }
  }
}
