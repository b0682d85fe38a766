internal import InterviewProtocol
internal import JSONCore
internal import JSONRPC

/// Which handler answers which method, and when it may run.
struct MethodTable: Sendable {
  /// A list, which is searched as fast as a dictionary of this size and is there sooner.
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let method: String
    let plan: @Sendable (JSONObject) -> RequestPlan
  }

  /// When a method's requests run, seen from those that came before.
  enum Order {
    /// Beside anything.
    case freely
    /// One at a time for each session, in the order of arrival.
    case inTurnOfSession
  }

  /// Every method in the table, sorted.
  var methods: [String] { entries.map(\.method).sorted() }

  mutating func on<Request: RequestMessage>(
    _: Request.Type, _ order: Order, _ handler: @escaping @Sendable (Request) async throws -> Request.Result
  ) {
    // What is not listed there is in no schema and no document.
    assert(ProtocolMethods.requests.contains { $0 == Request.self }, "ProtocolMethods lacks \(Request.method)")
    let plan: @Sendable (JSONObject) -> RequestPlan = { params in
      let turn: Turn =
        switch order {
        case .freely: .freely
        case .inTurnOfSession: .inTurn(key: params["sessionId"]?.string ?? "")
        }
      return .run(turn) { try JSON(encoding: try await handler(try Request(params: params))) }
    }
    entries.append(Entry(method: Request.method, plan: plan))
  }

  func plan(_ request: IncomingRequest) -> RequestPlan {
    guard let entry = entries.first(where: { $0.method == request.method }) else {
      return .refuse(
        ResponseError(code: ResponseError.Code.methodNotFound, message: "there is no method of that name"))
    }
    return entry.plan(request.params)
  }
}

extension RequestMessage {
  /// - Throws: `DecodingError` naming the member that is missing or of another type.
  init(params: JSONObject) throws {
    self = try JSONValueDecoder().decode(Self.self, from: .object(params))
  }
}

extension JSON {
  init(encoding value: some Encodable) throws {
    self = try JSONValueEncoder().encode(value)
  }
}
