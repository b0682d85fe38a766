internal import GRDB
internal import InterviewDomain

/// A row of `plans`; its slots are one JSON text, which later versions may add members to.
struct PlanRecord {
  private struct Slot: Codable {
    var kind: String
    var competency: String
    var style: String
    var text: String
    var requirement: String?
    var cvEvidence: String?
    var isMust: Bool?
    var keyTerms: [String]?
  }

  private let version: Int
  private let language: String
  private let slots: [Slot]

  init(_ plan: InterviewPlan) {
    version = plan.version
    language = plan.language
    slots = plan.slots.map {
      Slot(
        kind: $0.kind.rawValue, competency: $0.competency, style: $0.style.rawValue, text: $0.text,
        requirement: $0.requirement, cvEvidence: $0.cvEvidence, isMust: $0.isMust, keyTerms: $0.keyTerms)
    }
  }

  private init(row: Row) throws {
    version = try Stored.integer(row["version"])
    language = try Stored.text(row["language"])
    slots = try Stored.json(row["slots"])
  }

  static func fetch(of session: Int64, _ db: Database) throws -> PlanRecord? {
    try db.row("SELECT * FROM plans WHERE session = ?", [session]).map { try PlanRecord(row: $0) }
  }

  func replace(of session: Int64, _ db: Database) throws {
    try db.run(
      "INSERT OR REPLACE INTO plans(session, version, language, slots) VALUES (?, ?, ?, ?)",
      [session, version, StoredText(language), try Stored.json(encoding: slots)])
  }

  func plan() throws -> InterviewPlan {
    InterviewPlan(
      version: version, language: language,
      slots: try slots.map {
        InterviewPlan.Slot(
          kind: try Stored.value($0.kind.databaseValue), competency: $0.competency,
          style: try Stored.value($0.style.databaseValue), text: $0.text, requirement: $0.requirement,
          cvEvidence: $0.cvEvidence, isMust: $0.isMust ?? false, keyTerms: $0.keyTerms ?? [])
      })
  }
}
