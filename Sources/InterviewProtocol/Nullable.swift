/// A member that is always written, as `null` where there is no value, and read as nil where it is absent.
///
/// Swift leaves an optional member out when it is nil; on the wire a host finds every member that protocol.md names.
@propertyWrapper
package struct Nullable<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

// Synthesized conformances pick these overloads, which know what to do about an absent member.

extension KeyedDecodingContainer {
  func decode<Value>(_: Nullable<Value>.Type, forKey key: Key) throws -> Nullable<Value> {
    Nullable(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
  }
}

extension KeyedEncodingContainer {
  mutating func encode<Value>(_ member: Nullable<Value>, forKey key: Key) throws {
    if let value = member.wrappedValue { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}
