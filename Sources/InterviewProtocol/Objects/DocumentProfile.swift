extension Wire {
  /// What a document says, as data; on the wire the members of one profile with its `kind` beside them.
  package enum DocumentProfile: Codable, Hashable, Sendable {
    case cv(CVProfile)
    case jobDescription(JobProfile)

    private enum CodingKeys: CodingKey { case kind }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      switch try container.decode(String.self, forKey: .kind) {
      case "cv": self = .cv(try CVProfile(from: decoder))
      case "jobDescription": self = .jobDescription(try JobProfile(from: decoder))
      case let kind:
        throw DecodingError.dataCorruptedError(
          forKey: .kind, in: container, debugDescription: "there is no profile of kind \(kind)")
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .cv(let profile):
        try container.encode("cv", forKey: .kind)
        try profile.encode(to: encoder)
      case .jobDescription(let profile):
        try container.encode("jobDescription", forKey: .kind)
        try profile.encode(to: encoder)
      }
    }
  }
}

extension Wire.DocumentProfile: WireUnion {
  static let example = Wire.DocumentProfile.jobDescription(
    Wire.JobProfile(
      title: nil, organization: nil, place: nil, requirements: Wire.JobRequirements(must: [], nice: []),
      responsibilities: [], seniority: nil, employmentType: nil, salary: nil))

  static func definition(naming name: (any Codable.Type) throws -> WireShape) rethrows -> WireDefinition {
    .oneOf([
      WireAlternative(
        base: try name(Wire.CVProfile.self), members: [WireMember(name: "kind", shape: .words(["cv"]))]),
      WireAlternative(
        base: try name(Wire.JobProfile.self), members: [WireMember(name: "kind", shape: .words(["jobDescription"]))]),
    ])
  }
}
