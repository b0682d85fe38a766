/// The whole protocol as data: every method, and every type that its messages are made of.
///
/// Nothing of it is written down here: `ProtocolMethods` names the messages, and their types say what they look like.
package struct ProtocolSchema: Sendable {
  package struct Method: Sendable {
    package let entry: ProtocolMethods.Entry
    package let params: WireShape
    /// Nil for a notification.
    package let result: WireShape?
    package let errors: [ErrorCode]
  }

  package struct Definition: Sendable {
    package let name: String
    package let definition: WireDefinition
  }

  /// In the order of protocol.md.
  package let methods: [Method]
  /// By name; what is made of others may stand before them.
  package let definitions: [Definition]

  /// - Throws: `SchemaError` for a message that cannot be described, which a test would have told of.
  package init() throws {
    let catalog = ShapeCatalog()
    methods =
      try ProtocolMethods.requests.map { try catalog.method($0, .clientToServer) }
      + ProtocolMethods.serverRequests.map { try catalog.method($0, .serverToClient) }
      + ProtocolMethods.clientNotifications.map { try catalog.method($0, .clientToServer) }
      + ProtocolMethods.serverNotifications.map { try catalog.method($0, .serverToClient) }
    let errors = ErrorCode.allCases.map { Definition(name: $0.dataName, definition: .object($0.dataShape)) }
    definitions =
      (catalog.definitions.map { Definition(name: $0.key, definition: $0.value) } + errors)
      .sorted { $0.name < $1.name }
  }

  /// `Session` for `Wire.Session`, `AnswerParams` for `AnswerRequest`, `AnswerResult` for `AnswerRequest.Result`.
  package static func name(of type: any Decodable.Type) -> String {
    let parts = String(reflecting: type).split(separator: ".").dropFirst().filter { $0 != "Wire" }.map(String.init)
    guard let first = parts.first else { return "" }
    for suffix in ["Request", "Notification"] where first.hasSuffix(suffix) {
      let stem = String(first.dropLast(suffix.count))
      return parts.count > 1 ? stem + parts.dropFirst().joined() : stem + "Params"
    }
    return parts.joined()
  }

  package func members(of shape: WireShape) -> [WireMember] {
    guard case .named(let name) = shape,
      case .object(let members)? = definitions.first(where: { $0.name == name })?.definition
    else { return [] }
    return members
  }
}

extension ShapeCatalog {
  fileprivate func method<Request: RequestMessage>(
    _ request: Request.Type, _ direction: ProtocolMethods.Direction
  ) throws -> ProtocolSchema.Method {
    sender = direction == .clientToServer ? .client : .daemon
    let params = try trace(request).shape
    sender = direction == .clientToServer ? .daemon : .client
    let result = try trace(Request.Result.self).shape
    return ProtocolSchema.Method(
      entry: ProtocolMethods.Entry(method: request.method, kind: .request, direction: direction), params: params,
      result: result, errors: request.errors)
  }

  fileprivate func method<Notification: NotificationMessage>(
    _ notification: Notification.Type, _ direction: ProtocolMethods.Direction
  ) throws -> ProtocolSchema.Method {
    sender = direction == .clientToServer ? .client : .daemon
    return ProtocolSchema.Method(
      entry: ProtocolMethods.Entry(method: notification.method, kind: .notification, direction: direction),
      params: try trace(notification).shape, result: nil, errors: [])
  }
}
