/// Finds deeds where the verb is told by an auxiliary and a participle, or by an ending that names the person.
struct InflectedDeeds {
  private(set) var own: [Int] = []
  private(set) var shared: [Int] = []
  private(set) var pasts: [Int] = []

  private enum Owner { case own, shared }

  init(in text: AnswerText, lexicon: Lexicon) {
    for sentence in text.tokens.sentences {
      var owner: Owner?
      var hasAuxiliary = false
      for index in sentence.words {
        let word = text.words[index]
        let isNoun =
          lexicon.code == "de" && text.written(index).first?.isUppercase == true && index > sentence.words.lowerBound
        if lexicon.ownSubjects.contains(word) {
          owner = .own
        } else if lexicon.sharedSubjects.contains(word) {
          owner = .shared
        } else if Self.breaks.contains(word), !(hasAuxiliary && Self.objects.contains(word)) {
          (owner, hasAuxiliary) = (nil, false)
        }
        if let person = Self.auxiliaries[word] {
          hasAuxiliary = true
          if person == 1 { owner = .own } else if person == 2 { owner = .shared }
        }
        guard text.counts[index], !isNoun, !Self.statives.contains(word) else {
          if Self.pastStates.contains(word) { pasts.append(index) }
          continue
        }
        switch lexicon.code {
        case "es":
          if let owner = Self.spanishPerson(word) {
            note(index, by: owner)
          } else if hasAuxiliary, word.hasSuffix("ado") || word.hasSuffix("ido") || Self.participles.contains(word) {
            note(index, by: owner)
          } else if word.count > 3, word.hasSuffix("ó") || word.hasSuffix("aron") || word.hasSuffix("ieron") {
            pasts.append(index)
          }
        case "fr":
          if hasAuxiliary, Self.isFrenchParticiple(word) {
            note(index, by: owner)
          } else if Self.isFrenchParticiple(word) {
            pasts.append(index)
          }
        default:
          if Self.isGermanParticiple(word) {
            note(index, by: hasAuxiliary ? owner : nil)
          } else if Self.isGermanPreterite(word) {
            note(index, by: owner)
          }
        }
      }
    }
    pasts.sort()
  }

  private mutating func note(_ index: Int, by owner: Owner?) {
    pasts.append(index)
    switch owner {
    case .own: own.append(index)
    case .shared: shared.append(index)
    case nil: break
    }
  }

  // MARK: Forms

  /// Who acts: 1 the speaker, 2 the speaker with others, 0 whoever was named.
  private static let auxiliaries: [String: Int] = [
    "habe": 1, "bin": 0, "haben": 0, "hatte": 0, "hatten": 0, "j'ai": 1, "l'ai": 1, "n'ai": 1, "ai": 1, "avons": 2,
    "a": 0, "avais": 1, "j'avais": 1, "he": 1, "hemos": 2,
  ]

  /// Where somebody or something else becomes the subject.
  private static let breaks: Set<String> = [
    "er", "sie", "es", "man", "weil", "dass", "damit", "obwohl", "denn", "il", "elle", "ils", "elles", "qui", "cela",
    "ce",
    "car", "parce", "él", "ella", "ellos", "porque", "que",
  ]

  /// May be what somebody did something to.
  private static let objects: Set<String> = ["sie", "es", "que", "ce"]

  private static let statives: Set<String> = [
    "hatte", "hatten", "war", "waren", "wollte", "musste", "konnte", "sollte", "dachte", "wusste", "fand", "glaubte",
    "bekam", "arbeitete", "gearbeitet", "gehabt", "gewesen", "gewusst", "gedacht", "gefühlt", "heute", "bitte", "leute",
    "été", "eu", "pensé", "voulu", "pu", "dû", "cru", "travaillé", "aimé", "senti", "équipe", "côté", "année",
    "qualité",
    "sé", "qué", "así", "ahí", "allí", "aquí", "porqué", "también", "café", "pensé", "creí", "sentí", "trabajé",
    "quise",
    "mí", "sí", "té", "seité", "erste", "letzte", "nächste", "zweite", "dritte", "gute", "alte", "beste", "hälfte",
  ]

  private static let pastStates: Set<String> = [
    "war", "waren", "hatte", "hatten", "wurde", "wurden", "était", "étaient", "avait", "avaient", "fue", "era", "eran",
    "estaba", "había", "tenía", "teníamos", "j'étais", "musste", "konnte",
  ]

