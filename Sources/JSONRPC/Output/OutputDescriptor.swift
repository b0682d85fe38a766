internal import Glibc

/// A descriptor to write to, of which it is known how much it takes without blocking.
struct OutputDescriptor: Sendable {
  enum Written: Equatable {
    /// All of it, or the first so many bytes; the rest would block.
    case bytes(Int)
    /// Nobody reads any more, or the device failed.
    case failed
  }

  private enum Kind {
    case pipe, socket, file, other
  }

  let descriptor: Int32
  private let kind: Kind

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      kind = .other
      return
    }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFREG: .file
      default: .other
      }
  }

  /// Writes as much as is taken at once.
  func writeWithoutBlocking(_ bytes: UnsafeRawBufferPointer) -> Written {
    guard let base = bytes.baseAddress else { return .bytes(0) }
    switch kind {
    case .pipe:
      // A pipe with room has room for PIPE_BUF bytes, see pipe(7).
      guard bytes.count <= Int(PIPE_BUF), isWritable() else { return .bytes(0) }
      return result(write(descriptor, base, bytes.count))
    case .socket:
      return result(send(descriptor, base, bytes.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)))
    case .file:
      return result(write(descriptor, base, bytes.count))
    case .other:
      return .bytes(0)
    }
  }

  /// Writes, waiting for as long as the reader takes its time.
  func writeBlocking(_ bytes: UnsafeRawBufferPointer) -> Written {
    guard let base = bytes.baseAddress else { return .bytes(0) }
    while true {
      let count =
        kind == .socket
        ? send(descriptor, base, bytes.count, Int32(MSG_NOSIGNAL)) : write(descriptor, base, bytes.count)
      if count >= 0 { return .bytes(count) }
      switch errno {
      case EINTR: continue
      // Whoever gave us the descriptor made it non-blocking.
      case EAGAIN: waitUntilWritable()
      default: return .failed
      }
    }
  }

  private func result(_ count: Int) -> Written {
    if count >= 0 { return .bytes(count) }
    return errno == EAGAIN || errno == EINTR ? .bytes(0) : .failed
  }

  private func isWritable() -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  private func waitUntilWritable() {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&entry, 1, -1)
  }
}
