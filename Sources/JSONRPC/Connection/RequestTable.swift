internal import JSONCore

/// The requests that have not ended, each with its place in the order that their turns demand.
final class RequestTable: Sendable {
  typealias Work = @Sendable () async throws -> JSON
  typealias Answer = @Sendable (RequestID, Result<JSON, any Error>) -> Void

  private let state = Monitor(State())
  private let answer: Answer

  private struct State {
    var nextTicket: TurnScheduler.Ticket = 0
    var scheduler = TurnScheduler()
    /// The ids that are taken: from the request's arrival until its response.
    var tickets: [RequestID: TurnScheduler.Ticket] = [:]
    var requests: [TurnScheduler.Ticket: Request] = [:]
  }

  private struct Request {
    let id: RequestID
    let turn: Turn
    var progress: Progress
  }

  private enum Progress {
    case waiting(Work)
    case running(Task<Void, Never>)
    /// Cancelled before its turn came: answered, and only keeps its place until then.
    case cancelled
  }

  /// - Parameter answer: called once for each request, before those begin that wait for its end.
  init(answer: @escaping Answer) { self.answer = answer }

  func contains(_ id: RequestID) -> Bool { state.withLock { $0.tickets[id] != nil } }

  /// Takes in a request whose id is not taken; it begins now or when its turn comes.
  func add(_ id: RequestID, _ turn: Turn, _ work: @escaping Work) {
    state.withLock { state in
      let ticket = state.nextTicket
      state.nextTicket += 1
      state.tickets[id] = ticket
      state.requests[ticket] = Request(id: id, turn: turn, progress: .waiting(work))
      if state.scheduler.add(ticket, turn) { begin([ticket], &state) }
    }
  }

  /// Cancels what runs, and answers what waits; an id that is not known may have been answered already.
  func cancel(_ id: RequestID) {
    let wasWaiting = state.withLock { state -> Bool in
      guard let ticket = state.tickets[id], let request = state.requests[ticket] else { return false }
      return cancel(ticket, request, &state)
    }
    if wasWaiting { answer(id, .failure(CancellationError())) }
  }

  func cancelAll() {
    let waiting = state.withLock { state -> [RequestID] in
      state.requests.sorted { $0.key < $1.key }
        .filter { cancel($0.key, $0.value, &state) }
        .map(\.value.id)
    }
    for id in waiting { answer(id, .failure(CancellationError())) }
  }

  /// Blocks until every request has been answered, or the deadline has passed.
  @discardableResult
  func waitUntilEmpty(_ deadline: Deadline?) -> Bool {
    state.wait(until: deadline) { $0.requests.isEmpty }
  }
}

extension RequestTable {
  /// Starts the tasks of tickets whose turn has come, and of those whose turn comes as cancelled ones give up theirs.
  private func begin(_ tickets: [TurnScheduler.Ticket], _ state: inout State) {
    var next = tickets[...]
    while let ticket = next.popFirst() {
      guard let request = state.requests[ticket] else { continue }
      switch request.progress {
      case .waiting(let work):
        // The task cannot get ahead of us: to end it takes the lock that is held here.
        state.requests[ticket]?.progress = .running(
          Task.detached { await self.run(ticket, request.id, request.turn, work) })
      case .cancelled:
        state.requests[ticket] = nil
        next += state.scheduler.end(request.turn)
      case .running:
        preconditionFailure("a turn comes once")
      }
    }
  }

  private func run(_ ticket: TurnScheduler.Ticket, _ id: RequestID, _ turn: Turn, _ work: Work) async {
    let result: Result<JSON, any Error>
    do {
      result = .success(try await RequestID.$current.withValue(id) { try await work() })
    } catch {
      result = .failure(error)
    }
    // A client may use an id again as soon as it has read the response.
    state.withLock { $0.tickets[id] = nil }
    answer(id, result)
    state.withLock { state in
      state.requests[ticket] = nil
      begin(state.scheduler.end(turn), &state)
    }
    state.signal()
  }

  /// - Returns: whether it waited, so that it is for the caller to answer.
  private func cancel(_ ticket: TurnScheduler.Ticket, _ request: Request, _ state: inout State) -> Bool {
    switch request.progress {
    case .waiting:
      state.requests[ticket]?.progress = .cancelled
      state.tickets[request.id] = nil
      return true
    case .running(let task):
      task.cancel()
      return false
    case .cancelled:
      return false
    }
  }
}
