/// The built-in interviewer's words in one language.
///
/// Braces mark what is filled in: `{requirement}`, `{topic}`, `{evidence}` and `{quote}` are verbatim words between
/// quotation marks, `{title}` and `{company}` stand bare. Every question has exactly one question mark, at its end.
struct PhraseBook: Sendable {
  /// The primary subtag, such as `en`.
  let language: String
  let openingMark: String
  let closingMark: String
  /// Between the last two of several.
  let and: String
  /// For the first question, with `{evidence}`.
  let openers: [String]
  /// For the first question where the CV offers nothing to begin with.
  let plainOpeners: [String]
  let wordings: [Wording]
  /// Before a question of the packs, with `{requirement}`.
  let requirementLeadIns: [String]
  /// The same, with `{evidence}` besides.
  let evidenceLeadIns: [String]
  let general: [GeneralQuestion]
  let closings: [GeneralQuestion]
  /// The same, with `{evidence}` that no other question was about.
  let evidenceClosings: [String]
  let followUps: [AnswerGap: [String]]
  /// Before the next planned question: those of a neutral tone, and of the others.
  let plainTransitions: [String]
  let transitions: [Tone: [String]]
  /// After an answer that was none.
  let kindTransitions: [String]

  /// The words for a BCP 47 tag; English where there are none.
  static func forLanguage(_ tag: String) -> PhraseBook {
    let primary = tag.split(separator: "-").first?.lowercased() ?? ""
    return all.first { $0.language == primary } ?? .english
  }

  /// At least one; the first quotes nothing.
  func transitions(in tone: Tone) -> [String] { transitions[tone] ?? plainTransitions }

  static let all: [PhraseBook] = [.english, .german, .french, .spanish]

  func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " " + and + " " + last
  }

  func quoted(_ phrase: String) -> String { openingMark + phrase + closingMark }
}

/// A question about a requirement or a claim, to be filled in.
struct Wording: Hashable, Sendable {
  /// What the question leans on.
  enum Ground: Hashable, Sendable {
    /// `{evidence}` of the CV for a `{requirement}` of the job.
    case matched
    /// A `{requirement}` alone.
    case requirement
    /// A `{requirement}` that the CV does not mention.
    case gap
    /// The same, beside `{evidence}` of something else that may carry over.
    case transfer
    /// `{evidence}` of the CV alone.
    case claim
    /// The same, with a number in it.
    case measuredClaim
    /// A word that the CV lists, as `{evidence}`.
    case listed
  }

  let ground: Ground
  let style: InterviewPlan.Style
  let seniority: Seniority
  let text: String

  enum Seniority: Sendable {
    case any, early, late

    func suits(_ difficulty: Difficulty) -> Bool {
      switch self {
      case .any: true
      case .early: difficulty == .junior
      case .late: difficulty == .senior || difficulty == .lead
      }
    }
  }

  init(_ ground: Ground, _ style: InterviewPlan.Style, _ text: String) {
    self.init(ground, style, .any, text)
  }

  init(_ ground: Ground, _ style: InterviewPlan.Style, _ seniority: Seniority, _ text: String) {
    self.ground = ground
    self.style = style
    self.seniority = seniority
    self.text = text
  }
}

/// A question that needs neither CV nor job.
struct GeneralQuestion: Hashable, Sendable {
  let competency: String
  let style: InterviewPlan.Style
  let text: String
  let keyTerms: [String]

  init(_ competency: String, _ style: InterviewPlan.Style, _ text: String, _ keyTerms: String) {
    self.competency = competency
    self.style = style
    self.text = text
    self.keyTerms = keyTerms.split(separator: " ").map(String.init)
  }
}
