package import JSONCore

/// What a server does with the messages of a connection.
///
/// Every method is called on the thread that reads, in the order in which messages arrived, and must not block.
package protocol ConnectionDelegate: Sendable {
  /// Decides what becomes of a request.
  func plan(_ request: IncomingRequest) -> RequestPlan

  /// Takes a notification; `$/cancelRequest` never comes here, the connection deals with it.
  func receive(_ notification: IncomingNotification) -> AfterNotification

  /// Turns what a request's work threw into what goes on the wire.
  func responseError(for error: any Error) -> ResponseError
}

package struct IncomingRequest: Sendable {
  package let id: RequestID
  package let method: String
  /// Absent, `null` and `[]` came in as `{}`.
  package let params: JSONObject

  package init(id: RequestID, method: String, params: JSONObject) {
    self.id = id
    self.method = method
    self.params = params
  }
}

package struct IncomingNotification: Sendable {
  package let method: String
  package let params: JSONObject

  package init(method: String, params: JSONObject) {
    self.method = method
    self.params = params
  }
}

package enum RequestPlan: Sendable {
  /// Answered at once, on the thread that reads: for what takes microseconds.
  case reply(JSON)
  case refuse(ResponseError)
  /// Runs as a task of its own, which `$/cancelRequest` cancels; its place among the others is the turn's.
  case run(Turn, @Sendable () async throws -> JSON)
}

/// When a request may run, seen from those that came before it.
package enum Turn: Hashable, Sendable {
  /// Beside anything.
  case freely
  /// After every earlier request of the same key has ended.
  case inTurn(key: String)
  /// After everything earlier has ended, and before everything later begins.
  case alone
}

package enum AfterNotification: Sendable {
  case goOn
  /// Stop reading and end the connection, as after `exit`.
  case stop
}
