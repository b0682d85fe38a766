package import JSONCore

extension ProtocolSchema {
  /// An OpenRPC document (1.3). What is sent the other way stands among the methods too, under the tag of its direction.
  ///
  /// - Parameter version: of the daemon.
  package func openRPC(version: String) -> JSON {
    let schemas = definitions.map { JSONObject.Member(name: $0.name, value: $0.definition.schema(prefix)) }
    let errors = ErrorCode.allCases.map { JSONObject.Member(name: $0.kind, value: error($0)) }
    return [
      "openrpc": "1.3.2",
      "info": [
        "title": "interviewd", "version": .string(version),
        "description": .string("An interview simulator; protocol version \(ProtocolVersion.current)"),
        "license": ["name": "Apache-2.0"],
      ],
      "methods": .array(methods.map(method)),
      "components": [
        "schemas": .object(JSONObject(members: schemas)), "errors": .object(JSONObject(members: errors)),
      ],
    ]
  }

  private var prefix: String { "#/components/schemas/" }

  private func method(_ method: Method) -> JSON {
    var object: JSONObject = [
      "name": .string(method.entry.method),
      "tags": [["name": .string(method.entry.direction.rawValue)]],
      "paramStructure": "by-name",
      "params": .array(members(of: method.params).map(param)),
    ]
    if let result = method.result {
      object["result"] = ["name": .string(method.stem + "Result"), "schema": result.schema(prefix)]
      object["errors"] = .array(method.errors.map { ["$ref": .string("#/components/errors/\($0.kind)")] })
    }
    return .object(object)
  }

  private func param(_ member: WireMember) -> JSON {
    ["name": .string(member.name), "required": .bool(member.isRequired), "schema": member.schema(prefix)]
  }

  /// `data` is where OpenRPC lets anything stand; here it says which definition the member fits.
  private func error(_ code: ErrorCode) -> JSON {
    [
      "code": .number(JSONNumber(code.rawValue)), "message": .string(code.kind),
      "data": ["$ref": .string(prefix + code.dataName)],
    ]
  }
}
