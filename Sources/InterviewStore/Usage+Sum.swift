extension Usage {
  /// The most that one account counts, so that whatever an endpoint claims, a sum over all of them never overflows.
  private static let most = 1 << 40

  /// Adds what other calls took; the price of all is known if that of each part is.
  package mutating func add(_ other: Usage) {
    let isFirst = requests == 0
    if other.requests > 0 || other.costUSD != nil {
      costUSD = isFirst ? other.costUSD : costUSD.flatMap { own in other.costUSD.map { own + $0 } }
    }
    requests = Self.sum(requests, other.requests)
    promptTokens = Self.sum(promptTokens, other.promptTokens)
    completionTokens = Self.sum(completionTokens, other.completionTokens)
    cachedTokens = Self.sum(cachedTokens, other.cachedTokens)
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    min(max(left, 0), most) + min(max(right, 0), most)
  }
}
