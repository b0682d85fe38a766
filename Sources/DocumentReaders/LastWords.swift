package import DocumentExtraction

/// Answers laid down with the process in case a library does not come back.
package struct LastWords {
  /// Stands if the process has not ended in so many seconds.
  let whenStuck: (WorkerReply, UInt32) -> Void
  /// Stands if the process crashes, until nil is laid down.
  let whenCrashed: (WorkerReply?) -> Void

  package init(whenStuck: @escaping (WorkerReply, UInt32) -> Void, whenCrashed: @escaping (WorkerReply?) -> Void) {
    self.whenStuck = whenStuck
    self.whenCrashed = whenCrashed
  }

  package static var none: LastWords { LastWords(whenStuck: { _, _ in }, whenCrashed: { _ in }) }
}
