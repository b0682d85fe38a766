/// Whether English tells of what happened or of how things are: the past against the present tense.
struct Telling {
  /// Verbs in the past that tell of something done or happening, whoever did it.
  private(set) var deeds: [Int] = []
  /// All verbs in the past, of sentences that tell of a deed or have a speaker; the rest is scenery.
  private(set) var pasts = 0
  /// Verbs in the present, and modal ones: opinions, habits, traits, plans.
  private(set) var presents = 0

  init(in text: AnswerText, lexicon: Lexicon, pasts found: [Int]) {
    let told = Set(
      text.words.indices.filter { index in
        PastActions.isPast(text.words[index]) && Self.isDeed(text.words[index])
          || Self.subjects.contains(text.words[index])
      }.map { text.sentenceOf[$0] })
    for index in found where told.contains(text.sentenceOf[index]) {
      // "I have worked with many people" is no occasion, nor is what is "organized" or "motivated".
      if text.isPreceded(index, by: Self.presentAuxiliaries, within: 2) { continue }
      pasts += 1
      if Self.isDeed(text.words[index]) { deeds.append(index) }
    }
    for index in text.words.indices where text.counts[index] {
      let word = text.words[index]
      if Self.presentVerbs.contains(word) {
        presents += 1
      } else if Self.subjects.contains(word), let verb = Self.verb(after: index, in: text, lexicon: lexicon),
        !PastActions.isPast(text.words[verb]), !lexicon.functionWords.contains(text.words[verb])
      {
        presents += 1
      }
    }
  }

  private static func verb(after subject: Int, in text: AnswerText, lexicon: Lexicon) -> Int? {
    let sentence = text.sentence(at: subject)
    var index = subject + 1
    while sentence.contains(index), text.counts[index], text.follower(of: index - 1) == " " {
      let word = text.words[index]
      guard lexicon.adverbs.contains(word) || word.hasSuffix("ly") else { return index }
      index += 1
    }
    return nil
  }

  /// People come and go in any place.
  private static func isDeed(_ word: String) -> Bool { PastActions.isDeed(word) && word != "came" }

  private static let subjects: Set<String> = ["i", "we", "you"]
  private static let presentAuxiliaries: Set<String> = [
    "have", "has", "i've", "we've", "they've", "is", "are", "am", "i'm", "we're", "be", "being", "get", "gets", "it's",
  ]
  private static let presentVerbs: Set<String> = [
    "am", "is", "are", "i'm", "we're", "it's", "that's", "don't", "doesn't", "can", "can't", "will", "won't", "i'll",
    "i've", "would", "should", "i'd", "isn't", "aren't", "have", "has", "do", "does", "matters", "means", "makes",
    "helps", "counts",
  ]
}
