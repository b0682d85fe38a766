extension Usage {
  /// The most that one account counts, so that whatever an endpoint claims, a sum over all of them never overflows.
  private static let most = 1 << 40

  /// Adds a call; a price is known as soon as one part has one.
  package mutating func add(_ other: Usage) {
    requests = Self.sum(requests, other.requests)
    promptTokens = Self.sum(promptTokens, other.promptTokens)
    completionTokens = Self.sum(completionTokens, other.completionTokens)
    cachedTokens = Self.sum(cachedTokens, other.cachedTokens)
    if let cost = other.costUSD { costUSD = (costUSD ?? 0) + cost }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    min(max(left, 0), most) + min(max(right, 0), most)
  }
}
