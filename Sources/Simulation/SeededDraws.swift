/// Draws that are the same for the same seed, on every machine.
struct SeededDraws {
  // Steele, Lea and Flood 2014 (SplitMix64); what the standard library shuffles may change with its version.
  private var state: UInt64
  private var decks: [String: [String]] = [:]

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
  }

  /// One phrase of a list, none twice before all were said.
  mutating func phrase(of name: String, _ phrases: [String]) -> String {
    var deck = decks[name] ?? []
    if deck.isEmpty { deck = phrases }
    guard !deck.isEmpty else { return "" }
    let phrase = deck.remove(at: number(in: 0...(deck.count - 1)))
    decks[name] = deck
    return phrase
  }
}
