/// Phrases that are looked for in a text as bytes, all of them in one pass.
package struct Cues: Sendable, ExpressibleByArrayLiteral {
  /// By first byte.
  private let buckets: [[[UInt8]]]

  package init(_ phrases: [String]) {
    var buckets = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      precondition(!bytes.isEmpty, "a cue has at least one character")
      buckets[Int(bytes[0])].append(bytes)
    }
    self.buckets = buckets
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
      for phrase in buckets[Int(text[start])] where start + phrase.count <= text.count {
        var index = 1
        while index < phrase.count, text[start + index] == phrase[index] { index += 1 }
        if index == phrase.count { return start }
      }
    }
    return nil
  }

  /// Whether one of the phrases occurs as words of their own; phrases are lower-cased words with single spaces.
  package func occurAsWords(in text: String) -> Bool {
    occur(in: Self.wordBytes(of: text))
  }

  /// The lower-cased words of a text with a space before, between and after them, to be matched with spaced phrases.
  package static func wordBytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = [0x20]
    // Most texts are ASCII, where bytes are characters and a table of Unicode's properties is not needed.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        switch byte {
        case 0x41...0x5A: bytes.append(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39, 0x27, 0x3F, 0x25: bytes.append(byte)
        default: if bytes.last != 0x20 { bytes.append(0x20) }
        }
      }
      if bytes.last != 0x20 { bytes.append(0x20) }
      return bytes
    }
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        bytes.append(contentsOf: character.utf8)
      } else if character == "'" || character == "’" {
        bytes.append(0x27)
      } else if character == "?" || character == "%" {
        bytes.append(contentsOf: character.utf8)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last != 0x20 { bytes.append(0x20) }
    return bytes
  }

  /// The phrases as whole words: with a space at both ends.
  package static func wordsOnly(_ list: String) -> Cues {
    Cues(list.utf8.split(separator: 0x0A).map { " " + Substring($0).trimmed() + " " })
  }
}
