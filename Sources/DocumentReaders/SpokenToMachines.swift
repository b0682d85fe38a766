internal import CSystem

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
    return bytes.withUnsafeBytes { asksToDisregard($0) || holds(phrases, $0) }
      || Array(text.utf8).withUnsafeBytes { holds(marks, $0) }
  }

  /// - Parameter bytes: words in lower case, a blank before and after each.
  private static func asksToDisregard(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = 1
    while let end = bytes[start...].firstIndex(of: 0x20) {
      let verb = bytes[start..<end]
      start = end + 1
      guard let initial = verb.first, verbInitials[Int(initial)],
        verbs.contains(Substring(decoding: verb, as: UTF8.self))
      else { continue }
      let following = bytes[start...].split(separator: 0x20, maxSplits: 6).prefix(6).map {
        Substring(decoding: $0, as: UTF8.self)
      }
      guard let object = following.firstIndex(where: objects.contains) else { continue }
      if following[..<object].contains(where: qualifiers.contains) { return true }
    }
    return false
  }

  private static func holds(_ wanted: [String], _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    return wanted.contains { csystem_offset(start, bytes.count, $0) >= 0 }
  }

  /// For each byte whether a verb begins with it.
  private static let verbInitials = (0...UInt8.max).map { byte in verbs.contains { $0.utf8.first == byte } }

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
    " reveal the system prompt ", " print the system prompt ", " reveal your system prompt ",
    " as an ai language model ",
    " you are now in ", " award this candidate ", " rate this candidate as ", " score this candidate ",
    " rate every answer ",
    " recommend this candidate for hire ", " new system prompt ",
  ]
  private static let marks = ["<|im_start|>", "[INST]", "<system>", "</system>", "<<SYS>>"]
}
