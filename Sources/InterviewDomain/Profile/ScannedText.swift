/// A text as rules look at it: its scalars, and beside each a byte that stands for it in comparisons.
struct ScannedText: Sendable {
  let scalars: [Unicode.Scalar]
  /// Lower-cased letters without marks, digits and signs of ASCII; `other` for what has no such likeness.
  let folded: [UInt8]
  /// The places of the scalars that take two UTF-16 code units, in order.
  private let wide: [Int]

  static let letter: UInt8 = 1
  static let other: UInt8 = 2
  static let bullet: UInt8 = 3
  /// A mark on the letter before it.
  static let mark: UInt8 = 4

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    folded = scalars.map(Self.fold)
    wide = scalars.indices.filter { scalars[$0].value > 0xFFFF }
  }

  func string(_ range: Range<Int>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars[range])
    return String(string)
  }

  func value(_ range: Range<Int>) -> ProfileValue {
    ProfileValue(text: string(range), range: utf16(range.lowerBound)..<utf16(range.upperBound))
  }

  /// Without white space and the given signs at either end.
  func trimmed(_ range: Range<Int>, of signs: String = "") -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isDropped(_ place: Int) -> Bool { folded[place] == 0x20 || signs.utf8.contains(folded[place]) }
    while start < end, isDropped(start) { start += 1 }
    while end > start, isDropped(end - 1) { end -= 1 }
    return start..<end
  }

  func foldedString(_ range: Range<Int>) -> String {
    String(decoding: folded[range].filter { $0 != Self.mark }, as: UTF8.self)
  }

  func isLetter(_ place: Int) -> Bool { folded.indices.contains(place) && Self.isLetter(folded[place]) }
  func isDigit(_ place: Int) -> Bool { folded.indices.contains(place) && (0x30...0x39).contains(folded[place]) }

  func isTab(_ place: Int) -> Bool { scalars[place] == "\t" }

  /// What stands between tabs, trimmed; empty cells too.
  func cells(of line: Range<Int>) -> [Range<Int>] { split(line) { isTab($0) ? 1 : 0 }.map { trimmed($0) } }

  func isUppercase(_ place: Int) -> Bool {
    let value = scalars[place].value
    return value < 0x80 ? (0x41...0x5A).contains(value) : scalars[place].properties.isUppercase
  }

  func isLowercase(_ place: Int) -> Bool {
    let value = scalars[place].value
    return value < 0x80 ? (0x61...0x7A).contains(value) : scalars[place].properties.isLowercase
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == letter || byte == mark }

  /// The runs of letters and digits, with `'`, `.`, `+`, `#` and `-` allowed inside.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard isLetter(place) || isDigit(place) else {
        place += 1
        continue
      }
      let start = place
      while place < range.upperBound {
        if isLetter(place) || isDigit(place) {
          place += 1
        } else if "'.+#-".utf8.contains(folded[place]), place + 1 < range.upperBound,
          isLetter(place + 1) || isDigit(place + 1)
        {
          place += 1
        } else {
          break
        }
      }
      words.append(start..<place)
    }
    return words
  }

  func foldedWords(in range: Range<Int>) -> [String] { words(in: range).map(foldedString) }

  /// Where the folded phrase first stands in the range.
  func find(_ phrase: String, in range: Range<Int>) -> Range<Int>? {
    let bytes = Array(phrase.utf8)
    guard !bytes.isEmpty, range.count >= bytes.count else { return nil }
    for start in range.lowerBound...(range.upperBound - bytes.count) where folded[start] == bytes[0] {
      if folded[start..<start + bytes.count].elementsEqual(bytes) { return start..<start + bytes.count }
    }
    return nil
  }

  /// The parts of the range between the places for which the closure says how many scalars separate them.
  func split(_ range: Range<Int>, separator: (Int) -> Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, place) = (range.lowerBound, range.lowerBound)
    while place < range.upperBound {
      let length = separator(place)
      if length > 0 {
        parts.append(start..<place)
        place = min(place + length, range.upperBound)
        start = place
      } else {
        place += 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// The same folding for a word of the program's own lists.
  static func folded(_ word: String) -> String {
    String(decoding: word.unicodeScalars.map(fold).filter { $0 != mark }, as: UTF8.self)
  }

  static func set(_ list: String) -> Set<String> { Set(list.listed.map(folded)) }

  private func utf16(_ place: Int) -> Int {
    var (low, high) = (0, wide.count)
    while low < high {
      let middle = (low + high) / 2
      if wide[middle] < place { low = middle + 1 } else { high = middle }
    }
    return place + low
  }

  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuyts" + "aaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhh"
      + "iiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  private static func fold(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x0A: return 0x0A
    case 0x41...0x5A: return UInt8(scalar.value) | 0x20
    case 0x21...0x7E: return UInt8(scalar.value)
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029: return 0x20
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x300...0x36F, 0xFE00...0xFE0F: return mark
    case 0xC0...0x17F: return latin[Int(scalar.value) - 0xC0]
    case 0x2010...0x2015, 0x2212, 0x301C, 0xFF5E, 0xFF0D: return 0x2D
    case 0x2018, 0x2019, 0xB4: return 0x27
    case 0x201C...0x201E, 0xAB, 0xBB: return 0x22
    case 0xFF01...0xFF5E: return fold(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0xB7, 0x2022, 0x2023, 0x25A0...0x25FF, 0x2043, 0x2219, 0x2756, 0x27A2, 0x2713, 0x2714, 0xE000...0xF8FF:
      return bullet
    default: return scalar.properties.isAlphabetic ? letter : other
    }
  }
}
