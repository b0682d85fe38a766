internal import Glibc

/// Reads a descriptor piece by piece into one buffer, for one thread.
final class InputDescriptor {
  private let descriptor: Int32
  /// As much as a pipe holds by default, see pipe(7).
  private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 * 1024)
  /// Whether reading ended by an error, not by the end of the input.
  private(set) var hasFailed = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { buffer.deallocate() }

  /// Waits for bytes and gives those there are, valid until the next call; nil at the end.
  func read() -> UnsafeBufferPointer<UInt8>? {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 { return UnsafeBufferPointer(rebasing: buffer[..<count]) }
      if count == 0 { return nil }
      switch errno {
      case EINTR: continue
      // Whoever gave us the descriptor made it non-blocking.
      case EAGAIN: waitUntilReadable()
      default:
        hasFailed = true
        return nil
      }
    }
  }

  private func waitUntilReadable() {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&entry, 1, -1)
  }
}
