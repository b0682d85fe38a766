/// Text that speaks to the program that reads it rather than to a person.
enum SpokenToMachines {
  static let warning = "the document speaks to programs that read it, as in “ignore all instructions”"

  /// Whether there is any; words are compared without case, punctuation and line ends.
  static func isIn(_ text: String) -> Bool {
    // By bytes, since it is asked of every document.
    var bytes: [UInt8] = [0x20]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...: bytes.append(byte)
      default: if bytes[bytes.count - 1] != 0x20 { bytes.append(0x20) }
      }
    }
    bytes.append(0x20)
    let words = bytes.split(separator: 0x20)
    for (index, word) in words.enumerated() where verbInitials.contains(word[word.startIndex]) {
      guard verbs.contains(Substring(decoding: word, as: UTF8.self)) else { continue }
      let following = words[(index + 1)...].prefix(6).map { Substring(decoding: $0, as: UTF8.self) }
      guard let object = following.firstIndex(where: objects.contains) else { continue }
      if following[..<object].contains(where: qualifiers.contains) { return true }
    }
    let isSaid = bytes.withUnsafeBufferPointer { buffer in
      phrases.contains { phrase in find(Array(" \(phrase) ".utf8), in: buffer) }
    }
    return isSaid
      || Array(text.utf8).withUnsafeBufferPointer { buffer in marks.contains { find(Array($0.utf8), in: buffer) } }
  }

  private static func find(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= needle.count else { return false }
    // The second byte, since the first is a blank in most.
    return (0...bytes.count - needle.count).contains { start in
      bytes[start + 1] == needle[1] && bytes[start] == needle[0]
        && needle.indices.allSatisfy { bytes[start + $0] == needle[$0] }
    }
  }

  private static let verbInitials = Set(verbs.compactMap(\.utf8.first))

  // "Ignore all previous instructions", and the same in German, French and Spanish.
  private static let verbs: Set<Substring> = [
    "ignore", "disregard", "forget", "override", "bypass", "ignoriere", "ignorieren", "vergiss", "ignorez", "oublie",
    "oubliez", "ignora", "ignorar", "olvida",
  ]
  private static let qualifiers: Set<Substring> = [
    "all", "any", "previous", "prior", "above", "earlier", "your", "these", "alle", "bisherigen", "vorherigen",
    "vorigen", "deine", "toutes", "les", "tes", "vos", "todas", "las", "tus",
  ]
  private static let objects: Set<Substring> = [
    "instruction", "instructions", "prompt", "prompts", "guidelines", "anweisung", "anweisungen", "instrucciones",
    "indicaciones",
  ]
  private static let phrases = [
    "reveal the system prompt", "print the system prompt", "reveal your system prompt", "as an ai language model",
    "you are now in", "award this candidate", "rate this candidate as", "score this candidate", "rate every answer",
    "recommend this candidate for hire", "new system prompt",
  ]
  private static let marks = ["<|im_start|>", "[INST]", "<system>", "</system>", "<<SYS>>"]
}
