/// What an interview is going to be about, settled before its first question and stored with it.
package struct InterviewPlan: Hashable, Sendable {
  /// The version of the rules that made the plan.
  package var version: Int
  /// The language that questions are asked in; English where the built-in interviewer has no phrases for the session's.
  package var language: String
  /// Whom the questions are made for: as the session has it, or as the job shows it where nobody said.
  package var difficulty: Difficulty
  /// What the job asks for beside what the CV shows of it, the most important first.
  package var requirements: [Requirement]
  /// In the order in which they are asked; the first is the opening.
  package var slots: [Slot]

  package init(
    version: Int, language: String, difficulty: Difficulty = .mid, requirements: [Requirement] = [], slots: [Slot]
  ) {
    self.version = version
    self.language = language
    self.difficulty = difficulty
    self.requirements = requirements
    self.slots = slots
  }

  /// A requirement of the job and what the CV has to show for it.
  package struct Requirement: Hashable, Sendable {
    /// Verbatim text of the job description.
    package var text: String
    package var isMust: Bool
    package var coverage: RequirementMatch.Coverage
    /// Verbatim texts of the CV, the best first.
    package var evidence: [String]

    package init(text: String, isMust: Bool, coverage: RequirementMatch.Coverage, evidence: [String]) {
      self.text = text
      self.isMust = isMust
      self.coverage = coverage
      self.evidence = evidence
    }
  }

  /// One planned question: what is asked, why, and what a good answer holds.
  package struct Slot: Hashable, Sendable {
    package var kind: QuestionKind
    /// A short name such as "Incident response", in words of the job where it has them.
    package var competency: String
    /// What sort of answer is asked for.
    package var style: Style
    /// Why the question is in the plan.
    package var reason: Reason
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
    /// What the packs say of the question, where it is out of them.
    package var source: Source?

    package init(
      kind: QuestionKind, competency: String, style: Style, reason: Reason = .general, text: String,
      requirement: String? = nil, cvEvidence: String? = nil, isMust: Bool = false, keyTerms: [String] = [],
      source: Source? = nil
    ) {
      self.kind = kind
      self.competency = competency
      self.style = style
      self.reason = reason
      self.text = text
      self.requirement = requirement
      self.cvEvidence = cvEvidence
      self.isMust = isMust
      self.keyTerms = keyTerms
      self.source = source
    }
  }

  /// A question of a pack as it was when the plan was made; a later version of the pack changes nothing.
  package struct Source: Hashable, Sendable {
    /// The question's id.
    package var question: String
    package var keyPoints: [BankQuestion.KeyPoint]
    package var followUps: [BankQuestion.FollowUp]
    package var anchors: BankQuestion.Anchors

    package init(
      question: String, keyPoints: [BankQuestion.KeyPoint], followUps: [BankQuestion.FollowUp],
      anchors: BankQuestion.Anchors
    ) {
      self.question = question
      self.keyPoints = keyPoints
      self.followUps = followUps
      self.anchors = anchors
    }
  }

  package enum Reason: String, CaseIterable, Sendable {
    /// To begin with what the candidate knows best.
    case opening
    /// The job asks for it, and the CV tells of it.
    case covered
    /// The job asks for it, and the CV names it without telling of it.
    case listed
    /// The job asks for it, and the CV does not mention it.
    case missing
    /// The job asks for it.
    case required
    /// The CV makes much of it.
    case claim
    /// The job asks for the competency in general terms.
    case competency
    /// Every job asks for it.
    case general
    /// To end with what was not asked.
    case closing
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
