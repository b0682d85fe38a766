internal import InterviewDomain

/// Edits of known effect.
enum AnswerEdits {
  /// Without the sentences that hold one of the quotes.
  static func removing(_ quotes: [String], from text: String) -> String {
    sentences(of: text).filter { sentence in !quotes.contains { sentence.contains($0) || $0.contains(sentence) } }
      .joined(separator: " ")
  }

  /// Told of others: "I" is "they".
  static func withoutOwnActions(_ text: String) -> String {
    mapWords(text) { word in
      switch word {
      case "I": "they"
      case "I'd", "I’d", "I've", "I’ve", "I'm", "I’m", "I'll", "I’ll": "they" + word.dropFirst(1)
      case "my", "My": "their"
      case "me": "them"
      default: nil
      }
    }
  }

  static func withoutNumbers(_ text: String) -> String {
    mapWords(text) { word in
      word.contains(where: \.isNumber) || numberWords.contains(word.lowercased()) ? "many" : nil
    }
  }

  /// Half as many words more, of what fits any story.
  static func padded(_ text: String) -> String {
    let wanted = words(of: text).count / 2
    var added: [String] = []
    var count = 0
    var next = 0
    while count < wanted {
      let sentence = padding[next % padding.count]
      added.append(sentence)
      count += words(of: sentence).count
      next += 1
    }
    return text + " " + added.joined(separator: " ")
  }

  static func withSentencesShuffled(_ text: String, seed: UInt64) -> String {
    shuffled(sentences(of: text), seed: seed).joined(separator: " ")
  }

  static func withWordsShuffled(_ text: String, seed: UInt64) -> String {
    shuffled(words(of: text).map(String.init), seed: seed).joined(separator: " ")
  }

  static func stuffed(_ text: String) -> String { text + " " + terms.joined(separator: ", ") + "." }

  /// Without articles and capitals, each third long word with two letters swapped.
  static func misspelled(_ text: String) -> String {
    var long = 0
    var kept: [String] = []
    for word in words(of: text) {
      if ["a", "an", "the"].contains(word.lowercased()) { continue }
      var characters = Array(word)
      if characters.count >= 7, characters.allSatisfy(\.isLetter) {
        long += 1
        if long.isMultiple(of: 3) { characters.swapAt(3, 4) }
      }
      kept.append(word.contains("I") && word.count <= 4 ? String(characters) : String(characters).lowercased())
    }
    return kept.joined(separator: " ")
  }

  static func withOtherPeople(_ text: String) -> String {
    mapWords(text) { word in others[word] }
  }

  static func sentences(of text: String) -> [String] {
    let tokens = TokenizedText(text)
    return tokens.sentences.map { tokens[$0] }.filter { !$0.isEmpty }
  }

  static func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  /// Replaces whole words; what stands around a word stays.
  private static func mapWords(_ text: String, _ replacement: (String) -> String?) -> String {
    var result = ""
    var word = ""
    func end() {
      result += word.isEmpty ? "" : replacement(word) ?? word
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "'" || character == "’" {
        word.append(character)
      } else {
        end()
        result.append(character)
      }
    }
    end()
    return result
  }

  static func shuffled<Element>(_ elements: [Element], seed: UInt64) -> [Element] {
    var draws = Draws(state: seed)
    var elements = elements
    guard elements.count > 1 else { return elements }
    for index in elements.indices.dropFirst().reversed() { elements.swapAt(index, draws.number(below: index + 1)) }
    return elements
  }

  /// Of twenty kinds of work at once.
  static let terms = [
    "stakeholder management", "Kubernetes", "agile", "SQL", "leadership", "budgeting", "Python", "negotiation",
    "roadmap",
    "compliance", "forecasting", "onboarding", "Terraform", "key performance indicators", "coaching", "triage",
    "copywriting", "risk assessment", "reporting", "quality assurance",
  ]
  private static let padding = [
    "It was a period in which everybody in the company was paying close attention to what the future might bring.",
    "The days were long, and the atmosphere in the office was friendly most of the time.",
    "People came and went, and there was always somebody who had a good word for the others.",
    "As you can imagine, there is more to such a place than one can put in a few words.",
    "The building itself was pleasant, with a view of the river and a small garden behind it.",
  ]
  private static let numberWords: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "half",
    "twice", "zero", "dozen", "halved", "doubled", "tripled",
  ]
  private static let others: [String: String] = [
    "he": "she", "He": "She", "him": "her", "his": "her", "His": "Her", "she": "he", "She": "He", "her": "him",
    "Her": "His", "himself": "herself", "herself": "himself", "man": "woman", "woman": "man", "Mr": "Ms", "Mrs": "Mr",
    "Ms": "Mr", "mother": "father", "father": "mother", "husband": "wife", "wife": "husband", "daughter": "son",
    "son": "daughter", "boy": "girl", "girl": "boy", "boys": "girls", "girls": "boys", "university": "college",
    "University": "College", "college": "university", "Anna": "Farid", "Maria": "Kwame", "Tom": "Aiko", "John": "Ines",
    "Peter": "Nadia", "Sara": "Omar", "Lena": "Tariq", "Ahmed": "Ingrid", "Priya": "Karl", "Marta": "Chen",
  ]
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Draws {
  var state: UInt64

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % max(bound, 1)
  }
}
