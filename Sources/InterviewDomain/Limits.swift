/// A value of the right shape that breaks a rule; the reason says what would be right.
package struct ValidationError: Error, Hashable {
  package let field: String
  package let reason: String

  package init(field: String, reason: String) {
    self.field = field
    self.reason = reason
  }
}

/// The sizes that the contract sets; characters are grapheme clusters, as a person counts them.
package enum Limits {
  package static let titleCharacters = 1...200
  package static let answerCharacters = 1...20_000
  package static let jobDescriptionCharacters = 50...10_000
  package static let cvMinimumCharacters = 50
  package static let documentBytes = 16 * 1024 * 1024

  /// The text without white space at its ends, if that has 1 to 200 characters.
  package static func title(_ text: String, field: String) throws(ValidationError) -> String {
    let trimmed = text.trimmed()
    guard titleCharacters.contains(trimmed.count) else {
      throw ValidationError(
        field: field,
        reason: trimmed.isEmpty ? "must not be blank" : "must have at most 200 characters, has \(trimmed.count)")
    }
    return trimmed
  }

  /// The text without white space at its ends, if that has 1 to 20,000 characters.
  package static func answer(_ text: String) throws(ValidationError) -> String {
    let trimmed = text.trimmed()
    guard answerCharacters.contains(trimmed.count) else {
      throw ValidationError(
        field: "answer",
        reason: trimmed.isEmpty ? "must not be blank" : "must have at most 20,000 characters, has \(trimmed.count)")
    }
    return trimmed
  }

  /// A language tag of the shape that BCP 47 gives (RFC 5646, section 2.1): subtags of letters and digits.
  static func languageTag(_ tag: String, field: String = "language") throws(ValidationError) -> String {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isWellFormed =
      subtags.allSatisfy { subtag in
        (1...8).contains(subtag.count) && subtag.utf8.allSatisfy { $0.isASCIILetterOrDigit }
      } && (subtags.first.map { (2...8).contains($0.count) && $0.utf8.allSatisfy(\.isASCIILetter) } ?? false)
    guard isWellFormed else {
      throw ValidationError(field: field, reason: "must be a BCP 47 tag such as en or de-AT")
    }
    return tag
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || (0x30...0x39).contains(self) }
}

extension StringProtocol {
  /// The text without white space and line ends at either end.
  package func trimmed() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
