/// What an answer lacks; the next question can ask for it.
package enum AnswerGap: String, CaseIterable, Sendable {
  /// Nothing was said, "I don't know", or the candidate would rather not.
  case refused
  /// The candidate asked something instead.
  case askedBack
  /// Said before in this interview, or the question said back.
  case repeated
  /// Copied out of the CV or the job description.
  case pasted
  /// No words of any language, or words in no order.
  case unreadable
  case tooShort
  case offTopic
  /// A habit or an opinion where an event was asked for.
  case noEvent
  /// "We" did it.
  case noOwnAction
  case noResult
  /// A result that nobody could check.
  case noMeasure
  /// A choice or claim without its reason.
  case noReason
}
