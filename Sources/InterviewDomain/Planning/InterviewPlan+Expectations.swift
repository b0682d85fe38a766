// What is expected of an answer where no pack says it: the ladder of levels, in words.

extension InterviewPlan.Slot {
  /// What a good answer holds.
  package var keyPoints: [String] { source?.keyPoints.map(\.text) ?? style.keyPoints }

  package var anchors: BankQuestion.Anchors { source?.anchors ?? style.anchors }

  /// What its competency counts in the score: twice, where the job insists on it.
  package var weight: Int { isMust ? 2 : 1 }
}

extension InterviewPlan.Reason {
  /// For the candidate.
  package var sentence: String {
    switch self {
    case .opening: "To begin with what you know best"
    case .covered: "The job asks for it, and your CV tells of it"
    case .listed: "The job asks for it, and your CV names it without telling what you did"
    case .missing: "The job asks for it, and your CV does not mention it"
    case .required: "The job asks for it"
    case .claim: "Your CV makes much of it"
    case .competency: "The job asks for it in general terms"
    case .general: "Nearly every job asks for it"
    case .closing: "To end with what was not asked"
    }
  }
}

extension InterviewPlan.Style {
  fileprivate var keyPoints: [String] {
    switch self {
    case .pastBehavior:
      [
        "One particular occasion", "What you did yourself, in more than one step", "What came of it",
        "How anybody could check that", "Why you chose this way",
      ]
    case .knowledge:
      [
        "The terms of the subject, used rightly", "A reason", "What it costs, or when another way is better",
        "An example",
      ]
    case .situational:
      ["What you would do first", "The steps after that", "A reason", "What you would give up", "How you would know"]
    case .open: ["Something to the point", "What you did yourself, or a reason", "A name or a number"]
    }
  }

  fileprivate var anchors: BankQuestion.Anchors {
    switch self {
    case .pastBehavior:
      BankQuestion.Anchors(
        low: "Tells of no event", middle: "An event and an action of one's own; its outcome is missing or vague",
        high: "Several actions of one's own, a result that can be checked, and why it was done that way")
    case .knowledge:
      BankQuestion.Anchors(
        low: "Does not speak of the subject", middle: "Right terms and a reason, without an example or a trade-off",
        high: "Reasons, an example of one's own and what speaks against it, with names")
    case .situational:
      BankQuestion.Anchors(
        low: "No way to go about it", middle: "Steps in their order, without a reason",
        high: "Steps with reasons, what is given up for them, and how one would know that it worked")
    case .open:
      BankQuestion.Anchors(
        low: "Nothing to the point", middle: "To the point, with something done or a reason, and a name or a number",
        high: "A reason and something that can be checked")
    }
  }
}
