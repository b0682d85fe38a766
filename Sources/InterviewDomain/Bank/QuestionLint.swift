/// What is wrong with the wording of a question, whoever wrote it.
package enum QuestionLint {
  package enum Fault: Hashable, Sendable {
    case text(QuestionText.Fault)
    /// Two questions in one sentence: "and why".
    case double
    /// It tells which answer is wanted: "don't you think".
    case leading
  }

  /// - Parameters:
  ///   - text: without slots.
  ///   - language: a primary subtag; for one without phrases only the rules of `QuestionText` are tried.
  ///   - shortest: how many words it needs at least; a follow-up leans on the question before it and may be shorter.
  package static func faults(in text: String, language: String, shortest: Int = QuestionText.words.lowerBound)
    -> [Fault]
  {
    var faults: [Fault] = []
    if case .failure(let fault) = QuestionText.check(text, askedBefore: []),
      fault != .tooShort || text.spacedWordCount < shortest
    {
      faults.append(.text(fault))
    }
    let tokens = TokenizedText(text)
    // "And what came of it?" takes up what was said, and asks one thing.
    let asking = tokens.sentences.last.map { tokens[$0].split(separator: " ", maxSplits: 1).last ?? "" } ?? ""
    if double[language]?.occurAsWords(in: String(asking)) ?? false {
      faults.append(.double)
    }
    // "…, don't you?": some phrases are told by the mark behind them, others stand before it.
    if let leading = leading[language],
      leading.occurAsWords(in: text) || leading.occurAsWords(in: text.filter { $0 != "?" })
    {
      faults.append(.leading)
    }
    return faults
  }

  private static let double: [String: Cues] = [
    "en": second(
      ["and", "or"], ["why", "how", "what", "when", "who", "which", "where", "with what", "by what", "to whom"]),
    "de": second(
      ["und", "oder"],
      [
        "warum", "weshalb", "wieso", "wie", "was", "wann", "wer", "wen", "wem", "wo", "womit", "woran", "wodurch",
        "welche", "welcher", "welches", "welchen", "welchem", "mit welchem", "aus welchem",
      ]),
    "fr": second(
      ["et", "ou"],
      ["pourquoi", "comment", "quand", "qui est-ce", "quel", "quelle", "quels", "quelles", "combien", "avec quel"]),
    "es": second(
      ["y", "o"],
      ["por qué", "cómo", "qué", "cuándo", "quién", "cuál", "cuáles", "cuánto", "dónde", "con qué", "para qué"]),
  ]

  private static func second(_ joints: [String], _ words: [String]) -> Cues {
    Cues(
      joints.flatMap { joint in words.map { String(decoding: Cues.wordBytes(of: "\(joint) \($0)"), as: UTF8.self) } })
  }

  private static let leading: [String: Cues] = [
    "en": .wordsOnly(
      """
      don't you
      wouldn't you
      shouldn't you
      isn't it
      aren't you
      don't we
      you agree that
      you do agree
      surely
      obviously
      of course
      as everybody knows
      as we all know
      you must admit
      """),
    "de": .wordsOnly(
      """
      nicht wahr
      oder etwa nicht
      selbstverständlich
      natürlich
      sicherlich
      sie stimmen doch
      finden sie nicht auch
      meinen sie nicht auch
      wie jeder weiß
      """),
    "fr": .wordsOnly(
      """
      n'est ce pas
      bien sûr
      évidemment
      bien entendu
      ne pensez vous pas
      ne trouvez vous pas
      comme chacun sait
      """),
    "es": .wordsOnly(
      """
      no es verdad
      no cree que
      no le parece que
      por supuesto
      obviamente
      como todos sabemos
      """),
  ]
}
