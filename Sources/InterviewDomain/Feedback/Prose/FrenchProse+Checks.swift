extension FrenchProse {
  var checks: [String: CheckProse] { Self.checks }

  private static let checks: [String: CheckProse] = [
    "E1.event": CheckProse(
      "un épisode précis",
      praise:
        "vous racontez un épisode précis, que l’on peut se représenter et approfondir. Continuez à commencer ainsi.",
      missing: "aucun épisode précis n’est raconté",
      why: "Ce qui est arrivé une fois peut être pesé, une habitude ou une opinion non.",
      action: "dire d’abord quand et où c’était, et ce qui était en jeu",
      drill:
        "Notez trois épisodes de ce genre, une ligne chacun avec le lieu et le mois, et racontez-en un à voix haute.",
      advice: "Racontez un épisode précis\u{A0}: quand et où c’était, et ce qui était en jeu",
      rule:
        "Rempli quand un épisode est raconté au passé\u{A0}: avec un moment, un lieu ou une ouverture comme «\u{A0}quand "
        + "j’ai…\u{A0}» et deux verbes au passé, ou sans eux avec plusieurs. S’il est surtout question de ce qui se passe "
        + "d’habitude, ce n’est pas un épisode."),
    "E2.situation": CheckProse(
      advice:
        "Limitez la situation à un tiers de la réponse, et gardez le reste pour ce que vous avez fait et ce qui en est "
        + "sorti",
      rule:
        "Rempli quand un tiers des mots au plus précède la première action\u{A0}; jusqu’à la moitié, en partie. Aucun "
        + "niveau n’en dépend."),
    "E3.ownAction": CheckProse(
      "votre propre part",
      praise:
        "votre propre part est claire, et c’est vous que l’on engage, pas l’équipe. Continuez à dire qui a fait quoi.",
      missing: "votre propre part n’apparaît pas", why: "C’est vous que l’on engage, pas l’équipe.",
      action: "dire «\u{A0}je\u{A0}» pour les étapes qui étaient les vôtres",
      drill:
        "Racontez-le encore une fois en remplaçant chaque «\u{A0}nous\u{A0}» par qui c’était, et gardez les phrases en "
        + "«\u{A0}je\u{A0}».",
      advice: "Dites à la première personne quelle était votre part, comme «\u{A0}j’ai décidé\u{A0}» ou «\u{A0}j’ai "
        + "construit\u{A0}»",
      rule:
        "Rempli quand une action passée a «\u{A0}je\u{A0}» pour sujet\u{A0}; «\u{A0}nous\u{A0}» seul ne suffit qu’en "
        + "partie."),
    "E4.ownActions": CheckProse(
      "plusieurs étapes de votre part",
      praise:
        "on distingue vos propres étapes, ce qui montre comment vous travaillez. Continuez à les nommer une à une.",
      missing: "trop peu d’étapes de votre part sont racontées",
      why: "Plusieurs étapes montrent comment vous travaillez\u{A0}; une seule peut être de la chance.",
      action: "nommer deux ou trois choses que vous avez faites, dans l’ordre",
      drill:
        "Notez ce que vous avez fait dans ce cas en cinq verbes, dans l’ordre, et racontez la réponse en les suivant.",
      advice: "Nommez au moins deux étapes distinctes que vous avez faites",
      rule: "Rempli avec deux actions propres différentes\u{A0}; une seule, avec une autre du groupe, compte en partie."
    ),
    "E5.result": CheckProse(
      "le résultat",
      praise: "vous dites ce qui est sorti du travail, et c’est ce que l’on attend. Continuez à finir par là.",
      missing: "on ne sait pas ce qui est sorti du travail",
      why: "Sans résultat, personne ne peut dire si cela a payé.",
      action: "finir par ce qui a changé grâce à vous",
      drill: "Écrivez d’abord la dernière phrase\u{A0}: comment c’était avant, comment c’était après. Racontez ensuite "
        + "l’histoire qui y mène.",
      advice: "Finissez par ce que cela a changé",
      rule: "Rempli quand un résultat est dit\u{A0}: annoncé par des mots comme «\u{A0}grâce à cela\u{A0}», comme un "
        + "changement chiffré, ou à la fin comme ce qui s’est passé après l’action. Un résultat nié reste incertain, un "
        + "résultat en termes généraux compte en partie."),
    "E6.checkable": CheckProse(
      "un résultat que d’autres peuvent vérifier",
      praise:
        "d’autres pourraient confirmer le résultat, ce qui le rend crédible. Continuez à finir par de tels faits.",
      missing: "le résultat est difficile à vérifier",
      why: "On croit un chiffre ou un fait que d’autres peuvent confirmer.",
      action: "donner la valeur avant et après avec son unité, ou dire qui pourrait confirmer le résultat",
      drill: "Cherchez un chiffre de ce résultat, avant et après, et notez qui pourrait le confirmer.",
      advice: "Donnez au résultat un chiffre avec son unité et la valeur d’avant, ou un fait que d’autres pourraient "
        + "confirmer",
      rule:
        "Rempli quand la phrase du résultat contient un chiffre, ou que d’autres pourraient le confirmer\u{A0}; sans "
        + "l’un ni l’autre, en partie."),
    "E7.reason": CheckProse(
      "la raison du choix",
      praise:
        "vous dites pourquoi vous avez pris cette voie, et les raisons montrent le jugement. Continuez sans qu’on le "
        + "demande.",
      missing: "la raison de ce choix n’est pas dite",
      why: "La raison montre le jugement, ce que l’action seule ne fait pas.",
      action: "nommer une autre voie et dire pourquoi vous l’avez écartée",
      drill:
        "Notez deux autres voies qui s’offraient à vous, et une phrase pour chacune sur ce qui vous l’a fait écarter.",
      advice: "Dites pourquoi vous avez choisi cette voie et pas une autre",
      rule:
        "Rempli quand une raison est donnée, comme après «\u{A0}parce que\u{A0}», «\u{A0}afin de\u{A0}» ou «\u{A0}au lieu "
        + "de\u{A0}»."),
    "K": CheckProse(
      advice: "Abordez aussi ce point de la question",
      rule:
        "Rempli quand trois cinquièmes des mots de ce point sont dits, sous n’importe quelle forme, ou deux des "
        + "expressions qui le représentent\u{A0}; en partie, quand certains le sont\u{A0}; incertain, quand l’un d’eux "
        + "est nié."),
    "K.points": CheckProse(
      "les points sur lesquels porte la question",
      missing: "des points sur lesquels porte la question manquent", why: "C’est ce qu’un spécialiste chercherait.",
      action: "prendre une à une les parties de la question",
      drill:
        "Relisez ce qui concerne les points restés ouverts de cette question, et expliquez chacun en deux phrases.",
      advice: "Prenez un à un les points de la question",
      rule: "Rempli quand les trois cinquièmes de ce que disent les points de la question sont dits\u{A0}; "
        + "en partie à partir de trois dixièmes. Qui donne les points n’a pas besoin de raisons ni "
        + "d’exemples pour le même niveau."),
    "K0.subject": CheckProse(
      "le sujet dans ses propres termes",
      praise: "vous parlez du sujet dans ses propres termes, et un spécialiste peut suivre. Gardez cette précision.",
      missing: "le sujet lui-même est à peine abordé", why: "Le savoir se voit aux termes et à ce qu’ils veulent dire.",
      action: "employer les termes du sujet et dire ce que chacun veut dire ici",
      drill: "Expliquez les cinq termes principaux du sujet à quelqu’un d’extérieur, une phrase chacun.",
      advice: "Employez les termes du sujet et dites ce qu’ils veulent dire ici",
      rule:
        "Rempli quand deux termes du sujet sont employés, sous n’importe quelle forme\u{A0}; un seul compte en partie, et "
        + "c’est incertain quand tous sont niés."),
    "M2.tradeOff": CheckProse(
      "ce que coûte le choix",
      praise: "vous pesez ce que coûte le choix, comme le font les gens d’expérience. Continuez à en dire le prix.",
      missing: "ce que coûte le choix n’est pas dit", why: "Tout choix a un prix, et le connaître montre l’expérience.",
      action: "dire quand une autre voie serait meilleure",
      drill: "Finissez trois phrases sur votre choix\u{A0}: il coûte…, il échoue quand…, je ne le ferais pas si…",
      advice: "Dites ce que cela coûte, et quand une autre voie serait meilleure",
      rule:
        "Rempli quand un prix ou une limite du choix est nommé, comme après «\u{A0}l’inconvénient\u{A0}» ou «\u{A0}au "
        + "détriment de\u{A0}»."),
    "M3.example": CheckProse(
      "un exemple",
      praise: "un exemple soutient ce que vous affirmez, et cela le rend vôtre. Continuez à en donner un.",
      missing: "aucun exemple ne l’appuie", why: "Un exemple montre que vous l’avez vécu et pas seulement lu.",
      action: "ajouter un cas que vous avez vécu vous-même",
      drill:
        "Notez un cas à vous pour chaque affirmation de cette réponse, et racontez le plus court en trois phrases.",
      advice: "Donnez un exemple, de préférence vécu par vous",
      rule: "Rempli quand un exemple est annoncé, ou une action propre racontée."),
    "A1.approach": CheckProse(
      "une première étape", missing: "par où vous commenceriez n’est pas dit",
      why: "La première étape montre ce qui compte pour vous.", action: "dire ce que vous feriez d’abord",
      drill: "Répondez encore une fois en une seule phrase qui commence par «\u{A0}D’abord, je…\u{A0}».",
      advice: "Dites ce que vous feriez d’abord",
      rule: "Rempli quand une étape est nommée, comme après «\u{A0}d’abord\u{A0}» ou «\u{A0}je ferais\u{A0}»."),
    "A2.steps": CheckProse(
      "des étapes dans l’ordre",
      praise: "vous exposez vos étapes dans l’ordre, et l’on peut suivre le plan. Continuez à les compter.",
      missing: "les étapes ne sont pas exposées",
      why: "On veut pouvoir suivre le plan et poser une question sur une étape.",
      action: "donner deux ou trois étapes dans l’ordre",
      drill: "Écrivez le plan en trois lignes numérotées, et dites-les à voix haute sans regarder.",
      advice: "Exposez deux étapes ou plus dans l’ordre",
      rule: "Rempli avec trois étapes, ou des étapes dans deux phrases\u{A0}; deux dans une seule comptent en partie."),
    "A3.check": CheckProse(
      "comment vous sauriez que cela a réussi",
      praise: "vous dites comment vous sauriez que cela a réussi\u{A0}; peu le font. Gardez cette habitude.",
      missing: "on ne sait pas comment vous sauriez que cela a réussi",
      why: "Un plan sans contrôle ne peut pas être corrigé.",
      action: "nommer le signe ou le chiffre que vous surveilleriez",
      drill: "Écrivez à côté de chaque étape de votre plan le signe qui vous montrerait son échec.",
      advice: "Dites comment vous sauriez que cela a réussi",
      rule: "Rempli quand il est dit à quoi l’on verrait que cela a réussi."),
    "S1.names": CheckProse(
      "des noms d’outils, de systèmes ou de rôles", missing: "aucun outil, système ou rôle n’est nommé",
      why: "Les noms donnent matière à question.", action: "nommer avec quoi et pour qui vous avez travaillé",
      drill: "Notez trois outils, systèmes ou rôles qui vont avec cette réponse, et mettez chacun à sa place.",
      advice: "Nommez les outils, les systèmes et les rôles des personnes",
      rule: "Rempli avec deux noms d’outils, de systèmes, d’organisations ou de rôles\u{A0}; un seul compte en partie."),
    "S2.quantities": CheckProse(
      "un chiffre", missing: "il n’y a aucun chiffre", why: "Un chiffre montre la taille du travail.",
      action: "donner un chiffre avec son unité",
      drill:
        "Trouvez un chiffre pour la taille de ce travail, en personnes, argent, temps ou quantité, et dites-le avec son "
        + "unité.",
      advice: "Donnez un chiffre avec son unité", rule: "Rempli quand un chiffre accompagne ce qu’il compte."),
    "S3.time": CheckProse(
      advice: "Dites quand c’était et combien de temps cela a pris",
      rule: "Rempli quand un moment ou une année est dit. Aucun niveau n’en dépend."),
    "S4.vagueWords": CheckProse(
      advice: "Mettez le nom ou le nombre à la place de mots comme ceux-ci",
      rule: "Rempli avec au plus deux mots vagues sur cent\u{A0}; jusqu’à cinq, en partie. Aucun niveau n’en dépend."),
    "S5.cvAgreement": CheckProse(
      advice:
        "Votre CV donne un autre chiffre pour ce qui semble être le même travail\u{A0}; soyez prêt à dire lequel est "
        + "juste",
      rule:
        "Montré seulement quand le CV donne un autre chiffre pour ce qui semble être le même travail. Aucun niveau n’en "
        + "dépend."),
    "R1.topic": CheckProse(
      "un lien clair avec la question", missing: "la réponse semble parler d’autre chose",
      why: "On ne pèse que ce qui répond à la question.",
      action: "reprendre les mots de la question dans la première phrase",
      drill: "Soulignez ce que la question demande, et répondez encore une fois de sorte que votre première phrase le "
        + "reprenne.",
      advice: "Reprenez les mots de la question, pour que l’on voie à quoi la réponse se rapporte",
      rule:
        "Rempli quand des mots de la question ou de son sujet apparaissent, les plus rares comptant le plus. Sans cela, "
        + "un récit reste au niveau 3."),
    "R2.parts": CheckProse(
      advice: "La question a plusieurs parties\u{A0}; répondez à chacune",
      rule: "Rempli quand chacune des choses demandées trouve une réponse. Aucun niveau n’en dépend."),
    "T1.order": CheckProse(
      advice: "Racontez la situation, puis ce que vous avez fait, puis ce qui en est sorti",
      rule: "Rempli quand situation, action et résultat viennent dans cet ordre. Aucun niveau n’en dépend."),
  ]
}
