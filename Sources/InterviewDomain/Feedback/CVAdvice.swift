/// What the CV could say that it does not: results told in answers, what the job insists on, lines without a measure.
struct CVAdvice {
  struct Answer {
    let id: QuestionID
    let number: Int
    let text: String

    init(_ part: JudgedSlot.Part) {
      id = part.question.id
      number = part.question.index
      text = part.answer
    }
  }

  let cv: String
  let jobDescription: String
  let requirements: [JobRequirement]
  let answers: [Answer]
  let prose: any FeedbackProse

  /// At most eight, no two with the same text; what costs least and tells most comes first.
  var points: [Point] {
    var texts: Set<String> = []
    let all = conflicts.prefix(1) + untoldResults.prefix(2) + missingRequirements.prefix(4) + unmeasuredLines.prefix(2)
    return Array(all.filter { texts.insert($0.text).inserted }.prefix(8))
  }

  // MARK: Answers beside the CV

  /// Figures that differ for what looks like the same work; which is right only the candidate knows.
  private var conflicts: [Point] {
    answers.compactMap { answer in
      guard let conflict = CVAgreement(answer: AnswerText(answer.text), cv: cv).conflict else { return nil }
      return Point(
        text: prose.conflictingFigures(in: answer.number),
        evidence: [
          Evidence(questionID: answer.id, source: .answer, quote: conflict.said),
          Evidence(source: .cv, quote: conflict.written),
        ])
    }
  }

  /// Figures told in answers and absent from the CV.
  private var untoldResults: [Point] {
    let written = Set(TokenizedText(cv).words.map(\.text))
    return answers.compactMap { answer in
      let text = AnswerText(answer.text)
      let lexicon = Lexicon.of(text, preferring: "en")
      let quantities = text.words.indices.filter {
        text.words[$0].first?.isNumber == true && text.isQuantity(at: $0, lexicon: lexicon)
      }
      guard CVAgreement(answer: text, cv: cv).conflict == nil else { return nil }
      let results = ResultCues(in: text, lexicon: lexicon, quantities: quantities).stated.map { text.sentenceOf[$0] }
      let told = quantities.filter { results.contains(text.sentenceOf[$0]) && !written.contains(text.words[$0]) }
      guard let first = told.first, let figure = figure(from: first, among: quantities, in: text) else { return nil }
      return Point(
        text: prose.untoldResult(figure, in: answer.number),
        evidence: [Evidence(questionID: answer.id, source: .answer, quote: text.quote(at: first))])
    }
  }

  /// The figures that stand together, such as "840 to 120 ms", verbatim.
  private func figure(from first: Int, among quantities: [Int], in text: AnswerText) -> String? {
    let sentence = text.sentence(at: first)
    let start = quantities.first { sentence.contains($0) && first - $0 <= 3 } ?? first
    var end = quantities.last { sentence.contains($0) && $0 - start <= 3 } ?? first
    // A bare number says nothing outside its sentence.
    if !text.words[end].contains(where: { "%€$".contains($0) }) {
      guard end + 1 < sentence.upperBound, text.follower(of: end) == " ", !Terms.isFunctionWord(text.words[end + 1])
      else { return nil }
      end += 1
    }
    let range = text.tokens.words[start].range.lowerBound..<text.tokens.words[end].range.upperBound
    let figure = text.tokens.text[range]
    return figure.contains(where: \.isNewline) ? nil : String(figure)
  }

  // MARK: The job beside the CV

  private var missingRequirements: [Point] {
    let known = Set(TokenizedText(cv).words.flatMap { Self.stems(of: $0.text) })
    let missing = requirements.compactMap { requirement -> (JobRequirement, Set<String>)? in
      let stems = Self.subject(of: requirement)
      // One name of several is enough: "Python, Go or Rust" asks for one of them.
      guard !stems.isEmpty, stems.isDisjoint(with: known) else { return nil }
      return (requirement, stems)
    }
    var topics: Set<String> = []
    return (missing.filter(\.0.isMust) + missing.filter { !$0.0.isMust }).compactMap { requirement, stems in
      guard topics.insert(Self.topic(of: requirement)?.lowercased() ?? "").inserted else { return nil }
      return point(on: requirement, stems: stems)
    }
  }

