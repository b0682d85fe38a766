internal import JSONCore

/// Finds out what types look like on the wire: each decodes from nothing, and what came of it is encoded.
///
/// So the types are the only place where a message is described. What decoding asks for are the members; what encoding
/// makes of those that are not there tells a default from null and from absence.
final class ShapeCatalog {
  enum Sender { case client, daemon }

  /// Who sends what is traced next. What the daemon takes may lack members that it always sends.
  var sender = Sender.client

  private(set) var definitions: [String: WireDefinition] = [:]
  private var origins: [String: ObjectIdentifier] = [:]

  /// A value of the type, and its shape; objects are kept as definitions.
  ///
  /// - Throws: `SchemaError` for a type that would have to be a `WireUnion`.
  func trace<Value: Decodable>(_ type: Value.Type) throws -> (value: Value, shape: WireShape) {
    if let (leaf, shape) = try leaf(type), let value = leaf as? Value { return (value, shape) }
    let tracing = ShapeTracing(catalog: self)
    let value = try type.init(from: tracing)
    if let elements = tracing.notes.elements {
      return (value, try Self.array(of: elements, isOpenEnded: tracing.notes.isOpenEnded))
    }
    guard let encodable = value as? any Encodable else { throw SchemaError.untraceable }
    let encoded = try JSONValueEncoder().encode(encodable)
    let members = tracing.notes.members.map { member($0, encoded: encoded[$0.name]) }
    return (value, try define(type, .object(members)))
  }

  private func leaf(_ type: any Decodable.Type) throws -> (value: any Decodable, shape: WireShape)? {
    switch type {
    case is Bool.Type: (false, .boolean)
    case is Int.Type: (0, .integer)
    case is Double.Type: (0.0, .number)
    case is String.Type: ("", .string)
    case is NullResult.Type: (NullResult(), .null)
    case is JSONObject.Type: (JSONObject(), .anyObject)
    case let union as any WireUnion.Type:
      (union.example, try define(union, union.definition { try self.trace($0).shape }))
    default: nil
    }
  }

  private func member(_ member: WireMember, encoded: JSON?) -> WireMember {
    guard !member.isRequired else { return member }
    var member = member
    switch sender {
    case .client:
      member.isNullable = true
      member.defaultValue = encoded == .null ? nil : encoded
    case .daemon:
      member.isRequired = encoded != nil
      member.isNullable = encoded == .null
    }
    return member
  }

  private static func array(of elements: [WireShape], isOpenEnded: Bool) throws -> WireShape {
    guard let first = elements.first, elements.allSatisfy({ $0 == first }) else { throw SchemaError.untraceable }
    return isOpenEnded ? .array(of: first) : .group(of: first, count: elements.count)
  }

  private func define(_ type: any Decodable.Type, _ definition: WireDefinition) throws -> WireShape {
    let name = ProtocolSchema.name(of: type)
    let origin = origins[name] ?? ObjectIdentifier(type)
    guard origin == ObjectIdentifier(type) else { throw SchemaError.sameName(name) }
    // A type that both sides send has to look the same from both.
    guard definitions[name] ?? definition == definition else { throw SchemaError.sentByBoth(name) }
    origins[name] = origin
    definitions[name] = definition
    return .named(name)
  }
}

/// A type of the protocol whose shape cannot be told from its coding; tests trace them all.
enum SchemaError: Error {
  case untraceable
  case sameName(String)
  case sentByBoth(String)
}
