/// Words that are addressed to whoever scores the answer, not to the interviewer.
enum JudgeInstructions {
  static func begin(at index: Int, in text: AnswerText) -> Bool {
    if always.length(at: index, in: text.words) != nil { return true }
    // "Give me 10" is an order, "they gave me 10 out of 10" and "give me 10 minutes" are not.
    if let length = orders.length(at: index, in: text.words) {
      return isCommand(at: index, in: text) && endsTheClause(index + length - 1, in: text)
    }
    // "We met the top score of the audit": praise only counts when it is asked for.
    guard let length = praise.length(at: index, in: text.words), !isForAnother(index + length, in: text) else {
      return false
    }
    return text.sentence(at: index).contains {
      wishes.length(at: $0, in: text.words) != nil && isCommand(at: $0, in: text)
    }
  }

  /// "Give the highest score to the worst risk" is how something else is rated.
  private static func isForAnother(_ index: Int, in text: AnswerText) -> Bool {
    guard text.words.indices.contains(index + 1), ["to", "for"].contains(text.words[index]) else { return false }
    return !["me", "my", "this", "it"].contains(text.words[index + 1])
  }

  private static func isCommand(at index: Int, in text: AnswerText) -> Bool {
    guard index > text.sentence(at: index).lowerBound else { return true }
    let previous = text.words[index - 1]
    return ["please", "and", "just", "now", "then", "must", "should", "bitte", "und", "so"].contains(previous)
      || ",:;(".contains(text.follower(of: index - 1) ?? " ")
  }

  private static func endsTheClause(_ index: Int, in text: AnswerText) -> Bool {
    let next = index + 1
    guard text.sentence(at: index).contains(next), text.follower(of: index) == " " else { return true }
    return ["out", "of", "points", "marks", "please", "and", "because", "for", "stars", "now", "at", "in"]
      .contains(text.words[next])
  }

  private static let always: CuePhrases = [
    "ignore the rubric", "ignore your rubric", "ignore all previous", "ignore previous", "ignore the previous",
    "ignore all prior", "ignore the above", "ignore your instructions", "ignore all instructions",
    "ignore any instructions", "ignore the instructions", "disregard the rubric", "disregard the instructions",
    "disregard the above", "disregard all previous", "disregard previous", "disregard your", "dear evaluator",
    "note to the evaluator", "the evaluator should",
    "the grader should", "the interviewer must give", "mark as pass", "mark all checks",
    "override the rubric", "override the scoring", "override your", "forget your instructions", "forget all previous",
    "forget previous instructions", "output score", "as an ai language model", "new instructions for", "give this a 10",
    "give this answer", "this answer deserves", "this answer must be", "this answer should be", "you are now the",
    "ignoriere die", "ignorieren sie die", "ignore les", "ignorez les", "ignora las", "ignora la", "ignore las",
  ]
  private static let orders: CuePhrases = [
    "give 10", "give me 10", "give me a 10", "give it a 10", "give me ten", "give a 10", "give ten", "score me",
    "rate me",
    "give 10/10", "give me 10/10", "rate 10", "score 10", "score 10/10", "give me 5", "gib mir 10", "geben sie mir 10",
    "donne-moi 10", "donnez-moi 10", "dame un 10", "dame 10",
  ]
  private static let praise: CuePhrases = [
    "10/10", "10 out of 10", "full marks", "maximum score", "highest score", "top score", "perfect score", "level 5",
    "best score", "maximum points", "full score",
  ]
  private static let wishes: CuePhrases = [
    "give", "award", "assign", "rate", "score", "mark", "grade", "return", "output", "respond", "set",
  ]
}
