/// Where an answer speaks of its subject.
enum Subject {
  static func stems(of phrase: String, lexicon: Lexicon) -> Set<String> {
    Set(TokenizedText(phrase).words.map(\.text.straightened).filter { isSalient($0, lexicon) }.map(\.roughStem))
  }

  static func hits(of phrases: [String], in text: AnswerText, lexicon: Lexicon) -> [Int] {
    let wanted = related(to: phrases.reduce(into: Set<String>()) { $0.formUnion(stems(of: $1, lexicon: lexicon)) })
    return text.words.indices.filter { text.counts[$0] && wanted.contains(text.words[$0].roughStem) }
  }

  /// With the words of the same field.
  static func related(to stems: Set<String>) -> Set<String> {
    groups.filter { !$0.isDisjoint(with: stems) }.reduce(stems) { $0.union($1) }
  }

  private static func isSalient(_ word: String, _ lexicon: Lexicon) -> Bool {
    word.count > 1 && !lexicon.functionWords.contains(word) && !askingWords.contains(word)
  }

  /// Words of one field, so that an answer on an argument speaks to a question on conflict.
  private static let groups: [Set<String>] = [
    ["conflict", "disagree", "disagreement", "argument", "tension", "dispute", "objection", "argued", "complain"],
    ["lead", "leadership", "mentor", "delegate", "coach", "led"],
    ["deadlin", "pressur", "late", "urgent", "priorit", "prioritiz", "schedul"],
    ["fail", "failur", "mistak", "wrong", "error", "fault"],
    ["custom", "client", "user", "complaint", "patient"],
    ["incident", "outag", "debug", "production", "down", "alert", "bug", "problem"],
    ["communic", "explain", "present", "persuad", "convinc", "stakehold"],
    ["perform", "performanc", "latency", "slow", "fast", "speed", "query"],
  ].map { Set($0.map(\.roughStem)) }

  private static let askingWords: Set<String> = [
    "tell", "describe", "time", "give", "example", "explain", "did", "walk", "situation", "question", "please",
    "something", "share",
    "talk", "experience", "work", "worked", "job", "role", "make", "made", "thing", "happened", "happen", "result",
    "what's", "yourself", "erzählen", "beschreiben", "situation", "schildern", "beispiel", "ihnen", "haben",
    "erfahrung",
    "parlez", "parlez-moi", "décrivez", "racontez", "exemple", "fois", "avez-vous", "vous", "expérience", "hable",
    "cuénteme",
    "describa", "ejemplo", "vez", "experiencia", "situación", "usted", "momento", "moment",
  ]
}
