/// What the answer says was done: past verbs with whose they are.
struct PastActions {
  /// Index of the verb; the candidate's own deeds, each verb once.
  private(set) var own: [Int] = []
  /// "We did": fine to say, but nobody's share can be told from it.
  private(set) var shared: [Int] = []
  /// Verbs in the past, whoever's.
  private(set) var pasts: [Int] = []

  init(in text: AnswerText, lexicon: Lexicon) {
    guard lexicon.code == "en" else {
      let deeds = InflectedDeeds(in: text, lexicon: lexicon)
      var seen: Set<String> = []
      own = deeds.own.filter { seen.insert(text.words[$0]).inserted }
      (shared, pasts) = (deeds.shared, deeds.pasts)
      return
    }
    pasts = text.words.indices.filter { text.counts[$0] && Self.isPast(text.words[$0]) }
    var seen: Set<String> = []
    // Whose the deeds without a subject are: "They called the supplier. Asked for a discount."
    var speaksOfOthers = false
    for index in text.words.indices where text.counts[index] {
      let word = text.words[index]
      let isOwn = lexicon.ownSubjects.contains(word)
      let isShared = lexicon.sharedSubjects.contains(word)
      let startsSentence = index == text.sentence(at: index).lowerBound
      // "Led a team of five": typed answers drop the pronoun.
      let isBare =
        startsSentence && word.hasSuffix("ed") && Self.isDeed(word) && text.written(index).first?.isUppercase == true
      if Self.others.contains(word) {
        speaksOfOthers = true
      } else if isOwn || isShared {
        speaksOfOthers = false
      }
      guard isOwn || isShared || isBare && !speaksOfOthers else { continue }
      for verb in Self.deeds(after: isBare ? index - 1 : index, in: text, lexicon: lexicon) {
        if isShared {
          shared.append(verb)
        } else if seen.insert(text.words[verb].roughStem).inserted {
          own.append(verb)
        }
      }
    }
  }

  /// The verbs of one subject, those joined by "and" or a comma too.
  private static func deeds(after subject: Int, in text: AnswerText, lexicon: Lexicon) -> [Int] {
    let end = text.sentence(at: subject + 1 < text.words.count ? subject + 1 : subject).upperBound
    var deeds: [Int] = []
    var index = subject + 1
    while index < end, deeds.isEmpty {
      let word = text.words[index]
      if isDeed(word) || word.count > 3 && word.hasSuffix("d") && isPast(word) && isDeed(word) {
        deeds.append(index)
      } else if !(lexicon.adverbs.contains(word) || word.hasSuffix("ly") || enablers.contains(word)) {
        return deeds
      } else if lexicon.negations.contains(word) {
        return deeds
      }
      index += 1
    }
    while index < end {
      let word = text.words[index]
      if lexicon.ownSubjects.contains(word) || lexicon.sharedSubjects.contains(word) || otherSubjects.contains(word) {
        break
      }
      let previous = text.words[index - 1]
      let isJoined = previous == "and" || previous == "then" || text.follower(of: index - 1) == ","
      if isJoined, text.counts[index], isDeed(word) { deeds.append(index) }
      index += 1
    }
    return deeds
  }

  static func isPast(_ word: String) -> Bool {
    if Lexicon.englishPasts.contains(word) { return true }
    guard word.count > 3, word.hasSuffix("d"), !Lexicon.englishNotPasts.contains(word) else { return false }
    // "-ed", and what is left of it when a letter is missed: "implementd", "decidd".
    if word.hasSuffix("ed") { return true }
    guard let before = word.dropLast().last else { return false }
    return word.count > 5 && "tdkpsfvxm".contains(before)
  }

  static func isDeed(_ word: String) -> Bool { isPast(word) && !Lexicon.englishStatives.contains(word) }

  private static let others: Set<String> = ["he", "she", "they", "they've", "they'd"]
  private static let enablers: Set<String> = [
    "was", "able", "to", "decided", "managed", "personally", "went", "ahead", "been",
  ]
  private static let otherSubjects: Set<String> = [
    "he", "she", "they", "it", "who", "which", "that", "because", "customers", "users", "people", "manager", "everyone",
  ]
}
