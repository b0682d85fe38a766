/// How a simulated candidate answers.
package enum Manner: String, CaseIterable, Sendable {
  /// One event, several steps of the candidate's own, the reason, and a result with its figures.
  case strong
  /// An event and what was done, without a reason or a result that anybody could check.
  case average
  /// A sentence or two, from which nobody's share can be told.
  case terse
  /// Much, and little to the point.
  case rambling
  /// Opinions and habits in place of what happened.
  case evasive
  /// No words of any language, or words in no order.
  case gibberish
  /// The first answer again and again.
  case repeating
  /// An average answer with orders to whoever judges it.
  case injecting
}
