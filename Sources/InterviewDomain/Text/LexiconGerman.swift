extension Lexicon {
  static let german = Lexicon(
    code: "de",
    functionWords: [
      "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "und", "oder",
      "aber", "weil", "dass", "damit", "denn", "wenn", "als", "ob", "ich", "mich", "mir", "mein", "meine", "meinen",
      "meinem", "meiner", "wir", "uns", "unser", "unsere", "unserem", "unseren", "unserer", "du", "sie", "er", "es",
      "ihr", "ihm", "ihn", "ihnen", "ihre", "ihrer", "sich", "man", "nicht", "kein", "keine", "keinen", "ist", "sind",
      "war", "waren", "wurde", "wurden", "wird", "werden", "worden", "bin", "habe", "haben", "hat", "hatte", "hatten",
      "kann", "konnte", "konnten", "können", "muss", "musste", "mussten", "würde", "sollte", "wollte", "in", "im",
      "ins", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach", "von", "vom", "vor", "zu", "zum", "zur", "für",
      "über", "unter", "um", "durch", "ohne", "gegen", "zwischen", "seit", "bis", "wie", "so", "auch", "noch", "nur",
      "schon", "sehr", "dann", "dort", "da", "hier", "mehr", "alle", "alles", "dieser", "diese", "dieses", "diesen",
      "jeden", "jede", "jeder", "was", "wer", "wo", "deshalb", "danach", "doch", "immer", "wieder", "zwei", "drei",
    ],
    ownSubjects: ["ich"], sharedSubjects: ["wir", "team"],
    adverbs: ["dann", "auch", "zuerst", "danach", "selbst", "noch", "deshalb", "sofort"],
    modals: ["würde", "würden", "könnte", "könnten", "sollte", "wenn", "werde", "werden", "kann"],
    negations: ["nicht", "kein", "keine", "keinen", "nie", "niemals", "ohne", "kaum", "nichts"],
    refusals: [
      "ich weiß nicht", "ich weiss nicht", "weiß ich nicht", "weiß nicht", "weiss nicht", "keine ahnung", "weiter",
      "nächste frage", "keine antwort", "kein kommentar", "fällt mir nichts ein", "möchte ich nicht", "keine angabe",
      "dazu kann ich nichts sagen", "kann ich nicht sagen", "überspringen",
    ],
    events: [
      "letztes jahr", "letzten monat", "letzte woche", "letzten winter", "letzten sommer", "letzten herbst",
      "letztes frühjahr", "letztem jahr", "im letzten jahr", "vor einem jahr", "vor zwei jahren", "vor drei jahren",
      "einmal", "eines tages", "eines abends", "als ich", "als wir", "als unser", "als unsere", "damals",
      "in einem projekt", "bei einem projekt",
      "in meinem letzten", "in meiner letzten", "bei meinem letzten", "bei meiner letzten", "in meinem ersten",
      "im januar", "im februar", "im märz", "im april", "im mai", "im juni", "im juli", "im august", "im september",
      "im oktober", "im november", "im dezember", "es gab", "hatten wir", "hatte ich", "an einem freitag",
      "an einem montag",
    ],
    times: [
      "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "dezember", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "gestern", "tage",
      "tagen", "wochen", "woche", "monate", "monaten", "jahre", "jahren", "stunden", "jahr", "monat", "quartal",
    ],
    habits: [
      "normalerweise", "meistens", "gewöhnlich", "oft", "immer", "generell", "in der regel", "im allgemeinen",
      "jedes mal",
      "jeden tag", "üblicherweise", "ich versuche",
    ],
    results: [
      "am ende", "schließlich", "als ergebnis", "das ergebnis", "im ergebnis", "dadurch", "seitdem", "führte dazu",
      "danach", "letztlich", "daraufhin", "in der folge", "insgesamt",
    ],
    changes: [
      "sank", "sanken", "fiel", "fielen", "stieg", "stiegen", "senkte", "gesenkt", "reduziert", "reduzierte",
      "verkürzt",
      "verkürzte", "halbiert", "verdoppelt", "gesteigert", "erhöht", "gespart", "eingespart", "verbessert",
      "verringert",
      "ging von", "gingen von", "wuchs",
    ],
    outcomes: [
      "ging live", "ausgeliefert", "rechtzeitig", "pünktlich", "verlängert", "verlängerte", "unterschrieben",
      "unterschrieb", "genehmigt", "im einsatz", "nutzen es", "ohne ausfall",
      "keine beschwerden", "nie wieder", "abgeschlossen", "gewonnen", "bestanden", "befördert", "bedankte",
    ],
    vagueResults: [
      "lief gut", "hat geklappt", "klappte", "war zufrieden", "waren zufrieden", "alle zufrieden", "war ein erfolg",
      "erfolgreich", "war besser", "wurde besser", "hat funktioniert", "war gut",
    ],
    failedResults: [
      "gesenkt", "verbessert", "geholfen", "funktioniert", "gelöst", "geklappt", "gelungen", "sank", "stieg", "fiel",
      "reduziert",
    ],
    reasons: [
      "weil", "da die", "da der", "da das", "da wir", "da ich", "damit", "deshalb", "deswegen", "daher", "denn",
      "um zu",
      "statt", "anstatt", "aus diesem grund", "der grund", "sonst", "wegen", "ich entschied mich",
    ],
    tradeOffs: [
      "allerdings", "andererseits", "nachteil", "dafür", "hängt davon ab", "kommt darauf an", "obwohl", "kostet",
      "risiko", "jedoch", "statt", "im gegensatz", "abwägung", "der preis", "aber dafür",
    ],
    examples: [
      "zum beispiel", "beispielsweise", "etwa", "z.b", "in meinem letzten", "in meiner letzten", "in einem projekt",
      "als ich", "als wir", "stellen sie sich vor",
    ],
    steps: [
      "ich würde", "würde ich", "wir würden", "zuerst", "zunächst", "dann", "danach", "anschließend", "als nächstes",
      "schließlich", "als erstes", "erstens", "zweitens", "zum schluss",
    ],
    followUps: [
      "messen", "überwachen", "kennzahl", "kennzahlen", "überprüfen", "prüfen ob", "verfolgen", "rückmeldung",
      "auswerten", "vergleichen", "testen",
    ],
    lessons: ["gelernt", "lehre", "beim nächsten mal", "im nachhinein", "rückblickend", "anders machen", "seither"],
    traits: [
      "ich bin ein", "ich bin eine", "ich bin sehr", "teamplayer", "belastbar", "motiviert", "ich halte mich für",
      "meine stärke", "meine stärken", "zuverlässig", "zielstrebig", "leidenschaft",
    ],
    vagueWords: [
      "dinge", "sachen", "irgendwie", "verschiedene", "verschiedenes", "einiges", "usw", "und so weiter", "viele",
      "irgendwas", "manches", "ein bisschen", "etwas",
    ],
    vagueQuantities: ["viele", "einige", "mehrere", "verschiedene", "manche", "zahlreiche", "ein paar"],
    connectives: ["dann", "danach", "weil", "also", "aber", "und", "schließlich", "deshalb", "außerdem", "später"],
    roles: [
      "chef", "chefin", "kunde", "kunden", "kundin", "kollege", "kollegin", "kollegen", "team", "entwickler",
      "entwicklerin", "patient", "patienten", "ärztin", "arzt", "leiter", "leiterin", "vertrieb", "buchhaltung",
      "lehrling", "schüler", "nutzer", "lieferant", "geschäftsführer",
    ],
    numberWords: [
      "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "zwanzig", "dreißig",
      "hundert", "tausend", "hälfte", "doppelt",
    ])
}
