/// A post or a course of study in a CV.
package struct CVEntry: Hashable, Sendable {
  /// What somebody was, or the degree.
  package let title: ProfileValue?
  /// The employer or the school.
  package var organization: ProfileValue?
  package var place: ProfileValue?
  package let from: ProfileDate?
  package let to: ProfileDate?
  package let bullets: [ProfileValue]
}
