extension GermanProse {
  var checks: [String: CheckProse] { Self.checks }

  private static let checks: [String: CheckProse] = [
    "E1.event": CheckProse(
      "ein bestimmter Vorfall",
      praise: "Sie erzählen von einem bestimmten Vorfall; so kann man ihn sich vorstellen und nachfragen. Fangen Sie "
        + "weiter so an.",
      missing: "es wird kein einzelner Vorfall erzählt",
      why: "Was einmal geschah, lässt sich abwägen, eine Gewohnheit oder Meinung nicht.",
      action: "zu Beginn sagen, wann und wo es war und was auf dem Spiel stand",
      drill:
        "Schreiben Sie drei solche Vorfälle auf, je eine Zeile mit Ort und Monat, und erzählen Sie einen davon laut.",
      advice: "Erzählen Sie von einem bestimmten Vorfall: wann und wo es war und was auf dem Spiel stand",
      rule:
        "Erfüllt, wo ein Vorfall in der Vergangenheit erzählt wird: mit Zeit, Ort oder einer Eröffnung wie „als ich …“ "
        + "und zwei Verben der Vergangenheit, oder ohne sie als Geschichte aus mehreren. Wo mehr davon die Rede ist, wie "
        + "es gewöhnlich ist, ist es kein Vorfall."),
    "E2.situation": CheckProse(
      advice:
        "Geben Sie der Ausgangslage höchstens ein Drittel der Antwort und den Rest dem, was Sie taten und was daraus "
        + "wurde",
      rule:
        "Erfüllt, wo höchstens ein Drittel der Wörter vor der ersten Tat steht; bis zur Hälfte teilweise. Keine Stufe "
        + "zählt es."),
    "E3.ownAction": CheckProse(
      "Ihr eigener Anteil",
      praise:
        "Ihr eigener Anteil ist klar, und eingestellt werden Sie und nicht das Team. Sagen Sie weiter, wer was tat.",
      missing: "Ihr eigener Anteil zeigt sich nicht", why: "Eingestellt werden Sie und nicht das Team.",
      action: "„ich“ sagen bei den Schritten, die Ihre waren",
      drill: "Erzählen Sie es noch einmal, setzen Sie für jedes „wir“ ein, wer es war, und behalten Sie die Sätze mit "
        + "„ich“.",
      advice: "Sagen Sie in der ersten Person, was Ihr Anteil war, etwa „ich entschied“ oder „ich baute“",
      rule: "Erfüllt, wo eine Tat in der Vergangenheit „ich“ zum Subjekt hat; „wir“ allein ist teilweise."),
    "E4.ownActions": CheckProse(
      "mehrere eigene Schritte",
      praise: "Ihre eigenen Schritte lassen sich unterscheiden, und das zeigt, wie Sie arbeiten. Nennen Sie sie weiter "
        + "einzeln.",
      missing: "es werden zu wenige eigene Schritte erzählt",
      why: "Mehrere Schritte zeigen, wie Sie arbeiten; einer kann Glück sein.",
      action: "zwei oder drei Dinge nennen, die Sie getan haben, der Reihe nach",
      drill:
        "Schreiben Sie auf, was Sie in diesem Fall getan haben, als fünf Verben der Reihe nach, und erzählen Sie die "
        + "Antwort daran entlang.",
      advice: "Nennen Sie mindestens zwei getrennte Schritte, die Sie unternommen haben",
      rule: "Erfüllt bei zwei verschiedenen eigenen Taten; eine eigene mit einer weiteren der Gruppe ist teilweise."),
    "E5.result": CheckProse(
      "das Ergebnis",
      praise: "Sie sagen, was aus der Arbeit wurde, und darauf wartet man im Gespräch. Enden Sie weiter damit.",
      missing: "es bleibt offen, was aus der Arbeit wurde",
      why: "Ohne Ergebnis kann niemand sagen, ob es sich gelohnt hat.",
      action: "am Ende sagen, was sich durch Ihre Arbeit geändert hat",
      drill:
        "Schreiben Sie zuerst den letzten Satz: wie es vorher war, wie es nachher war. Erzählen Sie dann darauf hin.",
      advice: "Enden Sie damit, was sich dadurch geändert hat",
      rule:
        "Erfüllt, wo ein Ergebnis genannt wird: angekündigt durch Worte wie „dadurch“, als Änderung mit einer Zahl oder "
        + "am Ende als etwas, das nach der Tat geschah. Ein verneintes Ergebnis ist unklar, eines in allgemeinen Worten "
        + "teilweise."),
    "E6.checkable": CheckProse(
      "ein Ergebnis, das andere prüfen können",
      praise: "das Ergebnis könnten andere bestätigen, und das macht es glaubwürdig. Enden Sie weiter mit solchen "
        + "Tatsachen.",
      missing: "das Ergebnis lässt sich kaum prüfen",
      why: "Einer Zahl oder einer Tatsache, die andere bestätigen können, glaubt man.",
      action: "den Wert vorher und nachher mit seiner Einheit nennen oder sagen, wer es bestätigen könnte",
      drill: "Suchen Sie eine Zahl zu diesem Ergebnis heraus, vorher und nachher, und notieren Sie, wer sie bestätigen "
        + "könnte.",
      advice: "Geben Sie dem Ergebnis eine Zahl mit Einheit und den Wert davor, oder nennen Sie eines, das andere "
        + "bestätigen können",
      rule:
        "Erfüllt, wo im Satz des Ergebnisses eine Zahl steht oder es andere bestätigen könnten; ein Ergebnis ohne beides "
        + "ist teilweise."),
    "E7.reason": CheckProse(
      "der Grund für die Entscheidung",
      praise:
        "Sie sagen, warum Sie diesen Weg gingen, und Gründe zeigen Urteilsvermögen. Nennen Sie sie weiter ungefragt.",
      missing: "warum Sie diesen Weg gingen, wird nicht gesagt",
      why: "Der Grund zeigt Urteilsvermögen, die Tat allein nicht.",
      action: "einen anderen Weg nennen und sagen, warum Sie ihn verworfen haben",
      drill:
        "Schreiben Sie zwei andere Wege auf, die Ihnen offenstanden, und je einen Satz, warum Sie sie verworfen haben.",
      advice: "Sagen Sie, warum Sie diesen Weg wählten und keinen anderen",
      rule: "Erfüllt, wo ein Grund steht, etwa nach „weil“, „damit“ oder „statt“."),
    "K": CheckProse(
      advice: "Gehen Sie auch auf diesen Punkt der Frage ein",
      rule:
        "Erfüllt, wo drei Fünftel der Wörter dieses Punktes gesagt werden, in beliebiger Form, oder zwei der Ausdrücke, "
        + "die für ihn stehen; teilweise, wo es einige sind; unklar, wo eines davon verneint wird."),
    "K.points": CheckProse(
      "die Punkte, um die es in der Frage geht",
      missing: "Punkte, um die es in der Frage geht, bleiben aus", why: "Sie sind es, worauf eine Fachperson achtet.",
      action: "die Teile der Frage einen nach dem anderen durchgehen",
      drill: "Lesen Sie die offen gebliebenen Punkte dieser Frage nach und erklären Sie jeden in zwei Sätzen.",
      advice: "Gehen Sie die Punkte der Frage einen nach dem anderen durch",
      rule: "Erfüllt, wo drei Fünftel dessen gesagt werden, was die Punkte der Frage sagen; teilweise ab "
        + "drei Zehnteln. Wer die Punkte nennt, braucht für dieselbe Stufe keine Gründe und Beispiele."),
    "K0.subject": CheckProse(
      "das Thema in seinen eigenen Begriffen",
      praise: "Sie sprechen in den Begriffen des Themas, so dass eine Fachperson folgen kann. Bleiben Sie so genau.",
      missing: "das Thema selbst wird kaum berührt",
      why: "Wissen zeigt sich an den Begriffen und an dem, was sie bedeuten.",
      action: "die Begriffe des Themas benutzen und sagen, was jeder hier bedeutet",
      drill: "Erklären Sie die fünf wichtigsten Begriffe des Themas jemandem von außerhalb, je in einem Satz.",
      advice: "Benutzen Sie die Begriffe des Themas und sagen Sie, was sie hier bedeuten",
      rule:
        "Erfüllt, wo zwei Begriffe des Themas vorkommen, in beliebiger Form; einer ist teilweise, und unklar ist es, wo "
        + "alle verneint werden."),
    "M2.tradeOff": CheckProse(
      "was die Entscheidung kostet",
      praise: "Sie wägen ab, was die Entscheidung kostet, wie erfahrene Leute es tun. Nennen Sie den Preis weiter.",
      missing: "was die Entscheidung kostet, wird nicht gesagt",
      why: "Jede Entscheidung hat ihren Preis, und ihn zu kennen zeigt Erfahrung.",
      action: "sagen, wann ein anderer Weg besser wäre",
      drill:
        "Beenden Sie drei Sätze zu Ihrer Entscheidung: sie kostet …, sie versagt, wenn …, ich nähme sie nicht, wenn …",
      advice: "Sagen Sie, was es kostet und wann ein anderer Weg besser wäre",
      rule: "Erfüllt, wo ein Preis oder eine Grenze der Entscheidung genannt wird, etwa nach „der Nachteil“ oder „auf "
        + "Kosten von“."),
    "M3.example": CheckProse(
      "ein Beispiel",
      praise: "hinter Ihrer Behauptung steht ein Beispiel, und das macht sie zu Ihrer. Bringen Sie weiter eines.",
      missing: "kein Beispiel stützt es", why: "Ein Beispiel zeigt, dass Sie es erlebt und nicht nur gelesen haben.",
      action: "einen Fall hinzufügen, den Sie selbst erlebt haben",
      drill:
        "Notieren Sie zu jeder Behauptung dieser Antwort einen eigenen Fall, und erzählen Sie den kürzesten in drei "
        + "Sätzen.",
      advice: "Geben Sie ein Beispiel, am besten eines, das Sie selbst erlebt haben",
      rule: "Erfüllt, wo ein Beispiel angekündigt oder eine eigene Tat erzählt wird."),
    "A1.approach": CheckProse(
      "ein erster Schritt", missing: "wo Sie anfangen würden, wird nicht gesagt",
      why: "Der erste Schritt zeigt, was Ihnen wichtig ist.", action: "sagen, was Sie zuerst tun würden",
      drill: "Beantworten Sie die Frage noch einmal in einem einzigen Satz, der mit „Zuerst würde ich“ beginnt.",
      advice: "Sagen Sie, was Sie zuerst tun würden",
      rule: "Erfüllt, wo ein Schritt genannt wird, etwa nach „zuerst“ oder „ich würde“."),
    "A2.steps": CheckProse(
      "Schritte in ihrer Reihenfolge",
      praise:
        "Sie legen Ihre Schritte der Reihe nach dar, so dass man dem Plan folgen kann. Zählen Sie sie weiter auf.",
      missing: "die Schritte werden nicht dargelegt",
      why: "Man will dem Plan folgen und zu einem Schritt nachfragen können.",
      action: "zwei oder drei Schritte der Reihe nach nennen",
      drill: "Schreiben Sie den Plan als drei nummerierte Zeilen, und sprechen Sie sie laut, ohne hinzusehen.",
      advice: "Legen Sie zwei oder mehr Schritte der Reihe nach dar",
      rule: "Erfüllt bei drei Schritten oder bei Schritten in zwei Sätzen; zwei in einem sind teilweise."),
    "A3.check": CheckProse(
      "woran Sie merken würden, dass es gelang",
      praise: "Sie sagen, woran Sie merken würden, dass es gelang; das tun wenige. Bleiben Sie dabei.",
      missing: "woran Sie merken würden, dass es gelang, wird nicht gesagt",
      why: "Ein Plan ohne Prüfung lässt sich nicht berichtigen.",
      action: "das Zeichen oder die Zahl nennen, auf die Sie achten würden",
      drill: "Schreiben Sie neben jeden Schritt Ihres Plans das Zeichen, an dem Sie sein Scheitern merken würden.",
      advice: "Sagen Sie, woran Sie merken würden, dass es gelang",
      rule: "Erfüllt, wo gesagt wird, woran man merken würde, dass es gelang."),
    "S1.names": CheckProse(
      "Namen von Werkzeugen, Systemen oder Rollen", missing: "kein Werkzeug, kein System und keine Rolle wird genannt",
      why: "Namen geben Anlass, nachzufragen.", action: "nennen, womit und für wen Sie gearbeitet haben",
      drill:
        "Schreiben Sie drei Werkzeuge, Systeme oder Rollen auf, die zu dieser Antwort gehören, und setzen Sie jedes an "
        + "seine Stelle.",
      advice: "Nennen Sie die Werkzeuge, die Systeme und die Rollen der Beteiligten",
      rule: "Erfüllt bei zwei Namen von Werkzeugen, Systemen, Organisationen oder Rollen; einer ist teilweise."),
    "S2.quantities": CheckProse(
      "eine Zahl", missing: "es gibt keine Zahl", why: "Eine Zahl zeigt die Größe der Arbeit.",
      action: "eine Zahl mit ihrer Einheit nennen",
      drill:
        "Finden Sie eine Zahl für die Größe dieser Arbeit, in Menschen, Geld, Zeit oder Menge, und sprechen Sie sie "
        + "mit ihrer Einheit.",
      advice: "Nennen Sie eine Zahl mit ihrer Einheit", rule: "Erfüllt, wo eine Zahl bei dem steht, was sie zählt."),
    "S3.time": CheckProse(
      advice: "Sagen Sie, wann es war und wie lange es dauerte",
      rule: "Erfüllt, wo eine Zeit oder ein Jahr genannt wird. Keine Stufe zählt es."),
    "S4.vagueWords": CheckProse(
      advice: "Setzen Sie den Namen oder die Zahl an die Stelle von Wörtern wie diesen",
      rule: "Erfüllt bei höchstens zwei vagen Wörtern auf hundert; bis zu fünf sind teilweise. Keine Stufe zählt es."),
    "S5.cvAgreement": CheckProse(
      advice: "Ihr Lebenslauf gibt eine andere Zahl für das, was dieselbe Arbeit zu sein scheint; seien Sie bereit zu "
        + "sagen, welche stimmt",
      rule:
        "Nur gezeigt, wo der Lebenslauf eine andere Zahl für das gibt, was dieselbe Arbeit zu sein scheint. Keine Stufe "
        + "zählt es."),
    "R1.topic": CheckProse(
      "ein klarer Bezug zur Frage", missing: "die Antwort scheint von etwas anderem zu sprechen",
      why: "Abgewogen wird nur, was die Frage beantwortet.",
      action: "im ersten Satz die Worte der Frage aufgreifen",
      drill: "Unterstreichen Sie, wonach die Frage fragt, und antworten Sie noch einmal so, dass Ihr erster Satz es "
        + "aufgreift.",
      advice: "Greifen Sie die Worte der Frage auf, damit klar ist, worauf die Antwort sich bezieht",
      rule:
        "Erfüllt, wo Wörter der Frage oder ihres Themas vorkommen, je seltener, desto besser. Wo es fehlt, bleibt eine "
        + "Geschichte auf Stufe 3."),
    "R2.parts": CheckProse(
      advice: "Die Frage hat mehrere Teile; beantworten Sie jeden",
      rule: "Erfüllt, wo auf alles, wonach die Frage fragt, etwas geantwortet wird. Keine Stufe zählt es."),
    "T1.order": CheckProse(
      advice: "Erzählen Sie die Ausgangslage, dann was Sie taten, dann was daraus wurde",
      rule: "Erfüllt, wo Ausgangslage, Tat und Ergebnis in dieser Reihenfolge kommen. Keine Stufe zählt es."),
  ]
}
