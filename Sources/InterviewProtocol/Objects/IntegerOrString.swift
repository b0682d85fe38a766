extension Wire {
  /// The id of a request or the token of a progress, as its maker chose it.
  package enum IntegerOrString: Codable, Hashable, Sendable {
    case integer(Int)
    case string(String)

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .integer(number)
      } else if let text = try? container.decode(String.self) {
        self = .string(text)
      } else {
        throw DecodingError.typeMismatch(
          Self.self,
          DecodingError.Context(codingPath: container.codingPath, debugDescription: "must be an integer or a string"))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .integer(let number): try container.encode(number)
      case .string(let text): try container.encode(text)
      }
    }
  }
}

extension Wire.IntegerOrString: WireUnion {
  static let example = Wire.IntegerOrString.integer(0)

  static func definition(naming _: (any Codable.Type) throws -> WireShape) rethrows -> WireDefinition {
    .anyOf([.integer, .string])
  }
}
