internal import JSONCore

extension WireShape {
  /// As a schema; definitions are looked for under the prefix, such as `#/$defs/`.
  func schema(_ prefix: String) -> JSON {
    switch self {
    case .null: ["type": "null"]
    case .boolean: ["type": "boolean"]
    case .integer: ["type": "integer"]
    case .number: ["type": "number"]
    case .string: ["type": "string"]
    case .words(let words) where words.count == 1: ["const": .string(words[0])]
    case .words(let words): ["type": "string", "enum": .array(words.map(JSON.string))]
    case .anyObject: ["type": "object"]
    case .array(let element): ["type": "array", "items": element.schema(prefix)]
    case .group(let element, let count):
      [
        "type": "array", "items": element.schema(prefix), "minItems": .number(JSONNumber(count)),
        "maxItems": .number(JSONNumber(count)),
      ]
    case .named(let name): ["$ref": .string(prefix + name)]
    }
  }
}

extension WireMember {
  func schema(_ prefix: String) -> JSON {
    var alternatives = [shape.schema(prefix)]
    if mayBeEmptyArray { alternatives.append(["type": "array", "maxItems": 0]) }
    if isNullable { alternatives.append(["type": "null"]) }
    var schema: JSONObject = alternatives.count == 1 ? alternatives[0].object ?? [:] : ["anyOf": .array(alternatives)]
    if let defaultValue { schema["default"] = defaultValue }
    return .object(schema)
  }
}

extension [WireMember] {
  func schema(_ prefix: String) -> JSONObject {
    var schema: JSONObject = ["type": "object"]
    let required = filter(\.isRequired).map { JSON.string($0.name) }
    if !required.isEmpty { schema["required"] = .array(required) }
    schema["properties"] = .object(
      JSONObject(members: map { JSONObject.Member(name: $0.name, value: $0.schema(prefix)) }))
    return schema
  }
}

extension WireDefinition {
  func schema(_ prefix: String) -> JSON {
    switch self {
    case .object(let members): .object(members.schema(prefix))
    case .anyOf(let shapes): ["anyOf": .array(shapes.map { $0.schema(prefix) })]
    case .oneOf(let alternatives):
      [
        "oneOf": .array(
          alternatives.map { alternative in
            var schema = alternative.members.schema(prefix)
            if let base = alternative.base { schema["allOf"] = .array([base.schema(prefix)]) }
            return .object(schema)
          })
      ]
    }
  }
}
