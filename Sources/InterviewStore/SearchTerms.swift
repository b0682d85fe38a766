/// The words of a search as a person typed it: runs of letters and digits, without case and accents.
///
/// Everything else separates words, so no character of a query has a meaning of its own.
package struct SearchTerms: Hashable, Sendable {
  package let words: [String]

  /// Cuts the text into words as SQLite's `unicode61` tokenizer does (FTS5, section 4.3.1).
  package init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.isWordPart {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.map(Self.folded)
  }

  /// Whether each word begins a word of one of the texts.
  package func match(_ texts: [String]) -> Bool {
    guard !words.isEmpty else { return false }
    var missing = Set(words)
    for text in texts {
      let found = Self(text).words
      missing = missing.filter { word in !found.contains { $0.hasPrefix(word) } }
      if missing.isEmpty { return true }
    }
    return false
  }

  /// Lower case, and Latin letters without their marks: `É` and `e` with a combining accent are both `e`.
  private static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    var folded = ""
    for scalar in word.lowercased().unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      folded.unicodeScalars.append(scalar.withoutMark)
    }
    return folded
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .privateUse:
      true
    default: false
    }
  }

  /// The letter that the mark sits on, read off the character's Unicode name: "LATIN SMALL LETTER E WITH ACUTE".
  fileprivate var withoutMark: Unicode.Scalar {
    guard value >= 0xC0, let name = properties.name, name.hasPrefix("LATIN SMALL LETTER ") else { return self }
    let rest = name.dropFirst("LATIN SMALL LETTER ".count)
    guard rest.dropFirst().hasPrefix(" WITH "), let base = rest.first?.lowercased().unicodeScalars.first else {
      return self
    }
    return base
  }
}
