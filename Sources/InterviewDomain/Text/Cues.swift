/// Phrases that are looked for in a text as bytes, all of them in one pass.
package struct Cues: Sendable, ExpressibleByArrayLiteral {
  /// The phrases, one behind the other.
  private let bytes: [UInt8]
  /// Where each of them stands; those of two bytes or more, sorted by their second byte.
  private let phrases: [Range<Int>]
  /// For each byte where the phrases begin of which it is the second: the first is a space for nearly all of them.
  private let starts: [Int]
  /// The phrases of one byte.
  private let single: [UInt8]

  package init(_ phrases: [String]) {
    var buckets = [[[UInt8]]](repeating: [], count: 256)
    var single: [UInt8] = []
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      precondition(!bytes.isEmpty, "a cue has at least one character")
      if bytes.count == 1 { single.append(bytes[0]) } else { buckets[Int(bytes[1])].append(bytes) }
    }
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var starts = [0]
    for bucket in buckets {
      for phrase in bucket {
        ranges.append(bytes.count..<bytes.count + phrase.count)
        bytes += phrase
      }
      starts.append(ranges.count)
    }
    self.bytes = bytes
    self.phrases = ranges
    self.starts = starts
    self.single = single
  }

  package init(arrayLiteral elements: String...) {
    self.init(elements)
  }

  package func occur(in text: [UInt8]) -> Bool {
    firstOffset(in: text) != nil
  }

  /// How many bytes stand before the first phrase found.
  package func firstOffset(in text: [UInt8]) -> Int? {
    for start in text.indices {
      if !single.isEmpty, single.contains(text[start]) { return start }
      guard start + 1 < text.count else { return nil }
      let second = Int(text[start + 1])
      for place in starts[second]..<starts[second + 1] where stands(phrases[place], at: start, in: text) {
        return start
      }
    }
    return nil
  }

  private func stands(_ phrase: Range<Int>, at start: Int, in text: [UInt8]) -> Bool {
    guard start + phrase.count <= text.count else { return false }
    var offset = 0
    while offset < phrase.count, text[start + offset] == bytes[phrase.lowerBound + offset] { offset += 1 }
    return offset == phrase.count
  }

  /// Whether one of the phrases occurs as words of their own; phrases are lower-cased words with single spaces.
  package func occurAsWords(in text: String) -> Bool {
    occur(in: Self.wordBytes(of: text))
  }

  /// The lower-cased words of a text with a space before, between and after them, to be matched with spaced phrases.
  package static func wordBytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = [0x20]
    bytes.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39, 0x27, 0x3F, 0x25: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0x2019: bytes.append(0x27)
      case 0x80... where belongsToWord(scalar, isFirst: bytes.last == 0x20):
        bytes += Array(scalar.properties.lowercaseMapping.utf8)
      default: if bytes.last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last != 0x20 { bytes.append(0x20) }
    return bytes
  }

  /// Whether the scalar is a letter or number, or an accent on what stands before it.
  private static func belongsToWord(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || !isFirst && properties.isGraphemeExtend
  }

  /// The phrases as whole words: with a space at both ends.
  package static func wordsOnly(_ list: String) -> Cues {
    Cues(list.utf8.split(separator: 0x0A).map { " " + Substring($0).trimmed() + " " })
  }
}
