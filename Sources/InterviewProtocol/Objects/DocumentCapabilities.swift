extension Wire {
  package struct DocumentCapabilities: Codable, Hashable, Sendable {
    /// `cv` and `jobDescription`.
    package var kinds: [String]
    /// `path`, `text`, `base64` and `uri`.
    package var sources: [String]
    /// The formats that can be read.
    package var mediaTypes: [String]

    package init(kinds: [String], sources: [String], mediaTypes: [String]) {
      self.kinds = kinds
      self.sources = sources
      self.mediaTypes = mediaTypes
    }
  }
}
