internal import CSystem
internal import DocumentExtraction
internal import Glibc

/// The worker's parent process: has the libraries loaded, forks a child for each document, and never looks at one.
///
/// It has one thread, which fork(2) needs, and one loop: a socket from the daemon begins a child, the end of that
/// socket kills it, the end of a child is told on it. Children are forked ahead of their documents, which then find them
/// locked in: the other ends of their sockets are sent to the daemon.
package struct WorkerServer {
  private struct Child {
    var process: pid_t
    /// Becomes readable when the process has ended.
    var processDescriptor: Int32
    var socket: Int32
    /// Forked ahead of its document.
    var isPrepared: Bool
    /// In monotonic milliseconds: when it is killed, since the daemon has taken its answer or given it up.
    var deadline: Int?
  }

  private let control: Int32
  private var children: [Child] = []
  private let lockdown = Lockdown()

  /// - Parameter control: the socket that brings sockets.
  package init(control: Int32) { self.control = control }

  /// Serves until the daemon closes its end.
  package mutating func run() {
    signal(SIGPIPE, SIG_IGN)
    csystem_set_parent_death_signal(SIGKILL)
    _ = csystem_forbid_core_dumps()
    // Where documents keep all processors busy, the daemon goes before them.
    _ = nice(Self.niceness)
    DocumentReader.warmUp()
    greet()
    prepareChildren()
    while true {
      var entries = [pollfd(fd: control, events: Int16(POLLIN), revents: 0)]
      for child in children {
        entries.append(pollfd(fd: child.processDescriptor, events: Int16(POLLIN), revents: 0))
        // POLLIN would tell of the request, which is the child's; that the daemon has gone is told in any case.
        let socket = child.deadline == nil ? child.socket : -1
        entries.append(pollfd(fd: socket, events: Int16(Self.peerClosed), revents: 0))
      }
      let deadline = children.compactMap(\.deadline).min()
      let patience = deadline.map { Int32(clamping: max(0, $0 - monotonicMilliseconds())) } ?? -1
      guard poll(&entries, nfds_t(entries.count), patience) >= 0 else { continue }
      for index in children.indices.reversed() {
        look(after: index, hasEnded: entries[1 + 2 * index].revents != 0, isLeft: entries[2 + 2 * index].revents != 0)
      }
      if entries[0].revents != 0 {
        guard acceptDocument() else { break }
      }
    }
    for index in children.indices.reversed() {
      kill(children[index].process, SIGKILL)
      _ = bury(at: index)
    }
  }

  private mutating func look(after index: Int, hasEnded: Bool, isLeft: Bool) {
    if hasEnded {
      let isGivenUp = children[index].deadline != nil
      // After one that failed none is forked ahead: it may have failed for what would end the next one too.
      if bury(at: index) == 0 || isGivenUp { prepareChildren() }
    } else if isLeft {
      // Most have answered, and end by themselves soon.
      children[index].deadline = monotonicMilliseconds() + Self.millisecondsToEnd
    } else if let deadline = children[index].deadline, deadline <= monotonicMilliseconds() {
      kill(children[index].process, SIGKILL)
      children[index].deadline = .max
    }
  }

  private static let millisecondsToEnd = 20

  private static let niceness: Int32 = 5

  /// POLLRDHUP, which the Glibc module lacks.
  private static let peerClosed = 0x2000

  /// Says which locks hold, as a child finds them.
  private func greet() {
    var ends: (Int32, Int32) = (-1, -1)
    guard withUnsafeMutableBytes(of: &ends, { csystem_pipe_cloexec($0.bindMemory(to: Int32.self).baseAddress) }) == 0
    else { return }
    let process = fork()
    if process == 0 {
      dup2(ends.1, DocumentChild.input)
      let phrases = lockdown.phrases(lockdown.apply(closingFrom: DocumentChild.input + 1))
      writeAll(Array((phrases.joined(separator: "\n") + "\n\n").utf8), to: DocumentChild.input)
      _exit(0)
    }
    close(ends.1)
    var greeting: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1024)
    while greeting.count < 4096 {
      let count = read(ends.0, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      greeting += chunk[..<count]
    }
    close(ends.0)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
    writeAll(greeting.isEmpty ? Array("no locks: a child could not start\n\n".utf8) : greeting, to: control)
  }

  /// False when there will be no more.
  private mutating func acceptDocument() -> Bool {
    let socket = csystem_receive_descriptor(control)
    guard socket >= 0 else { return socket != -2 && (errno == EAGAIN || errno == EMFILE) }
    // Where that fails, the daemon sees its socket end without a word, and tries again with a new worker.
    _ = startChild(on: socket, isPrepared: false)
    return true
  }

  /// How many children wait for documents: while one ends and another gets ready, which takes as long as three short
  /// documents, there are others.
  private static let spares = 3

  /// Forks the children of the next documents, as far as they are not there already.
  ///
  /// One that has its document counts too, until its answer was taken: others that come meanwhile are forked for.
  private mutating func prepareChildren() {
    while children.count(where: { $0.isPrepared && $0.deadline == nil }) < Self.spares {
      var ends: (Int32, Int32) = (-1, -1)
      let isPaired = withUnsafeMutableBytes(of: &ends) { csystem_socketpair($0.bindMemory(to: Int32.self).baseAddress) }
      guard isPaired == 0 else { return }
      // First to the daemon: what it writes waits for the child.
      let isSent = csystem_send_descriptor(control, ends.0) == 0
      close(ends.0)
      guard isSent else {
        close(ends.1)
        return
      }
      guard startChild(on: ends.1, isPrepared: true) else { return }
    }
  }

  /// False, with the socket closed, if the system has no process to give.
  private mutating func startChild(on socket: Int32, isPrepared: Bool) -> Bool {
    let parent = getpid()
    let process = fork()
    if process == 0 {
      DocumentChild(socket: socket, parent: parent, lockdown: lockdown).run()
    }
    let processDescriptor = process > 0 ? csystem_pidfd_open(process) : -1
    guard process > 0, processDescriptor >= 0 else {
      if process > 0 {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
      }
      close(socket)
      return false
    }
    children.append(
      Child(process: process, processDescriptor: processDescriptor, socket: socket, isPrepared: isPrepared))
    return true
  }

  /// Returns how it ended, as wait4(2) gives it.
  private mutating func bury(at index: Int) -> Int32 {
    let child = children.remove(at: index)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child.process, &status, 0, &usage) < 0, errno == EINTR {}
    // Behind the child's own answer, if it gave one, this is not read.
    let end = WorkerEnd(status: status, peakKiB: UInt32(clamping: usage.ru_maxrss))
    let frame = WorkerReply.ended(end).encoded()
    _ = frame.withUnsafeBytes { send(child.socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | Int(MSG_DONTWAIT))) }
    close(child.processDescriptor)
    close(child.socket)
    return status
  }
}

/// Writes all bytes, or as many as are taken.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}
