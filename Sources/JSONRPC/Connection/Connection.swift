package import JSONCore

/// Speaks JSON-RPC 2.0 with one client over a pair of descriptors.
///
/// One loop reads, on the thread that calls `run`; it decides the order of requests and never waits for the client to
/// read. Each request that takes time is a task of its own and gets exactly one response.
package final class Connection: Sendable {
  package struct Options: Sendable {
    /// A larger message is skipped unread and gets -32600.
    package var maxMessageBytes = 32 * 1024 * 1024
    /// How long requests may go on after an editor went away, and how long a client that reads nothing is waited for.
    package var drainTimeout = Duration.seconds(2)
    /// Once so many bytes wait for the client, a progress report gives way to a later one of its token.
    package var softQueueBytes = 32 * 1024 * 1024

    package init() {}
  }

  /// Why `run` returned.
  package enum End: Hashable, Sendable {
    /// The delegate said stop.
    case stopped
    /// The client closed its side between two messages.
    case endOfInput
    /// The client closed its side in the middle of a message, or framing was lost for good.
    case brokenInput
  }

  private let input: Int32
  private let options: Options
  private let delegate: any ConnectionDelegate
  private let output: Output
  private let requests: RequestTable
  private let pending = PendingRequests()

  /// - Parameters:
  ///   - input: stays open, as does `output`; both may be one socket.
  package init(input: Int32, output: Int32, options: Options, delegate: any ConnectionDelegate) {
    self.input = input
    self.options = options
    self.delegate = delegate
    let output = Output(output, softLimit: options.softQueueBytes)
    self.output = output
    requests = RequestTable { id, result in
      switch result {
      case .success(let value): output.send(.message(MessageEncoder.response(id, value, output.framing)))
      case .failure(let error):
        let error = delegate.responseError(for: error)
        output.send(.message(MessageEncoder.response(id, error, output.framing)))
      }
    }
  }

  deinit { output.close() }

  /// Reads until the input ends or the delegate stops, on the thread that calls; returns once no message is left.
  package func run() -> End {
    defer { pending.close() }
    var framer = MessageFramer(maxMessageBytes: options.maxMessageBytes)
    let reader = InputDescriptor(input)
    while let chunk = reader.read() {
      framer.append(chunk)
      while let event = framer.next() {
        if let end = handle(event, framer.framing) { return end }
      }
    }
    let (last, isComplete) = framer.finish()
    if let last, handle(.message(last), framer.framing) != nil { return .stopped }
    return isComplete && !reader.hasFailed ? .endOfInput : .brokenInput
  }

  /// Waits until running requests have ended and all output is written; what still runs at the deadline is cancelled.
  ///
  /// With line framing there is no deadline for the requests (nil); with headers it is 2 seconds. Output is waited for as
  /// long as the client reads any of it within 2 seconds.
  package func drain() {
    if output.framing == .lines {
      requests.waitUntilEmpty(nil)
    } else if !requests.waitUntilEmpty(Deadline(after: options.drainTimeout)) {
      requests.cancelAll()
      requests.waitUntilEmpty(Deadline(after: options.drainTimeout))
    }
    output.flush(patience: options.drainTimeout)
  }

  /// Cancels every running request; each still gets its response.
  package func cancelAll() { requests.cancelAll() }

  /// Queues a notification; never waits.
  package func notify(_ method: String, _ params: JSONObject) {
    let bytes = MessageEncoder.notification(method, params, output.framing)
    if method == "$/progress", params["value"]?["kind"] == "report", let token = params["token"] {
      output.send(.report(token: token, bytes))
    } else {
      output.send(.message(bytes))
    }
  }

  /// Queues a notification that may still absorb the next one of its key while it waits to be written.
  package func notify(_ notification: some MergeableNotification) { output.send(.mergeable(notification)) }

  /// Asks the client, which is told if the answer is no longer wanted.
  ///
  /// - Parameter onResponse: called when the response is read, before any message behind it.
  /// - Throws: the client's `ResponseError`; `RequestTimedOut`; `CancellationError` if the task was cancelled;
  ///   `ConnectionClosed` once `run` has returned.
  package func request(
    _ method: String, _ params: JSONObject, timeout: Duration, onResponse: @escaping @Sendable () -> Void = {}
  ) async throws -> JSON {
    let id = pending.nextID()
    return try await withThrowingTaskGroup(of: JSON.self) { group in
      group.addTask { [self] in
        try await pending.response(
          to: id, onArrival: onResponse,
          send: { output.send(.message(MessageEncoder.request(id, method, params, output.framing))) },
          abandon: { [self] in notify("$/cancelRequest", ["id": id.json]) })
      }
      group.addTask {
        try await Task.sleep(for: timeout)
        throw RequestTimedOut(method: method)
      }
      defer { group.cancelAll() }
      guard let result = try await group.next() else { throw CancellationError() }
      return result
    }
  }

  /// How many bytes wait for the client to read them, about.
  package var queuedBytes: Int { output.queuedBytes }

  /// How the client frames its messages; headers until it has sent its first byte.
  package var framing: Framing { output.framing }
}

extension Connection {
  /// - Returns: why to read no further, if so.
  private func handle(_ event: MessageFramer.Event, _ framing: Framing?) -> End? {
    if let framing, output.framing != framing { output.framing = framing }
    switch event {
    case .message(let bytes):
      return handle(bytes.withUnsafeBufferPointer { IncomingMessage($0) })
    case .oversized:
      respond(nil, .invalidRequest("a message may have \(options.maxMessageBytes) bytes at most"))
      return nil
    case .lost(let error):
      respond(nil, ResponseError(error))
      return .brokenInput
    }
  }

  private func handle(_ message: IncomingMessage) -> End? {
    switch message {
    case .request(let id, let method, let params):
      handle(IncomingRequest(id: id, method: method, params: params))
    case .notification("$/cancelRequest", let params):
      if let id = params["id"].flatMap({ RequestID($0) }) { requests.cancel(id) }
    case .notification(let method, let params):
      if delegate.receive(IncomingNotification(method: method, params: params)) == .stop { return .stopped }
    case .response(let id, let result):
      pending.resume(id, result)
    case .invalid(let id, let error):
      respond(id, error)
    case .ignored:
      break
    }
    return nil
  }

  private func handle(_ request: IncomingRequest) {
    guard !requests.contains(request.id) else {
      return respond(request.id, .invalidRequest("a request with this id is still running"))
    }
    switch delegate.plan(request) {
    case .reply(let result): output.send(.message(MessageEncoder.response(request.id, result, output.framing)))
    case .refuse(let error): respond(request.id, error)
    case .run(let turn, let work): requests.add(request.id, turn, work)
    }
  }

  private func respond(_ id: RequestID?, _ error: ResponseError) {
    output.send(.message(MessageEncoder.response(id, error, output.framing)))
  }
}
