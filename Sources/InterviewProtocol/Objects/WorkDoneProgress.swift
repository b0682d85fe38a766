extension Wire {
  /// The value of a `$/progress` notification, told apart by its member `kind`.
  package enum WorkDoneProgress: Codable, Hashable, Sendable {
    case begin(title: String)
    /// The percentage goes from 0 to 100 and never back.
    case report(message: String?, percentage: Int?)
    case end(message: String?)

    private enum CodingKeys: CodingKey {
      case kind, title, message, percentage
    }

    private enum Kind: String, Codable {
      case begin, report, end
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      switch try container.decode(Kind.self, forKey: .kind) {
      case .begin:
        self = .begin(title: try container.decode(String.self, forKey: .title))
      case .report:
        self = .report(
          message: try container.decodeIfPresent(String.self, forKey: .message),
          percentage: try container.decodeIfPresent(Int.self, forKey: .percentage))
      case .end:
        self = .end(message: try container.decodeIfPresent(String.self, forKey: .message))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .begin(let title):
        try container.encode(Kind.begin, forKey: .kind)
        try container.encode(title, forKey: .title)
      case .report(let message, let percentage):
        try container.encode(Kind.report, forKey: .kind)
        try container.encodeIfPresent(message, forKey: .message)
        try container.encodeIfPresent(percentage, forKey: .percentage)
      case .end(let message):
        try container.encode(Kind.end, forKey: .kind)
        try container.encodeIfPresent(message, forKey: .message)
      }
    }
  }
}

extension Wire.WorkDoneProgress: WireUnion {
  static let example = Wire.WorkDoneProgress.end(message: nil)

  static func definition(naming _: (any Codable.Type) throws -> WireShape) rethrows -> WireDefinition {
    func kind(_ kind: Kind) -> WireMember { WireMember(name: "kind", shape: .words([kind.rawValue])) }
    let message = WireMember(name: "message", shape: .string, isRequired: false)
    return .oneOf([
      WireAlternative(members: [kind(.begin), WireMember(name: "title", shape: .string)]),
      WireAlternative(
        members: [kind(.report), message, WireMember(name: "percentage", shape: .integer, isRequired: false)]),
      WireAlternative(members: [kind(.end), message]),
    ])
  }
}
