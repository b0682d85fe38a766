/// What an interview is going to be about, settled before its first question and stored with it.
package struct InterviewPlan: Hashable, Sendable {
  /// The version of the rules that made the plan.
  package var version: Int
  /// The language that questions are asked in; English where the built-in interviewer has no phrases for the session's.
  package var language: String
  /// In the order in which they are asked; the first is the opening.
  package var slots: [Slot]

  package init(version: Int, language: String, slots: [Slot]) {
    self.version = version
    self.language = language
    self.slots = slots
  }

  /// One planned question: what is asked, why, and what a good answer holds.
  package struct Slot: Hashable, Sendable {
    package var kind: QuestionKind
    /// A short name such as "Incident response", in words of the job where it has them.
    package var competency: String
    /// What sort of answer is asked for.
    package var style: Style
    /// The built-in interviewer's wording, ready to be asked.
    package var text: String
    /// The requirement behind it: verbatim text of the job description.
    package var requirement: String?
    /// What the question rests on: verbatim text of the CV.
    package var cvEvidence: String?
    /// Whether the job insists on the requirement.
    package var isMust: Bool
    /// Terms that an answer on the subject would use, lower-cased.
    package var keyTerms: [String]

    package init(
      kind: QuestionKind, competency: String, style: Style, text: String, requirement: String? = nil,
      cvEvidence: String? = nil, isMust: Bool = false, keyTerms: [String] = []
    ) {
      self.kind = kind
      self.competency = competency
      self.style = style
      self.text = text
      self.requirement = requirement
      self.cvEvidence = cvEvidence
      self.isMust = isMust
      self.keyTerms = keyTerms
    }
  }

  package enum Style: String, CaseIterable, Sendable {
    /// "Tell me about a time when…": an event of the candidate's own is asked for.
    case pastBehavior
    /// "How does … work?": knowledge and reasoning are asked for.
    case knowledge
    /// "Suppose that…": a way to go about something is asked for.
    case situational
    /// "Why this job?", "What should we know?": anything to the point will do.
    case open
  }
}
