/// Phrases to look for in the words of a text, found by their first word.
struct CuePhrases: ExpressibleByArrayLiteral, Sendable {
  private var phrases: [String: [[String]]] = [:]

  init(arrayLiteral elements: String...) {
    self.init(elements)
  }

  init(_ elements: [String]) {
    for element in elements {
      let words = element.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(words)
    }
  }

  /// How many words the longest phrase that begins there has; nil where none does.
  func length(at index: Int, in words: [String]) -> Int? {
    guard let candidates = phrases[words[index]] else { return nil }
    var longest: Int?
    for phrase in candidates where index + phrase.count <= words.count && phrase.count > longest ?? 0 {
      if phrase.indices.allSatisfy({ words[index + $0] == phrase[$0] }) { longest = phrase.count }
    }
    return longest
  }
}