  private func point(on requirement: JobRequirement, stems: Set<String>) -> Point? {
    guard let topic = Self.topic(of: requirement) else { return nil }
    let named = stems.intersection(TokenizedText(topic).words.flatMap { Self.stems(of: $0.text) })
    guard !named.isEmpty,
      let quote = QuoteVerifier(jobDescription).verbatim(Self.clause(of: requirement.text, with: named))
    else { return nil }
    let asked = Evidence(source: .jobDescription, quote: quote)
    for answer in answers {
      let text = AnswerText(answer.text)
      guard let hit = text.words.firstIndex(where: { named.contains(Terms.stem(of: $0)) }) else { continue }
      return Point(
        text: prose.requirement(topic, isMust: requirement.isMust, toldIn: answer.number),
        evidence: [asked, Evidence(questionID: answer.id, source: .answer, quote: text.quote(at: hit))])
    }
    return Point(text: prose.requirement(topic, isMust: requirement.isMust, toldIn: nil), evidence: [asked])
  }

  /// The few words that name what is asked for, as the job has them.
  private static func topic(of requirement: JobRequirement) -> String? {
    Phrase.topic(of: Phrase.withoutLeadIn(requirement.text)).flatMap { Phrase.quotable($0, maxWords: 5) }
  }

  /// The stems by which a requirement is known, other names of the same things among them.
  private static func subject(of requirement: JobRequirement) -> Set<String> {
    let terms = Terms.salient(in: requirement.text).filter { !$0.isBroad }
    return Set(terms.flatMap { stems(of: $0.word) })
  }

  private static func stems(of word: String) -> [String] {
    let stem = Terms.stem(of: word.straightened)
    let others = synonyms.first { $0.contains(stem) } ?? []
    // "Cloud-based" and "CI/CD" speak of their parts too.
    let parts = word.split { "-/&".contains($0) }.map { $0.lowercased() }.filter {
      $0.count > 2 && !Terms.isFunctionWord($0) && !StopWords.generic.contains($0)
    }.map { Terms.stem(of: $0) }
    return [stem] + others + (parts.count > 1 ? parts : [])
  }

  private static let synonyms: [Set<String>] = [
    ["kubernetes", "k8s"], ["javascript", "js"], ["typescript", "ts"], ["postgresql", "postgres", "psql"],
    ["accessibility", "a11y", "wcag", "accessible"], ["golang", "go"], ["amazon", "aws"], ["gcp", "google"],
    ["ci/cd", "ci", "jenkins", "pipeline"], ["test", "qa"], ["containers", "docker", "container"], ["ml", "machine"],
    ["nodejs", "node.js", "node"], ["react", "react.js", "reactjs"], ["sql", "mysql", "postgresql", "sqlite"],
    ["observability", "monitor", "telemetry", "prometheus", "grafana"],
  ].map { (words: [String]) in Set(words.map { Terms.stem(of: $0) }) }

  /// The clause that holds most of the terms; of a long one the words around them.
  private static func clause(of text: String, with stems: Set<String>) -> String {
    func weight(_ clause: some StringProtocol) -> Int {
      TokenizedText(String(clause)).words.count { !stems.isDisjoint(with: Self.stems(of: $0.text)) }
    }
    let whole = text.trimmed()
    guard TokenizedText(whole).words.count > 16 else { return whole }
    let clauses = whole.split { ",;:()\n.".contains($0) }.map { $0.trimmed() }.filter {
      TokenizedText($0).words.count >= 2
    }
    let best = clauses.max { weight($0) < weight($1) } ?? whole
    let tokens = TokenizedText(best)
    guard tokens.words.count > 16,
      let hit = tokens.words.firstIndex(where: { !stems.isDisjoint(with: Self.stems(of: $0.text)) })
    else { return best }
    let first = max(0, min(hit - 4, tokens.words.count - 16))
    return String(best[tokens.words[first].range.lowerBound..<tokens.words[first + 15].range.upperBound])
  }

  // MARK: The CV alone

  /// Lines that tell of work and give no measure, those closest to the job first and of those the most recent.
  private var unmeasuredLines: [Point] {
    let wanted = requirements.reduce(into: Set<String>()) { $0.formUnion(Self.subject(of: $1)) }
    let lines = CVAnalysis(cv).statements.filter { statement in
      let words = TokenizedText(statement.text).words
      return (6...40).contains(words.count) && !statement.text.contains(where: \.isNumber)
        && ActionVerbs.isPast(words[0].text)
    }
    let ranked = lines.sorted { one, other in
      (other.stems.intersection(wanted).count, one.order) < (one.stems.intersection(wanted).count, other.order)
    }
    return ranked.compactMap { statement in
      let words = TokenizedText(statement.text).words
      let opening = statement.text[words[0].range.lowerBound..<words[min(3, words.count - 1)].range.upperBound]
      return Point(
        text: prose.unmeasuredLine(Phrase.collapsed(opening)),
        evidence: [Evidence(source: .cv, quote: statement.text)])
    }
  }
}
