internal import SwiftExtensions

/// Reads documents in a process apart, `interviewd-documents`, which forks a locked child for each of them.
///
/// The worker starts with the first document, and again should it have died. At most `maximumAtOnce` documents are
/// read at a time; others wait in the order they came.
package actor WorkerDocumentExtractor: DocumentExtractor {
  private let executable: String
  private let wallSeconds: Int
  private var running: WorkerProcess?
  private var starting: Task<WorkerProcess, any Error>?
  private var freePlaces: Int
  private var waiting: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
  private var nextTicket = 0

  /// - Parameters:
  ///   - executable: where `interviewd-documents` is.
  ///   - wallSeconds: a second after which a document is given up; shorter only where that itself is tested.
  package init(executable: String, maximumAtOnce: Int = 2, wallSeconds: Int = ExtractionLimits.wallSeconds) {
    self.executable = executable
    self.wallSeconds = wallSeconds
    freePlaces = maximumAtOnce
  }

  /// Which locks are in force for each document, a phrase each; starts the worker if it does not run.
  ///
  /// - Throws: `WorkerUnavailableError`.
  package var isolation: [String] {
    get async throws { try await worker().isolation }
  }

  /// The process id of the running worker, nil before the first document and after its death was found.
  package var workerID: Int32? { running?.id }

  /// - Throws: `ExtractionError`, `WorkerUnavailableError` or `CancellationError`.
  package func extract(
    _ bytes: [UInt8], for use: DocumentUse, fileName: String?, password: String?
  ) async throws -> ExtractedText {
    guard bytes.count <= DocumentFile.maximumBytes else { throw ExtractionError.fileLimit }
    return try await extract(for: use, fileName: fileName, password: password) { bytes }
  }

  /// A file is not loaded before its turn: hundreds of them at once would fill the memory.
  package func extract(
    fileAt path: String, for use: DocumentUse, fileName: String?, password: String?,
    onLoaded: @escaping @Sendable () -> Void
  ) async throws -> ExtractedText {
    try await extract(for: use, fileName: fileName, password: password) {
      let bytes = try DocumentFile.read(path: path)
      onLoaded()
      return bytes
    }
  }

  /// - Parameter load: gives the document's bytes; called once, on a thread that may be blocked.
  private func extract(
    for use: DocumentUse, fileName: String?, password: String?, load: @escaping @Sendable () throws -> [UInt8]
  ) async throws -> ExtractedText {
    try await takePlace()
    defer { leavePlace() }
    let loaded = Locked<[UInt8]?>(nil)
    // A worker that died is started again, and the document gets its second and last chance.
    for _ in 0..<2 {
      let worker = try await worker()
      let outcome = try await exchange(with: worker) {
        let bytes = try loaded.withLock { bytes in
          if bytes == nil { bytes = try load() }
          return bytes ?? []
        }
        guard !bytes.isEmpty else { throw ExtractionError.emptyFile }
        return WorkerRequest(use: use, password: password, document: bytes)
      }
      switch outcome {
      case .reply(.text(let text)):
        // Whatever else is named so is read as what it is; but a few bytes of text are what is left of a PDF.
        guard text.mediaType != "text/plain" || fileName?.lowercased().hasSuffix(".pdf") != true else {
          throw ExtractionError.damaged("PDF", "it does not begin as one")
        }
        return text.verified()
      case .reply(.failure(let error)): throw error
      case .reply(.ended(let end)): throw end.error
      case .cancelled: throw CancellationError()
      case .overdue: throw ExtractionError.timeLimit
      case .workerLost: forget(worker)
      }
    }
    throw WorkerUnavailableError("\(executable) ended while it read a document")
  }
  /// - Parameter request: what to send, made on the thread that sends it: another thread would cost its start.
  private func exchange(
    with worker: WorkerProcess, request: @escaping @Sendable () throws -> WorkerRequest
  ) async throws -> WorkerExchange.Outcome {
    let exchange = WorkerExchange(wallSeconds: wallSeconds)
    let outcome = await withTaskCancellationHandler {
      await onOwnThread { Result { exchange.run(try request(), with: worker) } }
    } onCancel: {
      exchange.cancel()
    }
    guard let outcome else { throw WorkerUnavailableError("no thread") }
    return try outcome.get()
  }

  private func worker() async throws -> WorkerProcess {
    if let running { return running }
    // Its own task: a request that is cancelled must not take away the worker that others wait for.
    let starting = starting ?? Task { [executable] in try await Self.start(executable) }
    self.starting = starting
    defer { if self.starting == starting { self.starting = nil } }
    let worker = try await starting.value
    if self.starting == starting { running = worker }
    return worker
  }

  private static func start(_ executable: String) async throws -> WorkerProcess {
    let started = await onOwnThread { () -> Result<WorkerProcess, WorkerUnavailableError> in
      do throws(WorkerUnavailableError) {
        return .success(try WorkerProcess(executable: executable))
      } catch {
        return .failure(error)
      }
    }
    guard let started else { throw WorkerUnavailableError("no thread") }
    return try started.get()
  }

  private func forget(_ worker: WorkerProcess) {
    // Another document may have found the same and started a new one.
    if running === worker { running = nil }
  }

  // MARK: - Places

  private func takePlace() async throws {
    if freePlaces > 0 {
      freePlaces -= 1
      return
    }
    let ticket = nextTicket
    nextTicket += 1
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          waiting.append((ticket, continuation))
        }
      }
    } onCancel: {
      Task { await self.giveUp(ticket) }
    }
  }

  private func leavePlace() {
    if waiting.isEmpty { freePlaces += 1 } else { waiting.removeFirst().continuation.resume() }
  }

  /// Takes one that waits out of the queue; nothing if its turn has come meanwhile.
  private func giveUp(_ ticket: Int) {
    guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiting.remove(at: index).continuation.resume(throwing: CancellationError())
  }
}
