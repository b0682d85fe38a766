internal import SwiftExtensions

/// Runs blocking code on a thread of its own, so that none of the few threads that Swift's tasks share has to wait.
///
/// Returns nil, having run nothing, where the system gives no thread.
func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
  await withCheckedContinuation { (continuation: CheckedContinuation<Value?, Never>) in
    let isRunning = startThread { continuation.resume(returning: body()) }
    if !isRunning { continuation.resume(returning: nil) }
  }
}
