/// How a number of a list is written.
enum NumberFormat {
  case decimal, decimalWithZero, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none

  /// - Parameter name: as Word has it (ECMA-376, part 1, section 17.18.59); what is not known counts in digits.
  init(word name: String?) {
    switch name {
    case "bullet": self = .bullet
    case "none": self = .none
    case "decimalZero": self = .decimalWithZero
    case "lowerLetter": self = .lowerLetter
    case "upperLetter": self = .upperLetter
    case "lowerRoman": self = .lowerRoman
    case "upperRoman": self = .upperRoman
    default: self = .decimal
    }
  }

  /// - Parameter name: as OpenDocument has it (part 3, section 20.316).
  init(openDocument name: String?) {
    switch name {
    case "1": self = .decimal
    case "a": self = .lowerLetter
    case "A": self = .upperLetter
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    case nil, "": self = .none
    default: self = .decimal
    }
  }

  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalWithZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .lowerLetter: Self.letters(number)
    case .upperLetter: Self.letters(number).uppercased()
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperRoman: Self.roman(number)
    case .bullet, .none: ""
    }
  }

  /// After z come aa and bb, as in both formats.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = Character(Unicode.Scalar(UInt8(97 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    var rest = number
    var text = ""
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }

  private static let numerals = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
