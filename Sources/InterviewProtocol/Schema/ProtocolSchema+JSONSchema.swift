package import JSONCore

extension ProtocolSchema {
  /// A JSON Schema (2020-12) of whole messages, either way; members that it does not name are allowed.
  ///
  /// `x-methods` tells of each method which definitions its params and its result are.
  package var jsonSchema: JSON {
    let definitions = self.definitions.map { JSONObject.Member(name: $0.name, value: $0.definition.schema(prefix)) }
    let messages = methods.flatMap(envelopes)
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:interviewd:protocol:\(ProtocolVersion.current)"),
      "title": .string("The interviewd protocol, version \(ProtocolVersion.current)"),
      "anyOf": [["$ref": "#/$defs/ClientMessage"], ["$ref": "#/$defs/DaemonMessage"]],
      "x-methods": .object(JSONObject(members: methods.map { .init(name: $0.entry.method, value: summary(of: $0)) })),
      "$defs": .object(
        JSONObject(
          members: [
            .init(name: "ClientMessage", value: union(messages, from: .clientToServer, error: "ClientError")),
            .init(name: "DaemonMessage", value: union(messages, from: .serverToClient, error: "DaemonError")),
          ] + messages.map { .init(name: $0.name, value: $0.schema) } + errorEnvelopes + definitions)),
    ]
  }

  private var prefix: String { "#/$defs/" }

  private struct Envelope {
    let name: String
    let sender: ProtocolMethods.Direction
    let schema: JSON
  }

  private func summary(of method: Method) -> JSON {
    var summary: JSONObject = [
      "kind": .string(method.entry.kind.rawValue), "direction": .string(method.entry.direction.rawValue),
      "params": method.params.schema(prefix),
    ]
    if let result = method.result {
      summary["result"] = result.schema(prefix)
      summary["errors"] = .array(method.errors.map { .string($0.kind) })
    }
    return .object(summary)
  }

  /// `AnswerRequest` and `AnswerResponse`, or `QuestionDeltaNotification`.
  private func envelopes(of method: Method) -> [Envelope] {
    let stem = method.stem
    var call: JSONObject = ["jsonrpc": ["const": "2.0"]]
    if method.result != nil { call["id"] = Self.id }
    call["method"] = ["const": .string(method.entry.method)]
    call["params"] = method.params.schema(prefix)
    // What has no params to speak of may leave them out, or be sent by Lua, whose empty table is an array.
    let needsParams = members(of: method.params).contains(where: \.isRequired)
    if !needsParams { call["params"] = ["anyOf": [method.params.schema(prefix), ["type": "array", "maxItems": 0]]] }
    let envelope = Envelope(
      name: stem + (method.result == nil ? "Notification" : "Request"), sender: method.entry.direction,
      schema: Self.object(call, optional: needsParams ? [] : ["params"]))
    guard let result = method.result else { return [envelope] }
    let answer: JSONObject = ["jsonrpc": ["const": "2.0"], "id": Self.id, "result": result.schema(prefix)]
    return [
      envelope,
      Envelope(
        name: stem + "Response",
        sender: method.entry.direction == .clientToServer ? .serverToClient : .clientToServer,
        schema: Self.object(answer)),
    ]
  }

  private func union(_ messages: [Envelope], from sender: ProtocolMethods.Direction, error: String) -> JSON {
    let names = messages.filter { $0.sender == sender }.map(\.name) + [error]
    return ["anyOf": .array(names.map { ["$ref": .string(prefix + $0)] })]
  }

  /// An error of the daemon has a code of the tables; one of the client may be any.
  private var errorEnvelopes: [JSONObject.Member] {
    let own: [JSON] = ErrorCode.allCases.map { code in
      Self.object([
        "code": ["const": .number(JSONNumber(code.rawValue))], "message": ["type": "string"],
        "data": ["$ref": .string(prefix + code.dataName)],
      ])
    }
    let standard: JSON = .array(StandardError.all.map { .number(JSONNumber($0.code)) })
    let other = Self.object(["code": ["type": "integer", "enum": standard], "message": ["type": "string"]])
    let any = Self.object(["code": ["type": "integer"], "message": ["type": "string"]])
    func response(_ error: JSON) -> JSON {
      let id: JSON = ["anyOf": [Self.id, ["type": "null"]]]
      return Self.object(["jsonrpc": ["const": "2.0"], "id": id, "error": error])
    }
    return [
      .init(name: "ClientError", value: response(any)),
      .init(name: "DaemonError", value: response(["anyOf": .array(own + [other])])),
    ]
  }

  private static var id: JSON { ["type": ["integer", "string"]] }

  private static func object(_ properties: JSONObject, optional: Set<String> = []) -> JSON {
    let required = properties.members.map(\.name).filter { !optional.contains($0) }
    return [
      "type": "object", "required": .array(required.map(JSON.string)), "properties": .object(properties),
    ]
  }
}

extension ProtocolSchema.Method {
  /// What the names of its definitions begin with.
  var stem: String {
    guard case .named(let name) = params else { return entry.method }
    return String(name.dropLast("Params".count))
  }
}
