extension QuestionSimilarity {
  /// The texts that repeat an earlier one of the list, each with the first that it repeats.
  ///
  /// Two sets that share 72 % of their members share one of the few rarest of the smaller set, so only texts with
  /// such a stem in common are compared, and not all with all.
  package static func repeats(in texts: [String]) -> [(later: Int, earlier: Int)] {
    let sets = texts.map(stems(of:))
    var frequency: [String: Int] = [:]
    for stem in sets.joined() { frequency[stem, default: 0] += 1 }
    var known: [String: [Int]] = [:]
    var repeats: [(later: Int, earlier: Int)] = []
    for (index, stems) in sets.enumerated() {
      let rarest = stems.sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
        .prefix(stems.count - Int((Double(stems.count) * threshold).rounded(.up)) + 1)
      let candidates = Set(rarest.flatMap { known[$0] ?? [] }).sorted()
      if let earlier = candidates.first(where: { overlap(stems, sets[$0]) >= threshold }) {
        repeats.append((index, earlier))
      }
      // A stem that everybody has tells nothing and would make the list long.
      for stem in rarest where known[stem]?.count ?? 0 < 200 { known[stem, default: []].append(index) }
    }
    return repeats
  }
}
