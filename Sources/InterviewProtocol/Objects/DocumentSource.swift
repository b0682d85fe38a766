extension Wire {
  /// Where a document comes from: a file that the daemon opens, or the document itself in the request.
  package enum DocumentSource: Codable, Hashable, Sendable {
    /// Absolute, or from the daemon's working directory.
    case path(String)
    case text(String)
    /// The name is for the record only; what the file is, its bytes tell.
    case base64(String, fileName: String)

    private enum CodingKeys: CodingKey {
      case path, text, base64, fileName
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let path = try container.decodeIfPresent(String.self, forKey: .path)
      let text = try container.decodeIfPresent(String.self, forKey: .text)
      let base64 = try container.decodeIfPresent(String.self, forKey: .base64)
      switch (path, text, base64) {
      case (let path?, nil, nil): self = .path(path)
      case (nil, let text?, nil): self = .text(text)
      case (nil, nil, let base64?):
        self = .base64(base64, fileName: try container.decode(String.self, forKey: .fileName))
      default:
        throw DecodingError.typeMismatch(
          Self.self,
          DecodingError.Context(
            codingPath: container.codingPath,
            debugDescription: "must be an object with exactly one of path, text and base64"))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .path(let path): try container.encode(path, forKey: .path)
      case .text(let text): try container.encode(text, forKey: .text)
      case .base64(let base64, let fileName):
        try container.encode(base64, forKey: .base64)
        try container.encode(fileName, forKey: .fileName)
      }
    }
  }
}
