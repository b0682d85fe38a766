/// Tells whether two questions are the same one in other words.
package struct QuestionSimilarity: Sendable {
  /// The share of words in common from which two questions are the same one.
  static let threshold = 0.72

  private var asked: [(normalized: [UInt8], stems: Set<String>)]

  package init(asked: [String]) {
    self.asked = asked.map { (Cues.wordBytes(of: $0), Self.stems(of: $0)) }
  }

  package mutating func add(_ text: String) {
    asked.append((Cues.wordBytes(of: text), Self.stems(of: text)))
  }

  /// Whether the text repeats one of the questions asked before.
  package func isRepeat(_ text: String) -> Bool {
    let normalized = Cues.wordBytes(of: text)
    let stems = Self.stems(of: text)
    return asked.contains { other in
      other.normalized == normalized || Self.overlap(stems, other.stems) >= Self.threshold
    }
  }

  /// The share of their words that two questions have in common, from 0 to 1.
  package static func between(_ one: String, _ other: String) -> Double {
    overlap(stems(of: one), stems(of: other))
  }

  static func overlap(_ one: Set<String>, _ other: Set<String>) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    let shared = one.count { other.contains($0) }
    return Double(shared) / Double(one.count + other.count - shared)
  }

  /// All words but function words: "What did you do" differs from "What did you learn" in one.
  static func stems(of text: String) -> Set<String> {
    var stems: Set<String> = []
    for word in TokenizedText(text).words where !Terms.isFunctionWord(word.text) {
      stems.insert(Terms.stem(of: word.text))
    }
    return stems
  }
}
