internal import InterviewDomain
internal import InterviewStore

extension StoreConformance {
  static func at(_ seconds: Int) -> Timestamp { Timestamp(millisecondsSince1970: Int64(seconds) * 1_000) }

  static func session(
    _ name: String, title: String = "Engineer", company: String = "Acme", at seconds: Int = 1_000
  ) throws -> Session {
    Session(
      id: SessionID(rawValue: name), settings: try SessionSettings(jobTitle: title, companyName: company),
      state: .created, progress: Progress(maxQuestions: 8), createdAt: at(seconds), updatedAt: at(seconds))
  }

  static func document(_ kind: DocumentKind, _ text: String = "Ten years of Swift") -> Document {
    Document(
      kind: kind, mediaType: "text/plain", fileName: "a.txt", text: text, pages: nil, warnings: ["a page was empty"])
  }

  static func question(_ index: Int, _ text: String = "Why?", at seconds: Int = 1_000) -> Question {
    Question(
      id: QuestionID(rawValue: "q-\(index)"), index: index, text: text, kind: index == 1 ? .opening : .planned,
      competency: "Databases", slot: index - 1, createdAt: at(seconds))
  }

  static func answer(_ index: Int, _ text: String = "Because", key: String? = nil, at seconds: Int = 1_000) -> Answer {
    Answer(messageID: MessageID(rawValue: "m-\(index)"), key: key, text: text, createdAt: at(seconds))
  }

  static func plan() -> InterviewPlan {
    InterviewPlan(
      version: 1, language: "en",
      slots: [
        .init(
          kind: .opening, competency: "Databases", style: .pastBehavior, text: "Tell me", requirement: "SQL \u{0}",
          cvEvidence: nil, keyTerms: ["index", "größe"])
      ])
  }

  static func feedback(_ id: SessionID) -> Feedback {
    let point = Point(
      text: "Names results",
      evidence: [Evidence(questionID: QuestionID(rawValue: "q-1"), source: .answer, quote: "42%")])
    let judgement = Judgement(
      level: 4, notScorable: nil, flags: ["instructionsToJudge"],
      checks: [Check(id: "E5.result", result: .partial, quote: "42%", advice: nil)])
    return Feedback(
      sessionID: id, score: .score(7, interval: 6...8), summary: "Good \u{0} 👍", strengths: [point], weaknesses: [],
      cvImprovements: [Point(text: "Shorter", evidence: [Evidence(source: .cv, quote: "etc.")])],
      competencies: [CompetencyRating(name: "Databases", level: nil, rationale: "not asked")],
      answers: [Assessment(questionID: QuestionID(rawValue: "q-1"), judgement: judgement)], rubricVersion: "1",
      provider: "offline", model: nil, createdAt: at(5),
      judgedChecks: [
        JudgedCheck(
          questionID: QuestionID(rawValue: "q-1"), check: "E5.result", rules: .partial, model: .pass,
          votes: JudgedCheck.Votes(yes: 3, no: 0, unclear: 0), quote: "42%")
      ], judging: Judging(provider: "openai", model: nil, seed: 7, reply: "{\"votes\": [] \u{0}}"))
  }

  static func attempt(_ number: Int, key: String? = nil) -> Attempt {
    Attempt(
      id: AttemptID(rawValue: "a-\(number)"), key: key, questionID: QuestionID(rawValue: "q-1"), number: number,
      text: "Again \u{0} 👍",
      judgement: Judgement(
        level: nil, notScorable: "tooShort", flags: [], checks: [Check(id: "E5.result", result: .pass, quote: "Again")]),
      previousLevel: number == 1 ? 4 : nil,
      differences: [
        Attempt.Difference(check: "E5.result", before: .partial, after: .pass),
        Attempt.Difference(check: "K1", before: nil, after: .unclear),
        Attempt.Difference(check: "K2", before: .fail, after: nil),
      ], rubricVersion: "1", createdAt: at(2_010))
  }

  /// A new session with both documents.
  static func makeReady(_ store: any InterviewRepository, _ name: String = "s-1") async throws -> SessionID {
    let session = try session(name)
    try await store.createSession(session)
    _ = try await store.attachDocument(document(.cv), to: session.id, at: at(1_001))
    _ = try await store.attachDocument(document(.jobDescription, "Knows Kafka"), to: session.id, at: at(1_002))
    return session.id
  }

  /// A new session whose one question was answered, ended early.
  static func makeComplete(_ store: any InterviewRepository, _ name: String = "s-1") async throws -> SessionID {
    let id = try await makeReady(store, name)
    var interview = try await store.interview(of: id)
    try interview.ask(question(1))
    try interview.accept(answer(1, key: "k"), to: QuestionID(rawValue: "q-1"))
    try interview.finish()
    try await store.saveInterview(interview, at: at(1_010))
    return id
  }

  static func names(
    _ store: any InterviewRepository, _ text: String?, state: SessionState? = nil
  ) async throws -> [String] {
    try await store.sessions(SessionQuery(state: state, text: text)).sessions.map(\.id.rawValue)
  }
}
