extension Lexicon {
  static let french = Lexicon(
    code: "fr",
    functionWords: [
      "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "mais", "donc", "car", "que", "qui",
      "quand", "si", "comme", "parce", "pour", "par", "avec", "sans", "dans", "sur", "sous", "entre", "chez", "vers",
      "à", "au", "aux", "en", "y", "je", "j'ai", "j'avais", "j'étais", "me", "m'a", "mon", "ma", "mes", "moi", "nous",
      "notre", "nos", "on", "il", "elle", "ils", "elles", "lui", "leur", "leurs", "se", "s'est", "son", "sa", "ses",
      "ce", "cet", "cette", "ces", "cela", "ça", "c'est", "c'était", "ne", "pas", "plus", "n'a", "n'ai", "n'est",
      "est", "sont", "était", "étaient", "été", "a", "ai", "ont", "avons", "avait", "avaient", "avions", "fait",
      "très", "aussi", "puis", "ensuite", "alors", "après", "avant", "tout", "tous", "toute", "toutes", "deux", "trois",
      "qu'il", "qu'elle", "qu'on", "d'un", "d'une", "l'équipe", "même", "où", "dont", "suis", "peut", "fallait",
    ],
    ownSubjects: ["je", "j'ai", "j'avais"], sharedSubjects: ["nous", "on", "l'équipe"],
    adverbs: ["ensuite", "puis", "aussi", "alors", "d'abord", "bien", "donc", "enfin", "moi-même", "tout"],
    modals: ["pourrais", "pourrait", "devrais", "devrait", "ferais", "serait", "voudrais", "si"],
    negations: ["ne", "pas", "jamais", "aucun", "aucune", "sans", "rien", "n'a", "n'ai", "n'est", "n'ont"],
    refusals: [
      "je ne sais pas", "je sais pas", "sais pas", "aucune idée", "pas d'idée", "je préfère ne pas",
      "question suivante",
      "sans réponse", "je passe", "pas de commentaire", "je ne me souviens pas", "rien à dire",
    ],
    events: [
      "l'an dernier", "l'année dernière", "le mois dernier", "la semaine dernière", "l'été dernier", "l'hiver dernier",
      "l'automne dernier", "il y a", "un jour", "une fois", "un soir", "lorsque", "quand j'étais", "quand nous",
      "dans mon dernier", "dans ma dernière", "dans mon précédent", "lors d'un", "lors d'une", "en janvier",
      "en février",
      "en mars", "en avril", "en mai", "en juin", "en juillet", "en août", "en septembre", "en octobre", "en novembre",
      "en décembre", "au printemps", "à l'époque", "sur un projet", "pendant un", "chez mon", "nous avions", "j'avais",
    ],
    times: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "jours", "semaines",
      "semaine", "mois", "ans", "heures", "année", "trimestre",
    ],
    habits: [
      "d'habitude", "en général", "généralement", "toujours", "souvent", "normalement", "à chaque fois", "chaque jour",
      "habituellement", "j'essaie",
    ],
    results: [
      "finalement", "au final", "résultat", "le résultat", "en conséquence", "depuis", "grâce à cela", "à la fin",
      "ce qui a permis", "a permis de", "a conduit", "du coup", "en fin de compte", "ainsi",
    ],
    changes: [
      "réduit", "réduite", "baissé", "diminué", "augmenté", "passé de", "passée de", "passés de", "est passé",
      "est passée",
      "sont passés", "gagné", "économisé", "amélioré", "divisé", "doublé", "chuté", "descendu",
    ],
    outcomes: [
      "mis en production", "mise en production", "livré", "livrée", "à temps", "dans les délais", "renouvelé", "signé",
      "approuvé",
      "adopté", "adoptée", "utilisent encore", "sans interruption", "sans incident", "aucune plainte", "plus jamais",
      "validé", "réussi", "promu", "embauché", "remercié", "terminé", "accepté",
    ],
    vagueResults: [
      "s'est bien passé", "ça a marché", "a marché", "était content", "étaient contents", "tout le monde était",
      "était un succès", "avec succès", "était mieux", "a fonctionné", "était satisfait", "étaient satisfaits",
    ],
    failedResults: [
      "réduit", "amélioré", "augmenté", "marché", "fonctionné", "aidé", "résolu", "baissé", "abouti", "suffi",
    ],
    reasons: [
      "parce que", "parce qu'il", "parce qu'elle", "parce qu'un", "parce qu'une", "parce qu'on", "car", "afin de",
      "afin que", "pour que", "pour éviter",
      "puisque", "plutôt que", "au lieu de", "à cause de", "en raison de", "la raison", "c'est pourquoi", "sinon",
      "j'ai choisi", "donc",
    ],
    tradeOffs: [
      "cependant", "en revanche", "par contre", "inconvénient", "dépend", "le risque", "le coût", "le prix", "bien que",
      "même si", "toutefois", "plutôt que", "au détriment", "compromis", "mais cela",
    ],
    examples: [
      "par exemple", "dans mon dernier", "dans ma dernière", "sur un projet", "tel que", "comme quand",
      "nous avons utilisé",
      "j'ai utilisé", "imaginez",
    ],
    steps: [
      "je ferais", "je commencerais", "d'abord", "premièrement", "ensuite", "puis", "deuxièmement", "après cela",
      "enfin", "pour commencer", "en premier", "je vérifierais", "je demanderais",
    ],
    followUps: [
      "mesurer", "mesurerais", "suivre", "indicateur", "indicateurs", "vérifier", "vérifierais", "retour", "retours",
      "évaluer", "comparer", "surveiller",
    ],
    lessons: ["appris", "leçon", "la prochaine fois", "avec le recul", "autrement", "j'ai compris"],
    traits: [
      "je suis une personne", "je suis quelqu'un", "je suis très", "esprit d'équipe", "motivé", "motivée", "passionné",
      "passionnée", "dynamique", "mes qualités", "ma qualité", "rigoureux", "rigoureuse",
    ],
    vagueWords: [
      "chose", "choses", "trucs", "truc", "divers", "diverses", "certaines", "certains", "plusieurs", "etc",
      "beaucoup", "un peu", "en quelque sorte", "et cetera",
    ],
    vagueQuantities: [
      "plusieurs", "beaucoup", "quelques", "certains", "certaines", "divers", "nombreux", "nombreuses",
    ],
    connectives: ["puis", "ensuite", "alors", "donc", "mais", "car", "enfin", "après", "aussi", "cependant"],
    roles: [
      "client", "clients", "cliente", "responsable", "directeur", "directrice", "collègue", "collègues", "équipe",
      "l'équipe", "développeur", "développeuse", "stagiaire", "patient", "patients", "fournisseur", "utilisateurs",
      "élève", "élèves", "chef", "comptable", "ingénieur", "ingénieure",
    ],
    numberWords: [
      "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "quinze", "vingt",
      "trente", "cent", "mille", "moitié", "double",
    ])
}
