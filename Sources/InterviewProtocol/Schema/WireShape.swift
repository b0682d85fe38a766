package import JSONCore

/// What a value looks like on the wire.
package indirect enum WireShape: Hashable, Sendable {
  case null, boolean, integer, number, string
  /// One of these strings and no other.
  case words([String])
  /// An object whose members are nobody's business here, such as a JSON Schema.
  case anyObject
  case array(of: WireShape)
  /// An array of just so many.
  case group(of: WireShape, count: Int)
  /// A definition of the schema.
  case named(String)
}

/// A member of an object.
package struct WireMember: Hashable, Sendable {
  package let name: String
  package let shape: WireShape
  /// Whether it is always there.
  package var isRequired = true
  package var isNullable = false
  /// Whether `[]` stands for `{}`, as Lua writes it.
  package var mayBeEmptyArray = false
  /// What its absence means.
  package var defaultValue: JSON?
}

/// A type with a name of its own.
package enum WireDefinition: Hashable, Sendable {
  case object([WireMember])
  /// Any of these shapes.
  case anyOf([WireShape])
  /// Just one of these sets of members.
  case oneOf([WireAlternative])
}

/// One of the objects that a union may be.
package struct WireAlternative: Hashable, Sendable {
  /// A definition whose members it has too.
  package var base: WireShape?
  package var members: [WireMember]
}

/// A type that reads one thing or another, and therefore has to say itself what it looks like.
protocol WireUnion: Codable {
  /// Any value of it.
  static var example: Self { get }
  /// - Parameter name: gives a type its place in the schema.
  static func definition(naming name: (any Codable.Type) throws -> WireShape) rethrows -> WireDefinition
}
