/// Whether words stand in an order that no English sentence has: "the of", "we the", a sentence that ends on "the".
struct EnglishWordOrder {
  let isBroken: Bool

  init(_ text: AnswerText) {
    var faults = 0.0
    var strayOpeners = 0
    var strayCapitals = 0
    var lowerCasedStarts = 0
    for (number, sentence) in text.tokens.sentences.enumerated() {
      for index in sentence.words {
        let word = text.words[index]
        let written = text.written(index)
        let isFirst = index == sentence.words.lowerBound
        if !isFirst, word.count > 1, written.first?.isUppercase == true, !written.allSatisfy(\.isUppercase) {
          if Self.openers.contains(word) { strayOpeners += 1 }
          if text.follower(of: index - 1) == " ", Lexicon.english.functionWords.contains(word), word.first != "i" {
            strayCapitals += 1
          }
        }
        if isFirst, number > 0, written.first?.isLowercase == true { lowerCasedStarts += 1 }
        if index + 1 == sentence.words.upperBound {
          // A line end may cut a sentence anywhere.
          if number + 1 < text.tokens.sentences.count || text.follower(of: index) != nil { faults += Self.end(word) }
        } else if text.follower(of: index) == " " {
          faults += Self.fault(word, text.words[index + 1])
        } else if text.follower(of: index) == "," {
          faults += Self.determiners.contains(word) ? 1 : Self.strictPrepositions.contains(word) ? 0.7 : 0
        }
      }
    }
    // Either alone is a habit of typing; both together are sentences taken apart.
    if lowerCasedStarts > 0, strayOpeners + strayCapitals > 0 {
      faults += 0.7 * Double(max(strayOpeners, strayCapitals) + lowerCasedStarts)
    } else {
      faults += 0.7 * Double(strayOpeners)
    }
    isBroken = faults >= 1.9 && faults >= Double(text.words.count) * 0.024
  }

  /// How odd a sentence is that ends on the word.
  private static func end(_ word: String) -> Double {
    if determiners.contains(word) || subjects.contains(word) { return 1 }
    if conjunctions.contains(word) || ["than", "if", "when", "who", "which"].contains(word) { return 0.8 }
    return strictPrepositions.contains(word) ? 0.5 : 0
  }

  private static func fault(_ word: String, _ next: String) -> Double {
    if word == next, !["that", "had", "very", "so", "really", "no", "long"].contains(word) { return 1 }
    if determiners.contains(word) {
      if determiners.contains(next) || prepositions.contains(next) || conjunctions.contains(next)
        || subjects.contains(next) || auxiliaries.contains(next)
      {
        return 1
      }
      if afterNoDeterminer.contains(next) { return 1 }
      if word == "an", let first = next.first, "bcdfgjkpqtvwz".contains(first) { return 0.7 }
      if word == "a", let first = next.first, "ai".contains(first) || next == "them" || next == "it" { return 0.5 }
    }
    if subjects.contains(word) {
      if determiners.contains(next) || prepositions.contains(next) || subjects.contains(next) || next == "and" {
        return 1
      }
      if afterNoSubject.contains(next) || word == "i" && ["is", "are", "has", "does"].contains(next) { return 0.8 }
      if ["tion", "ment", "ness", "ings"].contains(where: next.hasSuffix) { return 1 }
    }
    if contractions.contains(word), subjects.contains(next) || auxiliaries.contains(next) || next == "of" { return 1 }
    if modals.contains(word), determiners.contains(next) && next != "the" || strictPrepositions.contains(next) {
      return 0.7
    }
    if modals.contains(word), auxiliaries.contains(next) || PastActions.isPast(next) && next.hasSuffix("ed") {
      return 1
    }
    if prepositions.contains(word) {
      if auxiliaries.contains(next) || subjects.contains(next) && word != "for" || conjunctions.contains(next) {
        return 1
      }
      if next == "of" { return 1 }
    }
    if word == "to", next.hasSuffix("ed") && !LexiconNouns.endingInED.contains(next) || next == "for" || next == "of" {
      return 1
    }
    if auxiliaries.contains(word), next == "of" || conjunctions.contains(next) || next == "was" || next == "were" {
      return 1
    }
    if conjunctions.contains(word), next == "of" || next == "and" || next == "or" { return 1 }
    return 0
  }

  private static let determiners: Set<String> = ["the", "a", "an", "my", "our", "their", "your", "its", "every"]
  private static let prepositions: Set<String> = ["of", "to", "in", "for", "with", "from", "by", "at", "into"]
  private static let conjunctions: Set<String> = ["and", "or", "but", "because"]
  private static let subjects: Set<String> = ["i", "we", "they", "he", "she"]
  private static let auxiliaries: Set<String> = ["was", "were", "is", "are", "had", "did", "would", "could"]
  private static let strictPrepositions: Set<String> = ["of", "to", "from", "at", "into"]
  private static let modals: Set<String> = [
    "can't", "couldn't", "didn't", "don't", "won't", "wouldn't", "doesn't", "will", "would", "can", "could", "should",
    "must",
  ]
  private static let contractions: Set<String> = [
    "i'm", "i've", "i'd", "i'll", "it's", "we're", "we've", "they're", "they'd", "that's", "you're", "he's", "she's",
  ]
  private static let afterNoDeterminer: Set<String> = [
    "it", "them", "him", "me", "us", "when", "who", "which", "because", "so", "if", "there", "be", "have", "has", "am",
    "do", "this", "that", "these", "those", "than",
  ]
  private static let afterNoSubject: Set<String> = ["me", "us", "them", "him", "who", "which", "than", "no", "these"]
  private static let openers: Set<String> = [
    "the", "a", "an", "my", "our", "their", "we", "they", "he", "she", "it", "in", "at", "on", "after", "when", "as",
    "then",
    "so", "but", "and", "because", "this", "that", "there", "once", "instead", "before",
  ]
}

private enum LexiconNouns {
  static let endingInED: Set<String> = [
    "speed", "need", "feed", "proceed", "succeed", "exceed", "embed", "seed", "bed", "red",
  ]
}
