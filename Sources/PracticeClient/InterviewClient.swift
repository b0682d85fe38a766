internal import Glibc
internal import JSONCore
internal import JSONRPC

/// Requests to the daemon and their results.
///
/// Should the daemon end, it is started once more and the request sent again: every request of an interview may be
/// repeated, since answers carry a key of the client's and the daemon had stored what it acknowledged.
final class InterviewClient {
  private let arguments: [String]
  private let providers: [String]
  private let interruption: Int32?
  private var daemon: DaemonProcess
  private var lastID = 0
  private var hasRestarted = false
  /// Told that the daemon was started again, and why.
  var didRestart: (String) -> Void = { _ in }
  /// Takes the notifications that arrive while a request runs.
  var receive: (_ method: String, _ params: JSON) -> Void = { _, _ in }

  /// Starts the daemon and says hello.
  init(arguments: [String], providers: [String], interruption: Int32?) throws(PracticeFailure) {
    self.arguments = arguments
    self.providers = providers
    self.interruption = interruption
    daemon = try DaemonProcess(arguments: arguments)
    try initialize()
  }

  /// - Throws: `refused` with the daemon's error, `interrupted`, `daemon` where it ended a second time.
  func request(_ method: String, _ params: JSONObject) throws(PracticeFailure) -> JSON {
    if let result = try send(method, params) { return result }
    let cause = daemon.causeOfDeath()
    guard !hasRestarted else { throw .daemon(cause) }
    hasRestarted = true
    daemon = try DaemonProcess(arguments: arguments)
    try initialize()
    didRestart(cause)
    guard let result = try send(method, params) else { throw .daemon(daemon.causeOfDeath()) }
    return result
  }

  /// Says goodbye; what the daemon has not acknowledged by then it may still store.
  func close() {
    _ = daemon.send(message("shutdown", [:], id: nextID()))
    _ = daemon.send(message("exit", [:]))
    daemon.end()
  }

  private func initialize() throws(PracticeFailure) {
    var params: JSONObject = [
      "processId": JSON.number(JSONNumber(getpid())), "clientInfo": ["name": "interviewd practice"],
      "capabilities": [:],
    ]
    if !providers.isEmpty { params["initializationOptions"] = ["providers": .array(providers.map { .string($0) })] }
    guard try send("initialize", params) != nil else { throw .daemon(daemon.causeOfDeath()) }
    _ = daemon.send(message("initialized", [:]))
  }

  /// - Returns: nil where the daemon ended before it responded.
  private func send(_ method: String, _ params: JSONObject) throws(PracticeFailure) -> JSON? {
    let id = nextID()
    guard daemon.send(message(method, params, id: id)) else { return nil }
    while true {
      switch daemon.nextEvent(interruption: interruption) {
      case .end: return nil
      case .interruption:
        _ = daemon.send(message("$/cancelRequest", ["id": id]))
        throw .interrupted
      case .message(let message):
        if let method = message["method"]?.string {
          receive(method, message["params"] ?? [:])
        } else if message["id"] == id {
          return try result(of: message)
        }
      }
    }
  }

  private func result(of response: JSON) throws(PracticeFailure) -> JSON {
    guard let error = response["error"] else { return response["result"] ?? .null }
    throw .refused(
      ResponseError(
        code: error["code"]?.integer ?? 0, message: error["message"]?.string ?? "", data: error["data"]))
  }

  private func nextID() -> JSON {
    lastID += 1
    return .number(JSONNumber(lastID))
  }

  private func message(_ method: String, _ params: JSONObject, id: JSON? = nil) -> JSON {
    var message: JSONObject = ["jsonrpc": "2.0"]
    message["id"] = id
    message["method"] = .string(method)
    message["params"] = .object(params)
    return .object(message)
  }
}
