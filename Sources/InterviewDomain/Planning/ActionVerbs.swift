/// Verbs by which people tell what they did.
enum ActionVerbs {
  /// Whether the lower-cased word is one, as CVs have them: in the past tense mostly.
  static func contains(_ word: String) -> Bool {
    present.contains(word) || isPast(word) || isGerman(word)
  }

  /// Whether the lower-cased word tells of something past.
  static func isPast(_ word: String) -> Bool {
    past.contains(word) || (word.count > 4 && word.hasSuffix("ed") && !notVerbs.contains(word))
  }

  private static let past: Set<String> = Set(
    """
    began bought brought built chose cut did drew drove fed found fought gave got grew held kept knew laid led left lost
    made met oversaw paid put ran rebuilt redid rewrote rose sat saw sent set shrank sold sought spent split spoke
    spread stood taught told took tore thought threw understood undertook went withdrew won wove wrote
    """.listed)

  private static let present: Set<String> = Set(
    """
    manage manages lead leads build builds design designs develop develops own owns run runs maintain write writes
    developing managing leading building designing implementing running
    conçu créé dirigé développé géré mis réduit réalisé coordonné amélioré automatisé migré
    desarrollé diseñé dirigí gestioné implementé lideré reduje creé migré coordiné
    aufgebaut eingeführt geleitet entwickelt
    """.listed)

  private static let notVerbs: Set<String> = [
    "advanced", "based", "certified", "detailed", "distributed", "embedded", "experienced", "indeed", "limited",
    "promoted",
    "related",
    "skilled", "speed", "unified", "hundred", "shared", "united", "need", "proceed", "talented",
  ]

  /// "Entwickelte", "leitete", "entwickelt": nouns begin with a capital too, so only telling endings count.
  private static func isGerman(_ word: String) -> Bool {
    word.count > 6
      && (word.hasSuffix("elte") || word.hasSuffix("ierte") || word.hasSuffix("etete") || word.hasSuffix("itete"))
  }
}
