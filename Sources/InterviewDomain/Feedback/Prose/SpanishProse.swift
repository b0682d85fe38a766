struct SpanishProse: FeedbackProse {
  var colon: String { ": " }
  var decimalPoint: String { "," }

  func list(_ items: [String]) -> String {
    // "Y" becomes "e" before its own sound.
    let last = (items.last ?? "").lowercased()
    let isSame = (last.hasPrefix("i") || last.hasPrefix("hi")) && !last.hasPrefix("hie") && !last.hasPrefix("hia")
    return items.joined(last: isSame ? "e" : "y")
  }

  // MARK: Strengths and weaknesses

  func question(_ number: Int, on competency: String) -> String { "Pregunta \(number) (\(competency))" }

  func gap(in topics: [(number: Int, competency: String)], missing: String, why: String, actions: [String]) -> String {
    "\(topics.count == 1 ? "Pregunta" : "Preguntas") \(list(topics.map { "\($0.number) (\($0.competency))" })): "
      + "\(missing). \(why) La próxima vez: \(actions.joined(separator: "; "))."
  }

  func jobTerms(_ terms: [String]) -> String { " (la oferta habla de \(list(terms)))" }

  func unjudged(_ questions: [(number: Int, reason: String)]) -> String {
    "Sin valorar, y por tanto sin contar: \(list(questions.map { "pregunta \($0.number) (\($0.reason))" })). Lo que no se "
      + "dice no puede hablar por usted. Inténtelo otra vez en cuatro o cinco frases completas sobre un caso real."
  }

  func notScorable(_ reason: String) -> String {
    switch reason {
    case "empty": "no se dijo nada"
    case "tooShort": "demasiado corto"
    case "echo": "la pregunta repetida"
    case "repeat": "ya dicho antes"
    case "gibberish": "no se pudo leer ninguna frase"
    case "keywords": "términos sin frases"
    case "language": "en un idioma que aún no se puede valorar"
    default: "no se dio respuesta"
    }
  }

  var unjudgedDrill: String {
    "Piense en un caso real y escriba cuatro frases sobre él: cuándo fue, qué hizo usted, por qué y qué salió de ello. "
      + "Después dígalas en voz alta."
  }

  // MARK: Competencies

  var unratedCompetency: String {
    "Ninguna respuesta sobre esto se pudo valorar; eso no cuenta ni a favor ni en contra de usted."
  }

  func rating(of questions: [Int], shown: [String], open: [String], nextLevel: Int?) -> String {
    var sentences = [
      "\(questions.count == 1 ? "Pregunta" : "Preguntas") \(list(questions.map(String.init))).",
      shown.isEmpty ? "Nada de lo que se busca se ve con claridad." : "Se ve: \(list(shown)).",
    ]
    if let nextLevel { sentences.append("Falta aún: \(list(open)); con ello sería el nivel \(nextLevel).") }
    return sentences.joined(separator: " ")
  }

  // MARK: Summary

  func judged(_ count: Int, of all: Int, score: Int, interval: ClosedRange<Int>) -> String {
    let topics =
      count < all
      ? "\(count) de \(all) temas se pudieron" : all == 2 ? "Ambos temas se pudieron" : "Los \(all) temas se pudieron"
    let range =
      interval.count == 1 ? "" : ", entre \(interval.lowerBound) y \(interval.upperBound) hasta donde alcanzan"
    return "\(topics) valorar y dan \(score) de 10\(range): \(meaning(of: score))."
  }

  private func meaning(of score: Int) -> String {
    switch score {
    case ...2: "las respuestas apenas dicen aún qué hizo usted o cómo piensa"
    case 3...4: "las respuestas son un comienzo, pero casi siempre faltan su propia parte o sus razones"
    case 5...6: "se ve qué hizo usted o cómo piensa, pero a menudo faltan resultados, ejemplos o costes"
    case 7...8: "la mayoría de las respuestas están completas, y lo que queda son cifras o razones"
    default: "la mayoría de las respuestas están completas, razonadas y se pueden comprobar"
    }
  }

  func notScored(because refusal: SessionScorer.Refusal, isShort: Bool) -> String {
    "No hay puntuación: \(self.refusal(refusal)). No es una puntuación baja. Para obtener una, responda a "
      + "\(isShort ? "al menos cuatro" : "más") preguntas en unas cuantas frases completas: una ocasión, qué hizo usted, "
      + "qué salió de ello."
  }

  func refusal(_ refusal: SessionScorer.Refusal) -> String {
    switch refusal {
    case .fewAnswers: "hay muy pocos indicios, pues se pudieron valorar menos de tres respuestas"
    case .oneTopic: "hay muy pocos indicios, pues las respuestas tratan de un solo tema"
    case .wideInterval: "hay muy pocos indicios, pues las respuestas difieren demasiado para un solo número"
    }
  }

  func best(_ question: String, name: String) -> String { "La más fuerte: \(question), con \(name)." }

  func practice(_ action: String, on number: Int) -> String {
    "Practique ahora una sola cosa, primero en la pregunta \(number): \(action)."
  }

  var instructionsFound: String {
    "En una respuesta había palabras dirigidas a quien valora; no cambiaron nada."
  }

  // MARK: The CV

  func conflictingFigures(in question: Int) -> String {
    "En la pregunta \(question) da otras cifras que su currículum para lo que parece el mismo trabajo. En la entrevista "
      + "pueden preguntar cuáles son las correctas; haga que coincidan."
  }

  func untoldResult(_ figure: String, in question: Int) -> String {
    "En la pregunta \(question) habló de un resultado, «\(figure)», que su currículum no da. Añádalo a la línea sobre ese "
      + "trabajo: un resultado medido es lo que se recuerda."
  }

  func requirement(_ topic: String, isMust: Bool, toldIn question: Int?) -> String {
    let demand = isMust ? "La oferta pide «\(topic)»" : "La oferta valoraría «\(topic)»"
    guard let question else {
      return
        "\(demand); su currículum no parece nombrarlo. Si lo ha hecho, diga dónde y con qué efecto; si no, nombre lo "
        + "que más se le acerque."
    }
    return
      "\(demand) y usted habló de ello en la pregunta \(question), pero su currículum no parece nombrarlo. Añada una "
      + "línea que diga dónde lo hizo y qué salió de ello."
  }

  func unmeasuredLine(_ opening: String) -> String {
    "La línea que empieza por «\(opening)» dice qué se hizo y no da ninguna medida. Añada cuánto, cuántos o con qué "
      + "rapidez, hasta donde lo sepa."
  }

  // MARK: The way to the score

  func levels(_ levels: [Int], of competency: String, median: String, weight: Int) -> String {
    let told =
      levels.count == 1 ? "nivel \(levels[0])" : "niveles \(list(levels.map(String.init))), mediana \(median)"
    return "\(competency): \(told)" + (weight == 1 ? "" : weight == 2 ? ", cuenta doble" : ", cuenta \(weight) veces")
  }

  func mean(_ mean: String) -> String { "Media de las competencias: \(mean)" }

  func points(_ score: Int, from mean: String) -> String {
    "De la escala de 1 a 5 a la de 1 a 10: 1 + 9 × (\(mean) − 1) / 4, redondeado: \(score)"
  }

  func interval(_ interval: ClosedRange<Int>, of resamples: Int) -> String {
    "Sacadas \(resamples) veces de los mismos temas, contando una de cada dos veces lo que casi está, ocho de cada diez "
      + "puntuaciones van de \(interval.lowerBound) a \(interval.upperBound)"
  }

  func noScore(because refusal: SessionScorer.Refusal) -> String { "Sin puntuación: \(self.refusal(refusal))" }

  var nothingJudged: String { "Ninguna respuesta se pudo valorar" }
}
