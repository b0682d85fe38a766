/// Where an answer tells what came of it.
struct ResultCues {
  private(set) var stated: [Int] = []
  private(set) var vague: [Int] = []
  /// A result said not to have come about: may be a candid failure or a contradiction, which rules cannot tell.
  private(set) var denied: Int?
  /// An outcome that others could confirm.
  private(set) var confirmable: Int?

  init(in text: AnswerText, lexicon: Lexicon, quantities: [Int]) {
    let measured = Set(quantities.map { text.sentenceOf[$0] })
    for index in text.words.indices where text.counts[index] {
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
        text.sentenceOf[index] * 2 >= text.tokens.sentences.count - 1
      {
        stated.append(index)
        confirmable = confirmable ?? index
      } else if lexicon.vagueResults.length(at: index, in: text.words) != nil {
        vague.append(index)
      }
    }
    // "As a result it did not improve" is no result.
    if let denied { stated.removeAll { text.sentenceOf[$0] == text.sentenceOf[denied] } }
  }
}
