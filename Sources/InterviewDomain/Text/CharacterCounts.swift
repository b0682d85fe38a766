/// Questions about a text's characters that are asked very often, answered without looking for the
/// borders of characters where bytes or scalars will do.
extension StringProtocol {
  /// How many runs of characters stand between white space.
  var spacedWordCount: Int {
    var count = 0
    var isInside = false
    for scalar in unicodeScalars {
      let isSpace = scalar.isSpace
      if !isSpace && !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  var startsUppercase: Bool {
    guard let byte = utf8.first else { return false }
    if byte < 0x80, utf8.dropFirst().first ?? 0 < 0x80 { return (0x41...0x5A).contains(byte) }
    return first?.isUppercase ?? false
  }

  var hasLetter: Bool {
    for byte in utf8 {
      guard byte < 0x80 else { return contains(where: \.isLetter) }
      if (0x61...0x7A).contains(byte | 0x20) { return true }
    }
    return false
  }

  /// Whether a capital, `+` or `#` stands in it.
  var looksLikeName: Bool {
    for byte in utf8 {
      guard byte < 0x80 else { return contains { $0.isUppercase || $0 == "+" || $0 == "#" } }
      if (0x41...0x5A).contains(byte) || byte == 0x2B || byte == 0x23 { return true }
    }
    return false
  }

  /// Digits and letters, as many as there are.
  var digitAndLetterCounts: (digits: Int, letters: Int) {
    var digits = 0
    var letters = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case 0x80...:
        if scalar.properties.isAlphabetic { letters += 1 } else if scalar.properties.numericType != nil { digits += 1 }
      default: break
      }
    }
    return (digits, letters)
  }
}

extension Unicode.Scalar {
  /// The White_Space property of Unicode, without a look into its tables.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension String {
  /// The words of a list in the source, which stand between spaces and line ends.
  var listed: [String] {
    utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }
  }
}
