struct FrenchProse: FeedbackProse {
  // French sets a no-break space before what has two parts.
  var colon: String { "\u{A0}: " }
  var decimalPoint: String { "," }

  func list(_ items: [String]) -> String { items.joined(last: "et") }

  // MARK: Strengths and weaknesses

  func question(_ number: Int, on competency: String) -> String { "Question \(number) (\(competency))" }

  func gap(in topics: [(number: Int, competency: String)], missing: String, why: String, actions: [String]) -> String {
    "\(topics.count == 1 ? "Question" : "Questions") \(list(topics.map { "\($0.number) (\($0.competency))" }))\(colon)"
      + "\(missing). \(why) La prochaine fois\(colon)\(actions.joined(separator: "\u{A0}; "))."
  }

  func jobTerms(_ terms: [String]) -> String { " (l’offre parle de \(list(terms)))" }

  func unjudged(_ questions: [(number: Int, reason: String)]) -> String {
    "Non évalué, et donc non compté\(colon)\(list(questions.map { "question \($0.number) (\($0.reason))" })). Ce qui "
      + "n’est pas dit ne peut pas parler pour vous. Reprenez en quatre ou cinq phrases complètes sur un cas réel."
  }

  func notScorable(_ reason: String) -> String {
    switch reason {
    case "empty": "rien n’a été dit"
    case "tooShort": "trop court"
    case "echo": "la question répétée"
    case "repeat": "déjà dit"
    case "gibberish": "aucune phrase lisible"
    case "keywords": "des termes sans phrases"
    case "language": "dans une langue qui ne peut pas encore être évaluée"
    default: "aucune réponse donnée"
    }
  }

  var unjudgedDrill: String {
    "Pensez à un cas réel et écrivez quatre phrases à son sujet\(colon)quand c’était, ce que vous avez fait, pourquoi, et "
      + "ce qui en est sorti. Dites-les ensuite à voix haute."
  }

  // MARK: Competencies

  var unratedCompetency: String {
    "Aucune réponse à ce sujet n’a pu être évaluée\u{A0}; cela ne compte ni pour vous ni contre vous."
  }

