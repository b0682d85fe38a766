internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A row of `plans`; its slots are one JSON text, which later versions may add members to.
struct PlanRecord {
  fileprivate struct Slot: Codable {
    var kind: String
    var competency: String
    var style: String
    var text: String
    var requirement: String?
    var cvEvidence: String?
    var isMust: Bool?
    var keyTerms: [String]?
    var reason: String?
    var source: Source?
  }

  fileprivate struct Source: Codable {
    var question: String
    var keyPoints: [KeyPoint]
    var followUps: [FollowUp]
    var anchors: [String]
  }

  fileprivate struct KeyPoint: Codable {
    var id: String
    var text: String
    var cues: [String]
  }

  fileprivate struct FollowUp: Codable {
    var kind: String
    /// As a pack writes it: `complete`, a gap, or the id of a key point.
    var when: String
    var text: String
  }

  fileprivate struct Requirement: Codable {
    var text: String
    var isMust: Bool
    var coverage: String
    var evidence: [String]
  }

  private let version: Int
  private let language: String
  /// Nil in a plan of version 1.
  private let difficulty: String?
  private let requirements: [Requirement]
  private let slots: [Slot]

  init(_ plan: InterviewPlan) {
    version = plan.version
    language = plan.language
    difficulty = plan.difficulty.rawValue
    requirements = plan.requirements.map {
      Requirement(text: $0.text, isMust: $0.isMust, coverage: $0.coverage.rawValue, evidence: $0.evidence)
    }
    slots = plan.slots.map {
      Slot(
        kind: $0.kind.rawValue, competency: $0.competency, style: $0.style.rawValue, text: $0.text,
        requirement: $0.requirement, cvEvidence: $0.cvEvidence, isMust: $0.isMust, keyTerms: $0.keyTerms,
        reason: $0.reason.rawValue, source: $0.source.map(Source.init))
    }
  }

  private init(row: Row) throws {
    version = try Stored.integer(row["version"])
    language = try Stored.text(row["language"])
    difficulty = try Stored.optional(row["difficulty"], Stored.text)
    requirements = try Stored.optional(row["requirements"]) { try Stored.json($0) } ?? []
    slots = try Stored.json(row["slots"])
  }

  static func fetch(of session: Int64, _ db: Database) throws -> PlanRecord? {
    try db.row("SELECT * FROM plans WHERE session = ?", [session]).map { try PlanRecord(row: $0) }
  }

  func replace(of session: Int64, _ db: Database) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO plans(session, version, language, difficulty, requirements, slots)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        session, version, StoredText(language), difficulty, try Stored.json(encoding: requirements),
        try Stored.json(encoding: slots),
      ])
  }

  func plan() throws -> InterviewPlan {
    InterviewPlan(
      version: version, language: language,
      difficulty: try difficulty.map { try Stored.value($0.databaseValue) } ?? .mid,
      requirements: try requirements.map {
        InterviewPlan.Requirement(
          text: $0.text, isMust: $0.isMust, coverage: try Stored.value($0.coverage.databaseValue),
          evidence: $0.evidence)
      },
      slots: try slots.map {
        InterviewPlan.Slot(
          kind: try Stored.value($0.kind.databaseValue), competency: $0.competency,
          style: try Stored.value($0.style.databaseValue),
          reason: try $0.reason.map { try Stored.value($0.databaseValue) } ?? .general, text: $0.text,
          requirement: $0.requirement, cvEvidence: $0.cvEvidence, isMust: $0.isMust ?? false,
          keyTerms: $0.keyTerms ?? [], source: try $0.source?.source())
      })
  }
}

extension PlanRecord.Source {
  fileprivate init(_ source: InterviewPlan.Source) {
    question = source.question
    keyPoints = source.keyPoints.map { PlanRecord.KeyPoint(id: $0.id, text: $0.text, cues: $0.cues) }
    followUps = source.followUps.map {
      PlanRecord.FollowUp(kind: $0.kind.rawValue, when: $0.when.name, text: $0.text)
    }
    anchors = [source.anchors.low, source.anchors.middle, source.anchors.high]
  }

  fileprivate func source() throws -> InterviewPlan.Source {
    guard anchors.count == 3 else { throw StoreError.corrupt }
    return InterviewPlan.Source(
      question: question,
      keyPoints: keyPoints.map { BankQuestion.KeyPoint(id: $0.id, text: $0.text, cues: $0.cues) },
      followUps: try followUps.map {
        BankQuestion.FollowUp(
          kind: try Stored.value($0.kind.databaseValue), when: BankQuestion.FollowUp.Occasion(name: $0.when),
          text: $0.text)
      },
      anchors: BankQuestion.Anchors(low: anchors[0], middle: anchors[1], high: anchors[2]))
  }
}
