/// Tells an answer that was copied out of the documents from one that was given.
enum PastedText {
  /// How many words on end nobody says twice in the same way.
  private static let runLength = 6

  /// Whether most of the answer stands in one of the documents, word for word.
  static func isPasted(_ answer: TokenizedText, from documents: [String]) -> Bool {
    guard answer.words.count >= 24 else { return false }
    let words = answer.words.map(\.text)
    let runs = stride(from: 0, through: words.count - runLength, by: runLength).map {
      " " + words[$0..<($0 + runLength)].joined(separator: " ") + " "
    }
    let anyRun = Cues(runs)
    return documents.contains { document in
      let text = Cues.wordBytes(of: document)
      return anyRun.occur(in: text) && runs.count { Cues([$0]).occur(in: text) } * 10 >= runs.count * 6
    }
  }
}
