internal import GRDB
internal import InterviewDomain
internal import InterviewStore

/// A row of `usage`, the account of one session, and those of `model_calls` that it is the sum of.
enum UsageRecord {
  static func fetch(of session: Int64, _ db: Database) throws -> Usage {
    try db.row("SELECT \(columns) FROM usage WHERE session = ?", [session]).map(usage) ?? Usage()
  }

  static func sum(_ db: Database) throws -> Usage {
    try db.row(sums + " FROM usage WHERE requests > 0").map(usage) ?? Usage()
  }

  static func sum(since start: Timestamp, _ db: Database) throws -> Usage {
    try db.row(sums + " FROM model_calls WHERE created_at >= ?", [start.millisecondsSince1970]).map(usage) ?? Usage()
  }

  private static let columns = "requests, prompt_tokens, completion_tokens, cached_tokens, cost_usd"

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
      INSERT INTO usage(session, requests, prompt_tokens, completion_tokens, cached_tokens, cost_usd)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT(session) DO UPDATE SET requests = excluded.requests, prompt_tokens = excluded.prompt_tokens,
        completion_tokens = excluded.completion_tokens, cached_tokens = excluded.cached_tokens,
        cost_usd = excluded.cost_usd
      """,
      [
        session, usage.requests, usage.promptTokens, usage.completionTokens, usage.cachedTokens, usage.costUSD,
      ])
  }

  /// Of a row with `columns`, by place.
  private static func usage(_ row: Row) throws -> Usage {
    try Usage(
      requests: Stored.integer(row[0]), promptTokens: Stored.integer(row[1]), completionTokens: Stored.integer(row[2]),
      cachedTokens: Stored.integer(row[3]), costUSD: Double.fromDatabaseValue(row[4]))
  }
}
