internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A row of `usage`, the account of one session, and those of `model_calls` that it is the sum of.
enum UsageRecord {
  static func fetch(of session: Int64, _ db: Database) throws -> Usage {
    try db.row("SELECT * FROM usage WHERE session = ?", [session]).map(usage) ?? Usage()
  }

  static func sum(_ db: Database) throws -> Usage {
    try db.row(sums + " FROM usage WHERE requests > 0").map(usage) ?? Usage()
  }

  static func sum(since start: Timestamp, _ db: Database) throws -> Usage {
    try db.row(sums + " FROM model_calls WHERE created_at >= ?", [start.millisecondsSince1970]).map(usage) ?? Usage()
  }

  // One part without a price leaves the whole without.
  private static let sums = """
    SELECT ifnull(sum(requests), 0) AS requests, ifnull(sum(prompt_tokens), 0) AS prompt_tokens,
      ifnull(sum(completion_tokens), 0) AS completion_tokens, ifnull(sum(cached_tokens), 0) AS cached_tokens,
      CASE WHEN count(*) = count(cost_usd) THEN sum(cost_usd) END AS cost_usd
    """

  static func insert(_ call: ModelCall, of session: Int64, _ db: Database) throws {
    // Adding bounds the numbers, so that no sum of what endpoints claim overflows.
    var usage = Usage()
    usage.add(call.usage)
    try db.run(
      """
      INSERT INTO model_calls(session, provider, model, requests, prompt_tokens, completion_tokens, cached_tokens,
        cost_usd, milliseconds, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        session, call.provider, call.model, usage.requests, usage.promptTokens, usage.completionTokens,
        usage.cachedTokens, usage.costUSD, call.milliseconds, call.createdAt.millisecondsSince1970,
      ])
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
