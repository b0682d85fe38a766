/// A question with what a good answer to it holds, settled before anybody answers.
package struct BankQuestion: Hashable, Sendable {
  /// Its name among all questions of its language.
  package var id: String
  /// The id of a competency, in its own pack or in another of the same language.
  package var competency: String
  /// The interviews that it suits besides `mixed` ones.
  package var types: [InterviewType]
  package var style: InterviewPlan.Style
  package var difficulties: [Difficulty]
  package var text: String
  /// The same question built on the candidate's own facts, with slots; to be asked only where all of them can be filled.
  package var grounded: String?
  package var keyPoints: [KeyPoint]
  package var followUps: [FollowUp]
  package var anchors: Anchors

  package init(
    id: String, competency: String, types: [InterviewType], style: InterviewPlan.Style, difficulties: [Difficulty],
    text: String, grounded: String?, keyPoints: [KeyPoint], followUps: [FollowUp], anchors: Anchors
  ) {
    self.id = id
    self.competency = competency
    self.types = types
    self.style = style
    self.difficulties = difficulties
    self.text = text
    self.grounded = grounded
    self.keyPoints = keyPoints
    self.followUps = followUps
    self.anchors = anchors
  }

  /// What may stand in braces in `grounded`, filled with verbatim words of the documents.
  package enum Slot: String, CaseIterable, Sendable {
    /// Something that the CV says was done.
    case achievement
    /// A former employer.
    case organization
    /// A tool or method that the CV lists.
    case skill
    /// A requirement of the job description.
    case requirement
  }

  /// One thing that a good answer holds.
  package struct KeyPoint: Hashable, Sendable {
    /// Its name within the question, such as `k1`.
    package var id: String
    package var text: String
    /// Words, word beginnings or phrases by which an answer shows it, lower-cased.
    package var cues: [String]

    package init(id: String, text: String, cues: [String]) {
      self.id = id
      self.text = text
      self.cues = cues
    }

    /// Whether an answer, as `Cues.wordBytes`, has one of the cues at the beginning of a word.
    func isShown(in answer: [UInt8]) -> Bool {
      Cues(cues.map { String(decoding: Cues.wordBytes(of: $0).dropLast(), as: UTF8.self) }).occur(in: answer)
    }
  }

  package struct FollowUp: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case clarify, example, result, ownPart, tradeOff, contrast
    }

    package enum Occasion: Hashable, Sendable {
      /// The answer does not show the key point of that id.
      case missing(String)
      /// The answer has that gap.
      case gap(AnswerGap)
      /// The answer lacks nothing, and there is more to learn.
      case complete

      /// As packs write it; whatever is no other occasion is the id of a key point.
      package init(name: String) {
        self = name == "complete" ? .complete : AnswerGap(rawValue: name).map { .gap($0) } ?? .missing(name)
      }

      package var name: String {
        switch self {
        case .complete: "complete"
        case .gap(let gap): gap.rawValue
        case .missing(let keyPoint): keyPoint
        }
      }
    }

    package var kind: Kind
    package var when: Occasion
    package var text: String

    package init(kind: Kind, when: Occasion, text: String) {
      self.kind = kind
      self.when = when
      self.text = text
    }
  }

  /// What answers at the first, third and fifth level look like.
  package struct Anchors: Hashable, Sendable {
    package var low: String
    package var middle: String
    package var high: String

    package init(low: String, middle: String, high: String) {
      self.low = low
      self.middle = middle
      self.high = high
    }
  }
}
