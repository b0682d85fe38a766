extension JSON: Codable {
  /// From `JSONValueDecoder` the value comes as it is; from other decoders by trying.
  package init(from decoder: any Decoder) throws {
    if let decoding = decoder as? JSONDecoding {
      self = decoding.value
      return
    }
    if let container = try? decoder.container(keyedBy: JSONKey.self) {
      self = .object(
        JSONObject(
          members: try container.allKeys.map {
            JSONObject.Member(name: $0.stringValue, value: try container.decode(JSON.self, forKey: $0))
          }))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSON] = []
      while !container.isAtEnd { elements.append(try container.decode(JSON.self)) }
      self = .array(elements)
    } else {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Int.self) {
        self = .number(JSONNumber(value))
      } else if let value = try? container.decode(Double.self) {
        self = .number(JSONNumber(value))
      } else {
        self = .string(try container.decode(String.self))
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    if let encoding = encoder as? JSONEncoding {
      encoding.slot.value = .leaf(self)
      return
    }
    switch self {
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let object):
      var container = encoder.container(keyedBy: JSONKey.self)
      for member in object.members { try container.encode(member.value, forKey: JSONKey(stringValue: member.name)) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let number):
      var container = encoder.singleValueContainer()
      if let value = number.integer { try container.encode(value) } else { try container.encode(number.double) }
    }
  }
}

extension JSONObject: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try JSON(from: decoder)
    guard case .object(let object) = value else {
      let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "must be an object")
      throw DecodingError.typeMismatch(JSONObject.self, context)
    }
    self = object
  }

  package func encode(to encoder: any Encoder) throws { try JSON.object(self).encode(to: encoder) }
}
