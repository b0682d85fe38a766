extension PhraseBook {
  static let french = PhraseBook(
    language: "fr",
    openingMark: "« ",
    closingMark: " »",
    and: "et",
    openers: [
      "Bonjour et merci de prendre le temps de cet entretien. Commençons par un sujet que vous connaissez bien. Vous écrivez dans votre CV : {evidence}. Pouvez-vous me raconter ce travail depuis le début ?"
    ],
    plainOpeners: [
      "Bonjour et merci de prendre le temps de cet entretien. Pour commencer, laquelle de vos réalisations se rapproche le plus du poste de {title} ?"
    ],
    wordings: [
      Wording(
        .matched, .pastBehavior,
        "L'annonce mentionne {requirement}, et vous écrivez : {evidence}. Quel a été pour vous le moment le plus difficile de ce travail ?"
      ),
      Wording(
        .matched, .pastBehavior,
        "Ce poste demande {requirement}. Je lis dans votre CV : {evidence}. Quelle décision y avez-vous prise vous-même ?"
      ),
      Wording(
        .matched, .knowledge,
        "Vous écrivez : {evidence}. Qu'expliqueriez-vous en premier à la personne qui reprendrait ce travail ?"),
      Wording(
        .matched, .knowledge,
        "Le poste demande {requirement}, et votre CV indique : {evidence}. Contre quoi mettriez-vous en garde quelqu'un qui débute ?"
      ),
      Wording(
        .matched, .situational,
        "Votre CV indique : {evidence}. Supposons que {company} ait besoin de quelque chose de semblable en deux fois moins de temps. Que laisseriez-vous de côté ?"
      ),
      Wording(
        .matched, .situational,
        "Vous écrivez : {evidence}. Supposons que vous commenciez ici un travail comparable la semaine prochaine. Que feriez-vous autrement cette fois ?"
      ),
      Wording(
        .requirement, .pastBehavior,
        "L'annonce mentionne {requirement}. Pouvez-vous me raconter une situation où vous y avez travaillé ?"),
      Wording(
        .requirement, .pastBehavior,
        "Passons au sujet suivant : {topic}. À quelle occasion quelque chose s'est-il mal passé, que vous avez dû rattraper ?"
      ),
      Wording(
        .requirement, .pastBehavior,
        "Le poste évoque {requirement}. De quel résultat êtes-vous le plus satisfait dans ce domaine ?"),
      Wording(
        .requirement, .knowledge,
        "L'annonce cite {requirement}. À quoi reconnaissez-vous un bon travail dans ce domaine ?"),
      Wording(
        .requirement, .knowledge,
        "On demande aussi {requirement}. Comment expliqueriez-vous l'essentiel à un collègue d'un autre métier ?"),
      Wording(
        .requirement, .knowledge,
        "À propos de {topic} : avec quel conseil courant n'êtes-vous pas d'accord, et pour quelle raison ?"),
      Wording(
        .requirement, .situational,
        "L'annonce mentionne {requirement}. Supposons que cela devienne votre tâche dès le premier mois. Quelles seraient vos premières étapes ?"
      ),
      Wording(
        .requirement, .situational,
        "Une partie de ce travail est {requirement}. Supposons que le temps ne suffise que pour la moitié. Comment choisiriez-vous ce qu'il faut abandonner ?"
      ),
      Wording(
        .requirement, .situational,
        "Prenons un cas tiré de ce poste : {requirement}. Vous avez deux semaines et une collègue. Comment vous y prendriez-vous ?"
      ),
      Wording(
        .gap, .pastBehavior,
        "Le poste demande {requirement}. Cela m'a peut-être échappé dans votre CV. Qu'avez-vous fait qui s'en rapproche le plus ?"
      ),
      Wording(
        .gap, .situational,
        "Ce poste demande aussi {requirement}. Supposons que ce soit nouveau pour vous. Comment vous mettriez-vous à niveau les premières semaines ?"
      ),
      Wording(
        .gap, .pastBehavior,
        "L'annonce cite {requirement} ; votre CV met l'accent sur autre chose. Laquelle de vos expériences vous aiderait le plus ?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "Le poste demande {requirement}, et je n'en trouve guère dans votre CV. Vous écrivez toutefois : {evidence}. Qu'est-ce qui, là-dedans, vous aiderait ?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "L'annonce cite {requirement}, et votre CV en dit peu. On y lit toutefois : {evidence}. Quelle partie de ce travail s'en rapproche le plus ?"
      ),
      Wording(
        .listed, .pastBehavior,
        "Le poste demande {requirement}, et votre CV cite {evidence}. Quelle est la tâche la plus exigeante que vous ayez menée avec cela ?"
      ),
      Wording(
        .listed, .knowledge,
        "Votre CV cite {evidence}. À quelles limites vous êtes-vous heurté vous-même ?"),
      Wording(
        .listed, .situational,
        "Votre CV cite {evidence}. Supposons que {company} en dépende et qu'un matin quelque chose tombe en panne. Que regarderiez-vous en premier ?"
      ),
      Wording(
        .claim, .pastBehavior,
        "Vous écrivez aussi : {evidence}. Quelle part de ce travail avez-vous faite vous-même ?"),
      Wording(
        .claim, .pastBehavior,
        "Une ligne de votre CV a retenu mon attention : {evidence}. Quel était l'enjeu en cas d'échec ?"),
      Wording(
        .claim, .knowledge,
        "Votre CV indique : {evidence}. Que feriez-vous autrement si vous recommenciez aujourd'hui ?"),
      Wording(
        .claim, .situational,
        "Vous écrivez également : {evidence}. Supposons qu'on vous demande de le refaire ailleurs. Que vous faudrait-il savoir d'abord ?"
      ),
      Wording(
        .measuredClaim, .pastBehavior,
        "Vous donnez des chiffres dans votre CV : {evidence}. Comment les avez-vous obtenus ?"),
      Wording(
        .measuredClaim, .knowledge,
        "Vous écrivez : {evidence}. Quel changement y a contribué le plus ?"),
    ],
    requirementLeadIns: [
      "L'annonce mentionne {requirement}.", "Ce poste comprend {requirement}.",
    ],
    evidenceLeadIns: [
      "Vous écrivez : {evidence}. L'annonce mentionne {requirement}.",
      "Dans votre CV je lis : {evidence}. Le poste demande {requirement}.",
    ],
    general: [
      GeneralQuestion(
        "Gestion des échecs", .pastBehavior,
        "Lequel de vos projets a échoué ou déçu, et serait mené autrement aujourd'hui ?",
        "projet échec appris changé"),
      GeneralQuestion(
        "Travail en équipe", .pastBehavior,
        "Pouvez-vous me raconter un désaccord avec un collègue sur la façon de faire un travail ?",
        "collègue désaccord compromis décision"),
      GeneralQuestion(
        "Priorités", .situational,
        "Supposons que trois personnes viennent vous voir le même matin, chacune avec une urgence. Comment décideriez-vous de l'ordre ?",
        "urgent priorité délai risque"),
      GeneralQuestion(
        "Apprentissage", .pastBehavior,
        "Quand avez-vous dû pour la dernière fois apprendre quelque chose de nouveau dans l'urgence ?",
        "apprendre nouveau temps"),
      GeneralQuestion(
        "Qualité", .knowledge,
        "Comment savez-vous qu'un travail est assez bon pour être livré ?",
        "test relecture critères"),
      GeneralQuestion(
        "Initiative", .pastBehavior,
        "Qu'avez-vous amélioré au travail sans que personne ne vous l'ait demandé ?",
        "amélioré problème proposé"),
      GeneralQuestion(
        "Communication", .situational,
        "Imaginez que vous deviez annoncer à un client que sa date ne sera pas tenue. Que diriez-vous en premier ?",
        "client date retard plan"),
      GeneralQuestion(
        "Décider dans l'incertitude", .pastBehavior,
        "Quelle décision avez-vous dû prendre alors qu'il vous manquait des informations ?",
        "décision risque choix"),
      GeneralQuestion(
        "Retours", .pastBehavior,
        "Quelle est la critique la plus utile que l'on vous ait faite au travail ?",
        "critique changé depuis"),
      GeneralQuestion(
        "Estimation", .knowledge,
        "Comment estimez-vous un travail que vous n'avez jamais fait ?",
        "estimer risque marge"),
      GeneralQuestion(
        "Influence", .pastBehavior,
        "À quel moment avez-vous rallié des gens à une idée qu'ils refusaient d'abord ?",
        "convaincre raisons données"),
      GeneralQuestion(
        "Gestion des incidents", .situational,
        "Supposons qu'un service dont vous êtes responsable tombe en panne une heure avant votre départ. Comment réagiriez-vous ?",
        "cause corriger informer"),
      GeneralQuestion(
        "Organisation", .pastBehavior,
        "Lequel de vos projets comptait le plus d'éléments à suivre en même temps ?",
        "projet plan suivi"),
      GeneralQuestion(
        "Écoute du client", .pastBehavior,
        "Quand l'écoute d'un client a-t-elle changé ce que vous alliez faire ?",
        "client besoin changé"),
      GeneralQuestion(
        "Arbitrages", .knowledge,
        "Dans quel cas la solution rapide vaut-elle mieux que la solution complète ?",
        "rapide risque temps coût"),
      GeneralQuestion(
        "Travail sous pression", .pastBehavior,
        "Quel est le délai le plus serré que vous ayez tenu jusqu'ici ?",
        "délai portée livré"),
      GeneralQuestion(
        "Prise de poste", .situational,
        "Supposons que vous rejoigniez {company} lundi prochain. Que voudriez-vous découvrir la première semaine ?",
        "questions objectifs clients"),
      GeneralQuestion(
        "Transmission", .pastBehavior,
        "Qui avez-vous aidé récemment à progresser, et de quelle façon ?",
        "montré expliqué appris"),
      GeneralQuestion(
        "Résolution de problèmes", .pastBehavior,
        "Quel est le problème le plus tenace dont vous ayez trouvé la cause ?",
        "problème cause trouvé"),
      GeneralQuestion(
        "Changement", .pastBehavior,
        "Quand un objectif a-t-il changé alors que vous aviez déjà commencé ?",
        "objectif changé plan"),
      GeneralQuestion(
        "Risques", .knowledge,
        "Comment voyez-vous assez tôt qu'un travail part dans la mauvaise direction ?",
        "risque signe tôt"),
      GeneralQuestion(
        "Motivation", .open,
        "De tout ce que comporte ce poste, qu'attendez-vous avec le plus d'envie ?",
        "poste car"),
    ],
    closings: [
      GeneralQuestion(
        "Conclusion", .open,
        "Nous arrivons à la fin. De quoi n'avons-nous pas encore parlé qui montrerait que le poste de {title} est fait pour vous ?",
        "")
    ],
    evidenceClosings: [
      "Avant de terminer, un point de votre CV dont nous n'avons pas parlé : {evidence}. Que faudrait-il en savoir que cette ligne ne dit pas ?",
      "Une dernière question. Vous écrivez aussi dans votre CV : {evidence}. Qu'aimeriez-vous poursuivre de ce travail au poste de {title} ?",
    ],
    followUps: frenchFollowUps,
    plainTransitions: [
      "Merci.",
      "Bien, continuons.",
      "Merci, cela m'aide.",
      "Bien, passons à autre chose.",
      "Je vois, merci.",
      "Vous avez parlé de {quote} ; je l'ai noté.", "Merci, je retiens {quote}.",
    ],
    transitions: [
      .warm: [
        "Merci de m'avoir raconté cela.", "Merci, je me représente bien la situation.",
        "Merci, et prenez votre temps pour la suite.", "Merci pour ce que vous avez dit de {quote}.",
      ],
      .demanding: [
        "C'est noté.", "Bien, la suite.", "Entendu, point suivant.", "Vous avez dit {quote} ; c'est noté.",
      ],
    ],
    kindTransitions: [
      "Ce n'est pas grave, essayons autre chose.",
      "Aucun problème, laissons cela.",
      "Merci de l'avoir dit franchement.",
    ])

  private static let frenchFollowUps: [AnswerGap: [String]] = [
    .pasted: [
      "C'est ce que dit le document. Comment le raconteriez-vous à un collègue au déjeuner ?",
      "Je l'ai déjà par écrit. Que s'est-il passé là qu'aucun document ne dit ?",
    ],
    .unreadable: [
      "Je n'ai malheureusement pas compris. Pourriez-vous le dire autrement ?",
      "Je crois que la saisie a mal tourné. Que vouliez-vous dire ?",
    ],
    .askedBack: [
      "Vous avez raison, je reformule. Qu'avez-vous fait ou vu vous-même à propos de {topic} ?",
      "Je le dis plus simplement. Quand vous pensez à {topic}, quel moment de votre travail vous revient en premier ?",
    ],
    .tooShort: [
      "Pourriez-vous en dire un peu plus, pour que je me représente la situation ?",
      "J'aimerais en savoir davantage. Qui était impliqué, et dans quel ordre les choses se sont-elles passées ?",
      "Restons-y un instant. Que s'est-il passé avant et après ?",
    ],
    .repeated: [
      "Vous me l'avez déjà raconté. Quel autre exemple auriez-vous, tiré d'un autre travail ?",
      "C'est noté. Que n'avez-vous pas encore mentionné à propos de {topic} ?",
    ],
    .offTopic: [
      "J'aimerais revenir à {topic}. Quelle est votre propre expérience en la matière ?",
      "Quel lien voyez-vous avec {topic} ?",
    ],
    .noEvent: [
      "Prenons un cas précis. Quand l'avez-vous fait pour la dernière fois ?",
      "Je préférerais un cas plutôt que la règle. Quel projet vous vient à l'esprit ?",
    ],
    .noOwnAction: [
      "Quelle était exactement votre propre part ?",
      "Quelle étape avez-vous menée vous-même ?",
    ],
    .noResult: [
      "Et qu'en est-il sorti finalement ?",
      "Qu'est-ce qui a changé ensuite, pour l'équipe ou pour le client ?",
    ],
    .noMeasure: [
      "Comment avez-vous su que cela avait fonctionné ?",
      "De combien était la différence avec la situation d'avant, même à peu près ?",
    ],
    .noReason: [
      "Qu'est-ce qui parle contre cette façon de faire ?",
      "Quelle autre possibilité aviez-vous envisagée ?",
    ],
  ]
}
