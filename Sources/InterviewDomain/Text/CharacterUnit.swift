/// A character of a text as a tokenizer sees it: where it begins, and what it can be part of.
struct CharacterUnit {
  /// In bytes from the beginning of the text.
  let offset: Int
  let kind: Kind

  struct Kind: OptionSet {
    let rawValue: UInt16

    static let letterOrNumber = Kind(rawValue: 1)
    /// May stand within a word and at its end: "C++", "40%".
    static let wordEnding = Kind(rawValue: 2)
    /// May stand within a word between letters: "node.js", "don't".
    static let joiner = Kind(rawValue: 4)
    static let newline = Kind(rawValue: 8)
    static let whitespace = Kind(rawValue: 16)
    static let fullStop = Kind(rawValue: 32)
    /// Of Chinese and Japanese, where no space follows.
    static let wideFullStop = Kind(rawValue: 64)
    /// May follow the full stop that ends a sentence.
    static let closer = Kind(rawValue: 128)
    /// What stands behind the last character.
    static let end = Kind(rawValue: 256)
  }
}

extension CharacterUnit.Kind {
  init(_ character: Character) {
    self = []
    if character.isLetter || character.isNumber { insert(.letterOrNumber) }
    if character.isNewline { insert(.newline) }
    if character.isWhitespace { insert(.whitespace) }
    switch character {
    case "+", "#", "%": insert(.wordEnding)
    case "'", "-", "/", "&": insert(.joiner)
    case "’": formUnion([.joiner, .closer])
    case ".": formUnion([.joiner, .fullStop])
    case "!", "?", "…": insert(.fullStop)
    case "。", "！", "？": insert(.wideFullStop)
    case "\"", "”", ")", "»": insert(.closer)
    default: break
    }
  }

  fileprivate static let ofASCII: [CharacterUnit.Kind] = (0..<0x80).map {
    CharacterUnit.Kind(Character(Unicode.Scalar(UInt8($0))))
  }
}

extension String {
  /// The characters in their order, and one unit of the kind `end` behind them.
  ///
  /// A byte of ASCII before another one is a character, CR LF aside; only elsewhere do Unicode's rules have to be asked.
  func characterUnits() -> [CharacterUnit] {
    var units: [CharacterUnit] = []
    units.reserveCapacity(utf8.count + 1)
    let ofASCII = CharacterUnit.Kind.ofASCII
    var copy = self
    copy.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        let isLast = offset + 1 == bytes.count
        if byte < 0x80, isLast || bytes[offset + 1] < 0x80 {
          units.append(CharacterUnit(offset: offset, kind: ofASCII[Int(byte)]))
          offset += byte == 0x0D && !isLast && bytes[offset + 1] == 0x0A ? 2 : 1
        } else {
          let index = utf8Index(offset)
          units.append(CharacterUnit(offset: offset, kind: CharacterUnit.Kind(self[index])))
          offset = utf8.distance(from: startIndex, to: self.index(after: index))
        }
      }
    }
    units.append(CharacterUnit(offset: utf8.count, kind: .end))
    return units
  }

  func utf8Index(_ offset: Int) -> Index { utf8.index(startIndex, offsetBy: offset) }
}

extension Substring {
  /// `lowercased()`, and quickly so where all is ASCII.
  func lowercasedWord() -> String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased() }
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      for byte in utf8 {
        buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }
}
