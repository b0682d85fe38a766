extension Wire {
  /// Words of a document, and where they stand in the text that `document/get` gives.
  package struct ProfileValue: Codable, Hashable, Sendable {
    /// Verbatim the text at the range.
    package var text: String
    package var range: TextRange
    /// Whether it says who the candidate is or how to reach them.
    package var personal: Bool

    package init(text: String, range: TextRange, personal: Bool) {
      self.text = text
      self.range = range
      self.personal = personal
    }
  }

  /// From `start` up to but not including `end`, in UTF-16 code units from the beginning of the text.
  package struct TextRange: Codable, Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// A month, a year or the present, as a document gives it.
  package struct ProfileDate: Codable, Hashable, Sendable {
    package var text: String
    package var range: TextRange
    /// `2019-03`, `2019` or `present`.
    package var value: String

    package init(text: String, range: TextRange, value: String) {
      self.text = text
      self.range = range
      self.value = value
    }
  }
}
