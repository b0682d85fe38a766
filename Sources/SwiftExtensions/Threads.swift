internal import Glibc

/// Runs `body` on a detached thread of its own.
///
/// - Returns: false, having run nothing, where the system gives no thread.
@discardableResult
package func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))

  let work = Unmanaged.passRetained(Work(body))
  var thread = pthread_t()
  let failure = pthread_create(
    &thread, &attributes,
    { @Sendable argument in
      guard let argument else { return nil }
      Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }, work.toOpaque())
  if failure != 0 { work.release() }
  return failure == 0
}

/// Blocks the calling thread, which must be none of the concurrency pool's, until the asynchronous work is done.
package func waitBlocking(for work: @escaping @Sendable () async -> Void) {
  let done = Semaphore()
  Task {
    await work()
    done.signal()
  }
  done.wait()
}

/// A counting semaphore.
///
/// Safety of `@unchecked Sendable`: POSIX allows `sem_post` and `sem_wait` from any thread, and the semaphore stays at
/// one address for as long as this object lives.
private final class Semaphore: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() {
    sem_init(semaphore, 0, 0)
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func signal() { sem_post(semaphore) }

  func wait() {
    while sem_wait(semaphore) != 0 && errno == EINTR {}
  }
}
