extension Wire {
  /// What is attached to a session; null where nothing is yet.
  package struct SessionDocuments: Codable, Hashable, Sendable {
    @Nullable package var cv: Document?
    @Nullable package var jobDescription: Document?

    package init(cv: Document?, jobDescription: Document?) {
      self.cv = cv
      self.jobDescription = jobDescription
    }
  }
}
