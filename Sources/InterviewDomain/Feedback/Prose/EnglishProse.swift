struct EnglishProse: FeedbackProse {
  var colon: String { ": " }
  var decimalPoint: String { "." }

  func list(_ items: [String]) -> String { items.joined(last: "and") }

  // MARK: Strengths and weaknesses

  func question(_ number: Int, on competency: String) -> String { "Question \(number) (\(competency))" }

  func gap(in topics: [(number: Int, competency: String)], missing: String, why: String, actions: [String]) -> String {
    "\(topics.count == 1 ? "Question" : "Questions") \(list(topics.map { "\($0.number) (\($0.competency))" })): "
      + "\(missing). \(why) Next time, \(actions.joined(separator: "; "))."
  }

  func jobTerms(_ terms: [String]) -> String { " (the job speaks of \(list(terms)))" }

  func unjudged(_ questions: [(number: Int, reason: String)]) -> String {
    "Not judged, and so not counted: \(list(questions.map { "question \($0.number) (\($0.reason))" })). What is not "
      + "said cannot speak for you. Take \(questions.count == 1 ? "it" : "them") up again in four or five full "
      + "sentences about one real case."
  }

  func notScorable(_ reason: String) -> String {
    switch reason {
    case "empty": "nothing was said"
    case "tooShort": "too short"
    case "echo": "the question again"
    case "repeat": "said before"
    case "gibberish": "no sentences could be read"
    case "keywords": "terms without sentences"
    case "language": "in a language that cannot be judged yet"
    default: "no answer was given"
    }
  }

  var unjudgedDrill: String {
    "Think of one real case, write four sentences about it: when it was, what you did, why, and what came of it. Then say "
      + "them aloud."
  }

  // MARK: Competencies

  var unratedCompetency: String { "No answer on it could be judged; that counts neither for nor against you." }

  func rating(of questions: [Int], shown: [String], open: [String], nextLevel: Int?) -> String {
    var sentences = [
      "\(questions.count == 1 ? "Question" : "Questions") \(list(questions.map(String.init))).",
      shown.isEmpty ? "Nothing that was looked for is shown clearly." : "Shown: \(list(shown)).",
    ]
    if let nextLevel {
      sentences.append("Still open: \(list(open)); with \(open.count == 1 ? "it" : "them"), level \(nextLevel).")
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Summary

  func judged(_ count: Int, of all: Int, score: Int, interval: ClosedRange<Int>) -> String {
    let topics = count < all ? "\(count) of \(all)" : all == 2 ? "Both" : "All \(all)"
    let range =
      interval.count == 1 ? "" : ", between \(interval.lowerBound) and \(interval.upperBound) as far as they go"
    return "\(topics) topics could be judged and give \(score) of 10\(range): \(meaning(of: score))."
  }

  private func meaning(of score: Int) -> String {
    switch score {
    case ...2: "the answers hardly tell yet what you did or how you think"
    case 3...4: "the answers make a beginning, but your own part or your reasoning is mostly missing"
    case 5...6: "what you did or how you think shows, while outcomes, examples or costs are often missing"
    case 7...8: "most answers are complete, and figures or reasons are what is left"
    default: "most answers are complete, explained, and can be checked"
    }
  }

  func notScored(because refusal: SessionScorer.Refusal, isShort: Bool) -> String {
    "There is no score: \(self.refusal(refusal)). That is no low score. To get one, answer "
      + "\(isShort ? "at least four" : "more") questions in a few full sentences: one occasion, what you did, what came "
      + "of it."
  }

  func refusal(_ refusal: SessionScorer.Refusal) -> String {
    switch refusal {
    case .fewAnswers: "too little evidence: fewer than three answers could be judged"
    case .oneTopic: "too little evidence: the answers are on one topic alone"
    case .wideInterval: "too little evidence: the answers differ too much for one number"
    }
  }

  func best(_ question: String, name: String) -> String { "\(question) stood out with \(name)." }

  func practice(_ action: String, on number: Int) -> String {
    "Practise one thing next: \(action), first on question \(number)."
  }

  var instructionsFound: String { "Words addressed to the judge were found in an answer and changed nothing." }

  // MARK: The CV

  func conflictingFigures(in question: Int) -> String {
    "In question \(question) you name other figures than your CV does for what looks like the same work. An interviewer "
      + "may ask which is right; make both agree."
  }

  func untoldResult(_ figure: String, in question: Int) -> String {
    "In question \(question) you told of a result, “\(figure)”, that your CV does not give. Add it to the line on that "
      + "work: a measured result is what readers remember."
  }

  func requirement(_ topic: String, isMust: Bool, toldIn question: Int?) -> String {
    let demand = isMust ? "The job asks for" : "The job would welcome"
    guard let question else {
      return
        "\(demand) “\(topic)”; your CV does not seem to name it. If you have done it, say where and to what effect; "
        + "if not, name what comes closest."
    }
    return
      "\(demand) “\(topic)” and you spoke of it in question \(question), but your CV does not seem to name it. Add a "
      + "line that says where you did it and what came of it."
  }

  func unmeasuredLine(_ opening: String) -> String {
    "The line that begins “\(opening)” tells what was done and gives no measure. Add how much, how many or how fast, as "
      + "far as you know it."
  }

  // MARK: The way to the score

  func levels(_ levels: [Int], of competency: String, median: String, weight: Int) -> String {
    let told =
      levels.count == 1 ? "level \(levels[0])" : "levels \(list(levels.map(String.init))), median \(median)"
    return "\(competency): \(told)" + (weight == 1 ? "" : weight == 2 ? ", counts twice" : ", counts \(weight) times")
  }

  func mean(_ mean: String) -> String { "Mean of the competencies: \(mean)" }

  func points(_ score: Int, from mean: String) -> String {
    "From the scale of 1 to 5 to that of 1 to 10: 1 + 9 × (\(mean) − 1) / 4, rounded: \(score)"
  }

  func interval(_ interval: ClosedRange<Int>, of resamples: Int) -> String {
    "Drawn \(resamples) times anew from the same topics, with what is almost there counted every other time, eight in "
      + "ten scores lie from \(interval.lowerBound) to \(interval.upperBound)"
  }

  func noScore(because refusal: SessionScorer.Refusal) -> String { "No score: \(self.refusal(refusal))" }

  var nothingJudged: String { "No answer could be judged" }
}
