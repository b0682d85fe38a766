/// The questions of one family of work in one language.
package struct QuestionPack: Hashable, Sendable {
  /// Its name among all packs, such as `software-en`.
  package var id: String
  package var version: Int
  /// The primary subtag of the language, such as `en`.
  package var language: String
  /// An SPDX expression.
  package var license: String
  package var family: WorkFamily
  package var competencies: [Competency]
  package var questions: [BankQuestion]

  package init(
    id: String, version: Int, language: String, license: String, family: WorkFamily, competencies: [Competency],
    questions: [BankQuestion]
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.license = license
    self.family = family
    self.competencies = competencies
    self.questions = questions
  }
}

/// A family of work, such as nursing; `general` holds what every work asks for.
package struct WorkFamily: Hashable, Sendable {
  package var id: String
  package var name: String
  /// Titles and words by which a job description shows that it belongs here.
  package var jobWords: [String]

  package init(id: String, name: String, jobWords: [String]) {
    self.id = id
    self.name = name
    self.jobWords = jobWords
  }
}

/// Something that people are better or worse at, and that questions can show.
package struct Competency: Hashable, Sendable {
  /// The same in every language.
  package var id: String
  package var name: String
  package var definition: String
  /// Words by which a job description asks for it.
  package var keywords: [String]
  /// How much it counts where a job does not say, from 1 to 3.
  package var weight: Int

  package init(id: String, name: String, definition: String, keywords: [String], weight: Int) {
    self.id = id
    self.name = name
    self.definition = definition
    self.keywords = keywords
    self.weight = weight
  }
}
