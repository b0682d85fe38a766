extension PhraseBook {
  static let german = PhraseBook(
    language: "de",
    openingMark: "„",
    closingMark: "“",
    and: "und",
    openers: [
      "Herzlich willkommen, und danke, dass Sie sich Zeit nehmen. Beginnen wir mit etwas, das Sie gut kennen. In Ihrem Lebenslauf steht: {evidence}. Würden Sie mir diese Arbeit von Anfang an schildern?"
    ],
    plainOpeners: [
      "Herzlich willkommen, und danke, dass Sie sich Zeit nehmen. Zum Einstieg: Welche Ihrer bisherigen Arbeiten kommt der Stelle {title} am nächsten?"
    ],
    wordings: [
      Wording(
        .matched, .pastBehavior,
        "In der Ausschreibung steht {requirement}, und Sie schreiben: {evidence}. Was war dabei für Sie der schwierigste Moment?"
      ),
      Wording(
        .matched, .pastBehavior,
        "Zu dieser Stelle gehört {requirement}. In Ihrem Lebenslauf lese ich: {evidence}. Welche Entscheidung haben Sie dabei selbst getroffen?"
      ),
      Wording(
        .matched, .knowledge,
        "Sie schreiben: {evidence}. Was würden Sie jemandem, der diese Arbeit von Ihnen übernimmt, als Erstes erklären?"
      ),
      Wording(
        .matched, .knowledge,
        "Die Stelle verlangt {requirement}, und in Ihrem Lebenslauf steht: {evidence}. Wovor würden Sie jemanden warnen, der damit neu anfängt?"
      ),
      Wording(
        .matched, .situational,
        "In Ihrem Lebenslauf steht: {evidence}. Angenommen, {company} braucht etwas Ähnliches in der halben Zeit. Was würden Sie weglassen?"
      ),
      Wording(
        .matched, .situational,
        "Sie schreiben: {evidence}. Angenommen, Sie beginnen hier nächste Woche mit etwas Vergleichbarem. Was würden Sie diesmal anders machen?"
      ),
      Wording(
        .requirement, .pastBehavior,
        "In der Ausschreibung steht {requirement}. Können Sie mir eine Situation schildern, in der Sie daran gearbeitet haben?"
      ),
      Wording(
        .requirement, .pastBehavior,
        "Kommen wir zum Thema {topic}. Wann ist dabei einmal etwas schiefgegangen, und Sie mussten damit umgehen?"),
      Wording(
        .requirement, .pastBehavior,
        "Die Stelle erwähnt {requirement}. Mit welchem Ihrer Ergebnisse auf diesem Gebiet sind Sie am zufriedensten?"),
      Wording(
        .requirement, .knowledge,
        "Die Ausschreibung nennt {requirement}. Woran erkennen Sie dort gute Arbeit?"),
      Wording(
        .requirement, .knowledge,
        "Verlangt wird auch {requirement}. Wie würden Sie einer fachfremden Kollegin erklären, worauf es dabei ankommt?"
      ),
      Wording(
        .requirement, .knowledge,
        "Zum Thema {topic}: Welchem gängigen Rat würden Sie widersprechen, und aus welchem Grund?"),
      Wording(
        .requirement, .situational,
        "In der Ausschreibung steht {requirement}. Angenommen, das wird im ersten Monat Ihre Aufgabe. Welche Schritte gehen Sie zuerst?"
      ),
      Wording(
        .requirement, .situational,
        "Zu der Arbeit gehört {requirement}. Angenommen, die Zeit reicht nur für die Hälfte. Wie entscheiden Sie, was wegfällt?"
      ),
      Wording(
        .requirement, .situational,
        "Nehmen wir einen Fall aus dieser Stelle: {requirement}. Sie haben zwei Wochen und eine Kollegin an Ihrer Seite. Wie gehen Sie vor?"
      ),
      Wording(
        .gap, .pastBehavior,
        "Die Stelle verlangt {requirement}. Vielleicht habe ich es in Ihrem Lebenslauf übersehen. Was haben Sie gemacht, das dem am nächsten kommt?"
      ),
      Wording(
        .gap, .situational,
        "Zur Stelle gehört auch {requirement}. Angenommen, das wäre neu für Sie. Wie würden Sie sich in den ersten Wochen einarbeiten?"
      ),
      Wording(
        .gap, .pastBehavior,
        "Die Ausschreibung nennt {requirement}; Ihr Lebenslauf setzt andere Schwerpunkte. Welche Ihrer Erfahrungen würde Ihnen dabei am meisten helfen?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "Die Stelle verlangt {requirement}, und dazu finde ich in Ihrem Lebenslauf wenig. Sie schreiben aber: {evidence}. Was davon würde Ihnen hier helfen?"
      ),
      Wording(
        .transfer, .pastBehavior,
        "Die Ausschreibung nennt {requirement}; Ihr Lebenslauf sagt dazu wenig. Dort steht aber: {evidence}. Welcher Teil dieser Arbeit kommt dem am nächsten?"
      ),
      Wording(
        .listed, .pastBehavior,
        "Die Stelle verlangt {requirement}, und Ihr Lebenslauf nennt {evidence}. Was war die anspruchsvollste Aufgabe, die Sie damit gelöst haben?"
      ),
      Wording(
        .listed, .knowledge,
        "Ihr Lebenslauf nennt {evidence}. Auf welche Grenzen sind Sie dabei selbst gestoßen?"),
      Wording(
        .listed, .situational,
        "Ihr Lebenslauf nennt {evidence}. Angenommen, {company} verlässt sich darauf und eines Morgens fällt etwas aus. Was sehen Sie sich zuerst an?"
      ),
      Wording(
        .claim, .pastBehavior,
        "Sie schreiben außerdem: {evidence}. Welchen Teil davon haben Sie selbst übernommen?"),
      Wording(
        .claim, .pastBehavior,
        "Eine Zeile in Ihrem Lebenslauf ist mir aufgefallen: {evidence}. Was hätte auf dem Spiel gestanden, wenn es misslungen wäre?"
      ),
      Wording(
        .claim, .knowledge,
        "In Ihrem Lebenslauf steht: {evidence}. Was würden Sie anders machen, wenn Sie heute noch einmal anfingen?"),
      Wording(
        .claim, .situational,
        "Sie schreiben auch: {evidence}. Angenommen, Sie sollten das anderswo wiederholen. Was müssten Sie zuerst wissen?"
      ),
      Wording(
        .measuredClaim, .pastBehavior,
        "In Ihrem Lebenslauf nennen Sie Zahlen: {evidence}. Wie sind Sie zu ihnen gekommen?"),
      Wording(
        .measuredClaim, .knowledge,
        "Sie schreiben: {evidence}. Welche einzelne Änderung hat am meisten dazu beigetragen?"),
    ],
    requirementLeadIns: [
      "In der Anzeige steht {requirement}.", "Zu dieser Stelle gehört {requirement}.",
    ],
    evidenceLeadIns: [
      "Sie schreiben: {evidence}. In der Anzeige steht {requirement}.",
      "In Ihrem Lebenslauf lese ich: {evidence}. Die Stelle verlangt {requirement}.",
    ],
    general: [
      GeneralQuestion(
        "Umgang mit Fehlschlägen", .pastBehavior,
        "Welches Ihrer Projekte ist misslungen oder hinter den Erwartungen geblieben, und würde heute anders laufen?",
        "projekt fehler gelernt geändert"),
      GeneralQuestion(
        "Zusammenarbeit", .pastBehavior,
        "Wann waren Sie und jemand im Kollegium einmal verschiedener Meinung, wie etwas gemacht werden soll?",
        "kollege meinung kompromiss entscheidung"),
      GeneralQuestion(
        "Prioritäten", .situational,
        "Angenommen, am selben Morgen kommen drei Leute mit etwas Dringendem zu Ihnen. Wie entscheiden Sie, was zuerst drankommt?",
        "dringend priorität frist risiko"),
      GeneralQuestion(
        "Lernen", .pastBehavior,
        "Wann mussten Sie zuletzt unter Zeitdruck etwas Neues lernen?",
        "lernen neu kurs zeit"),
      GeneralQuestion(
        "Qualität", .knowledge,
        "Woran erkennen Sie, dass eine Arbeit gut genug ist, um sie abzugeben?",
        "test prüfung kriterien"),
      GeneralQuestion(
        "Eigeninitiative", .pastBehavior,
        "Was haben Sie bei der Arbeit verbessert, obwohl niemand Sie darum gebeten hatte?",
        "verbessert problem vorschlag"),
      GeneralQuestion(
        "Kommunikation", .situational,
        "Stellen Sie sich vor, Sie müssen einem Kunden sagen, dass sein Termin nicht zu halten ist. Was sagen Sie zuerst?",
        "kunde termin plan erklären"),
      GeneralQuestion(
        "Entscheiden unter Unsicherheit", .pastBehavior,
        "Welche Entscheidung mussten Sie treffen, obwohl Ihnen Informationen fehlten?",
        "entscheidung risiko annahme"),
      GeneralQuestion(
        "Rückmeldungen", .pastBehavior,
        "Was war die nützlichste Kritik, die Sie im Beruf bekommen haben?",
        "kritik geändert seitdem"),
      GeneralQuestion(
        "Schätzen", .knowledge,
        "Wie schätzen Sie den Aufwand für etwas, das Sie noch nie gemacht haben?",
        "aufwand risiko ähnlich puffer"),
      GeneralQuestion(
        "Überzeugen", .pastBehavior,
        "Wann haben Sie andere für etwas gewonnen, wogegen sie anfangs waren?",
        "überzeugen gründe daten"),
      GeneralQuestion(
        "Umgang mit Störungen", .situational,
        "Angenommen, eine Stunde vor Feierabend fällt etwas aus, wofür Sie verantwortlich sind. Wie gehen Sie damit um?",
        "ursache beheben informieren"),
      GeneralQuestion(
        "Organisation", .pastBehavior,
        "Bei welchem Ihrer Projekte mussten Sie am meisten gleichzeitig im Blick behalten?",
        "projekt plan teile"),
      GeneralQuestion(
        "Kundennähe", .pastBehavior,
        "Wann hat ein Gespräch mit Kunden etwas an Ihren Plänen geändert?",
        "kunde bedarf geändert"),
      GeneralQuestion(
        "Abwägen", .knowledge,
        "Wann ist die schnelle Lösung der gründlichen vorzuziehen?",
        "schnell risiko zeit kosten"),
      GeneralQuestion(
        "Arbeiten unter Druck", .pastBehavior,
        "Was war bisher Ihr knappster Termin, und was haben Sie dafür getan?",
        "frist umfang geliefert"),
      GeneralQuestion(
        "Einarbeitung", .situational,
        "Angenommen, Sie fangen am Montag bei {company} an. Was möchten Sie in der ersten Woche herausfinden?",
        "fragen ziele kunden"),
      GeneralQuestion(
        "Wissen weitergeben", .pastBehavior,
        "Wem haben Sie zuletzt geholfen, in einer Sache besser zu werden?",
        "gezeigt erklärt gelernt"),
      GeneralQuestion(
        "Problemlösung", .pastBehavior,
        "Was war das hartnäckigste Problem, dem Sie auf den Grund gegangen sind?",
        "problem ursache gefunden"),
      GeneralQuestion(
        "Wandel", .pastBehavior,
        "Wann hat sich ein Ziel geändert, nachdem die Arbeit schon begonnen hatte?",
        "ziel geändert plan"),
      GeneralQuestion(
        "Risiken", .knowledge,
        "Wie merken Sie früh, dass eine Arbeit aus dem Ruder läuft?",
        "risiko zeichen früh"),
      GeneralQuestion(
        "Motivation", .open,
        "Worauf würden Sie sich bei dieser Stelle am meisten freuen?",
        "stelle weil"),
    ],
    closings: [
      GeneralQuestion(
        "Abschluss", .open,
        "Wir kommen zum Ende. Was haben wir noch nicht besprochen, das für Sie und die Stelle {title} spricht?",
        "")
    ],
    evidenceClosings: [
      "Zum Schluss etwas aus Ihrem Lebenslauf, das noch nicht zur Sprache kam: {evidence}. Was sollte ich darüber wissen, das nicht in der Zeile steht?",
      "Eine letzte Frage. In Ihrem Lebenslauf steht auch: {evidence}. Was davon würden Sie in der Stelle {title} gern fortführen?",
    ],
    followUps: germanFollowUps,
    plainTransitions: [
      "Danke.",
      "Gut, gehen wir weiter.",
      "Danke, das hilft mir.",
      "Gut, nun zu etwas anderem.",
      "Ich verstehe, danke.",
      "Sie sprachen von {quote}; das habe ich notiert.", "Danke, {quote} merke ich mir.",
    ],
    transitions: [
      .warm: [
        "Danke, dass Sie mir das erzählt haben.", "Danke, jetzt habe ich ein gutes Bild.",
        "Danke, und lassen Sie sich für die nächste Frage Zeit.", "Danke für das, was Sie zu {quote} gesagt haben.",
      ],
      .demanding: [
        "Notiert.", "Gut, weiter.", "Verstanden, nächster Punkt.", "Sie sagten {quote}; notiert.",
      ],
    ],
    kindTransitions: [
      "Das ist in Ordnung, versuchen wir etwas anderes.",
      "Kein Problem, das lassen wir.",
      "Danke für die offene Antwort.",
    ])

  private static let germanFollowUps: [AnswerGap: [String]] = [
    .pasted: [
      "So steht es im Dokument. Wie würden Sie es einer Kollegin beim Mittagessen erzählen?",
      "Das habe ich schriftlich. Was ist dort geschehen, das in keinem Dokument steht?",
    ],
    .unreadable: [
      "Das habe ich leider nicht verstanden. Können Sie es mit anderen Worten sagen?",
      "Beim Tippen ist wohl etwas schiefgegangen. Was wollten Sie sagen?",
    ],
    .askedBack: [
      "Guter Einwand, ich frage anders. Was haben Sie zum Thema {topic} selbst schon einmal gemacht oder erlebt?",
      "Ich sage es einfacher. Wenn Sie an {topic} denken, welcher Moment aus Ihrer Arbeit fällt Ihnen zuerst ein?",
    ],
    .tooShort: [
      "Können Sie das etwas ausführen, damit ich es mir vorstellen kann?",
      "Davon würde ich gern mehr hören. Wer war beteiligt, und in welcher Reihenfolge geschah was?",
      "Bleiben wir noch kurz dabei. Was geschah davor und danach?",
    ],
    .repeated: [
      "Das haben Sie mir schon erzählt. Welches andere Beispiel gibt es, aus einer anderen Arbeit?",
      "Das habe ich notiert. Was gibt es zum Thema {topic}, das Sie noch nicht erwähnt haben?",
    ],
    .offTopic: [
      "Ich möchte auf {topic} zurückkommen. Welche eigenen Erfahrungen haben Sie damit?",
      "Was hat das aus Ihrer Sicht mit {topic} zu tun?",
    ],
    .noEvent: [
      "Machen wir es konkret. Wann haben Sie das zuletzt selbst getan?",
      "Mir wäre ein einzelner Fall lieber als die Regel. Welches Projekt fällt Ihnen dazu ein?",
    ],
    .noOwnAction: [
      "Was genau war dabei Ihr eigener Anteil?",
      "Welchen Schritt davon sind Sie selbst gegangen?",
    ],
    .noResult: [
      "Und was ist am Ende daraus geworden?",
      "Was war danach anders, für das Team oder für die Kunden?",
    ],
    .noMeasure: [
      "Woran haben Sie gemerkt, dass es gewirkt hat?",
      "Wie groß war der Unterschied zu vorher, auch nur ungefähr?",
    ],
    .noReason: [
      "Was spricht dagegen?",
      "Welche andere Möglichkeit haben Sie dagegen abgewogen?",
    ],
  ]
}
