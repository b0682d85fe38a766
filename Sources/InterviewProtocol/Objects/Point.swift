extension Wire {
  /// One thing worth saying, with the words that it rests on.
  package struct Point: Codable, Hashable, Sendable {
    package var text: String
    package var evidence: [Evidence]

    package init(text: String, evidence: [Evidence]) {
      self.text = text
      self.evidence = evidence
    }
  }
}