  private static let strongPreterites: Set<String> = [
    "schrieb", "schrieben", "bat", "baten", "rief", "riefen", "ging", "gingen", "nahm", "nahmen", "gab", "gaben",
    "hielt",
    "sprach", "sprachen", "half", "halfen", "ließ", "traf", "trafen", "schlug", "brachte", "entschied", "baute", "lud",
    "zog", "stellte", "las", "begann", "schloss", "sah", "verschob", "übernahm", "fuhr", "blieb", "warf", "trug",
  ]

  /// "I work" ends like "I worked" where the stem does.
  private static let germanPresents: Set<String> = [
    "arbeite", "bearbeite", "verarbeite", "leite", "begleite", "berate", "achte", "beachte", "warte", "erwarte",
    "möchte",
    "antworte", "vertrete", "gestalte", "biete", "halte", "behalte", "starte", "teste", "koste", "arbeiten", "leiten",
    "möchten", "halten", "testen", "besten", "ersten", "letzten", "nächsten", "leuten", "seiten", "zeiten",
  ]

  private static func isGermanPreterite(_ word: String) -> Bool {
    strongPreterites.contains(word)
      || word.count > 5 && (word.hasSuffix("te") || word.hasSuffix("ten")) && !word.hasSuffix("este")
        && !germanPresents.contains(word) && !word.hasSuffix("bsten") && !word.hasSuffix("ichte")
        && !word.hasSuffix("ersten")
  }

  private static func isGermanParticiple(_ word: String) -> Bool {
    guard word.count > 4, word.hasSuffix("t") || word.hasSuffix("en") else { return false }
    if word.hasSuffix("iert") { return true }
    if word.hasPrefix("ge") { return !["gegen", "genau", "gestern", "gerät", "gesamt", "gebiet"].contains(word) }
    let separable = ["ab", "an", "auf", "aus", "ein", "um", "vor", "zu", "nach", "mit", "fest", "her", "weiter", "neu"]
    if separable.contains(where: { word.hasPrefix($0 + "ge") && word.count > $0.count + 4 }) { return true }
    return word.hasSuffix("t") && ["ver", "be", "er", "ent", "über", "unter", "zer"].contains(where: word.hasPrefix)
      && word.count > 6 || word.hasSuffix("schrieben") || word.hasSuffix("sprochen") || word.hasSuffix("nommen")
      || word.hasSuffix("schieden") || word.hasSuffix("bunden") || word.hasSuffix("geben")
  }

  private static let participles: Set<String> = [
    "fait", "mis", "pris", "écrit", "réécrit", "dit", "vu", "lu", "réduit", "construit", "résolu", "reçu", "défini",
    "établi", "réuni", "choisi", "appris", "repris", "remis", "conduit", "produit", "introduit", "traduit", "ouvert",
    "découvert", "offert", "convaincu", "suivi", "fini", "réussi", "obtenu", "soumis", "transmis", "averti", "hecho",
    "escrito", "puesto", "visto", "dicho", "abierto", "resuelto", "propuesto",
  ]

  private static func isFrenchParticiple(_ word: String) -> Bool {
    participles.contains(word)
      || word.count > 3 && (word.hasSuffix("é") || word.hasSuffix("ée") || word.hasSuffix("és"))
  }

  private static func spanishPerson(_ word: String) -> Owner? {
    if ["hice", "puse", "dije", "traje", "propuse", "reduje", "introduje", "di", "vi", "fui", "rehíce", "produje"]
      .contains(word)
    {
      return .own
    }
    if ["hicimos", "pusimos", "dijimos", "propusimos", "redujimos"].contains(word) { return .shared }
    if word.count > 3, word.hasSuffix("é") || word.hasSuffix("í"), !word.hasSuffix("ré") { return .own }
    if word.count > 3, word.hasSuffix("ré"),
      [
        "entré", "compré", "logré", "mostré", "encontré", "preparé", "mejoré", "integré", "separé", "administré",
        "comparé", "retiré",
      ].contains(word)
    {
      return .own
    }
    return word.count > 5 && (word.hasSuffix("amos") || word.hasSuffix("imos")) && word != "éramos"
      && !word.hasSuffix("ábamos") && !word.hasSuffix("íamos") ? .shared : nil
  }
}
