extension Wire {
  /// What this daemon can do, so that a host need not guess from a version number.
  package struct ServerCapabilities: Codable, Hashable, Sendable {
    /// Every request and notification that the daemon takes.
    package var methods: [String]
    /// Every notification that the daemon may send.
    package var notifications: [String]
    /// `headers` and `lines`.
    package var framings: [String]
    package var interviewTypes: [String]
    package var difficulties: [String]
    package var tones: [String]
    package var exportFormats: [String]
    package var documents: DocumentCapabilities
    package var limits: ServerLimits

    package init(
      methods: [String], notifications: [String], framings: [String], interviewTypes: [String],
      difficulties: [String], tones: [String], exportFormats: [String], documents: DocumentCapabilities,
      limits: ServerLimits
    ) {
      self.methods = methods
      self.notifications = notifications
      self.framings = framings
      self.interviewTypes = interviewTypes
      self.difficulties = difficulties
      self.tones = tones
      self.exportFormats = exportFormats
      self.documents = documents
      self.limits = limits
    }
  }
}
