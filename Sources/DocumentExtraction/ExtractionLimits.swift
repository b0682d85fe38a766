/// What one document may cost. Every CV we have met stays far below each of these.
package enum ExtractionLimits {
  /// Longer texts are cut, with a warning.
  package static let textBytes = 512 * 1024
  package static let pages = 300
  package static let addressSpaceBytes = 512 * 1024 * 1024
  package static let processorSeconds = 10
  package static let wallSeconds = 15
  /// What one part of an archive may inflate to, and all that are read of it together.
  package static let inflatedPartBytes = 64 * 1024 * 1024
  package static let inflatedArchiveBytes = 128 * 1024 * 1024
  package static let archiveEntries = 2_000
  /// Of a job description from a web page, whose length nobody chose: the most that a job description may have.
  package static let postingCharacters = 10_000
}
