extension Wire {
  /// How one competency came out over the whole interview.
  package struct CompetencyRating: Codable, Hashable, Sendable {
    package var name: String
    /// From 1 to 5; null where nothing scorable was said on it.
    @Nullable package var level: Int?
    package var rationale: String

    package init(name: String, level: Int?, rationale: String) {
      self.name = name
      self.level = level
      self.rationale = rationale
    }
  }
}
