internal import Glibc

/// A value that only one thread at a time can touch, and changes of which threads can wait for.
///
/// Safety of `@unchecked Sendable`: `value` is read and written only between lock and unlock of the one mutex, which
/// lives on the heap as long as this object does.
final class Monitor<Value>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>
  private var value: Value

  init(_ value: sending Value) {
    self.value = value
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    change = .allocate(capacity: 1)
    change.initialize(to: pthread_cond_t())
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(change, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(change)
    change.deallocate()
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Runs `body` with the value, holding the lock; `body` must not block or take the same lock.
  func withLock<Result, Failure: Error>(_ body: (inout Value) throws(Failure) -> Result) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }

  /// Wakes the threads that wait, to look at the value again.
  func signal() { pthread_cond_broadcast(change) }

  /// Blocks until `condition` holds or the deadline has passed, then runs it once more.
  ///
  /// - Parameter condition: called with the lock held, whenever someone signals.
  /// - Parameter deadline: nil to wait without limit.
  @discardableResult
  func wait(until deadline: Deadline?, for condition: (inout Value) -> Bool) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !condition(&value) {
      if let deadline {
        var time = deadline.time
        if pthread_cond_timedwait(change, mutex, &time) == ETIMEDOUT { return condition(&value) }
      } else {
        pthread_cond_wait(change, mutex)
      }
    }
    return true
  }
}

/// A moment on the clock that goes on while the machine's time is set.
struct Deadline {
  let time: timespec

  init(after duration: Duration) {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let (seconds, attoseconds) = duration.components
    let nanoseconds = now.tv_nsec + Int(attoseconds / 1_000_000_000)
    time = timespec(
      tv_sec: now.tv_sec + Int(seconds) + nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
  }
}
