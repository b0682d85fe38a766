import InterviewDomain
import Testing

@Suite struct ScoringLanguageTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let language: String
    let question: String
    let answer: String
    let levels: ClosedRange<Int>

    var testDescription: String { "\(language) \(name)" }
  }

  private static let questions = [
    "de": "Erzählen Sie von einer Situation, in der Sie etwas verbessert haben.",
    "fr": "Parlez-moi d'une fois où vous avez amélioré quelque chose.",
    "es": "Hábleme de una vez en la que mejoró algo.",
  ]

  static let samples = [
    (
      "strong", "de", 4...5,
      "Letztes Jahr war unser Bestellsystem sehr langsam. Ich habe die Anfragen gemessen, eine fehlerhafte Abfrage gefunden und sie neu geschrieben, weil ein Zwischenspeicher das Problem nur versteckt hätte. Am Ende sank die Antwortzeit von 840 auf 120 ms."
    ),
    (
      "strong preterite", "de", 4...5,
      "Vor zwei Jahren drohte ein großer Kunde zu gehen. Ich rief die Leiterin der Buchhaltung an, sammelte alle offenen Fälle und schrieb einen Plan. Der Kunde verlängerte den Vertrag um zwei Jahre."
    ),
    (
      "few function words", "de", 4...4,
      "Letztes Jahr ging beim nächtlichen Import einiges verloren. Ich schrieb eine Prüfung, fand die Ursache und baute Wiederholungen ein. Seitdem haben wir keine Zeile mehr verloren."
    ),
    (
      "middling", "de", 3...3,
      "Letzten Winter fiel in unserer Schicht die Kollegin aus. Ich habe die Patienten neu verteilt und die Ärztin informiert. Es war für uns alle eine lange Nacht."
    ),
    (
      "only we", "de", 2...2,
      "Im März hatten wir vier Wochen für die neuen Steuerregeln. Wir haben die Arbeit aufgeteilt und jeden Abend getestet. Am Ende war alles rechtzeitig fertig."
    ),
    (
      "weak", "de", 1...1,
      "Ich bin sehr belastbar und ein guter Teamplayer. Mir ist Qualität wichtig, und ich arbeite gern mit anderen Menschen zusammen."
    ),
    (
      "strong", "fr", 4...5,
      "L'an dernier notre service de paiement était très lent. J'ai mesuré les requêtes, trouvé une boucle inutile et réécrit la requête, parce qu'un cache aurait seulement caché le problème. Finalement le temps de réponse est passé de 840 à 120 ms."
    ),
    (
      "middling", "fr", 3...3,
      "L'hiver dernier j'étais seule avec onze patients. J'ai vérifié les deux plus fragiles et j'ai demandé de l'aide à l'étage. C'était une nuit très longue pour nous tous."
    ),
    (
      "only we", "fr", 2...2,
      "En mars nous avions quatre semaines pour la nouvelle loi. Nous avons partagé le travail et testé chaque soir. Finalement tout était prêt à temps."
    ),
    (
      "weak", "fr", 1...1,
      "Je suis une personne très motivée et dynamique. La qualité est importante pour moi et je m'entends bien avec tout le monde dans une équipe."
    ),
    (
      "strong", "es", 4...5,
      "El año pasado nuestro servicio de pagos era muy lento. Medí las peticiones, encontré una consulta en un bucle y la reescribí, porque una caché solo habría ocultado el problema. Al final la latencia bajó de 840 a 120 ms."
    ),
    (
      "middling", "es", 3...3,
      "El invierno pasado estaba sola con once pacientes en el turno. Revisé primero a los dos más graves y pedí ayuda a otra planta. Fue una noche muy larga para todos nosotros."
    ),
    (
      "only we", "es", 2...2,
      "En marzo teníamos cuatro semanas para las nuevas normas. Repartimos el trabajo y probamos cada tarde con los contables. Al final todo estaba listo a tiempo."
    ),
    (
      "weak", "es", 1...1,
      "Soy una persona muy motivada y responsable. Para mí la calidad es importante y me llevo bien con todos en el equipo."
    ),
  ].map { Sample(name: $0.0, language: $0.1, question: questions[$0.1] ?? "", answer: $0.3, levels: $0.2) }

  private func judge(_ sample: Sample, _ answer: String, language: String? = nil) -> Judgement {
    AnswerScorer.judge(
      AnswerInQuestion(
        question: sample.question, answer: answer, style: .pastBehavior, language: language ?? sample.language))
  }

  @Test("answers in German, French and Spanish get their planned level", arguments: samples)
  func levels(_ sample: Sample) {
    let judgement = judge(sample, sample.answer)
    #expect(judgement.notScorable == nil)
    #expect(sample.levels.contains(judgement.level ?? 0), "\(judgement)")
    for quote in judgement.checks.compactMap(\.quote) { #expect(sample.answer.contains(quote)) }
    // The language of the answer counts, not that of the session.
    #expect(judge(sample, sample.answer, language: "en").level == judgement.level)
  }

  @Test("most answers with shuffled words are no answer", arguments: ["de", "fr", "es"])
  func shuffled(_ language: String) {
    let own = Self.samples.filter { $0.language == language }
    let refused = own.count { sample in
      let words = sample.answer.split(separator: " ")
      let step = [7, 11, 13].first { words.count % $0 != 0 } ?? 17
      return judge(sample, words.indices.map { words[$0 * step % words.count] }.joined(separator: " ")).level == nil
    }
    #expect(refused * 2 >= own.count, "\(refused) of \(own.count)")
  }

  @Test(
    "refusals are known in each language",
    arguments: [("de", "Das weiß ich nicht."), ("fr", "Je ne sais pas, désolé."), ("es", "No lo sé, la verdad.")])
  func refusals(_ language: String, _ answer: String) {
    let sample = Self.samples.first { $0.language == language } ?? Self.samples[0]
    #expect(judge(sample, answer).notScorable == "refusal")
  }

  @Test("an answer in a language without a lexicon is not judged")
  func otherLanguage() {
    let finnish =
      "Viime vuonna palvelumme oli hidas ja minä mittasin pyynnöt, kun asiakkaat valittivat. Sen jälkeen se oli nopea."
    for language in ["fi", "en", "de"] {
      #expect(judge(Self.samples[0], finnish, language: language).notScorable == "language")
    }
  }
}
