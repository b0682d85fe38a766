struct GermanProse: FeedbackProse {
  var colon: String { ": " }
  var decimalPoint: String { "," }

  func list(_ items: [String]) -> String { items.joined(last: "und") }

  // MARK: Strengths and weaknesses

  func question(_ number: Int, on competency: String) -> String { "Frage \(number) (\(competency))" }

  func gap(in topics: [(number: Int, competency: String)], missing: String, why: String, actions: [String]) -> String {
    "\(topics.count == 1 ? "Frage" : "Fragen") \(list(topics.map { "\($0.number) (\($0.competency))" })): \(missing). "
      + "\(why) Beim nächsten Mal: \(actions.joined(separator: "; "))."
  }

  func jobTerms(_ terms: [String]) -> String { " (in der Stelle ist die Rede von \(list(terms)))" }

  func unjudged(_ questions: [(number: Int, reason: String)]) -> String {
    "Nicht bewertet und darum nicht gezählt: \(list(questions.map { "Frage \($0.number) (\($0.reason))" })). Was nicht "
      + "gesagt wird, kann nicht für Sie sprechen. Versuchen Sie es noch einmal in vier oder fünf ganzen Sätzen über "
      + "einen wirklichen Fall."
  }

  func notScorable(_ reason: String) -> String {
    switch reason {
    case "empty": "nichts gesagt"
    case "tooShort": "zu kurz"
    case "echo": "die Frage noch einmal"
    case "repeat": "schon gesagt"
    case "gibberish": "keine lesbaren Sätze"
    case "keywords": "Begriffe ohne Sätze"
    case "language": "in einer Sprache, die noch nicht bewertet werden kann"
    default: "keine Antwort gegeben"
    }
  }

  var unjudgedDrill: String {
    "Denken Sie an einen wirklichen Fall und schreiben Sie vier Sätze dazu: wann es war, was Sie getan haben, warum, und "
      + "was daraus wurde. Sprechen Sie sie dann laut."
  }

  // MARK: Competencies

  var unratedCompetency: String { "Keine Antwort dazu konnte bewertet werden; das zählt weder für noch gegen Sie." }

  func rating(of questions: [Int], shown: [String], open: [String], nextLevel: Int?) -> String {
    var sentences = [
      "\(questions.count == 1 ? "Frage" : "Fragen") \(list(questions.map(String.init))).",
      shown.isEmpty ? "Nichts von dem, was gesucht wird, zeigt sich deutlich." : "Gezeigt: \(list(shown)).",
    ]
    if let nextLevel { sentences.append("Noch offen: \(list(open)); damit wäre es Stufe \(nextLevel).") }
    return sentences.joined(separator: " ")
  }

  // MARK: Summary

  func judged(_ count: Int, of all: Int, score: Int, interval: ClosedRange<Int>) -> String {
    let topics = count < all ? "\(count) von \(all) Themen" : all == 2 ? "Beide Themen" : "Alle \(all) Themen"
    let range =
      interval.count == 1 ? "" : ", so weit sie reichen zwischen \(interval.lowerBound) und \(interval.upperBound)"
    return "\(topics) konnten bewertet werden und ergeben \(score) von 10\(range): \(meaning(of: score))."
  }

  private func meaning(of score: Int) -> String {
    switch score {
    case ...2: "Die Antworten sagen noch kaum, was Sie getan haben oder wie Sie denken"
    case 3...4: "Die Antworten sind ein Anfang, aber Ihr eigener Anteil oder Ihre Gründe fehlen meist"
    case 5...6: "Es zeigt sich, was Sie getan haben oder wie Sie denken; Ergebnisse, Beispiele oder Kosten fehlen oft"
    case 7...8: "Die meisten Antworten sind vollständig; was noch fehlt, sind Zahlen oder Gründe"
    default: "Die meisten Antworten sind vollständig, begründet und nachprüfbar"
    }
  }

  func notScored(because refusal: SessionScorer.Refusal, isShort: Bool) -> String {
    "Es gibt keine Punktzahl: \(self.refusal(refusal)). Das ist keine niedrige Punktzahl. Um eine zu bekommen, "
      + "beantworten Sie \(isShort ? "mindestens vier" : "mehr") Fragen in einigen ganzen Sätzen: ein Vorfall, was Sie "
      + "getan haben, was daraus wurde."
  }

  func refusal(_ refusal: SessionScorer.Refusal) -> String {
    switch refusal {
    case .fewAnswers: "zu wenig Anhaltspunkte, denn weniger als drei Antworten konnten bewertet werden"
    case .oneTopic: "zu wenig Anhaltspunkte, denn die Antworten betreffen nur ein Thema"
    case .wideInterval: "zu wenig Anhaltspunkte, denn die Antworten sind für eine einzige Zahl zu verschieden"
    }
  }

  func best(_ question: String, name: String) -> String { "Am stärksten war \(question): \(name)." }

  func practice(_ action: String, on number: Int) -> String {
    "Üben Sie als Nächstes eines, zuerst an Frage \(number): \(action)."
  }

  var instructionsFound: String {
    "In einer Antwort standen Worte, die sich an die Bewertung richten; sie haben nichts geändert."
  }

  // MARK: The CV

  func conflictingFigures(in question: Int) -> String {
    "In Frage \(question) nennen Sie andere Zahlen als Ihr Lebenslauf für das, was dieselbe Arbeit zu sein scheint. "
      + "Im Gespräch kann gefragt werden, was stimmt; gleichen Sie beides an."
  }

  func untoldResult(_ figure: String, in question: Int) -> String {
    "In Frage \(question) haben Sie von einem Ergebnis erzählt, „\(figure)“, das in Ihrem Lebenslauf nicht steht. "
      + "Ergänzen Sie es in der Zeile zu dieser Arbeit: ein gemessenes Ergebnis bleibt im Gedächtnis."
  }

  func requirement(_ topic: String, isMust: Bool, toldIn question: Int?) -> String {
    let demand = isMust ? "Die Stelle verlangt „\(topic)“" : "Die Stelle wünscht sich „\(topic)“"
    guard let question else {
      return "\(demand); Ihr Lebenslauf scheint es nicht zu nennen. Wenn Sie es getan haben, schreiben Sie wo und mit "
        + "welcher Wirkung; wenn nicht, nennen Sie, was dem am nächsten kommt."
    }
    return "\(demand), und in Frage \(question) haben Sie davon gesprochen, aber Ihr Lebenslauf scheint es nicht zu "
      + "nennen. Ergänzen Sie eine Zeile: wo Sie es getan haben und was daraus wurde."
  }

  func unmeasuredLine(_ opening: String) -> String {
    "Die Zeile, die mit „\(opening)“ beginnt, sagt, was getan wurde, und nennt kein Maß. Ergänzen Sie, wie viel, wie viele "
      + "oder wie schnell, soweit Sie es wissen."
  }

  // MARK: The way to the score

  func levels(_ levels: [Int], of competency: String, median: String, weight: Int) -> String {
    let told =
      levels.count == 1 ? "Stufe \(levels[0])" : "Stufen \(list(levels.map(String.init))), Median \(median)"
    return "\(competency): \(told)" + (weight == 1 ? "" : weight == 2 ? ", zählt doppelt" : ", zählt \(weight)-fach")
  }

  func mean(_ mean: String) -> String { "Mittelwert der Kompetenzen: \(mean)" }

  func points(_ score: Int, from mean: String) -> String {
    "Von der Skala von 1 bis 5 auf die von 1 bis 10: 1 + 9 × (\(mean) − 1) / 4, gerundet: \(score)"
  }

  func interval(_ interval: ClosedRange<Int>, of resamples: Int) -> String {
    "\(resamples)-mal neu aus denselben Themen gezogen, wobei jedes zweite Mal zählt, was beinahe da ist, liegen acht von "
      + "zehn Punktzahlen zwischen \(interval.lowerBound) und \(interval.upperBound)"
  }

  func noScore(because refusal: SessionScorer.Refusal) -> String { "Keine Punktzahl: \(self.refusal(refusal))" }

  var nothingJudged: String { "Keine Antwort konnte bewertet werden" }
}
