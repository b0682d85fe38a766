internal import InterviewDomain
internal import InterviewProtocol
package import InterviewServices
internal import JSONCore
package import JSONRPC
internal import SwiftExtensions

/// Tells the client what happens between responses.
package final class ClientChannel: Sendable {
  let modelCalls = ClientModelCalls()
  private let state = Locked(State())

  private struct State {
    var connection: Connection?
    /// The next delta's number, by question.
    var sequences: [QuestionID: DeltaSequence] = [:]
    var following: Task<Void, Never>?
  }

  package init() {}

  /// Names the connection that notifications go to; what comes before that is dropped.
  package func connect(to connection: Connection) {
    state.withLock { $0.connection = connection }
  }

  package func close() {
    state.withLock { state in
      state.following?.cancel()
      state.connection = nil
    }
  }

  /// Passes an event of an interview on as its notification.
  package func send(_ event: InterviewEvent) {
    switch event {
    case .delta(let session, let question, let index, let text):
      let sequence = state.withLock { state in
        let sequence = state.sequences[question] ?? DeltaSequence()
        state.sequences[question] = sequence
        return sequence
      }
      connection?.notify(
        QuestionDelta(session: session, question: question, index: index, text: text, sequence: sequence))
    case .reset(let session, let question, let reason):
      // What still waits keeps its own numbers; the next delta starts at 0.
      state.withLock { $0.sequences[question] = nil }
      notify(
        QuestionResetNotification(sessionId: session.rawValue, questionId: question.rawValue, reason: reason))
    case .completed(let session, let question, let progress):
      state.withLock { $0.sequences[question.id] = nil }
      notify(
        QuestionCompletedNotification(
          sessionId: session.rawValue, question: Wire.Question(question), progress: Wire.Progress(progress)))
    }
  }

  /// Tells of the progress of a request that asked for it.
  func send(_ progress: ProgressNotification) {
    notify(progress)
  }

  /// Tells of a provider whose health has become another.
  package func send(_ provider: ProviderService.Status) {
    notify(ProviderChangedNotification(provider: Wire.ProviderStatus(provider)))
  }

  /// Tells of every session that changes from now on.
  func follow(_ changes: AsyncStream<Session>) {
    let task = Task { [weak self] in
      for await session in changes {
        self?.connection?.notify(SessionChange(session: session))
      }
    }
    state.withLock { $0.following = task }
  }

  /// Asks the client, as `Connection.request` does.
  func request(
    _ message: some RequestMessage, timeout: Duration, onResponse: @escaping @Sendable () -> Void
  ) async throws -> JSON {
    guard let connection, let params = try JSON(encoding: message).object else { throw ConnectionClosed() }
    return try await connection.request(type(of: message).method, params, timeout: timeout, onResponse: onResponse)
  }

  private var connection: Connection? { state.withLock { $0.connection } }

  private func notify<Message: NotificationMessage>(_ message: Message) {
    assert(
      ProtocolMethods.serverNotifications.contains { $0 == Message.self }, "ProtocolMethods lacks \(Message.method)")
    guard let params = try? JSON(encoding: message).object else { return }
    connection?.notify(Message.method, params)
  }
}

/// Numbers the deltas of one question as they are written, after those that waited were merged.
private final class DeltaSequence: Sendable {
  private let next = Locked(0)

  func take() -> Int {
    next.withLock { next in
      defer { next += 1 }
      return next
    }
  }
}

/// A piece of a question that takes in the pieces after it while it waits.
private struct QuestionDelta: MergeableNotification {
  let session: SessionID
  let question: QuestionID
  let index: Int
  var text: String
  let sequence: DeltaSequence

  var key: String { question.rawValue }

  mutating func absorb(_ later: QuestionDelta) -> Bool {
    guard later.sequence === sequence else { return false }
    text += later.text
    return true
  }

  func encoded() -> (method: String, params: JSONObject) {
    (
      QuestionDeltaNotification.method,
      [
        "sessionId": .string(session.rawValue), "questionId": .string(question.rawValue),
        "index": .number(JSONNumber(index)), "sequence": .number(JSONNumber(sequence.take())),
        "delta": .string(text),
      ]
    )
  }
}

/// The newest state of a session; an older one that still waits is not worth sending.
private struct SessionChange: MergeableNotification {
  var session: Session

  var key: String { "session/changed " + session.id.rawValue }

  mutating func absorb(_ later: SessionChange) -> Bool {
    session = later.session
    return true
  }

  func encoded() -> (method: String, params: JSONObject) {
    (
      SessionChangedNotification.method,
      (try? JSON(encoding: SessionChangedNotification(session: Wire.Session(session))).object) ?? [:]
    )
  }
}
