/// Where an answer tells what came of it.
struct ResultCues {
  private(set) var stated: [Int] = []
  private(set) var vague: [Int] = []
  /// A result said not to have come about: may be a candid failure or a contradiction, which rules cannot tell.
  private(set) var denied: Int?
  /// An outcome that others could confirm.
  private(set) var confirmable: Int?

  /// - Parameter actions: nil where what is told is no answer, such as a line of a CV.
  init(in text: AnswerText, lexicon: Lexicon, actions: PastActions? = nil, quantities: [Int]) {
    let places = SentencePlaces(text, pasts: actions?.pasts ?? [])
    let measured = Set(quantities.map { text.sentenceOf[$0] })
    for index in text.words.indices where text.counts[index] {
      if Self.isDisclaimed(index, in: text, lexicon: lexicon), isCue(index, in: text, lexicon: lexicon) {
        denied = denied ?? index
        continue
      }
      if lexicon.failedResults.length(at: index, in: text.words) != nil,
        text.isPreceded(index, by: lexicon.negations, within: 2)
      {
        denied = denied ?? index
        continue
      }
      if text.isPreceded(index, by: lexicon.modals, within: 3) { continue }
      let isDenied = text.isPreceded(index, by: lexicon.negations, within: 2)
      let isOwn = text.isPreceded(index, by: lexicon.ownSubjects, within: 2)
      if lexicon.results.length(at: index, in: text.words) != nil { stated.append(index) }
      if isDenied { continue }
      if lexicon.changes.length(at: index, in: text.words) != nil, measured.contains(text.sentenceOf[index]) {
        stated.append(index)
      } else if lexicon.outcomes.length(at: index, in: text.words) != nil, !isOwn,
        places.isInLaterHalf(text.sentenceOf[index])
      {
        stated.append(index)
        confirmable = confirmable ?? index
      } else if lexicon.vagueResults.length(at: index, in: text.words) != nil {
        vague.append(index)
      }
    }
    if let actions {
      let told = ToldResults(in: text, lexicon: lexicon, actions: actions, quantities: quantities)
      let held = told.stated.filter { !Self.isDisclaimed($0, in: text, lexicon: lexicon) }
      stated = Set(stated).union(held).sorted()
      confirmable = confirmable ?? told.confirmable
    }
    // "As a result it did not improve" is no result.
    if let denied { stated.removeAll { text.sentenceOf[$0] == text.sentenceOf[denied] } }
  }

  /// "It is not true that the costs fell": the denial stands before a clause of its own.
  private static func isDisclaimed(_ index: Int, in text: AnswerText, lexicon: Lexicon) -> Bool {
    let before = text.words[text.sentence(at: index).lowerBound..<index].prefix(6)
    guard let that = before.firstIndex(where: conjunctions.contains) else { return false }
    return before[..<that].contains { lexicon.negations.contains($0) || falsehoods.contains($0) }
  }

  private static let conjunctions: Set<String> = ["that", "dass", "que", "qu'il", "qu'elle"]
  private static let falsehoods: Set<String> = ["false", "untrue", "wrong", "nicht", "falsch", "faux", "falso"]

  private func isCue(_ index: Int, in text: AnswerText, lexicon: Lexicon) -> Bool {
    [lexicon.results, lexicon.changes, lexicon.outcomes].contains { $0.length(at: index, in: text.words) != nil }
  }
}
