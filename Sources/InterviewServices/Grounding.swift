internal import InterviewDomain

/// Tells words that a model found in its sources from those that it made up.
///
/// Names, numbers and tools must stand in a source. That cannot catch every invention, and it rejects some honest
/// sentences: what is lost is wording, and the rules' own points stand in for it.
struct Grounding {
  /// Every word of the sources, lower-cased, and the parts of compound ones.
  private let known: Set<String>
  private let questions: Int

  /// - Parameter questions: how many were asked; "question 3" is a number that needs no source.
  init(texts: [String], questions: Int) {
    var known: Set<String> = []
    for text in texts {
      for word in TokenizedText(text).words {
        known.insert(Self.bare(word.text))
        for part in word.text.split(whereSeparator: { "-./&'’".contains($0) }) { known.insert(Self.bare(String(part))) }
      }
    }
    self.known = known
    self.questions = questions
  }

  func holds(_ text: String) -> Bool {
    guard !hasMarkup(text), !Guarded.looksLikeInstructions(text) else { return false }
    let tokens = TokenizedText(text)
    let starts = Set(tokens.sentences.map(\.words.lowerBound))
    return tokens.words.indices.allSatisfy { index in
      let previous = index > 0 ? tokens.words[index - 1].text : ""
      let opens = starts.contains(index) || opensAClause(tokens.words[index], in: text)
      return isGrounded(
        tokens.words[index].text, written: text[tokens.words[index].range], after: previous, opens: opens)
    }
  }

  private func isGrounded(_ word: String, written: Substring, after previous: String, opens: Bool) -> Bool {
    let word = Self.bare(word)
    if known.contains(word) { return true }
    if word.contains(where: \.isNumber) {
      guard ["question", "questions", "answer", "answers", "and"].contains(previous), let number = Int(word) else {
        return false
      }
      return (1...max(1, questions)).contains(number)
    }
    if Self.amounts.contains(word) || Self.tools.contains(word) { return false }
    if word.contains(where: { "+#/&".contains($0) }) || word.contains(".") { return partsAreKnown(word) }
    guard written.contains(where: \.isUppercase) else { return true }
    if Self.always.contains(word) || word.hasPrefix("i'") { return true }
    // A sentence must begin somehow; a capital inside the word is a name all the same.
    return opens && !written.dropFirst().contains(where: \.isUppercase) && Self.openers.contains(word)
  }

  private func partsAreKnown(_ word: String) -> Bool {
    word.split { "./&".contains($0) }.allSatisfy { part in
      known.contains(String(part)) || Self.plainParts.contains(String(part))
    }
  }

  private func hasMarkup(_ text: String) -> Bool {
    if text.contains(where: { "<>{}`|\\[]".contains($0) }) { return true }
    let lowered = text.lowercased()
    return ["http", "www.", "javascript:", "data:"].contains { lowered.contains($0) }
  }

  private func opensAClause(_ word: Word, in text: String) -> Bool {
    let before = text[..<word.range.lowerBound].suffix(3)
    return before.hasSuffix(": ") || before.contains { "\"“‘'(".contains($0) }
  }

  private static func bare(_ word: String) -> String {
    var word = word.replacingTypographicApostrophe.filter { $0 != "%" }
    if word.hasSuffix("'s") { word.removeLast(2) }
    return word
  }

  // MARK: Lists

  private static let always: Set<String> = ["i", "cv", "star"]

  private static let plainParts: Set<String> = ["and", "or", "e", "g", "i", "his", "her", "he", "she", "etc"]

  private static let amounts: Set<String> = words(
    """
    three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion dozen dozens half quarter twice thrice doubled tripled
    halved percent percentage
    """)

  /// Names of tools, firms and standards that models like to add, also where they are written without a capital.
  private static let tools: Set<String> = words(
    """
    airflow alexa amazon android angular ansible apache apple atlassian aws azure bash bigquery bitbucket cassandra
    circleci clickhouse cloudflare cobol confluence css datadog databricks dbt django docker dynamodb ec2 elasticsearch
    elixir erlang excel express facebook fastapi figma firebase flask fortran gcp git github gitlab golang google gradle
    grafana graphql grpc hadoop haskell helm heroku hibernate html ibm ios istio java javascript jenkins jest jira json
    jupyter kafka kanban keras kotlin kubernetes lambda laravel linkedin linux lua mariadb maven memcached meta microsoft
    mongodb mysql netflix nginx nodejs numpy nvidia oauth okta openai openshift oracle pandas perl php postgres
    postgresql powerbi prometheus puppet pytest python pytorch rabbitmq rails react redis redshift redux ruby rust
    salesforce sap scala scrum selenium sentry servicenow shopify sklearn slack snowflake solaris spark splunk
    sql sqlite stripe svelte swift swiftui tableau tensorflow terraform trello twilio typescript uber ubuntu unix vue
    webpack windows wordpress xml yaml zendesk
    """)

  /// Words that sentences of feedback begin with.
  private static let openers: Set<String> = words(
    """
    a about above across add added adding address after again all also although always an and another answer answering
    answers any are as ask at avoid back balance be because before begin being besides better both break briefly bring
    build but by calculate can check choose clarify clear clearly close comparing compare concise concrete connect
    consider context could cover cut cv define demonstrate demonstrated demonstrates demonstrating describe described
    describes describing detail detailed details develop did discuss do does during each elaborate emphasize end
    engaging ensure even every evidence examples example excellent expand explain explained explaining explains explicit
    explore extend few final finally find finish first focus focused follow for frame from generally get give given
    giving good great group had has have having helpful here highlight highlighted highlighting highlights how however
    identify if illustrate impact improve in include included includes including instead interviewer interviewers it its
    keep keeping lack lacked lacks last lead leave less let limited link linking list little look made make makes making
    many match measurable measure mention mentioned mentioning mentions missing more moreover most move much name naming
    next nice no none not note nothing notice of offer often omit on once one only open opening or order other others
    otherwise our outline overall own part place please point position practice practise prepare present provide
    provided provides providing put quantified quantify quantifying question questions quote rather reasons reason
    reasoning refer reflect relate remove rephrase replace responses response result results rewrite say show showed
    showing shown shows similarly since situation skip so some solid sound speak specific specifically specify spell
    start state stated stating still stories story strengthen strong strongest structure such summarize support take
    talk tell telling that the their them then there these they think this those though to together too try turn two
    under understanding use used useful using vague very was weak well were what when where which while who why with
    within without word work worked would write you your yours
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

extension String {
  fileprivate var replacingTypographicApostrophe: String {
    utf8.contains(0xE2) ? String(map { $0 == "’" ? "'" : $0 }) : self
  }
}
