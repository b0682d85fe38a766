/// Text that speaks to the program that reads it rather than to a person.
enum SpokenToMachines {
  static let warning = "the document speaks to programs that read it, as in “ignore all instructions”"

  /// Whether there is any; words are compared without case, punctuation and line ends.
  static func isIn(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    for (index, word) in words.enumerated() where verbs.contains(word) {
      let following = words[(index + 1)...].prefix(6)
      guard let object = following.firstIndex(where: objects.contains) else { continue }
      if words[(index + 1)..<object].contains(where: qualifiers.contains) { return true }
    }
    let joined = " " + words.joined(separator: " ") + " "
    return phrases.contains { joined.contains(" \($0) ") } || marks.contains { text.contains($0) }
  }

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
