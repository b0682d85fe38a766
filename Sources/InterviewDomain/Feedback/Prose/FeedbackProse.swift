/// What feedback says, in one language: whole sentences, since no language is put together as another is.
///
/// What varies in them comes from an interview: numbers of questions, levels, names of competencies, and words of the
/// answers and documents, which stand in quotation marks.
package protocol FeedbackProse: Sendable {
  /// What is said of a check, by its id; of key points, by `K`.
  var checks: [String: CheckProse] { get }

  /// What stands between a subject and what is said of it.
  var colon: String { get }
  /// Between the whole and the hundredths of a figure.
  var decimalPoint: String { get }
  /// Items one after the other, with the language's "and" before the last.
  func list(_ items: [String]) -> String

  // MARK: Strengths and weaknesses

  /// Such as "Question 3 (Incident response)".
  func question(_ number: Int, on competency: String) -> String
  /// - Parameters:
  ///   - topics: number and competency of each question, the one to take up first in front.
  ///   - actions: what to do next time, as `CheckProse.Wording.action` has it.
  func gap(in topics: [(number: Int, competency: String)], missing: String, why: String, actions: [String]) -> String
  /// What follows a missing subject: the job's own terms for it.
  func jobTerms(_ terms: [String]) -> String
  /// - Parameter reasons: as `Judgement.notScorable` has them, in this language.
  func unjudged(_ questions: [(number: Int, reason: String)]) -> String
  /// - Parameter reason: one that `Judgement.notScorable` names.
  func notScorable(_ reason: String) -> String
  /// What to do about an answer that could not be judged.
  var unjudgedDrill: String { get }

  // MARK: Competencies

  var unratedCompetency: String { get }
  /// Which questions a rating rests on, what their answers show and what they lack, a sentence each.
  func rating(of questions: [Int], shown: [String], open: [String], nextLevel: Int?) -> String

  // MARK: Summary

  func judged(_ count: Int, of all: Int, score: Int, interval: ClosedRange<Int>) -> String
  /// - Parameter isShort: whether there were too few answers, and not too little in them.
  func notScored(because refusal: SessionScorer.Refusal, isShort: Bool) -> String
  func refusal(_ refusal: SessionScorer.Refusal) -> String
  func best(_ question: String, name: String) -> String
  func practice(_ action: String, on number: Int) -> String
  var instructionsFound: String { get }

  // MARK: The CV

  func conflictingFigures(in question: Int) -> String
  func untoldResult(_ figure: String, in question: Int) -> String
  func requirement(_ topic: String, isMust: Bool, toldIn question: Int?) -> String
  func unmeasuredLine(_ opening: String) -> String

  // MARK: The way to the score

  /// - Parameter weight: how often the competency counts.
  func levels(_ levels: [Int], of competency: String, median: String, weight: Int) -> String
  func mean(_ mean: String) -> String
  func points(_ score: Int, from mean: String) -> String
  func interval(_ interval: ClosedRange<Int>, of resamples: Int) -> String
  func noScore(because refusal: SessionScorer.Refusal) -> String
  var nothingJudged: String { get }
}

/// What is said of one check.
package struct CheckProse: Sendable {
  /// How feedback speaks of a check that a level rests on: to a person, never in terms of the rubric.
  package struct Wording: Sendable {
    /// What is looked for, as a noun.
    package var name: String
    /// What is good about it, and what to keep doing; empty where no strength speaks of it.
    package var praise: String
    /// What an answer lacks that does not pass it.
    package var missing: String
    /// Why an interviewer cares.
    package var why: String
    /// What to do next time.
    package var action: String
    /// Something to do before the next time, alone and in a quarter of an hour.
    package var drill: String
  }

  /// What would make it pass.
  package var advice: String
  /// When it passes, so that a candidate can argue with it.
  package var rule: String
  /// Nil for a check that no level rests on.
  package var wording: Wording?

  /// Of a check that a level rests on.
  init(
    _ name: String, praise: String = "", missing: String, why: String, action: String, drill: String, advice: String,
    rule: String
  ) {
    self.init(advice: advice, rule: rule)
    wording = Wording(name: name, praise: praise, missing: missing, why: why, action: action, drill: drill)
  }

  /// Of a check that is only shown.
  init(advice: String, rule: String) {
    self.advice = advice
    self.rule = rule
  }

  /// The checks that a strength may speak of, the most telling first.
  static let praised = [
    "E6.checkable", "E5.result", "E7.reason", "M2.tradeOff", "E4.ownActions", "A2.steps", "M3.example", "A3.check",
    "K0.subject", "E3.ownAction", "E1.event",
  ]
}

extension FeedbackProse {
  /// - Returns: nil for a check of no rubric that is known here.
  func check(_ id: String) -> CheckProse? { checks[id] ?? (Ladder.isKeyPoint(id) ? checks["K"] : nil) }

  func wording(of id: String) -> CheckProse.Wording? { check(id)?.wording }

  /// With the advice of each check in this language.
  func advising(_ judgement: Judgement) -> Judgement {
    var advised = judgement
    for index in advised.checks.indices where advised.checks[index].result != .pass {
      advised.checks[index].advice = check(advised.checks[index].id)?.advice
    }
    return advised
  }
}

package enum FeedbackLanguage {
  /// - Parameter tag: of BCP 47; feedback in a language that is not among them is in English.
  package static func prose(for tag: String) -> any FeedbackProse {
    switch tag.lowercased().prefix(while: \.isLetter) {
    case "de": GermanProse()
    case "fr": FrenchProse()
    case "es": SpanishProse()
    default: EnglishProse()
    }
  }
}
