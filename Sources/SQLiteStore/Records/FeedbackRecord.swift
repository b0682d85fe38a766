internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A row of `feedback`.
struct FeedbackRecord {
  private let content: FeedbackContent
  private let rubricVersion: String
  private let provider: String
  private let model: String?
  private let createdAt: Timestamp

  init(_ feedback: Feedback) {
    content = FeedbackContent(feedback)
    rubricVersion = feedback.rubricVersion
    provider = feedback.provider
    model = feedback.model
    createdAt = feedback.createdAt
  }

  private init(row: Row) throws {
    content = try Stored.json(row["content"])
    rubricVersion = try Stored.text(row["rubric_version"])
    provider = try Stored.text(row["provider"])
    model = StoredText.fromDatabaseValue(row["model"])?.text
    createdAt = try Stored.time(row["created_at"])
  }

  static func fetch(of session: Int64, _ db: Database) throws -> FeedbackRecord? {
    try db.row("SELECT * FROM feedback WHERE session = ?", [session]).map { try FeedbackRecord(row: $0) }
  }

  /// A second one for the same session breaks the table's key.
  func insert(into session: Int64, _ db: Database) throws {
    try db.run(
      """
      INSERT INTO feedback(session, rubric_version, provider, model, content, created_at) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        session, StoredText(rubricVersion), StoredText(provider), model.map { StoredText($0) },
        try Stored.json(encoding: content), createdAt.millisecondsSince1970,
      ])
  }

  // MARK: To the domain

  func feedback(of id: SessionID) throws -> Feedback {
    Feedback(
      sessionID: id, score: try content.sessionScore(), summary: content.summary,
      strengths: try content.strengths.map { try $0.point() },
      weaknesses: try content.weaknesses.map { try $0.point() },
      actions: try (content.actions ?? []).map { try $0.action() },
      cvImprovements: try content.cvImprovements.map { try $0.point() },
      competencies: content.competencies.map {
        CompetencyRating(name: $0.name, level: $0.level, rationale: $0.rationale)
      },
      answers: try content.answers.map { try $0.assessment() }, rubricVersion: rubricVersion, provider: provider,
      model: model, createdAt: createdAt,
      judgedChecks: try (content.judgedChecks ?? []).map { try $0.judgedCheck() },
      judging: content.judging.map {
        Judging(provider: $0.provider, model: $0.model, seed: $0.seed, reply: $0.reply)
      })
  }
}

extension FeedbackContent {
  fileprivate func sessionScore() throws -> SessionScore {
    if let notScorable { return .notScorable(reason: notScorable) }
    guard let score, let lowest, let highest, lowest <= highest else { throw StoreError.corrupt }
    return .score(score, interval: lowest...highest)
  }
}

extension FeedbackContent.Point {
  fileprivate func point() throws -> Point {
    Point(text: text, evidence: try evidence.map { try $0.evidence() })
  }
}

extension FeedbackContent.Action {
  fileprivate func action() throws -> Action {
    Action(
      questionID: QuestionID(rawValue: questionID), checks: checks, missing: missing, drill: drill,
      evidence: try evidence.map { try $0.evidence() })
  }
}

extension FeedbackContent.Evidence {
  fileprivate func evidence() throws -> Evidence {
    Evidence(
      questionID: questionID.map { QuestionID(rawValue: $0) }, source: try Stored.value(source.databaseValue),
      quote: quote)
  }
}

extension FeedbackContent.JudgedCheck {
  fileprivate func judgedCheck() throws -> JudgedCheck {
    JudgedCheck(
      questionID: QuestionID(rawValue: questionID), check: check, rules: try Stored.value(rules.databaseValue),
      model: try Stored.value(model.databaseValue),
      votes: InterviewDomain.JudgedCheck.Votes(yes: yes, no: no, unclear: unclear), quote: quote)
  }
}

extension FeedbackContent.Assessment {
  func assessment() throws -> Assessment {
    Assessment(
      questionID: QuestionID(rawValue: questionID),
      judgement: Judgement(
        level: level, notScorable: notScorable, flags: flags,
        checks: try checks.map {
          Check(id: $0.id, result: try Stored.value($0.result.databaseValue), quote: $0.quote, advice: $0.advice)
        }))
  }
}
