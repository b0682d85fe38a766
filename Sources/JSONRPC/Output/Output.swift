internal import SwiftExtensions

/// Writes messages in the order in which they were sent, without making any sender wait.
///
/// Who finds nothing queued writes at once as far as that does not block, which saves two thread switches a message.
/// The rest falls to a thread, started the first time that there is a rest.
final class Output: Sendable {
  /// So many bytes the thread writes at a time, at least if so many wait.
  private static let batchBytes = 256 * 1024

  /// So many bytes one call writes, so that a slow reader is seen to read.
  private static let pieceBytes = 16 * 1024

  /// So many messages a sender writes before the thread must help, lest others keep it from its own work.
  private static let maxRounds = 16

  private let descriptor: OutputDescriptor
  private let state: Monitor<State>

  fileprivate struct State {
    var framing = Framing.headers
    var queue: OutputQueue
    /// Whether someone, thread or sender, has taken something out and not yet written it.
    var isWriting = false
    /// What a sender took out and could not write.
    var unwritten: [UInt8] = []
    var hasThread = false
    /// Whether the output failed: all that is sent is discarded.
    var isBroken = false
    /// Whether the thread shall end.
    var isClosed = false
    /// How many threads wait for the end of writing.
    var flushing = 0
    /// How often bytes went out: tells a slow reader from one that does not read.
    var progress: UInt64 = 0

    var isIdle: Bool { isBroken || queue.isEmpty && unwritten.isEmpty && !isWriting }
  }

  /// - Parameter softLimit: beyond so many bytes that wait, a progress report gives way to a later one of its token.
  init(_ descriptor: Int32, softLimit: Int) {
    self.descriptor = OutputDescriptor(descriptor)
    state = Monitor(State(queue: OutputQueue(softLimit: softLimit)))
  }

  var framing: Framing {
    get { state.withLock { $0.framing } }
    set { state.withLock { $0.framing = newValue } }
  }

  /// How many bytes wait, mergeable notifications by their estimate.
  var queuedBytes: Int { state.withLock { $0.queue.bytes + $0.unwritten.count } }

  func send(_ entry: OutputQueue.Entry) {
    let isMine = state.withLock { state in
      guard !state.isBroken else { return false }
      if state.isWriting || !state.queue.isEmpty || !state.unwritten.isEmpty {
        state.queue.append(entry)
        return false
      }
      state.isWriting = true
      return true
    }
    if isMine { writeAtOnce(entry) }
  }

  /// Waits until all is written; gives up when nothing has been taken for `patience`.
  func flush(patience: Duration) {
    var seen = state.withLock { state in
      state.flushing += 1
      return state.progress
    }
    while !state.wait(until: Deadline(after: patience), for: { $0.isIdle }) {
      let progress = state.withLock { $0.progress }
      if progress == seen { break }
      seen = progress
    }
    state.withLock { $0.flushing -= 1 }
  }

  /// Ends the thread once it has nothing to write.
  func close() {
    state.withLock { $0.isClosed = true }
    state.signal()
  }
}

extension Output {
  /// Writes an entry and what was queued meanwhile, as far as that does not block.
  private func writeAtOnce(_ entry: OutputQueue.Entry) {
    let framing = framing
    var entry = entry
    var round = 0
    var isAwaited = false
    while true {
      round += 1
      let bytes = Self.encoded(entry, framing)
      let written = bytes.withUnsafeBytes { descriptor.writeWithoutBlocking($0) }
      let next = state.withLock { state -> OutputQueue.Entry? in
        switch written {
        case .failed:
          state.fail()
          isAwaited = true
          return nil
        case .bytes(let count):
          if count > 0 { state.progress += 1 }
          if count < bytes.count { state.unwritten = Array(bytes[count...]) }
        }
        if state.unwritten.isEmpty, round < Self.maxRounds, let next = state.queue.popFirst() { return next }
        state.isWriting = false
        if !state.isIdle { startWriter(&state) }
        // A thread that has nothing to do is not woken for each message.
        isAwaited = !state.isIdle || state.flushing > 0 || state.isClosed
        return nil
      }
      guard let next else { break }
      entry = next
    }
    if isAwaited { state.signal() }
  }

  private func startWriter(_ state: inout State) {
    guard !state.hasThread else { return }
    state.hasThread = startThread { [self] in writeUntilClosed() }
    if !state.hasThread { state.fail() }
  }

  private func writeUntilClosed() {
    while let (batch, framing) = nextBatch() {
      var bytes = batch.unwritten
      for entry in batch.entries { bytes.append(contentsOf: Self.encoded(entry, framing)) }
      write(bytes)
    }
  }

  private struct Batch {
    var unwritten: [UInt8]
    var entries: [OutputQueue.Entry] = []
  }

  /// Waits for something to write; nil when the output is closed and nothing is left.
  private func nextBatch() -> (Batch, Framing)? {
    var result: (Batch, Framing)?
    state.wait(until: nil) { state in
      if state.isWriting { return false }
      if state.unwritten.isEmpty, state.queue.isEmpty || state.isBroken { return state.isClosed }
      var batch = Batch(unwritten: state.unwritten)
      state.unwritten = []
      var size = batch.unwritten.count
      while size < Self.batchBytes, let entry = state.queue.popFirst() {
        size += entry.bytes
        batch.entries.append(entry)
      }
      state.isWriting = true
      result = (batch, state.framing)
      return true
    }
    return result
  }

  private func write(_ bytes: [UInt8]) {
    var start = 0
    var isBroken = false
    while start < bytes.count, !isBroken {
      let piece = start..<min(start + Self.pieceBytes, bytes.count)
      switch bytes.withUnsafeBytes({ descriptor.writeBlocking(UnsafeRawBufferPointer(rebasing: $0[piece])) }) {
      case .bytes(let count):
        start += count
        state.withLock { $0.progress += 1 }
      case .failed:
        isBroken = true
      }
    }
    state.withLock { state in
      state.isWriting = false
      if isBroken { state.fail() }
    }
    state.signal()
  }

  private static func encoded(_ entry: OutputQueue.Entry, _ framing: Framing) -> [UInt8] {
    switch entry {
    case .message(let bytes), .report(_, let bytes): return bytes
    case .mergeable(let notification):
      let (method, params) = notification.encoded()
      return MessageEncoder.notification(method, params, framing)
    }
  }
}

extension Output.State {
  fileprivate mutating func fail() {
    isBroken = true
    isWriting = false
    unwritten = []
    queue.removeAll()
  }
}
