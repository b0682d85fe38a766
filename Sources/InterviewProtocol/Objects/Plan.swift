extension Wire {
  /// What an interview is about, settled before its first question.
  package struct Plan: Codable, Hashable, Sendable {
    /// Of the rules that made it.
    package var version: Int
    package var language: String
    /// Whom the questions are made for: `junior`, `mid`, `senior` or `lead`.
    package var difficulty: String
    /// The most important first.
    package var requirements: [PlannedRequirement]
    /// In the order in which they are asked; follow-ups come between them.
    package var questions: [PlannedQuestion]

    package init(
      version: Int, language: String, difficulty: String, requirements: [PlannedRequirement],
      questions: [PlannedQuestion]
    ) {
      self.version = version
      self.language = language
      self.difficulty = difficulty
      self.requirements = requirements
      self.questions = questions
    }
  }

  /// What the job asks for beside what the CV shows of it.
  package struct PlannedRequirement: Codable, Hashable, Sendable {
    package var text: String
    /// In the job description.
    package var range: TextRange
    package var must: Bool
    /// `covered`, `partly` or `missing`.
    package var coverage: String
    /// Where the CV speaks of it, the best first.
    package var evidence: [LocatedText]

    package init(text: String, range: TextRange, must: Bool, coverage: String, evidence: [LocatedText]) {
      self.text = text
      self.range = range
      self.must = must
      self.coverage = coverage
      self.evidence = evidence
    }
  }

  /// Words of a document, and where they stand in the text that `document/get` gives.
  package struct LocatedText: Codable, Hashable, Sendable {
    package var text: String
    package var range: TextRange

    package init(text: String, range: TextRange) {
      self.text = text
      self.range = range
    }
  }

  package struct PlannedQuestion: Codable, Hashable, Sendable {
    /// `opening` or `planned`.
    package var kind: String
    package var competency: String
    /// What sort of answer is asked for: `pastBehavior`, `knowledge`, `situational` or `open`.
    package var style: String
    /// The built-in interviewer's wording; a model may put it otherwise.
    package var text: String
    /// `opening`, `covered`, `listed`, `missing`, `required`, `claim`, `competency`, `general` or `closing`.
    package var reason: String
    /// The reason as a sentence.
    package var why: String
    /// Of the job description.
    @Nullable package var requirement: LocatedText?
    /// Of the CV.
    @Nullable package var evidence: LocatedText?
    /// What a good answer holds.
    package var keyPoints: [String]
    package var anchors: LevelAnchors
    /// How often the competency counts in the score.
    package var weight: Int

    package init(
      kind: String, competency: String, style: String, text: String, reason: String, why: String,
      requirement: LocatedText?, evidence: LocatedText?, keyPoints: [String], anchors: LevelAnchors,
      weight: Int
    ) {
      self.kind = kind
      self.competency = competency
      self.style = style
      self.text = text
      self.reason = reason
      self.why = why
      self.requirement = requirement
      self.evidence = evidence
      self.keyPoints = keyPoints
      self.anchors = anchors
      self.weight = weight
    }
  }

  /// What answers at the first, third and fifth level look like.
  package struct LevelAnchors: Codable, Hashable, Sendable {
    package var low: String
    package var middle: String
    package var high: String

    package init(low: String, middle: String, high: String) {
      self.low = low
      self.middle = middle
      self.high = high
    }

    package enum CodingKeys: String, CodingKey {
      case low = "1"
      case middle = "3"
      case high = "5"
    }
  }
}
