/// Decodes values from JSON, strictly: no string becomes a number, and a whole number is one however it is spelled.
///
/// `8.0` is the integer 8; `8.5` and what does not fit are refused. Throws `DecodingError`, see its `sentence`.
package struct JSONValueDecoder: Sendable {
  package init() {}

  /// - Parameter root: what the value is called in errors, such as `params`.
  package func decode<Value: Decodable>(
    _ type: Value.Type, from value: JSON, root: String? = nil
  ) throws -> Value {
    let path: [any CodingKey] = root.map { [JSONKey(stringValue: $0)] } ?? []
    return try JSONDecoding(value: value, codingPath: path).unboxed(type)
  }

  package func decode<Value: Decodable>(
    _ type: Value.Type, from object: JSONObject, root: String? = nil
  ) throws -> Value {
    try decode(type, from: .object(object), root: root)
  }
}

/// A member's name or an element's index.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }

  static let base = JSONKey(stringValue: "super")
}
