extension Wire {
  /// Where a document comes from: a file that the daemon opens, the document itself in the request, or a page.
  package enum DocumentSource: Codable, Hashable, Sendable {
    /// Absolute, or from the daemon's working directory.
    case path(String)
    case text(String)
    /// The name is for the record only; what the file is, its bytes tell.
    case base64(String, fileName: String)
    /// Of a page that the daemon fetches, `http` or `https`.
    case uri(String)

    private enum CodingKeys: CodingKey {
      case path, text, base64, fileName, uri
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let path = try container.decodeIfPresent(String.self, forKey: .path)
      let text = try container.decodeIfPresent(String.self, forKey: .text)
      let base64 = try container.decodeIfPresent(String.self, forKey: .base64)
      let uri = try container.decodeIfPresent(String.self, forKey: .uri)
      switch (path, text, base64, uri) {
      case (let path?, nil, nil, nil): self = .path(path)
      case (nil, let text?, nil, nil): self = .text(text)
      case (nil, nil, nil, let uri?): self = .uri(uri)
      case (nil, nil, let base64?, nil):
        self = .base64(base64, fileName: try container.decode(String.self, forKey: .fileName))
      default:
        throw DecodingError.typeMismatch(
          Self.self,
          DecodingError.Context(
            codingPath: container.codingPath,
            debugDescription: "must be an object with exactly one of path, text, base64 and uri"))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .path(let path): try container.encode(path, forKey: .path)
      case .text(let text): try container.encode(text, forKey: .text)
      case .uri(let uri): try container.encode(uri, forKey: .uri)
      case .base64(let base64, let fileName):
        try container.encode(base64, forKey: .base64)
        try container.encode(fileName, forKey: .fileName)
      }
    }
  }
}

extension Wire.DocumentSource: WireUnion {
  static let example = Wire.DocumentSource.text("")

  static func definition(naming _: (any Codable.Type) throws -> WireShape) rethrows -> WireDefinition {
    .oneOf(
      [["path"], ["text"], ["base64", "fileName"], ["uri"]].map { names in
        WireAlternative(members: names.map { WireMember(name: $0, shape: .string) })
      })
  }
}
