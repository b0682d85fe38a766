extension Lexicon {
  /// The languages that answers can be judged in.
  static let all: [Lexicon] = [english, german, french, spanish]

  /// The lexicon of the language that a text is in, as its function words tell; in doubt the preferred one.
  static func of(_ text: AnswerText, preferring tag: String) -> Lexicon {
    let code = tag.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() }
    let preferred = all.first { $0.code == code } ?? english
    func count(_ lexicon: Lexicon) -> Int { text.words.count { lexicon.functionWords.contains($0) } }
    let own = count(preferred)
    guard own * 3 < text.words.count else { return preferred }
    var best = (lexicon: preferred, count: own)
    for lexicon in all {
      let found = count(lexicon)
      if found > best.count { best = (lexicon, found) }
    }
    return best.count * 4 >= text.words.count && best.count * 2 >= own * 3 ? best.lexicon : preferred
  }
}
