internal import GRDB
internal import InterviewStore

/// A row of `usage`: the account of one session.
enum UsageRecord {
  static func fetch(of session: Int64, _ db: Database) throws -> Usage {
    try db.row("SELECT * FROM usage WHERE session = ?", [session]).map(usage) ?? Usage()
  }

  static func sum(_ db: Database) throws -> Usage {
    let row = try db.row(
      """
      SELECT ifnull(sum(requests), 0) AS requests, ifnull(sum(prompt_tokens), 0) AS prompt_tokens,
        ifnull(sum(completion_tokens), 0) AS completion_tokens, ifnull(sum(cached_tokens), 0) AS cached_tokens,
        sum(cost_usd) AS cost_usd
      FROM usage
      """)
    return try row.map(usage) ?? Usage()
  }

  static func store(_ usage: Usage, of session: Int64, _ db: Database) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO usage(session, requests, prompt_tokens, completion_tokens, cached_tokens, cost_usd)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        session, usage.requests, usage.promptTokens, usage.completionTokens, usage.cachedTokens, usage.costUSD,
      ])
  }

  private static func usage(_ row: Row) throws -> Usage {
    try Usage(
      requests: Stored.integer(row["requests"]), promptTokens: Stored.integer(row["prompt_tokens"]),
      completionTokens: Stored.integer(row["completion_tokens"]), cachedTokens: Stored.integer(row["cached_tokens"]),
      costUSD: Double.fromDatabaseValue(row["cost_usd"]))
  }
}
