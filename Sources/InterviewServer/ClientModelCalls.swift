internal import InterviewProtocol
internal import SwiftExtensions

/// The calls of the client's model that run, and what has come of each.
final class ClientModelCalls: Sendable {
  /// A question has a few hundred bytes, feedback a few thousand.
  static let largestReply = 256 * 1024

  private let state = Locked(State())

  private struct State {
    var isOffered = false
    var modelName: String?
    var lastID = 0
    var running: [String: Call] = [:]
  }

  private struct Call {
    let onText: @Sendable (String) -> Void
    var nextSequence = 0
    var text = ""
    var hasResponse = false
  }

  var isOffered: Bool { state.withLock(\.isOffered) }
  /// As the client named it last.
  var modelName: String? { state.withLock(\.modelName) }

  func offer(_ isOffered: Bool) { state.withLock { $0.isOffered = isOffered } }

  func named(_ model: String?) { state.withLock { $0.modelName = model.map { String($0.prefix(200)) } } }

  /// - Parameter onText: gets each piece in its order, on the thread that reads.
  func begin(onText: @escaping @Sendable (String) -> Void) -> String {
    state.withLock { state in
      state.lastID += 1
      let id = "call-\(state.lastID)"
      state.running[id] = Call(onText: onText)
      return id
    }
  }

  /// Passes over what belongs to no running call, is not next, or goes beyond what a reply may have: the response has
  /// all of the text.
  func receive(_ piece: ModelDeltaNotification) {
    let onText = state.withLock { state -> (@Sendable (String) -> Void)? in
      guard var call = state.running[piece.callId], !call.hasResponse, piece.sequence == call.nextSequence,
        !piece.delta.isEmpty,
        call.text.utf8.count + piece.delta.utf8.count <= Self.largestReply
      else { return nil }
      call.nextSequence += 1
      call.text += piece.delta
      state.running[piece.callId] = call
      return call.onText
    }
    onText?(piece.delta)
  }

  /// Takes no piece of it any more.
  func close(_ id: String) { state.withLock { $0.running[id]?.hasResponse = true } }

  /// - Returns: the text that was passed on.
  func end(_ id: String) -> String { state.withLock { $0.running.removeValue(forKey: id)?.text ?? "" } }
}