  func rating(of questions: [Int], shown: [String], open: [String], nextLevel: Int?) -> String {
    var sentences = [
      "\(questions.count == 1 ? "Question" : "Questions") \(list(questions.map(String.init))).",
      shown.isEmpty ? "Rien de ce qui est cherché n’apparaît clairement." : "Montré\(colon)\(list(shown)).",
    ]
    if let nextLevel {
      sentences.append("Encore ouvert\(colon)\(list(open))\u{A0}; ce serait alors le niveau \(nextLevel).")
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Summary

  func judged(_ count: Int, of all: Int, score: Int, interval: ClosedRange<Int>) -> String {
    let topics = count < all ? "\(count) sujets sur \(all)" : all == 2 ? "Les deux sujets" : "Les \(all) sujets"
    let range =
      interval.count == 1
      ? "" : ", entre \(interval.lowerBound) et \(interval.upperBound) dans la mesure où ils portent"
    return "\(topics) ont pu être évalués et donnent \(score) sur 10\(range)\(colon)\(meaning(of: score))."
  }

  private func meaning(of score: Int) -> String {
    switch score {
    case ...2: "les réponses disent encore à peine ce que vous avez fait ou comment vous pensez"
    case 3...4: "les réponses sont un début, mais votre part ou vos raisons manquent le plus souvent"
    case 5...6:
      "on voit ce que vous avez fait ou comment vous pensez, mais les résultats, les exemples ou les coûts manquent "
        + "souvent"
    case 7...8: "la plupart des réponses sont complètes, et il reste à donner des chiffres ou des raisons"
    default: "la plupart des réponses sont complètes, justifiées et vérifiables"
    }
  }

  func notScored(because refusal: SessionScorer.Refusal, isShort: Bool) -> String {
    "Il n’y a pas de note\(colon)\(self.refusal(refusal)). Ce n’est pas une mauvaise note. Pour en obtenir une, répondez à "
      + "\(isShort ? "au moins quatre" : "davantage de") questions en quelques phrases complètes\(colon)un épisode, ce que "
      + "vous avez fait, ce qui en est sorti."
  }

  func refusal(_ refusal: SessionScorer.Refusal) -> String {
    switch refusal {
    case .fewAnswers: "trop peu d’éléments, car moins de trois réponses ont pu être évaluées"
    case .oneTopic: "trop peu d’éléments, car les réponses portent sur un seul sujet"
    case .wideInterval: "trop peu d’éléments, car les réponses diffèrent trop pour un seul chiffre"
    }
  }

  func best(_ question: String, name: String) -> String { "La plus forte\(colon)\(question), avec \(name)." }

  func practice(_ action: String, on number: Int) -> String {
    "Exercez ensuite une seule chose, d’abord sur la question \(number)\(colon)\(action)."
  }

  var instructionsFound: String {
    "Une réponse contenait des mots adressés à l’évaluation\u{A0}; ils n’ont rien changé."
  }

  // MARK: The CV

  func conflictingFigures(in question: Int) -> String {
    "À la question \(question), vous donnez d’autres chiffres que votre CV pour ce qui semble être le même travail. On "
      + "peut vous demander lesquels sont justes\u{A0}; accordez les deux."
  }

  func untoldResult(_ figure: String, in question: Int) -> String {
    "À la question \(question), vous avez parlé d’un résultat, «\u{A0}\(figure)\u{A0}», que votre CV ne donne pas. "
      + "Ajoutez-le à la ligne sur ce travail\(colon)un résultat mesuré est ce que l’on retient."
  }

  func requirement(_ topic: String, isMust: Bool, toldIn question: Int?) -> String {
    let demand =
      isMust ? "L’offre demande «\u{A0}\(topic)\u{A0}»" : "L’offre apprécierait «\u{A0}\(topic)\u{A0}»"
    guard let question else {
      return
        "\(demand)\u{A0}; votre CV ne semble pas le nommer. Si vous l’avez fait, dites où et avec quel effet\u{A0}; "
        + "sinon, nommez ce qui s’en approche le plus."
    }
    return
      "\(demand) et vous en avez parlé à la question \(question), mais votre CV ne semble pas le nommer. Ajoutez une "
      + "ligne qui dit où vous l’avez fait et ce qui en est sorti."
  }

  func unmeasuredLine(_ opening: String) -> String {
    "La ligne qui commence par «\u{A0}\(opening)\u{A0}» dit ce qui a été fait et ne donne aucune mesure. Ajoutez combien "
      + "ou à quelle vitesse, autant que vous le sachiez."
  }

  // MARK: The way to the score

  func levels(_ levels: [Int], of competency: String, median: String, weight: Int) -> String {
    let told =
      levels.count == 1 ? "niveau \(levels[0])" : "niveaux \(list(levels.map(String.init))), médiane \(median)"
    return "\(competency)\(colon)\(told)"
      + (weight == 1 ? "" : weight == 2 ? ", compte double" : ", compte \(weight) fois")
  }

  func mean(_ mean: String) -> String { "Moyenne des compétences\(colon)\(mean)" }

  func points(_ score: Int, from mean: String) -> String {
    "De l’échelle de 1 à 5 à celle de 1 à 10\(colon)1 + 9 × (\(mean) − 1) / 4, arrondi\(colon)\(score)"
  }

  func interval(_ interval: ClosedRange<Int>, of resamples: Int) -> String {
    "Tirées \(resamples) fois parmi les mêmes sujets, ce qui est presque là comptant une fois sur deux, huit notes sur dix "
      + "vont de \(interval.lowerBound) à \(interval.upperBound)"
  }

  func noScore(because refusal: SessionScorer.Refusal) -> String { "Pas de note\(colon)\(self.refusal(refusal))" }

  var nothingJudged: String { "Aucune réponse n’a pu être évaluée" }
}
