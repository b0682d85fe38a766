/// The questions that interviews are made of, in a stable order: that of the packs, and within a pack that of its file.
package struct QuestionBank: Hashable, Sendable {
  package let packs: [QuestionPack]

  package init(packs: [QuestionPack]) { self.packs = packs }

  /// The packs in a language, told by a BCP 47 tag; only the primary subtag counts.
  package func packs(language: String) -> [QuestionPack] {
    let primary = language.split(separator: "-").first?.lowercased() ?? ""
    return packs.filter { $0.language == primary }
  }

  package func competencies(language: String) -> [Competency] {
    packs(language: language).flatMap(\.competencies)
  }

  /// - Parameter type: `mixed` takes questions of every type.
  package func questions(
    competency: String, type: InterviewType, difficulty: Difficulty, language: String
  ) -> [BankQuestion] {
    packs(language: language).flatMap { pack in
      pack.questions.filter { question in
        question.competency == competency && (type == .mixed || question.types.contains(type))
          && question.difficulties.contains(difficulty)
      }
    }
  }

  /// The families of work that a text names by one of their job words, in the order of the packs.
  package func families(namedIn text: String, language: String) -> [WorkFamily] {
    let words = Cues.wordBytes(of: text)
    return packs(language: language).map(\.family).filter { Cues(words: $0.jobWords).occur(in: words) }
  }

  /// The competencies that a text asks for by one of their keywords, in the order of the packs.
  package func competencies(askedForIn text: String, language: String) -> [Competency] {
    let words = Cues.wordBytes(of: text)
    return competencies(language: language).filter { Cues(words: $0.keywords).occur(in: words) }
  }
}

extension Cues {
  /// Phrases as somebody wrote them, to be found as whole words.
  package init(words phrases: [String]) {
    self.init(phrases.map { String(decoding: Self.wordBytes(of: $0), as: UTF8.self) })
  }
}
