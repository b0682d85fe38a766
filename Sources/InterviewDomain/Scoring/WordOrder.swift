/// Whether words stand in an order that no sentence of the language has.
enum WordOrder {
  static func isBroken(in text: AnswerText, lexicon: Lexicon) -> Bool {
    guard let rules = rules[lexicon.code] else { return false }
    var faults = 0
    var strayCapitals = 0
    var lowerCasedStarts = 0
    for (number, sentence) in text.tokens.sentences.enumerated() {
      for index in sentence.words {
        let word = text.words[index]
        let written = text.written(index)
        if index == sentence.words.lowerBound {
          if number > 0, written.first?.isLowercase == true { lowerCasedStarts += 1 }
        } else if written.first?.isUppercase == true, written.dropFirst().contains(where: \.isLowercase),
          lexicon.functionWords.contains(word), !polite.contains(word)
        {
          strayCapitals += 1
        }
        if index + 1 == sentence.words.upperBound {
          if text.follower(of: index) != nil, rules.articles.contains(word) { faults += 1 }
        } else if text.follower(of: index) == " " {
          let next = text.words[index + 1]
          if rules.articles.contains(word), rules.afterNoArticle.contains(next) { faults += 1 }
          if rules.prepositions.contains(word), rules.afterNoPreposition.contains(next) { faults += 1 }
        }
      }
    }
    // Either alone is a habit of typing; both together are sentences taken apart.
    if strayCapitals > 0, lowerCasedStarts > 0 { faults += (strayCapitals + lowerCasedStarts) * 2 / 3 }
    return faults >= 2 && faults * 40 >= text.words.count
  }

  /// Written with a capital anywhere.
  private static let polite: Set<String> = ["sie", "ihnen", "ihr", "ihre", "ihrer", "ihrem", "ihren"]

  private struct Rules {
    let articles: Set<String>
    let afterNoArticle: Set<String>
    let prepositions: Set<String>
    let afterNoPreposition: Set<String>
  }

  private static let rules: [String: Rules] = [
    "de": Rules(
      articles: ["ein", "eine", "einen", "einem", "einer", "dem", "des", "meine", "meinem", "unser", "unsere"],
      afterNoArticle: [
        "und", "oder", "aber", "weil", "ich", "wir", "habe", "haben", "hat", "ist", "war", "mit", "von", "der", "die",
        "das", "den", "dem", "nicht", "dann", "zu", "für", "im", "am", "in", "als",
      ],
      prepositions: ["mit", "von", "für", "bei", "aus", "nach", "im", "am", "zum", "zur", "vom"],
      afterNoPreposition: [
        "und", "oder", "aber", "ich", "wir", "er", "habe", "haben", "hat", "ist", "war", "weil", "dann", "nicht",
        "wurde",
        "mit", "für", "im", "am",
      ]),
    "fr": Rules(
      articles: ["un", "une", "le", "la", "les", "des", "du", "ce", "mon", "ma", "notre", "cette"],
      afterNoArticle: [
        "et", "ou", "mais", "le", "la", "les", "un", "une", "de", "du", "des", "je", "nous", "à", "avec", "pour",
        "dans",
        "est", "j'ai", "car", "parce", "puis", "avons", "était", "sur",
      ],
      prepositions: ["avec", "pour", "dans", "de", "par", "sur", "à"],
      afterNoPreposition: ["et", "ou", "mais", "est", "je", "j'ai", "car", "avec", "dans", "était", "avons", "puis"]),
    "es": Rules(
      articles: ["un", "una", "el", "la", "los", "las", "del", "al", "mi", "nuestro", "nuestra"],
      afterNoArticle: [
        "y", "o", "pero", "con", "para", "por", "el", "la", "los", "las", "un", "una", "en", "se", "es", "era", "fue",
        "a", "del", "al", "porque", "luego", "no",
      ],
      prepositions: ["con", "para", "por", "de", "en", "sin", "a"],
      afterNoPreposition: ["y", "o", "pero", "con", "es", "era", "fue", "porque", "de", "había", "estaba", "en"]),
  ]
}
