/// The commonest words of languages that answers cannot be judged in yet, to tell them from gibberish.
enum OtherLanguages {
  static let functionWords: [Set<String>] = [
    [
      "der", "die", "das", "und", "ich", "nicht", "ist", "mit", "ein", "eine", "wir", "haben", "habe", "war", "den",
      "für", "auf", "zu",
    ],
    [
      "le", "la", "les", "et", "je", "nous", "un", "une", "des", "est", "pour", "dans", "que", "qui", "avec", "j'ai",
      "pas", "de", "du",
    ],
    [
      "el", "la", "los", "las", "y", "que", "de", "en", "un", "una", "con", "para", "por", "no", "se", "mi", "del",
      "al",
    ],
    [
      "ja", "se", "on", "että", "oli", "olin", "kun", "minä", "ei", "mutta", "jossa", "jotta", "sen", "niin", "joka",
      "tämä", "sitten",
    ],
    ["och", "jag", "det", "att", "är", "var", "vi", "en", "ett", "som", "för", "med", "inte", "på", "av", "den"],
    ["og", "jeg", "det", "at", "er", "var", "vi", "en", "et", "som", "for", "med", "ikke", "på", "af", "av"],
    ["de", "het", "een", "en", "ik", "we", "van", "dat", "was", "niet", "met", "voor", "op", "hebben", "heb", "zijn"],
    ["il", "lo", "la", "che", "di", "e", "un", "una", "per", "con", "ho", "abbiamo", "non", "del", "sono", "ero"],
    ["o", "a", "os", "as", "e", "que", "de", "um", "uma", "para", "com", "eu", "não", "do", "da", "nós"],
    ["i", "w", "na", "z", "że", "nie", "się", "do", "to", "jest", "był", "była", "po", "dla", "jak"],
    ["ve", "bir", "bu", "ile", "için", "ben", "biz", "çok", "da", "de", "ama", "olarak"],
  ]
}
