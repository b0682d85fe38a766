internal import JSONCore

/// A decoder that holds nothing, hands out a value for whatever is asked of it, and notes what that was.
struct ShapeTracing: Decoder {
  /// What one type asked for.
  final class Notes {
    var members: [WireMember] = []
    var emptyArrays: Set<String> = []
    /// Of an array, what was asked of each place.
    var elements: [WireShape]?
    /// Whether the array asked for its end, so that any number of elements will do.
    var isOpenEnded = false
  }

  let catalog: ShapeCatalog
  let notes = Notes()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(TracedMembers(catalog: catalog, notes: notes))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    notes.elements = []
    return TracedElements(catalog: catalog, notes: notes)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw SchemaError.untraceable }
}

struct TracedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let catalog: ShapeCatalog
  let notes: ShapeTracing.Notes

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }
  func contains(_: Key) -> Bool { true }
  func decodeNil(forKey: Key) -> Bool { false }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try required(type, key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try required(type, key) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try required(type, key) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try required(type, key) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try required(type, key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try required(type, key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try required(type, key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try required(type, key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try required(type, key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try required(type, key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try required(type, key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try required(type, key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try required(type, key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try required(type, key) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try required(type, key) }

  // The types that our messages have; of another one a required member would be noted, which a test tells of.
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional(type, key)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    notes.emptyArrays.insert(key.stringValue)
    throw SchemaError.untraceable
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy: Nested.Type, forKey: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw SchemaError.untraceable }
  func superDecoder() throws -> any Decoder { throw SchemaError.untraceable }
  func superDecoder(forKey: Key) throws -> any Decoder { throw SchemaError.untraceable }

  private func required<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
    let (value, shape) = try catalog.trace(type)
    notes.members.append(WireMember(name: key.stringValue, shape: shape))
    return value
  }

  /// Nil, so that what the type makes of an absent member shows when it is encoded.
  private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
    let shape = try catalog.trace(type).shape
    var member = WireMember(name: key.stringValue, shape: shape, isRequired: false)
    member.mayBeEmptyArray = notes.emptyArrays.contains(key.stringValue)
    notes.members.append(member)
    return nil
  }
}

struct TracedElements: UnkeyedDecodingContainer {
  let catalog: ShapeCatalog
  let notes: ShapeTracing.Notes

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var currentIndex: Int { notes.elements?.count ?? 0 }
  /// After one element, which is all that the shape needs.
  var isAtEnd: Bool {
    notes.isOpenEnded = true
    return currentIndex > 0
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (value, shape) = try catalog.trace(type)
    notes.elements?.append(shape)
    return value
  }

  mutating func decodeNil() -> Bool { false }
  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { throw SchemaError.untraceable }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw SchemaError.untraceable }
  mutating func superDecoder() throws -> any Decoder { throw SchemaError.untraceable }
}
